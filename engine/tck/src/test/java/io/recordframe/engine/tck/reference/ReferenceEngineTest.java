package io.recordframe.engine.tck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.function.FunctionCatalogue;
import org.junit.jupiter.api.Test;

class ReferenceEngineTest {

  @Test
  void hasEveryFunctionOfTheCatalogue() {
    assertThat(FunctionCatalogue.functions())
        .hasSizeGreaterThan(200)
        .allMatch(new ReferenceEngine().capabilities()::supports);
  }

  @Test
  void randomPlansNeverBreakTheReference() {
    try (EngineSession session = new ReferenceEngine().open(EngineConfiguration.DEFAULT)) {
      int gave = 0;
      for (long seed = 0; seed < 1_000; seed++) {
        RandomPlan plan = RandomPlan.of(seed);
        Outcome outcome = Outcome.of(session, plan.relation(), Execution.unbounded());
        assertThat(outcome).describedAs("seed %d", seed).isNotInstanceOf(Outcome.Broke.class);
        gave += outcome instanceof Outcome.Gave ? 1 : 0;
      }
      assertThat(gave).isGreaterThan(500);
    }
  }
}
