package io.recordframe;

import org.jspecify.annotations.Nullable;

/**
 * What a column holds, over all rows.
 *
 * @param column the column's name
 * @param type the type's name
 * @param rows how many rows there are
 * @param nulls in how many of them the column is null
 * @param mean the arithmetic mean; null unless the column holds numbers and one that is not null
 * @param standardDeviation that of a sample; null unless the column holds numbers and two that are
 *     not null
 * @param minimum the smallest value, as an untyped row has it; null without values or where the
 *     type has no order
 * @param maximum the largest value, likewise
 */
public record ColumnSummary(
    String column,
    String type,
    long rows,
    long nulls,
    @Nullable Double mean,
    @Nullable Double standardDeviation,
    @Nullable Object minimum,
    @Nullable Object maximum) {}
