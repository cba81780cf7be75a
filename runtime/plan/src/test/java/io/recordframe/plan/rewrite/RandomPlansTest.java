package io.recordframe.plan.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.testing.Interpreter;
import io.recordframe.plan.testing.RandomPlans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the plan, a rewritten one means the same. */
class RandomPlansTest {

  private static final int PLANS = Integer.getInteger("recordframe.test.plans", 600);
  private static final long FIRST_SEED = Long.getLong("recordframe.test.firstSeed", 20_250_301L);

  static Stream<Rewriter> rewriters() {
    return Stream.concat(
        Stream.of(Rewriter.standard()),
        Stream.concat(
            Stream.of(Rewrite.values()).map(Rewriter::without),
            Stream.of(Rewrite.values()).map(rewrite -> Rewriter.of(List.of(rewrite)))));
  }

  @ParameterizedTest
  @MethodSource("rewriters")
  void rewritingKeepsSchemaAndRowsAndIsDoneAtOnce(Rewriter rewriter) {
    int compared = 0;
    int changed = 0;
    for (int i = 0; i < PLANS; i++) {
      long seed = FIRST_SEED + i;
      RandomPlans random = new RandomPlans(seed);
      Relation plan = random.plan(2 + i % 6);
      Interpreter interpreter = new Interpreter(random.tables());
      String what =
          "seed %d with %s:%n%s".formatted(seed, rewriter.rewrites(), PlanPrinter.print(plan));
      Relation rewritten = rewritten(rewriter, plan, what);
      changed += Identity.same(rewritten, plan) ? 0 : 1;
      assertThat(rewritten.schema()).as(what).isEqualTo(plan.schema());
      Relation again = rewriter.rewrite(rewritten);
      if (!Identity.same(again, rewritten)) {
        assertThat(PlanPrinter.print(again))
            .as("again, " + what)
            .isEqualTo(PlanPrinter.print(rewritten));
      }
      OuterReferenceCheck.check(rewritten);
      compared += compare(interpreter, plan, rewritten, what) ? 1 : 0;
    }
    // Plans that fail say nothing of rows; most must not.
    assertThat(compared).isGreaterThan(PLANS / 2);
    assertThat(changed).isGreaterThan(PLANS / 100);
  }

  private static Relation rewritten(Rewriter rewriter, Relation plan, String what) {
    try {
      return rewriter.rewrite(plan);
    } catch (RuntimeException failure) {
      throw new AssertionError(what, failure);
    }
  }

  /** Compares rows unless the plan itself fails; an error may vanish, but none may appear. */
  private static boolean compare(
      Interpreter interpreter, Relation plan, Relation rewritten, String what) {
    List<List<Object>> expected;
    try {
      expected = interpreter.rows(plan);
    } catch (Interpreter.QueryError failure) {
      return false;
    }
    String after = what + "%nbecame%n%s".formatted(PlanPrinter.print(rewritten));
    List<List<Object>> found;
    try {
      found = interpreter.rows(rewritten);
    } catch (RuntimeException failure) {
      throw new AssertionError(after, failure);
    }
    // Ties of a sort may stand in any order, so order is compared by the sort's own tests.
    assertThat(unordered(found)).as(after).isEqualTo(unordered(expected));
    return true;
  }

  private static List<List<Object>> unordered(List<List<Object>> rows) {
    List<List<Object>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(Object::toString));
    return sorted;
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    Map<String, List<Map<String, Object>>> tables = new RandomPlans(7).tables();
    assertThat(new RandomPlans(7).tables()).isEqualTo(tables);
    assertThat(new RandomPlans(7).plan(6)).isEqualTo(new RandomPlans(7).plan(6));
  }
}
