package io.recordframe.engine.tck.reference;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.binding.PlanValidation;
import io.recordframe.plan.engine.CapabilityCheck;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;

/** Holds nothing but whether it is closed. */
final class ReferenceSession implements EngineSession {

  private final CapabilityCheck capabilities;
  private volatile boolean closed;

  ReferenceSession(CapabilityCheck capabilities) {
    this.capabilities = capabilities;
  }

  @Override
  public Schema describe(Source source, Execution execution) {
    requireOpen();
    capabilities.requireSource(source);
    return switch (source) {
      case RowsSource rows -> rows.rows().schema();
      case FunctionSource rows -> rows.function().schema();
      case FileSource _, TableSource _, QuerySource _, TaskSource _ ->
          throw new UnsupportedPlanException(
              "The reference engine reads rows in memory, not " + source.description());
    };
  }

  @Override
  public PreparedPlan prepare(Relation plan, Execution execution) {
    requireOpen();
    capabilities.requirePlan(plan);
    PlanValidation.check(plan);
    return new ReferencePlan(this, plan);
  }

  @Override
  public long write(Relation plan, Sink sink, Execution execution) {
    requireOpen();
    capabilities.requireSink(sink);
    throw new SinkException("The reference engine does not write, so not to " + sink.path());
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The session is closed; open another one");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
