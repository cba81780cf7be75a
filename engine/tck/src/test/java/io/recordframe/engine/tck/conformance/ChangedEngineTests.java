package io.recordframe.engine.tck.conformance;

import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.engine.Gap;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.WindowFunction;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The tests of engines with a fault each, and of one that only has less. They are run by {@link
 * KitFindsFaultsTest} alone.
 */
final class ChangedEngineTests {

  private ChangedEngineTests() {}

  private static final Capabilities REFERENCE = new ReferenceEngine().capabilities();

  private static final Capabilities LESS =
      REFERENCE
          .without(
              Gap.ours("it is a small engine"),
              Feature.WINDOW,
              Feature.FULL_JOIN,
              Feature.CORRELATED_SUBQUERY,
              Feature.MAP_TYPE,
              Feature.DURATION_TYPE)
          .without(
              Gap.upstream("it is a small engine"),
              Set.of(TextFunction.UPPER, AggregateFunction.MEDIAN, WindowFunction.NTILE));

  static class Less extends EngineConformance {
    @Override
    protected Engine engine() {
      return new ChangedEngine(LESS, LESS, UnaryOperator.identity());
    }
  }

  static class PromisesTooMuch extends EngineConformance {
    @Override
    protected Engine engine() {
      return new ChangedEngine(REFERENCE, LESS, UnaryOperator.identity());
    }
  }

  static class RefusesNothing extends EngineConformance {
    @Override
    protected Engine engine() {
      return new ChangedEngine(LESS, REFERENCE, UnaryOperator.identity());
    }
  }

  static class SaysNotWhy extends EngineConformance {
    @Override
    protected Engine engine() {
      Capabilities silent = Capabilities.none().with(Feature.IN_MEMORY_ROWS);
      return new ChangedEngine(silent, silent, UnaryOperator.identity());
    }
  }

  static class LosesRows extends EngineConformance {
    @Override
    protected Engine engine() {
      return new ChangedEngine(REFERENCE, REFERENCE, LosesRows::innerForLeft);
    }

    private static Relation innerForLeft(Relation plan) {
      return plan instanceof Join join && join.type() == Join.Type.LEFT
          ? new Join(join.left(), join.right(), Join.Type.INNER, join.condition())
          : plan;
    }
  }
}
