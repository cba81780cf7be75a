package io.recordframe;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.source.BatchRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A few rows that are numbered from 0 and have names. A relation crossed with them has each of its
 * rows that many times, and is read once.
 */
final class NumberedRows {

  /** The column of the number. */
  static final int POSITION = 0;

  /** The column of the name. */
  static final int NAME = 1;

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              Field.required("position", ScalarType.INT64),
              Field.required("name", ScalarType.STRING)));

  private NumberedRows() {}

  /** Rows with these names. */
  static Relation named(List<String> names) {
    int count = names.size();
    ColumnVector named =
        new HeapVector(ScalarType.STRING, count, names.toArray(String[]::new), null);
    BatchRows rows = new BatchRows(SCHEMA, new HeapBatch(count, List.of(numbers(count), named)));
    return new Scan(new RowsSource(rows, "numbered rows"), SCHEMA);
  }

  /** So many rows, named by their numbers. */
  static Relation count(int rows) {
    return named(IntStream.range(0, rows).mapToObj(String::valueOf).toList());
  }

  /** The numbers of so many rows. */
  static ColumnVector numbers(int count) {
    return new HeapVector(ScalarType.INT64, count, LongStream.range(0, count).toArray(), null);
  }
}
