package io.recordframe.engine.tck.rows;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of rows as sources of plans, as batches, and back from the results of engines. */
public final class Rows {

  private Rows() {}

  /**
   * Rows as a source.
   *
   * @param description what messages call them
   * @param schema the columns
   * @param rows the rows, with the values in the forms that {@link Row} states
   * @return the source
   */
  public static RowsSource source(String description, Schema schema, List<Row> rows) {
    return new RowsSource(new ListedRows(schema, List.copyOf(rows)), description);
  }

  /**
   * Rows as a relation.
   *
   * @param schema the columns
   * @param rows the rows
   * @return a scan of all columns
   */
  public static Relation scan(Schema schema, Row... rows) {
    return new Scan(source("rows", schema, List.of(rows)), schema);
  }

  /**
   * A row of one column, for expressions that need a row and nothing of it.
   *
   * @return a scan of that row
   */
  public static Relation one() {
    return scan(new Schema(List.of(Field.required("one", ScalarType.INT32))), Row.of(1));
  }

  /**
   * All rows of a result.
   *
   * @param cursor the result, which is closed
   * @return the rows in its order
   */
  public static List<Row> collect(BatchCursor cursor) {
    List<Row> rows = new ArrayList<>();
    try (cursor) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        rows.addAll(read(cursor.schema(), batch));
      }
    }
    return rows;
  }

  /**
   * The rows of a batch.
   *
   * @param schema the columns
   * @param batch the batch
   * @return the rows in its order
   */
  public static List<Row> read(Schema schema, ColumnBatch batch) {
    List<List<@Nullable Object>> columns = new ArrayList<>();
    for (int column = 0; column < schema.size(); column++) {
      columns.add(VectorReader.read(batch.column(column), 0, batch.rowCount()));
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < batch.rowCount(); row++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (List<@Nullable Object> column : columns) {
        values.add(column.get(row));
      }
      rows.add(new Row(values));
    }
    return rows;
  }

  /**
   * Rows as a batch.
   *
   * @param schema the columns
   * @param rows the rows
   * @return the batch
   */
  public static ColumnBatch batch(Schema schema, List<Row> rows) {
    List<ColumnVector> columns = new ArrayList<>();
    for (int column = 0; column < schema.size(); column++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Row row : rows) {
        values.add(row.get(column));
      }
      columns.add(VectorWriter.write(schema.field(column).type(), values));
    }
    return new HeapBatch(rows.size(), columns);
  }

  private record ListedRows(Schema schema, List<Row> rows) implements RowsSource.Rows {
    @Override
    public long size() {
      return rows.size();
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      int from = Math.toIntExact(start);
      return batch(schema, rows.subList(from, from + count));
    }
  }
}
