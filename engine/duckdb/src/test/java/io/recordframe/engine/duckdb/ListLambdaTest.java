package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.call;
import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.LambdaParameter.Role;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.ListLambda.Kind;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lambdas over lists, over columns of tables and with what stands around them. */
class ListLambdaTest {

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static final Relation ROWS =
      Plans.rows(
          Values.nullable(
              "numbers", new ListType(ScalarType.INT64, true), "limit", ScalarType.INT64),
          Arrays.asList(Arrays.asList(1L, null, 3L), 2L),
          Arrays.asList(List.of(), 5L),
          Arrays.asList(null, 1L),
          Arrays.asList(List.of(7L), null));

  private static final Expression NUMBERS = column(ROWS, 0);
  private static final Expression LIMIT = column(ROWS, 1);
  private static final Expression ELEMENT = element(0);

  /** Each of the rows with each of two numbers. */
  private static final Relation PAIRS =
      new Join(
          ROWS,
          Plans.rows(Values.nullable("other", ScalarType.INT64), List.of(2L), List.of(5L)),
          Join.Type.CROSS,
          Join.ALWAYS);

  private static Expression element(int depth) {
    return new LambdaParameter(depth, Role.ELEMENT, ScalarType.INT64, true);
  }

  private static Expression lambda(Kind kind, Expression body) {
    return new ListLambda(kind, NUMBERS, null, body);
  }

  private static Expression isMore(Expression left, Expression right) {
    return call(ComparisonFunction.GREATER, left, right);
  }

  private static Expression sum(Expression left, Expression right) {
    return call(ArithmeticFunction.ADD, left, right);
  }

  private static List<Object> of(Relation rows, Expression expression) {
    return ENGINE.collect(project(rows, as("result", expression))).stream()
        .map(List::getFirst)
        .toList();
  }

  @Test
  void seesTheColumnsOfTheRow() {
    assertThat(of(ROWS, lambda(Kind.MAP, sum(ELEMENT, LIMIT))))
        .isEqualTo(
            Arrays.asList(
                Arrays.asList(3L, null, 5L), List.of(), null, Arrays.asList((Object) null)));
    assertThat(of(ROWS, lambda(Kind.FILTER, isMore(ELEMENT, LIMIT))))
        .isEqualTo(Arrays.asList(List.of(3L), List.of(), null, List.of()));
  }

  @Test
  void judgesByThreeValuedLogic() {
    assertThat(of(ROWS, lambda(Kind.ANY, isMore(ELEMENT, LIMIT))))
        .isEqualTo(Arrays.asList(true, false, null, null));
    assertThat(of(ROWS, lambda(Kind.ALL, isMore(ELEMENT, LIMIT))))
        .isEqualTo(Arrays.asList(false, true, null, null));
  }

  @Test
  void judgesWithoutNullsWhereThereAreNone() {
    Relation rows =
        Plans.rows(
            new Schema(List.of(Field.required("numbers", new ListType(ScalarType.INT64, false)))),
            List.of(List.of(1L, 3L)),
            List.of(List.of()));
    Expression element = new LambdaParameter(0, Role.ELEMENT, ScalarType.INT64, false);
    Expression any = new ListLambda(Kind.ANY, column(rows, 0), null, isMore(element, literal(2L)));
    Expression all = new ListLambda(Kind.ALL, column(rows, 0), null, isMore(element, literal(2L)));

    assertThat(any.nullable()).isFalse();
    assertThat(of(rows, any)).isEqualTo(List.of(true, false));
    assertThat(of(rows, all)).isEqualTo(List.of(false, true));
  }

  @Test
  void reducesFromTheFirstElementOn() {
    Expression before = new LambdaParameter(0, Role.ACCUMULATOR, ScalarType.INT64, true);
    Expression step = sum(call(ArithmeticFunction.MULTIPLY, before, literal(10L)), ELEMENT);

    assertThat(of(ROWS, new ListLambda(Kind.REDUCE, NUMBERS, LIMIT, step)))
        .isEqualTo(Arrays.asList(null, 5L, null, null));
    Expression keeping =
        call(io.recordframe.plan.function.ConditionalFunction.COALESCE, step, before, literal(0L));
    assertThat(of(ROWS, new ListLambda(Kind.REDUCE, NUMBERS, LIMIT, keeping)))
        .isEqualTo(Arrays.asList(213L, 5L, null, 0L));
  }

  @Test
  void reducesByWhetherAColumnIsAmongValues() {
    Expression other = column(PAIRS, 2);
    Expression among = new InList(other, List.of(literal(5L), literal(4L)));
    Expression isAmong = new InList(ELEMENT, List.of(literal(0L), other));
    Expression no = literal(false);

    assertThat(of(PAIRS, new ListLambda(Kind.REDUCE, NUMBERS, no, among)))
        .containsExactlyInAnyOrder(false, true, false, false, null, null, false, true);
    assertThat(of(PAIRS, new ListLambda(Kind.REDUCE, NUMBERS, no, isAmong)))
        .containsExactlyInAnyOrder(false, false, false, false, null, null, false, false);
  }

  @Test
  void reductionsAreAmongTheValuesThatAColumnIsComparedWith() {
    Expression same = column(PAIRS, 2);
    Expression reduced = new ListLambda(Kind.REDUCE, NUMBERS, same, same);

    for (InList among :
        List.of(
            new InList(same, List.of(literal(7L), reduced)),
            new InList(reduced, List.of(literal(7L), same)),
            new InList(reduced, List.of(same)))) {
      assertThat(ENGINE.collect(new Filter(PAIRS, among))).hasSize(6);
    }
  }

  @Test
  void aLongValueIsNotRepeatedForEachThatAReductionStandsAmong() {
    Literal longest = literal("x".repeat(3_900_000));
    Expression reduced =
        new ListLambda(
            Kind.REDUCE,
            Plans.nothing(new ListType(ScalarType.STRING, true)),
            literal("a"),
            literal("b"));
    List<Expression> options = new ArrayList<>(Collections.nCopies(600, literal("c")));
    options.add(reduced);

    assertThatThrownBy(() -> of(ROWS, new InList(longest, options)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith("An expression becomes longer than");
  }

  @Test
  void lambdasWithinSeeTheLambdasAround() {
    Expression larger = new ListLambda(Kind.FILTER, NUMBERS, null, isMore(element(0), element(1)));

    assertThat(of(ROWS, lambda(Kind.MAP, larger)))
        .isEqualTo(
            Arrays.asList(
                Arrays.asList(List.of(3L), List.of(), List.of()),
                List.of(),
                null,
                List.of(List.of())));
  }

  @Test
  void takesColumnsThatAreQueries() {
    Relation most =
        new Aggregate(
            ROWS, List.of(), List.of(Plans.measure("most", AggregateFunction.MAX, LIMIT)));
    Relation with = project(ROWS, as("numbers", NUMBERS), as("most", new ScalarSubquery(most)));
    Expression sums =
        new ListLambda(Kind.MAP, column(with, 0), null, sum(ELEMENT, column(with, 1)));

    assertThat(of(with, sums))
        .isEqualTo(Arrays.asList(Arrays.asList(6L, null, 8L), List.of(), null, List.of(12L)));
  }

  @Test
  void failsWhereABodyFails() {
    Expression overflow = sum(ELEMENT, literal(Long.MAX_VALUE));
    assertThatThrownBy(() -> of(ROWS, lambda(Kind.MAP, overflow)))
        .isInstanceOf(io.recordframe.plan.error.QueryFailedException.class)
        .hasMessageContaining("Overflow");
  }

  @Test
  void refusesLambdasThatStandTooDeepWithinEachOther() {
    Expression body = isMore(ELEMENT, literal(0L));
    for (int i = 0; i < 12; i++) {
      body = lambda(Kind.ANY, body);
    }
    Expression tooDeep = body;
    assertThatThrownBy(() -> of(ROWS, lambda(Kind.ANY, tooDeep)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith("The plan has lambdas within lambdas of more than 12 levels");
  }
}
