package io.recordframe.engine.duckdb.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.tck.comparison.Equivalence;
import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.comparison.PlanComparison;
import io.recordframe.engine.tck.comparison.PlanComparison.Result;
import io.recordframe.engine.tck.comparison.PlanComparison.Verdict;
import io.recordframe.engine.tck.comparison.RowComparison;
import io.recordframe.engine.tck.comparison.Shrinker;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.print.PlanPrinter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random plans give on DuckDB what they give on the reference engine, and what follows from it. */
class RandomComparisonTest {

  private static final String FIRST = "recordframe.test.firstSeed";
  private static final String COUNT = "recordframe.test.plans";

  private static final long FIRST_SEED = Long.getLong(FIRST, 0);
  private static final long PLANS = Long.getLong(COUNT, 2_000);

  private static EngineSession duckDb() {
    return new DuckDbEngine().open(new EngineConfiguration(1L << 30, 1, null));
  }

  /** A session of its own, since DuckDB gives nothing more after an error that is its own fault. */
  private static boolean differs(Relation plan, boolean total) {
    try (EngineSession session = duckDb();
        PlanComparison comparison = new PlanComparison(session)) {
      Result result =
          comparison.compare(plan, PlanComparison.exactness(plan), total, Execution.unbounded());
      return result.verdict() == Verdict.DIFFERENT;
    }
  }

  private static String report(RandomPlan plan, Result result) {
    Relation smallest = Shrinker.shrink(plan.relation(), it -> differs(it, plan.total()));
    return "seed %d: %s%n%s%nsmallest plan:%n%s"
        .formatted(
            plan.seed(),
            result.detail(),
            PlanPrinter.print(plan.relation()),
            PlanPrinter.print(smallest));
  }

  @Test
  void resultsAreThoseOfTheReference() {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    List<String> differences = new ArrayList<>();
    long seed = FIRST_SEED;
    while (seed < FIRST_SEED + PLANS) {
      try (EngineSession session = duckDb();
          PlanComparison comparison = new PlanComparison(session)) {
        boolean same = true;
        while (same && seed < FIRST_SEED + PLANS) {
          RandomPlan plan = RandomPlan.of(seed);
          Result result =
              comparison.compare(
                  plan.relation(), plan.exactness(), plan.total(), Execution.unbounded());
          verdicts.merge(result.verdict(), 1L, Long::sum);
          same = result.verdict() != Verdict.DIFFERENT;
          if (!same) {
            differences.add(report(plan, result));
          }
          seed++;
        }
      }
    }
    assertThat(differences).describedAs("%s", verdicts).isEmpty();
    assertThat(verdicts.get(Verdict.SAME_ROWS)).isGreaterThan(PLANS / 2);
  }

  @Test
  void whatFollowsFromAFilterHolds() {
    int checked = 0;
    try (EngineSession session = duckDb()) {
      for (long seed = FIRST_SEED; seed < FIRST_SEED + PLANS; seed++) {
        RandomPlan plan = RandomPlan.of(seed);
        if (plan.total() && plan.relation() instanceof Filter filter) {
          for (Equivalence equivalence : Equivalence.of(filter)) {
            checked += agree(session, equivalence, seed) ? 1 : 0;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  private static boolean agree(EngineSession session, Equivalence equivalence, long seed) {
    Outcome left = Outcome.of(session, equivalence.left(), Execution.unbounded());
    Outcome right = Outcome.of(session, equivalence.right(), Execution.unbounded());
    if (left instanceof Outcome.Refused || right instanceof Outcome.Refused) {
      return false;
    }
    assertThat(left).isInstanceOf(Outcome.Gave.class);
    assertThat(right).describedAs("seed %d: %s", seed, right).isInstanceOf(Outcome.Gave.class);
    assertThat(
            new RowComparison(PlanComparison.exactness(equivalence.left()))
                .difference(((Outcome.Gave) left).rows(), ((Outcome.Gave) right).rows()))
        .describedAs(
            "seed %d: %s%n%s", seed, equivalence.rule(), PlanPrinter.print(equivalence.right()))
        .isNull();
    return true;
  }
}
