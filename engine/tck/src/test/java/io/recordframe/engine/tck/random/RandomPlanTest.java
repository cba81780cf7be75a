package io.recordframe.engine.tck.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.print.PlanPrinter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is generated, and that all of the language is. */
class RandomPlanTest {

  private static final int PLANS = 15_000;

  private final Set<Function> functions = new HashSet<>();
  private final Set<Class<?>> nodes = new HashSet<>();

  private void note(Relation plan) {
    for (Relation relation : PlanGraph.of(plan).inputsFirst()) {
      nodes.add(relation.getClass());
      Relations.expressions(relation).forEach(this::note);
    }
  }

  private void note(Expression expression) {
    nodes.add(expression.getClass());
    switch (expression) {
      case FunctionCall call -> functions.add(call.function());
      case AggregateCall call -> functions.add(call.function());
      case WindowCall call -> functions.add(call.function());
      default -> {
        // No function.
      }
    }
    Expressions.operands(expression).forEach(this::note);
  }

  @Test
  void everyFunctionAndEveryNodeIsGenerated() {
    Set<Function> catalogue = new LinkedHashSet<>(FunctionCatalogue.scalarFunctions());
    catalogue.removeIf(function -> function.signature().volatility() != Volatility.IMMUTABLE);
    catalogue.addAll(FunctionCatalogue.windowableFunctions());
    assertThat(catalogue).hasSizeGreaterThan(100);
    for (long seed = 0; seed < PLANS; seed++) {
      note(RandomPlan.of(seed).relation());
    }
    Set<Function> missing = new LinkedHashSet<>(catalogue);
    missing.removeAll(functions);
    assertThat(missing).isEmpty();
    assertThat(nodes)
        .contains(Relation.class.getPermittedSubclasses())
        .containsAll(concrete(Expression.class));
  }

  /** The nodes of a family. */
  private static Set<Class<?>> concrete(Class<?> family) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    for (Class<?> permitted : family.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        classes.addAll(concrete(permitted));
      } else {
        classes.add(permitted);
      }
    }
    return classes;
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    for (long seed = 0; seed < 50; seed++) {
      RandomPlan once = RandomPlan.of(seed);
      RandomPlan again = RandomPlan.of(seed);
      assertThat(PlanPrinter.print(again.relation())).isEqualTo(PlanPrinter.print(once.relation()));
      assertThat(again.exactness()).isEqualTo(once.exactness());
      assertThat(again.relation().schema().size()).isEqualTo(once.exactness().size());
    }
  }
}
