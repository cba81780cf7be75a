package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.TableSource;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plans that nobody thought of. */
class RandomPlansTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();
  private static final long FIRST = Long.getLong("recordframe.test.firstSeed", 1);
  private static final int PLANS = Integer.getInteger("recordframe.test.plans", 1_000);

  /** Those that are run as well, which takes longer. */
  private static final int RUNS = Math.ceilDiv(PLANS, 4);

  @Test
  @DisplayName("codec 33: random plans come back equal, and so do their bytes")
  void plansComeBack() {
    for (long seed = FIRST; seed < FIRST + PLANS; seed++) {
      Relation plan = RandomPlan.of(seed).relation();
      byte[] bytes = CODEC.encode(plan);
      Relation decoded = CODEC.decodePlan(bytes);
      assertThat(CODEC.encode(decoded)).as("seed %d", seed).isEqualTo(bytes);
      assertThat(PlanPrinter.print(decoded)).as("seed %d", seed).isEqualTo(PlanPrinter.print(plan));
      // Rows in memory are equal when they are the same object; all else is compared.
      assertThat(withoutRows(decoded)).as("seed %d", seed).isEqualTo(withoutRows(plan));
    }
  }

  @Test
  @DisplayName("codec 33: random plans give the same rows, or the same error, when they came back")
  void plansGiveTheSameRows() {
    int gave = 0;
    try (EngineSession reference = new ReferenceEngine().open(EngineConfiguration.DEFAULT)) {
      for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
        RandomPlan plan = RandomPlan.of(seed);
        Relation decoded = CODEC.decodePlan(CODEC.encode(plan.relation()));
        Outcome expected = Outcome.of(reference, plan.relation(), Execution.unbounded());
        Outcome found = Outcome.of(reference, decoded, Execution.unbounded());
        assertThat(found.toString()).as("seed %d", seed).isEqualTo(expected.toString());
        gave += found instanceof Outcome.Gave ? 1 : 0;
      }
    }
    assertThat(gave).isGreaterThan(RUNS / 4);
  }

  private static Relation withoutRows(Relation plan) {
    IdentityHashMap<Relation, Relation> changed = new IdentityHashMap<>();
    for (Relation relation : PlanGraph.of(plan).inputsFirst()) {
      changed.put(
          relation,
          relation instanceof Scan scan
              ? new Scan(new TableSource(List.of("rows")), scan.schema())
              : Relations.map(
                  relation, changed::get, it -> Relations.mapSubqueries(it, changed::get)));
    }
    return changed.get(plan);
  }

  @Test
  void somethingIsCompared() {
    Relation plan = RandomPlan.of(1).relation();
    Expression never = new Literal(false, io.recordframe.plan.type.ScalarType.BOOLEAN);
    assertThat(CODEC.encode(new Filter(plan, never))).isNotEqualTo(CODEC.encode(plan));
    assertThat(withoutRows(new Filter(plan, never)))
        .isNotEqualTo(withoutRows(new Filter(plan, Join.ALWAYS)));
  }
}
