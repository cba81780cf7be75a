package io.recordframe.plan.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.testing.PlanBuilding;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** What the tests of single rewrites share. */
final class Rewriting {

  /** a int64, b int64, n int64?, x float64, s string. */
  static final Relation T =
      PlanBuilding.scan(
          "t",
          Field.required("a", ScalarType.INT64),
          Field.required("b", ScalarType.INT64),
          Field.nullable("n", ScalarType.INT64),
          Field.required("x", ScalarType.FLOAT64),
          Field.required("s", ScalarType.STRING));

  /** k int64, v string?. */
  static final Relation U =
      PlanBuilding.scan(
          "u", Field.required("k", ScalarType.INT64), Field.nullable("v", ScalarType.STRING));

  private Rewriting() {}

  /** Checks what some rewrites alone make of a plan, without the columns of scans. */
  static void assertBecomes(List<Rewrite> rewrites, Relation plan, String expected) {
    Relation result = Rewriter.of(rewrites).rewrite(plan);
    assertThat(text(result)).isEqualTo(expected.strip());
    assertThat(result.schema()).isEqualTo(plan.schema());
    assertThat(Rewriter.of(rewrites).rewrite(result)).isSameAs(result);
    OuterReferenceCheck.check(result);
  }

  /** Checks that a rewrite changes nothing. */
  static void assertStays(List<Rewrite> rewrites, Relation plan) {
    Relation result = Rewriter.of(rewrites).rewrite(plan);
    assertThat(text(result)).isEqualTo(text(plan));
    assertThat(result).isSameAs(plan);
  }

  static String text(Relation plan) {
    return PlanPrinter.print(plan)
        .replace(" (a int64, b int64, n int64?, x float64, s string)", "")
        .replace(" (k int64, v string?)", "");
  }
}
