package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;

/**
 * The events of a code.
 *
 * @param code the code
 * @param events how many there are
 * @param mean their mean value
 */
@Schema
public record CodeTotal(int code, long events, double mean) {}
