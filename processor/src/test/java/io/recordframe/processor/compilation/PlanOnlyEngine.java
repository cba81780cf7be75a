package io.recordframe.processor.compilation;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Schema;

/** An engine for tests that build plans and look at them, but never run them. */
public final class PlanOnlyEngine implements Engine {

  @Override
  public String name() {
    return "plan-only";
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
        throw new UnsupportedOperationException("describe");
      }

      @Override
      public PreparedPlan prepare(Relation plan, Execution execution) {
        throw new UnsupportedOperationException("prepare");
      }

      @Override
      public long write(Relation plan, Sink sink, Execution execution) {
        throw new UnsupportedOperationException("write");
      }

      @Override
      public void close() {}
    };
  }
}
