package io.recordframe.engine.duckdb.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.tck.comparison.PlanComparison;
import io.recordframe.engine.tck.comparison.PlanComparison.Result;
import io.recordframe.engine.tck.comparison.PlanComparison.Verdict;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.print.PlanPrinter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** DuckDB gives for random plans what the reference engine gives. */
class RandomComparisonTest {

  private static final String FIRST = "recordframe.random.first";
  private static final String COUNT = "recordframe.random.count";

  @Test
  void resultsAreThoseOfTheReference() {
    long first = Long.getLong(FIRST, 0);
    long count = Long.getLong(COUNT, 2_000);
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    List<String> differences = new ArrayList<>();
    try (EngineSession session =
            new DuckDbEngine().open(new EngineConfiguration(1L << 30, 1, null));
        PlanComparison comparison = new PlanComparison(session)) {
      for (long seed = first; seed < first + count; seed++) {
        RandomPlan plan = RandomPlan.of(seed);
        Result result =
            comparison.compare(
                plan.relation(), plan.exactness(), plan.total(), Execution.unbounded());
        verdicts.merge(result.verdict(), 1L, Long::sum);
        if (result.verdict() == Verdict.DIFFERENT) {
          differences.add(
              "seed %d: %s%n%s"
                  .formatted(seed, result.detail(), PlanPrinter.print(plan.relation())));
        }
      }
    }
    System.out.println(verdicts);
    assertThat(differences).isEmpty();
    assertThat(verdicts.get(Verdict.SAME_ROWS)).isGreaterThan(count / 2);
  }
}
