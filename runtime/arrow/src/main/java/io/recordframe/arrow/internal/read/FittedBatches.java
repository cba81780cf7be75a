package io.recordframe.arrow.internal.read;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Batches as somebody wants their columns. */
public final class FittedBatches implements BatchCursor {

  private final Schema schema;
  private final BatchCursor batches;
  private final int[] positions;
  private long rows;

  private FittedBatches(Schema schema, BatchCursor batches, int[] positions) {
    this.schema = schema;
    this.batches = batches;
    this.positions = positions;
  }

  /**
   * The batches with other columns.
   *
   * @throws SchemaMismatchException if a column is missing or of a type that does not fit; the
   *     batches are closed then
   */
  public static BatchCursor of(Schema schema, BatchCursor batches) {
    Objects.requireNonNull(schema, "schema");
    Schema found = Objects.requireNonNull(batches, "batches").schema();
    if (schema.equals(found)) {
      return batches;
    }
    List<String> differences = new ArrayList<>();
    int[] positions = new int[schema.size()];
    for (int i = 0; i < positions.length; i++) {
      Field wanted = schema.field(i);
      positions[i] = found.indexOf(wanted.name());
      if (positions[i] < 0) {
        differences.add("column '%s' is missing".formatted(wanted.name()));
      } else if (!Fitting.fits(found.field(positions[i]).type(), wanted.type())) {
        differences.add(
            "column '%s' is of type %s, which does not fit into %s"
                .formatted(
                    wanted.name(),
                    found.field(positions[i]).type().displayName(),
                    wanted.type().displayName()));
      }
    }
    if (!differences.isEmpty()) {
      batches.close();
      throw new SchemaMismatchException(
          "The columns that are wanted and those of the batches", differences, found.toString());
    }
    return new FittedBatches(schema, batches, positions);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch batch = batches.next();
    if (batch == null) {
      return null;
    }
    List<ColumnVector> columns = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      Field wanted = schema.field(i);
      columns.add(
          new Fitting(wanted.name(), rows)
              .fit(batch.column(positions[i]), wanted.type(), wanted.nullable(), null));
    }
    rows += batch.rowCount();
    return new HeapBatch(batch.rowCount(), columns);
  }

  @Override
  public void close() {
    batches.close();
  }
}
