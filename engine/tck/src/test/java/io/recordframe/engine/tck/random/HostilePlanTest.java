package io.recordframe.engine.tck.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.error.InvalidDataException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is generated, and that building it is no feat by itself. */
class HostilePlanTest {

  private static @Nullable Relation built(long seed) {
    try {
      return HostilePlan.of(seed).build();
    } catch (InvalidDataException refused) {
      // Literals refuse some values.
      assertThat(refused).hasMessageNotContaining("\uD800");
      return null;
    }
  }

  @Test
  void plansOfEachShapeAreBuiltAndSomeAreLarge() {
    Map<HostileShape, Integer> built = new EnumMap<>(HostileShape.class);
    int largest = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      Relation plan = built(seed);
      if (plan != null) {
        built.merge(HostilePlan.of(seed).shape(), 1, Integer::sum);
        largest = Math.max(largest, PlanGraph.of(plan).inputsFirst().size());
      }
    }
    assertThat(built).containsOnlyKeys(HostileShape.values());
    assertThat(built.values()).allMatch(count -> count > 100);
    assertThat(largest).isGreaterThan(1_000);
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    for (long seed = 0; seed < 100; seed++) {
      Relation plan = built(seed);
      Relation again = built(seed);
      assertThat(again == null).isEqualTo(plan == null);
      if (plan != null && again != null) {
        assertThat(again.schema()).isEqualTo(plan.schema());
        assertThat(PlanGraph.of(again).inputsFirst())
            .hasSameSizeAs(PlanGraph.of(plan).inputsFirst());
      }
    }
  }
}
