package io.recordframe;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A few rows that are numbered from 0 and have names. A relation crossed with them has each of its
 * rows that many times, and is read once.
 *
 * @param names the name of each row
 */
record NumberedRows(List<String> names) implements RowsSource.Rows {

  /** The column of the number. */
  static final int POSITION = 0;

  /** The column of the name. */
  static final int NAME = 1;

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("position", ScalarType.INT64, false),
              new Field("name", ScalarType.STRING, false)));

  NumberedRows {
    names = List.copyOf(names);
  }

  /** Rows with these names. */
  static Relation named(List<String> names) {
    return new Scan(new RowsSource(new NumberedRows(names), "numbered rows"), SCHEMA);
  }

  /** So many rows, named by their numbers. */
  static Relation count(int rows) {
    return named(IntStream.range(0, rows).mapToObj(String::valueOf).toList());
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public long size() {
    return names.size();
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    int from = Math.toIntExact(start);
    return new HeapBatch(
        count,
        List.of(
            new HeapVector(
                ScalarType.INT64,
                count,
                IntStream.range(from, from + count).asLongStream().toArray(),
                null),
            new HeapVector(
                ScalarType.STRING,
                count,
                names.subList(from, from + count).toArray(String[]::new),
                null)));
  }
}
