package io.recordframe.substrait.internal.message;

import io.recordframe.plan.type.DataType;

/**
 * A column as Substrait sees it.
 *
 * @param type the type of its values
 * @param nullable whether it can be null, as far as Substrait knows
 */
public record Column(DataType type, boolean nullable) {}
