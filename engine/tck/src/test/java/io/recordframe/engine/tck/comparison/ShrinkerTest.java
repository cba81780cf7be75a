package io.recordframe.engine.tck.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
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

  @Test
  void subqueriesOfAllKindsAreMadeSmaller() {
    for (Subquery subquery :
        List.of(
            new Exists(decorated()),
            new InSubquery(new Literal(1L, ScalarType.INT64), decorated()),
            new ScalarSubquery(decorated()))) {
      Relation plan = new Project(table(), List.of(new NamedExpression("asked", subquery)));
      Relation smallest =
          Shrinker.shrink(
              plan,
              it ->
                  it instanceof Project project
                      && subquery.getClass().isInstance(project.columns().getFirst().expression()));
      assertThat(PlanGraph.of(smallest).inputsFirst())
          .as(PlanPrinter.print(smallest))
          .hasOnlyElementsOfTypes(Project.class, Scan.class);
    }
  }

  private static Relation table() {
    Schema schema = new Schema(List.of(new Field("id", ScalarType.INT64, false)));
    return new Scan(Rows.source("numbers", schema, List.of(new Row(List.of(1L)))), schema);
  }

  /** A distinct and limited column. */
  private static Relation decorated() {
    return new Limit(new Distinct(table()), 0, 1);
  }
}
