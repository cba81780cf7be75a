package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.call;
import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Long and deep plans run or are refused; none of them ends the process. */
@Timeout(300)
class LargePlanTest {

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static Relation numbers() {
    return Plans.rows(
        Values.nullable("n", ScalarType.INT64), List.of(1L), List.of(2L), List.of(3L));
  }

  private static Relation plusOne(Relation input) {
    return Plans.project(
        input, as("n", call(ArithmeticFunction.ADD, column(input, 0), literal(1L))));
  }

  @Test
  void runsTenThousandProjections() {
    Relation plan = numbers();
    for (int i = 0; i < 10_000; i++) {
      plan = plusOne(plan);
    }
    assertThat(ENGINE.collect(Plans.sorted(plan)))
        .containsExactly(List.of(10_001L), List.of(10_002L), List.of(10_003L));
  }

  @Test
  void runsTenThousandFilters() {
    Relation plan = numbers();
    for (long i = 0; i < 10_000; i++) {
      plan = new Filter(plan, call(ComparisonFunction.NOT_EQUAL, column(plan, 0), literal(i + 2)));
    }
    assertThat(ENGINE.collect(plan)).containsExactly(List.of(1L));
  }

  @Test
  void runsTenThousandMixedSteps() {
    Relation plan = numbers();
    for (int i = 0; i < 2_500; i++) {
      plan = plusOne(plan);
      plan = new Filter(plan, call(ComparisonFunction.GREATER, column(plan, 0), literal(0L)));
      plan = new Sort(plan, List.of(Plans.descending(column(plan, 0))));
      plan = i % 100 == 0 ? new Limit(plan, 0, 100) : new Distinct(plan);
    }
    Relation built = plan;
    assertThatThrownBy(() -> ENGINE.session().prepare(built))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("more than 400 queries within each other");
    Relation shorter = numbers();
    for (int i = 0; i < 100; i++) {
      shorter = plusOne(shorter);
      shorter =
          new Filter(shorter, call(ComparisonFunction.GREATER, column(shorter, 0), literal(0L)));
      shorter = new Sort(shorter, List.of(Plans.descending(column(shorter, 0))));
      shorter = new Distinct(shorter);
    }
    assertThat(ENGINE.collect(Plans.sorted(shorter)))
        .containsExactly(List.of(101L), List.of(102L), List.of(103L));
  }

  @Test
  void runsAsManyLevelsAsAreAllowedAndRefusesMore() {
    Relation plan = numbers();
    int levels = 0;
    for (; levels < 390; levels++) {
      plan = new Distinct(new Limit(plan, 0, 10));
    }
    assertThat(ENGINE.collect(Plans.sorted(plan))).hasSize(3);
    for (; levels < 410; levels++) {
      plan = new Distinct(new Limit(plan, 0, 10));
    }
    Relation tooDeep = plan;
    assertThatThrownBy(() -> ENGINE.session().prepare(tooDeep))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage(
            "The plan needs more than 400 queries within each other; collect or write what a part of it gives");
  }

  @Test
  void runsDeepExpressionsAndRefusesDeeperOnes() {
    Relation rows = numbers();
    assertThat(ENGINE.collect(Plans.project(rows, as("n", nested(column(rows, 0), 990)))))
        .hasSize(3);
    assertThat(
            ENGINE.collect(
                new Filter(
                    rows,
                    call(ComparisonFunction.EQUAL, nested(column(rows, 0), 990), literal(991L)))))
        .containsExactly(List.of(1L));
    Relation tooDeep = Plans.project(rows, as("n", nested(column(rows, 0), 1_500)));
    assertThatThrownBy(() -> ENGINE.session().prepare(tooDeep))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage(
            "The plan has expressions that stand within each other more than 1000 times; split it, and collect or write what a part of it gives");
  }

  private static Expression nested(Expression start, int depth) {
    Expression expression = start;
    for (int i = 0; i < depth; i++) {
      expression =
          i % 2 == 0
              ? call(ArithmeticFunction.ADD, expression, literal(2L))
              : call(ArithmeticFunction.SUBTRACT, expression, literal(0L));
    }
    return depth % 2 == 0
        ? call(ArithmeticFunction.SUBTRACT, expression, literal((long) depth - depth + 0L))
        : expression;
  }

  @Test
  void runsDeepExpressionsThatNeedGuards() {
    Relation rows = numbers();
    Expression text = Plans.literal("abc");
    for (int i = 0; i < 300; i++) {
      text = call(TextFunction.CONCAT, text, Plans.literal("x"));
    }
    assertThat(
            ((String)
                    ENGINE
                        .collect(new Limit(Plans.project(rows, as("t", text)), 0, 1))
                        .getFirst()
                        .getFirst())
                .length())
        .isEqualTo(303);
    Expression quotient = column(rows, 0);
    for (int i = 0; i < 60; i++) {
      quotient = call(ArithmeticFunction.QUOTIENT, literal(7L), quotient);
    }
    Relation doubling = Plans.project(rows, as("n", quotient));
    assertThatThrownBy(() -> ENGINE.session().prepare(doubling))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("characters of SQL");
  }

  @Test
  void runsLongChainsOfConditions() {
    Relation rows = numbers();
    Expression all = call(ComparisonFunction.GREATER, column(rows, 0), literal(0L));
    Expression any = call(ComparisonFunction.LESS, column(rows, 0), literal(0L));
    for (long i = 0; i < 5_000; i++) {
      all =
          call(
              LogicalFunction.AND,
              all,
              call(ComparisonFunction.NOT_EQUAL, column(rows, 0), literal(i + 3)));
      any =
          call(
              LogicalFunction.OR,
              call(ComparisonFunction.EQUAL, column(rows, 0), literal(i + 3)),
              any);
    }
    assertThat(ENGINE.collect(new Filter(rows, all))).hasSize(2);
    assertThat(ENGINE.collect(new Filter(rows, any))).containsExactly(List.of(3L));
    for (int i = 0; i < 16_000; i++) {
      any = call(LogicalFunction.OR, any, call(ComparisonFunction.IS_NULL, column(rows, 0)));
    }
    Relation tooLong = new Filter(rows, any);
    assertThatThrownBy(() -> ENGINE.session().prepare(tooLong))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage(
            "The plan has conditions that are joined by AND or OR more than 20000 times; split it, and collect or write what a part of it gives");
  }

  @Test
  void refusesExpressionsThatGrowWithoutBoundsWhenTheyAreWrittenOut() {
    Relation rows = numbers();
    Expression doubled = column(rows, 0);
    for (int i = 0; i < 64; i++) {
      doubled = call(ArithmeticFunction.SUBTRACT, doubled, doubled);
    }
    Relation plan = Plans.project(rows, as("n", doubled));
    assertThatThrownBy(() -> ENGINE.session().prepare(plan))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("holds more than 2000000 relations and expressions");
  }

  @Test
  void refusesExpressionsFarTooDeepForAnyStack() {
    Relation rows = numbers();
    Relation plan = Plans.project(rows, as("n", nested(column(rows, 0), 1_000_001)));
    assertThatThrownBy(() -> ENGINE.session().prepare(plan))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("stand within each other more than 1000 times");
  }

  @Test
  void joinsAndCombinesManyRelations() {
    Relation joined = numbers();
    for (int i = 0; i < 60; i++) {
      joined =
          new Join(
              joined,
              numbers(),
              Join.Type.SEMI,
              call(
                  ComparisonFunction.EQUAL,
                  column(joined, 0),
                  io.recordframe.plan.algebra.FieldReference.of(1, numbers().schema().field(0))));
    }
    assertThat(ENGINE.collect(joined)).hasSize(3);
    Relation united = numbers();
    for (int i = 1; i < 500; i++) {
      united = new SetOperation(united, numbers(), SetOperation.Kind.UNION, true);
    }
    Relation counted =
        new Aggregate(united, List.of(), List.of(Plans.measure("n", AggregateFunction.COUNT_ROWS)));
    assertThat(ENGINE.collect(counted)).containsExactly(List.of(1_500L));
    for (int i = 0; i < 600; i++) {
      united = new SetOperation(united, numbers(), SetOperation.Kind.UNION, true);
    }
    Relation tooMany = united;
    assertThatThrownBy(() -> ENGINE.session().prepare(tooMany))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("combines more than 1000 relations");
  }

  @Test
  void refusesPlansThatGrowWithoutBoundsWhenTheyAreWrittenOut() {
    Relation doubled = numbers();
    for (int i = 0; i < 64; i++) {
      doubled = new SetOperation(doubled, doubled, SetOperation.Kind.UNION, true);
    }
    Relation plan = doubled;
    assertThatThrownBy(() -> ENGINE.session().prepare(plan))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("holds more than 2000000 relations and expressions");
    Relation right = numbers();
    for (int i = 0; i < 300; i++) {
      right = new SetOperation(numbers(), right, SetOperation.Kind.UNION, true);
    }
    Relation rightDeep = right;
    assertThatThrownBy(() -> ENGINE.session().prepare(rightDeep))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("stand within each other more than 200 times");
    Relation asked = numbers();
    for (int i = 0; i < 300; i++) {
      asked = new Filter(numbers(), new Exists(asked));
    }
    Relation deepSubqueries = asked;
    assertThatThrownBy(() -> ENGINE.session().prepare(deepSubqueries))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void runsAsManyBranchesAsAreAllowed() {
    Relation right = numbers();
    for (int i = 0; i < 190; i++) {
      right = new SetOperation(numbers(), right, SetOperation.Kind.UNION, true);
    }
    assertThat(ENGINE.collect(right)).hasSize(3 * 191);
    Relation asked = numbers();
    for (int i = 0; i < 100; i++) {
      asked = new Filter(numbers(), new Exists(asked));
    }
    assertThat(ENGINE.collect(asked)).hasSize(3);
  }

  @Test
  void runsWidePlans() {
    Relation rows = numbers();
    List<NamedExpression> columns = new ArrayList<>();
    for (long i = 0; i < 2_000; i++) {
      columns.add(as("c" + i, call(ArithmeticFunction.ADD, column(rows, 0), literal(i))));
    }
    List<List<Object>> found =
        ENGINE.collect(Plans.sorted(new io.recordframe.plan.algebra.Project(rows, columns)));
    assertThat(found.getFirst()).hasSize(2_000).startsWith(1L, 2L).endsWith(2_000L);
  }
}
