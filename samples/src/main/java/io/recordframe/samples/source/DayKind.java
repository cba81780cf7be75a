package io.recordframe.samples.source;

import io.recordframe.annotation.Schema;

/**
 * How late flights arrive on days of a kind.
 *
 * @param working whether the days are working days
 * @param flights how many flights there were
 * @param meanDelay their mean delay in minutes, to a tenth
 */
@Schema
public record DayKind(boolean working, long flights, double meanDelay) {}
