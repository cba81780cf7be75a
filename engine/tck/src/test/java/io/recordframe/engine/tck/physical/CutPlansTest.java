package io.recordframe.engine.tck.physical;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.comparison.RowComparison;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.physical.PhysicalPlan;
import io.recordframe.plan.physical.PlanCutter;
import io.recordframe.plan.physical.RowsParts;
import io.recordframe.plan.source.PartitionedRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plans that nobody thought of give in parts what they give as a whole. */
class CutPlansTest {

  private static final long FIRST = Long.getLong("recordframe.test.firstSeed", 1);
  private static final int PLANS = Integer.getInteger("recordframe.test.plans", 800);
  private static final int PARTS = 3;

  /** Rows in order that are dealt out to some parts, of which some may be empty. */
  private record Dealt(RowsSource source) implements PartitionedRows {
    @Override
    public Schema schema() {
      return source.rows().schema();
    }

    @Override
    public long size() {
      return source.rows().size();
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      return source.rows().slice(start, count);
    }

    @Override
    public List<RowsSource.Rows> partitions(int most) {
      List<Row> all = Rows.read(schema(), slice(0, (int) size()));
      List<RowsSource.Rows> parts = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        List<Row> part = all.subList(all.size() * i / most, all.size() * (i + 1) / most);
        parts.add(Rows.source("part", schema(), part).rows());
      }
      return parts;
    }
  }

  private static List<Source> parts(Source source) {
    RowsSource rows = (RowsSource) source;
    return RowsParts.of(new RowsSource(new Dealt(rows), rows.description()), PARTS);
  }

  private static @Nullable PhysicalPlan cut(Relation plan) {
    try {
      return PlanCutter.cut("reference", plan, CutPlansTest::parts);
    } catch (InvalidPlanException uncut) {
      assertThat(uncut).hasMessageContaining("cannot be cut into tasks");
      return null;
    }
  }

  /** The rows of all tasks, merged; null where a task fails. */
  private static @Nullable List<Row> merged(EngineSession engine, PhysicalPlan plan) {
    List<Row> rows = new ArrayList<>();
    for (Relation task : plan.tasks()) {
      switch (Outcome.of(engine, task, Execution.unbounded())) {
        case Outcome.Gave gave -> rows.addAll(gave.rows());
        case Outcome.Failed _ -> {
          return null;
        }
        case Outcome.Refused _, Outcome.Broke _ -> throw new AssertionError(plan.print());
      }
    }
    Source together = Rows.source("rows of tasks", plan.taskSchema(), rows);
    return switch (Outcome.of(engine, plan.mergeOf(together), Execution.unbounded())) {
      case Outcome.Gave gave -> gave.rows();
      case Outcome.Failed _ -> null;
      case Outcome.Refused _, Outcome.Broke _ -> throw new AssertionError(plan.print());
    };
  }

  @Test
  void partsGiveTogetherWhatTheWholeGives() {
    int compared = 0;
    int partial = 0;
    try (EngineSession engine = new ReferenceEngine().open(EngineConfiguration.DEFAULT)) {
      for (long seed = FIRST; seed < FIRST + PLANS; seed++) {
        RandomPlan random = RandomPlan.of(seed);
        PhysicalPlan plan = cut(random.relation());
        if (plan == null
            || !(Outcome.of(engine, random.relation(), Execution.unbounded())
                instanceof Outcome.Gave whole)) {
          continue;
        }
        List<Row> found = merged(engine, plan);
        if (found == null && !random.total()) {
          // What a part computes of rows that the whole left aside may fail.
          continue;
        }
        assertThat(found).as("seed %d%n%s", seed, plan.print()).isNotNull();
        assertThat(new RowComparison(random.exactness()).difference(whole.rows(), found))
            .as("seed %d%n%s", seed, plan.print())
            .isNull();
        compared++;
        partial += plan.merge().inputs().isEmpty() ? 0 : 1;
      }
    }
    assertThat(compared).isGreaterThan(PLANS / 3);
    assertThat(partial).isGreaterThan(PLANS / 20);
  }
}
