package io.recordframe.engine.tck.conformance;

import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.CapabilityCheck;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Schema;
import java.util.function.UnaryOperator;

/**
 * The reference engine with other capabilities, or with plans that it changes before it runs them.
 *
 * @param capabilities what it declares
 * @param refused what it refuses: all that these do not have
 * @param change what it makes of a plan
 */
record ChangedEngine(
    Capabilities capabilities, Capabilities refused, UnaryOperator<Relation> change)
    implements Engine {

  @Override
  public String name() {
    return "changed";
  }

  /** Refuses with the words of an engine that declares something else. */
  private record Refusing(String name, Capabilities capabilities) implements Engine {
    @Override
    public EngineSession open(EngineConfiguration configuration) {
      throw new UnsupportedOperationException("This engine only refuses");
    }
  }

  @Override
  public EngineSession open(EngineConfiguration configuration) {
    CapabilityCheck check = CapabilityCheck.of(new Refusing(name(), refused));
    EngineSession session = new ReferenceEngine().open(configuration);
    return new EngineSession() {
      @Override
      public Schema describe(Source source, Execution execution) {
        check.requireSource(source);
        return session.describe(source, execution);
      }

      @Override
      public PreparedPlan prepare(Relation plan, Execution execution) {
        check.requirePlan(plan);
        return session.prepare(change.apply(plan), execution);
      }

      @Override
      public long write(Relation plan, Sink sink, Execution execution) {
        return session.write(plan, sink, execution);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
