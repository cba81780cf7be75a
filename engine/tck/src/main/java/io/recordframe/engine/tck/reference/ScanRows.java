package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a source: the columns of a scan, found by name. */
final class ScanRows {

  /** How many rows are asked for at a time. */
  private static final int SLICE = 1_024;

  private ScanRows() {}

  static List<Row> of(Scan scan) {
    return switch (scan.source()) {
      case RowsSource source -> select(scan.schema(), source.rows().schema(), read(source.rows()));
      case FunctionSource source -> select(scan.schema(), source.function().schema(), read(source));
      case FileSource _, TableSource _, QuerySource _, TaskSource _ ->
          throw new UnsupportedPlanException(
              "The reference engine reads rows in memory, not " + scan.source().description());
    };
  }

  private static List<Row> select(Schema columns, Schema source, List<Row> rows) {
    List<Row> selected = new ArrayList<>();
    for (Row row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      for (String name : columns.names()) {
        values.add(row.get(source.indexOf(name)));
      }
      selected.add(new Row(values));
    }
    return selected;
  }

  private static List<Row> read(FunctionSource source) {
    List<Row> rows = new ArrayList<>();
    try (BatchCursor cursor = source.function().open(source.arguments())) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        rows.addAll(Rows.read(cursor.schema(), batch));
      }
    }
    return rows;
  }

  private static List<Row> read(RowsSource.Rows source) {
    List<Row> rows = new ArrayList<>();
    for (long start = 0; start < source.size(); start += SLICE) {
      int count = (int) Math.min(SLICE, source.size() - start);
      rows.addAll(Rows.read(source.schema(), source.slice(start, count)));
    }
    return rows;
  }
}
