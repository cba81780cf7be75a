package io.recordframe.engine.duckdb.internal.sink;

import io.recordframe.engine.duckdb.internal.source.WrittenText;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a query's columns become before they are written in a format. */
final class WrittenColumns {

  private WrittenColumns() {}

  /**
   * The query with columns that the sink's format holds exactly.
   *
   * @param query the query in SQL
   * @param schema its columns
   * @param sink where it is written
   * @return the query itself where nothing needs to change
   */
  static String of(String query, Schema schema, Sink sink) {
    boolean changed = false;
    List<String> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      String name = SqlText.identifier(field.name());
      // Names of folders are not part of the files.
      String written =
          sink.partitionBy().contains(field.name())
              ? name
              : switch (sink.format()) {
                case Sink.Parquet _ -> name;
                case Sink.Csv _ -> WrittenText.csv(name, field.type());
                case Sink.Json _ -> WrittenText.json(name, field.type());
              };
      changed |= !Objects.equals(written, name);
      columns.add(written + " AS " + name);
    }
    return changed ? "SELECT " + String.join(", ", columns) + "\nFROM (\n" + query + "\n)" : query;
  }
}
