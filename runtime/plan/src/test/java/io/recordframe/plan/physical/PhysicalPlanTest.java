package io.recordframe.plan.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks and the plan that merges their rows fit together. */
class PhysicalPlanTest {

  private static final Schema NUMBERS =
      new Schema(List.of(new Field("n", ScalarType.INT64, false)));
  private static final Schema TEXTS = new Schema(List.of(new Field("t", ScalarType.STRING, true)));

  private static Relation task(Schema schema) {
    return new Scan(new TableSource(List.of("t")), schema);
  }

  private static Relation merge(Schema schema) {
    return new Scan(new TaskSource(schema), schema);
  }

  @Test
  void whatFitsIsAPlan() {
    PhysicalPlan plan =
        new PhysicalPlan("some", List.of(task(NUMBERS), task(NUMBERS)), merge(NUMBERS));

    assertThat(plan.taskSchema()).isEqualTo(NUMBERS);
    assertThat(plan.schema()).isEqualTo(NUMBERS);
  }

  @Test
  void theMergingPlanReadsTheRowsOfTheTasksWhereverTheyAre() {
    Relation merge = new Limit(merge(NUMBERS), 1, 2);
    PhysicalPlan plan = new PhysicalPlan("some", List.of(task(NUMBERS)), merge);
    TableSource rows = new TableSource(List.of("rows"));

    assertThat(plan.mergeOf(rows)).isEqualTo(new Limit(new Scan(rows, NUMBERS), 1, 2));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    isRefused(
        " ",
        List.of(task(NUMBERS)),
        merge(NUMBERS),
        "A physical plan names the engine it was prepared for");
    isRefused("some", List.of(), merge(NUMBERS), "A physical plan has a task at least");
    isRefused(
        "some",
        List.of(task(NUMBERS), task(TEXTS)),
        merge(NUMBERS),
        "The tasks of a physical plan give the same columns, but found ");
    isRefused(
        "some",
        List.of(merge(NUMBERS)),
        merge(NUMBERS),
        "A task of a physical plan cannot read what tasks give");
    isRefused("some", List.of(task(NUMBERS)), merge(TEXTS), "The merging plan reads ");
  }

  private static void isRefused(
      String engine, List<Relation> tasks, Relation merge, String message) {
    assertThatThrownBy(() -> new PhysicalPlan(engine, tasks, merge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
