package io.recordframe.engine.tck.conformance;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.comparison.RowComparison;
import io.recordframe.engine.tck.random.Exactness;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.Requirements;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan and what it must come to, on an engine that declares what the plan needs. On one that does
 * not, it must be refused.
 *
 * @param name what reports call it
 * @param plan the plan, over rows of this process
 * @param expectation what it must come to
 */
public record ConformanceCase(String name, Relation plan, Expectation expectation) {

  static ConformanceCase gives(String name, Relation plan, Row... rows) {
    return new ConformanceCase(name, plan, new Expectation.Gives(List.of(rows), false));
  }

  static ConformanceCase givesInOrder(String name, Relation plan, Row... rows) {
    return new ConformanceCase(name, plan, new Expectation.Gives(List.of(rows), true));
  }

  static ConformanceCase fails(String name, Relation plan) {
    return new ConformanceCase(name, plan, new Expectation.Fails());
  }

  /**
   * Runs the plan.
   *
   * @param session the engine
   * @param capabilities what it declares
   * @return what is wrong, or null if the plan came to what it must
   */
  public @Nullable String fault(EngineSession session, Capabilities capabilities) {
    Outcome outcome = Outcome.of(session, plan, Execution.unbounded());
    if (!Requirements.of(plan).metBy(capabilities)) {
      return outcome instanceof Outcome.Refused
          ? null
          : "the engine does not declare what the plan needs, but does not refuse it: " + outcome;
    }
    return switch (outcome) {
      case Outcome.Refused refused ->
          "the engine declares all that the plan needs, but refuses it: "
              + refused.refusal().getMessage();
      case Outcome.Broke broke -> "the engine broke: " + broke.fault();
      case Outcome.Failed failed ->
          switch (expectation) {
            case Expectation.Fails _ -> null;
            case Expectation.Gives gives ->
                "the query fails (%s), but should give %s"
                    .formatted(failed.failure().getMessage(), gives.rows());
          };
      case Outcome.Gave gave ->
          switch (expectation) {
            case Expectation.Fails _ -> "the query should fail, but gives " + gave.rows();
            case Expectation.Gives gives -> difference(gives, gave.rows());
          };
    };
  }

  private @Nullable String difference(Expectation.Gives expected, List<Row> found) {
    if (expected.ordered()) {
      return expected.rows().equals(found)
          ? null
          : "expected %s in this order, but got %s".formatted(expected.rows(), found);
    }
    List<Exactness> exact = Collections.nCopies(plan.schema().size(), Exactness.EXACT);
    String difference = new RowComparison(exact).difference(expected.rows(), found);
    return difference == null
        ? null
        : "expected %s, but got %s: %s".formatted(expected.rows(), found, difference);
  }

  @Override
  public String toString() {
    return name;
  }
}
