package io.recordframe;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.type.Schema;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The values of an expression for batches, each of which is a query of its own. */
final class EvaluatedBatches implements BatchCursor {

  private final Session session;
  private final Expression expression;
  private final BatchCursor batches;
  private final Execution execution;
  private final Schema schema;
  private final AtomicReference<@Nullable BatchCursor> values = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Checks that the expression fits the columns. */
  EvaluatedBatches(
      Session session, Expression expression, BatchCursor batches, Execution execution) {
    this.session = session;
    this.expression = expression;
    this.batches = batches;
    this.execution = execution;
    this.schema = Evaluation.schema(expression, batches.schema());
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public @Nullable ColumnBatch next() {
    for (BatchCursor current = current(); current != null; current = current()) {
      ColumnBatch next = current.next();
      if (next != null) {
        return next;
      }
      current.close();
      values.compareAndSet(current, null);
    }
    return null;
  }

  /** The values of the batch at hand, or of the next one; null at the end. */
  private @Nullable BatchCursor current() {
    requireOpen();
    BatchCursor current = values.get();
    if (current != null) {
      return current;
    }
    ColumnBatch batch = batches.next();
    if (batch == null) {
      return null;
    }
    Relation plan = Evaluation.plan(expression, batches.schema(), batch);
    BatchCursor begun = session.runs().run(plan, execution);
    values.set(begun);
    if (closed.get()) {
      // Whoever closed this meanwhile may not have seen the query.
      begun.close();
    }
    return begun;
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("The values of the expression are closed");
    }
  }

  @Override
  public void close() {
    closed.set(true);
    BatchCursor running = values.getAndSet(null);
    try (batches) {
      if (running != null) {
        running.close();
      }
    }
  }
}
