package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.plan.type.Field;

/**
 * A column that a source has by itself.
 *
 * @param name its name there, in its own case
 * @param sqlName the name by which DuckDB knows it
 * @param type the type of DuckDB
 * @param required whether the source says that no value is null
 */
public record SourceColumn(String name, String sqlName, NativeType type, boolean required) {

  /**
   * The column as plans see it.
   *
   * @return the field
   * @throws io.recordframe.plan.error.UnsupportedPlanException if there is no type for it
   */
  public Field field() {
    return new Field(name, ColumnTypes.toPlan(type, name), !required);
  }
}
