package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.T;
import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.and;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.equal;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.isNotNull;
import static io.recordframe.plan.testing.PlanBuilding.isNull;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.measure;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.not;
import static io.recordframe.plan.testing.PlanBuilding.or;
import static io.recordframe.plan.testing.PlanBuilding.plus;
import static io.recordframe.plan.testing.PlanBuilding.project;
import static io.recordframe.plan.testing.PlanBuilding.quotient;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FoldConstantsTest {

  private static final List<Rewrite> ONLY = List.of(Rewrite.FOLD_CONSTANTS);
  private static final Expression P = greater(column(T, "a"), literal(1L));
  private static final Expression Q = isNull(column(T, "n"));
  private static final Literal NULL = new Literal(null, ScalarType.BOOLEAN);
  private static final Literal NULL_NUMBER = new Literal(null, ScalarType.INT64);

  static List<Arguments> folds() {
    return List.of(
        Arguments.of(and(P, literal(true)), "a > 1"),
        Arguments.of(and(literal(true), literal(true)), "TRUE"),
        Arguments.of(and(P, literal(false), Q), "FALSE"),
        Arguments.of(and(P, NULL), "a > 1 AND NULL::boolean"),
        Arguments.of(and(and(P, Q), and(Q, P)), "a > 1 AND n IS NULL AND n IS NULL AND a > 1"),
        Arguments.of(or(P, literal(false)), "a > 1"),
        Arguments.of(or(P, literal(true)), "TRUE"),
        Arguments.of(or(P, or(Q, P)), "a > 1 OR n IS NULL OR a > 1"),
        Arguments.of(and(P, or(Q, literal(true))), "a > 1"),
        Arguments.of(not(literal(true)), "FALSE"),
        Arguments.of(not(NULL), "NULL::boolean"),
        Arguments.of(not(not(P)), "a > 1"),
        Arguments.of(isNull(NULL_NUMBER), "TRUE"),
        Arguments.of(isNull(literal(1L)), "FALSE"),
        Arguments.of(isNotNull(literal(1L)), "TRUE"),
        Arguments.of(isNull(column(T, "a")), "a IS NULL"),
        Arguments.of(FunctionCall.of(LogicalFunction.IS_TRUE, NULL), "FALSE"),
        Arguments.of(FunctionCall.of(LogicalFunction.IS_FALSE, literal(false)), "TRUE"),
        Arguments.of(equal(column(T, "a"), NULL_NUMBER), "NULL::boolean"),
        Arguments.of(equal(literal(1L), literal(2L)), "1 = 2"),
        Arguments.of(quotient(literal(1L), literal(0L)), "quotient(1, 0)"),
        Arguments.of(
            FunctionCall.of(ConditionalFunction.COALESCE, NULL_NUMBER, column(T, "n")), "n"),
        Arguments.of(
            FunctionCall.of(ConditionalFunction.COALESCE, literal(1L), column(T, "n")), "1::int64"),
        Arguments.of(
            FunctionCall.of(ConditionalFunction.COALESCE, column(T, "n"), NULL_NUMBER, literal(1L)),
            "coalesce(n, 1)"),
        Arguments.of(FunctionCall.of(ConditionalFunction.COALESCE, NULL_NUMBER), "NULL::int64"),
        Arguments.of(choice(literal(true)), "a"),
        Arguments.of(choice(literal(false)), "b"),
        Arguments.of(choice(NULL), "b"),
        Arguments.of(choice(P), "CASE WHEN a > 1 THEN a ELSE b END"),
        Arguments.of(
            new Case(
                List.of(
                    new Case.Branch(P, column(T, "a")),
                    new Case.Branch(literal(true), column(T, "b")),
                    new Case.Branch(Q, column(T, "a"))),
                null),
            "CASE WHEN a > 1 THEN a ELSE b END"),
        Arguments.of(
            new Case(List.of(new Case.Branch(literal(false), column(T, "a"))), null),
            "NULL::int64"),
        Arguments.of(
            new StructAccess(
                new StructOf(
                    new StructType(
                        List.of(
                            Field.nullable("x", ScalarType.INT64),
                            Field.nullable("y", ScalarType.INT64))),
                    List.of(column(T, "a"), column(T, "b"))),
                1),
            "b"),
        Arguments.of(new InList(column(T, "a"), List.of()), "FALSE"));
  }

  private static Expression choice(Expression condition) {
    return new Case(List.of(new Case.Branch(condition, column(T, "a"))), column(T, "b"));
  }

  @ParameterizedTest
  @MethodSource
  void folds(Expression expression, String expected) {
    assertThat(PlanPrinter.print(FoldConstants.fold(expression))).isEqualTo(expected);
  }

  static List<Arguments> casts() {
    DataType decimal = new DecimalType(4, 2);
    return List.of(
        Arguments.of((byte) 1, ScalarType.INT8, ScalarType.INT64, 1L),
        Arguments.of((short) 1, ScalarType.INT16, ScalarType.INT32, 1),
        Arguments.of(1, ScalarType.INT32, ScalarType.FLOAT64, 1.0),
        Arguments.of(1 << 24, ScalarType.INT32, ScalarType.FLOAT32, (float) (1 << 24)),
        Arguments.of(1L << 53, ScalarType.INT64, ScalarType.FLOAT64, (double) (1L << 53)),
        Arguments.of(1.5f, ScalarType.FLOAT32, ScalarType.FLOAT64, 1.5),
        Arguments.of(12, ScalarType.INT32, decimal, new BigDecimal("12.00")),
        Arguments.of(new BigDecimal("1.5"), new DecimalType(2, 1), decimal, new BigDecimal("1.50")),
        Arguments.of(null, ScalarType.STRING, ScalarType.INT64, null));
  }

  @ParameterizedTest
  @MethodSource
  void casts(Object value, DataType from, DataType to, Object expected) {
    Cast cast = new Cast(new Literal(value, from), to, Cast.Mode.STRICT);
    assertThat(FoldConstants.fold(cast)).isEqualTo(new Literal(expected, to));
  }

  static List<Arguments> castsThatStay() {
    return List.of(
        Arguments.of(1L, ScalarType.INT64, ScalarType.INT32),
        Arguments.of((1 << 24) + 1, ScalarType.INT32, ScalarType.FLOAT32),
        Arguments.of((1L << 53) + 1, ScalarType.INT64, ScalarType.FLOAT64),
        Arguments.of(Long.MIN_VALUE, ScalarType.INT64, ScalarType.FLOAT64),
        Arguments.of(100, ScalarType.INT32, new DecimalType(4, 2)),
        Arguments.of("1", ScalarType.STRING, ScalarType.INT64),
        Arguments.of(new BigDecimal("1.55"), new DecimalType(3, 2), new DecimalType(3, 1)),
        Arguments.of(1.5, ScalarType.FLOAT64, ScalarType.FLOAT32));
  }

  @ParameterizedTest
  @MethodSource
  void castsThatStay(Object value, DataType from, DataType to) {
    Cast cast = new Cast(new Literal(value, from), to, Cast.Mode.STRICT);
    assertThat(FoldConstants.fold(cast)).isSameAs(cast);
  }

  @Test
  void aPredicateIsFoldedWhateverItsNullability() {
    assertBecomes(
        ONLY,
        filter(T, and(greater(column(T, "n"), literal(1L)), literal(false))),
        """
        Filter FALSE
          Scan table t
        """);
  }

  @Test
  void aColumnKeepsItsNullability() {
    assertStays(
        ONLY,
        project(T, named("never", and(greater(column(T, "n"), literal(1L)), literal(false)))));
    assertBecomes(
        ONLY,
        project(T, named("never", and(greater(column(T, "a"), literal(1L)), literal(false)))),
        """
        Project FALSE AS never
          Scan table t
        """);
  }

  @Test
  void aMeasureKeepsItsNullability() {
    Expression never =
        new Case(List.of(new Case.Branch(literal(false), column(T, "n"))), column(T, "a"));
    assertStays(
        ONLY,
        new Aggregate(
            T,
            List.of(named("s", column(T, "s"))),
            List.of(measure("m", AggregateCall.of(AggregateFunction.MAX, never)))));
    assertBecomes(
        ONLY,
        new Aggregate(
            T, List.of(), List.of(measure("m", AggregateCall.of(AggregateFunction.COUNT, never)))),
        """
        Aggregate count(a) AS m
          Scan table t
        """);
  }

  @Test
  void whatCouldThrowIsNotEvaluated() {
    Expression overflow = plus(literal(Long.MAX_VALUE), literal(1L));
    assertThat(FoldConstants.fold(overflow)).isSameAs(overflow);
  }
}
