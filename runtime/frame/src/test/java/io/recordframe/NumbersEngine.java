package io.recordframe;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An engine in which each table holds the numbers 0 to 3, in batches of one. It tells how far it is
 * before each batch, so that what is seen of that does not depend on time.
 */
final class NumbersEngine implements Engine {

  private static final int ROWS = 4;
  private static final Schema SCHEMA = Schema.of(Field.required("n", ScalarType.INT64));

  @Override
  public String name() {
    return "numbers";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.none();
  }

  @Override
  public EngineSession open(EngineConfiguration configuration) {
    return new EngineSession() {
      @Override
      public Schema describe(Source source, Execution execution) {
        return SCHEMA;
      }

      @Override
      public PreparedPlan prepare(Relation plan, Execution execution) {
        return new Prepared(plan);
      }

      @Override
      public long write(Relation plan, Sink sink, Execution execution) {
        for (int i = 0; i <= ROWS; i++) {
          tell(execution, i);
        }
        return ROWS;
      }

      @Override
      public void close() {}
    };
  }

  private static void tell(Execution execution, int rows) {
    DoubleConsumer progress = execution.progress();
    if (progress != null) {
      progress.accept((double) rows / ROWS);
    }
  }

  private static ColumnBatch batch(long number) {
    return new HeapBatch(
        1, List.of(new HeapVector(ScalarType.INT64, 1, new long[] {number}, null)));
  }

  /** A table, or the number of its rows. */
  private record Prepared(Relation plan) implements PreparedPlan {
    @Override
    public Schema schema() {
      return plan.schema();
    }

    @Override
    public BatchCursor execute(Execution execution) {
      boolean counts = plan instanceof Aggregate;
      return new BatchCursor() {
        private int position = counts ? ROWS - 1 : 0;

        @Override
        public Schema schema() {
          return plan.schema();
        }

        @Override
        public @Nullable ColumnBatch next() {
          tell(execution, position);
          if (position == ROWS) {
            return null;
          }
          position++;
          return batch(counts ? ROWS : position - 1);
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public String nativeText() {
      return "numbers";
    }

    @Override
    public String explain(boolean measured, Execution execution) {
      return "numbers";
    }

    @Override
    public void close() {}
  }
}
