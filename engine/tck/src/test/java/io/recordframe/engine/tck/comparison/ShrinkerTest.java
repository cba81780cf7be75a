package io.recordframe.engine.tck.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.RowsSource;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

  private static boolean hasDistinct(Relation plan) {
    return PlanGraph.of(plan).inputsFirst().stream().anyMatch(Distinct.class::isInstance);
  }

  @Test
  void nothingButThePropertyRemains() {
    int shrunk = 0;
    for (long seed = 0; seed < 300; seed++) {
      Relation plan = RandomPlan.of(seed).relation();
      if (plan instanceof Scan || !hasDistinct(plan)) {
        continue;
      }
      Relation smallest = Shrinker.shrink(plan, ShrinkerTest::hasDistinct);
      assertThat(hasDistinct(smallest)).isTrue();
      assertThat(PlanGraph.of(smallest).inputsFirst())
          .describedAs("seed %d:%n%s", seed, PlanPrinter.print(smallest))
          .hasSizeLessThanOrEqualTo(4)
          .hasSizeLessThanOrEqualTo(PlanGraph.of(plan).inputsFirst().size());
      for (Relation relation : PlanGraph.of(smallest).inputsFirst()) {
        if (relation instanceof Scan scan) {
          assertThat(((RowsSource) scan.source()).rows().size()).isZero();
        }
      }
      shrunk++;
    }
    assertThat(shrunk).isGreaterThan(10);
  }
}
