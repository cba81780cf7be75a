package io.recordframe.engine.duckdb.internal.nativeapi;

/**
 * A column of a result.
 *
 * @param name its name, not necessarily unique
 * @param type its type
 */
public record ColumnDescription(String name, NativeType type) {}
