package io.recordframe.engine.tck.comparison;

import io.recordframe.engine.tck.random.Exactness;
import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import java.util.List;

/**
 * Runs plans on an engine and on the reference engine. Safe for use by one thread at a time.
 *
 * <p>A plan that fails on both fails in the same way. Where it fails on one alone that is a
 * difference only if the plan is total: engines are free to compute what they do not need, and not
 * to compute it, so that an error in such a value shows on one of them.
 */
public final class PlanComparison implements AutoCloseable {

  /** What became of a plan. */
  public enum Verdict {
    /** Both gave the same rows. */
    SAME_ROWS,
    /** Both failed. */
    BOTH_FAILED,
    /** One of them failed, with an error that a plan which is not total may have. */
    ONE_FAILED,
    /** One of them said that it cannot run the plan. */
    REFUSED,
    /** Anything else. */
    DIFFERENT
  }

  /**
   * What became of a plan, and why.
   *
   * @param verdict the verdict
   * @param detail a sentence for people; empty where both gave the same rows
   */
  public record Result(Verdict verdict, String detail) {}

  private final EngineSession engine;
  private final EngineSession reference;

  /**
   * A comparison with an engine.
   *
   * @param engine the engine, which is not closed
   */
  public PlanComparison(EngineSession engine) {
    this.engine = engine;
    this.reference = new ReferenceEngine().open(EngineConfiguration.DEFAULT);
  }

  /**
   * Runs a plan.
   *
   * @param plan the plan
   * @param exactness how much it determines of each column
   * @param total whether no expression of it can fail on any row
   * @param execution how it runs on the engine
   * @return what became of it
   */
  public Result compare(
      Relation plan, List<Exactness> exactness, boolean total, Execution execution) {
    Outcome found = Outcome.of(engine, plan, execution);
    if (found instanceof Outcome.Refused refused) {
      return new Result(Verdict.REFUSED, String.valueOf(refused.refusal().getMessage()));
    }
    Outcome expected = Outcome.of(reference, plan, Execution.unbounded());
    return switch (expected) {
      case Outcome.Refused refused ->
          new Result(Verdict.REFUSED, String.valueOf(refused.refusal().getMessage()));
      case Outcome.Broke broke -> different("the reference broke: " + broke.fault());
      case Outcome.Failed failed ->
          switch (found) {
            case Outcome.Failed _ -> new Result(Verdict.BOTH_FAILED, message(failed));
            case Outcome.Gave gave ->
                oneFailed(
                    total,
                    "the reference fails (%s), the engine gives %s"
                        .formatted(message(failed), gave.rows()));
            case Outcome.Refused _, Outcome.Broke _ -> different("the engine: " + found);
          };
      case Outcome.Gave gave ->
          switch (found) {
            case Outcome.Failed failed ->
                oneFailed(
                    total,
                    "the engine fails (%s), the reference gives %s"
                        .formatted(message(failed), gave.rows()));
            case Outcome.Gave other -> compare(plan, exactness, gave, other);
            case Outcome.Refused _, Outcome.Broke _ -> different("the engine: " + found);
          };
    };
  }

  private static Result compare(
      Relation plan, List<Exactness> exactness, Outcome.Gave expected, Outcome.Gave found) {
    String difference = new RowComparison(exactness).difference(expected.rows(), found.rows());
    if (difference == null) {
      difference = ResultOrder.difference(plan, found.rows());
    }
    return difference == null
        ? new Result(Verdict.SAME_ROWS, "")
        : different(
            "%s%n  reference: %s%n  engine:    %s"
                .formatted(difference, expected.rows(), found.rows()));
  }

  /**
   * How much is compared of a plan about which nothing is known but its columns: floating point may
   * be rounded.
   *
   * @param plan the plan
   * @return the exactness of each column
   */
  public static List<Exactness> exactness(Relation plan) {
    return plan.schema().fields().stream().map(field -> Exactness.atLeast(field.type())).toList();
  }

  private static Result oneFailed(boolean total, String detail) {
    return new Result(total ? Verdict.DIFFERENT : Verdict.ONE_FAILED, detail);
  }

  private static Result different(String detail) {
    return new Result(Verdict.DIFFERENT, detail);
  }

  private static String message(Outcome.Failed failed) {
    return String.valueOf(failed.failure().getMessage());
  }

  @Override
  public void close() {
    reference.close();
  }
}
