package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.ColumnDescription;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that a source has by itself.
 *
 * @param name its name there, in its own case
 * @param sqlName the name by which DuckDB knows it
 * @param type the type of DuckDB
 * @param claimed where its values may be null if the source tells the truth
 * @param proven where they may be null whatever the source claims
 */
public record SourceColumn(
    String name, String sqlName, NativeType type, Nullability claimed, Nullability proven) {

  /** A column of which nothing is known but its type. */
  static SourceColumn of(String name, String sqlName, NativeType type) {
    return new SourceColumn(name, sqlName, type, Nullability.ANYWHERE, Nullability.ANYWHERE);
  }

  /** Columns as DuckDB describes them, of which it does not say that none is null. */
  static List<SourceColumn> of(List<ColumnDescription> descriptions) {
    List<SourceColumn> columns = new ArrayList<>();
    for (ColumnDescription column : descriptions) {
      columns.add(of(column.name(), column.name(), column.type()));
    }
    return columns;
  }

  /** What DuckDB calls columns. */
  static List<String> names(List<SourceColumn> columns) {
    return columns.stream().map(SourceColumn::sqlName).toList();
  }

  /**
   * The column as plans see it.
   *
   * @return the field
   * @throws io.recordframe.plan.error.UnsupportedPlanException if there is no type for it
   */
  public Field field() {
    return claimed.field(name, ColumnTypes.toPlan(type, name));
  }
}
