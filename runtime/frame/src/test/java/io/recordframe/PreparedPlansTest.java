package io.recordframe;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparedPlansTest {

  private static final Schema SCHEMA = Schema.of(Field.required("id", ScalarType.INT64));

  private final List<Prepared> prepared = new ArrayList<>();
  private final PreparedPlans plans =
      new PreparedPlans((_, _) -> {
        Prepared made = new Prepared();
        prepared.add(made);
        return made;
      });

  /** A prepared plan that knows whether it was closed. */
  private static final class Prepared implements PreparedPlan {
    private int closings;

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public BatchCursor execute(Execution execution) {
      throw new UnsupportedOperationException("nothing is run here");
    }

    @Override
    public String nativeText() {
      return "";
    }

    @Override
    public String explain(boolean measured, Execution execution) {
      return "";
    }

    @Override
    public void close() {
      closings++;
    }
  }

  private static Relation plan(long limit) {
    return new Limit(new Scan(new TableSource(List.of("t")), SCHEMA), 0, limit);
  }

  private void use(Relation plan) {
    plans.lease(plan, Execution.unbounded()).release();
  }

  @Test
  void aPlanIsPreparedOnceWhileItIsKept() {
    Relation plan = plan(1);
    use(plan);
    use(plan);
    assertThat(prepared).hasSize(1);
    assertThat(prepared.getFirst().closings).isZero();
    assertThat(plan.inputs()).hasSize(1);
  }

  @Test
  void anEqualPlanIsAnother() {
    use(plan(1));
    use(plan(1));
    assertThat(prepared).hasSize(2);
  }

  @Test
  void thePlanUsedLongestAgoIsGivenUp() {
    List<Relation> frames = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      frames.add(plan(i));
      use(frames.getLast());
    }
    assertThat(prepared).extracting(it -> it.closings).startsWith(1, 0).endsWith(0);
    use(frames.getFirst());
    assertThat(prepared).hasSize(34);
  }

  @Test
  void aPlanThatRunsIsClosedWhenItEnds() {
    Relation plan = plan(1);
    PreparedPlans.Lease running = plans.lease(plan, Execution.unbounded());
    plans.close();
    assertThat(prepared.getFirst().closings).isZero();
    running.release();
    assertThat(prepared.getFirst().closings).isEqualTo(1);
    assertThat(plan.inputs()).hasSize(1);
  }

  @Test
  void afterClosingNothingIsKept() {
    plans.close();
    use(plan(1));
    assertThat(prepared).extracting(it -> it.closings).containsExactly(1);
  }
}
