package io.recordframe.plan.print;

import static io.recordframe.plan.testing.PlanBuilding.and;
import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.customers;
import static io.recordframe.plan.testing.PlanBuilding.equal;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.isNull;
import static io.recordframe.plan.testing.PlanBuilding.join;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.measure;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.not;
import static io.recordframe.plan.testing.PlanBuilding.or;
import static io.recordframe.plan.testing.PlanBuilding.orders;
import static io.recordframe.plan.testing.PlanBuilding.outer;
import static io.recordframe.plan.testing.PlanBuilding.plus;
import static io.recordframe.plan.testing.PlanBuilding.project;
import static io.recordframe.plan.testing.PlanBuilding.scan;
import static io.recordframe.plan.testing.PlanBuilding.select;
import static io.recordframe.plan.testing.PlanBuilding.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.testing.PlanBuilding;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanPrinterTest {

  private static final FieldReference A = new FieldReference(0, "a", ScalarType.INT64, false);
  private static final FieldReference B = new FieldReference(1, "b", ScalarType.INT64, true);
  private static final FieldReference TEXT =
      new FieldReference(2, "text", ScalarType.STRING, false);
  private static final FieldReference FLAG =
      new FieldReference(3, "flag", ScalarType.BOOLEAN, false);

  @Test
  void longConditionsAreShownWhole() {
    Expression condition = FLAG;
    for (int i = 1; i < 20_000; i++) {
      condition = and(condition, FLAG);
    }
    assertThat(PlanPrinter.print(condition)).matches("flag( AND flag){19999}+");
  }

  @Test
  void whatIsUsedAgainAndAgainIsShownInPart() {
    Expression sum = A;
    for (int i = 0; i < 60; i++) {
      sum = plus(sum, sum);
    }
    assertThat(PlanPrinter.print(sum)).endsWith(" ...").hasSizeBetween(1_000_000, 1_100_000);
  }

  @Test
  void onePipelineOneLineEach() {
    Relation joined =
        join(
            filter(
                orders(),
                and(
                    greater(column(orders(), "amount"), literal(10.0)),
                    isNull(column(orders(), "note")))),
            customers(),
            Join.Type.INNER,
            "customer",
            "id");
    Relation grouped =
        new Aggregate(
            joined,
            List.of(named("city", column(joined, "city"))),
            List.of(
                measure(
                    "revenue", AggregateCall.of(AggregateFunction.SUM, column(joined, "amount")))));
    Relation sorted =
        new Sort(
            grouped,
            List.of(
                new SortKey(
                    column(grouped, "revenue"), SortKey.Direction.DESCENDING, SortKey.Nulls.LAST),
                new SortKey(
                    column(grouped, "city"), SortKey.Direction.ASCENDING, SortKey.Nulls.FIRST)));
    assertThat(PlanPrinter.print(new Limit(sorted, 5, 10)))
        .isEqualTo(
            """
            Limit 10 OFFSET 5
              Sort revenue DESC, city NULLS FIRST
                Aggregate BY city: sum(amount) AS revenue
                  Join INNER ON customer = id#6
                    Filter amount > 10.0 AND note IS NULL
                      Scan table orders (id int64, customer int64, amount float64, quantity int32, note string?, day date)
                    Scan table customers (id int64, name string, city string?)\
            """);
  }

  @Test
  void projectionsNameWhatTheyCompute() {
    assertThat(
            PlanPrinter.print(
                project(
                    new Distinct(orders()),
                    named("id", column(orders(), "id")),
                    named("price", column(orders(), "amount")),
                    named("one", literal(1L)),
                    named("twice", times(literal(2.0), column(orders(), "amount"))))))
        .isEqualTo(
            """
            Project id, amount AS price, 1::int64 AS one, 2.0 * amount AS twice
              Distinct
                Scan table orders (id int64, customer int64, amount float64, quantity int32, note string?, day date)\
            """);
  }

  @Test
  void explodedLists() {
    Scan tags =
        PlanBuilding.scan(
            "tags",
            Field.required("id", ScalarType.INT64),
            Field.nullable("names", new ListType(ScalarType.STRING, true)));
    Relation inner = new Explode(tags, List.of(column(tags, "names")), false);
    assertThat(
            PlanPrinter.print(
                new Explode(inner, List.of(column(tags, "names"), column(tags, "names")), true)))
        .isEqualTo(
            """
            Explode names, names OR NONE
              Explode names
                Scan table tags (id int64, names list<string?>?)\
            """);
  }

  @Test
  void setOperationsAndLimitsAndGlobalAggregates() {
    Relation ids = select(orders(), "id");
    Relation union = new SetOperation(ids, ids, SetOperation.Kind.UNION, true);
    Relation except =
        new SetOperation(union, select(customers(), "id"), SetOperation.Kind.EXCEPT, false);
    Relation counted =
        new Aggregate(
            new Limit(except, 3, Long.MAX_VALUE),
            List.of(),
            List.of(measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    assertThat(PlanPrinter.print(counted))
        .isEqualTo(
            """
            Aggregate count_rows() AS n
              Limit ALL OFFSET 3
                Except
                  Union ALL
                    shared 1: Project id
                      Scan table orders (id int64, customer int64, amount float64, quantity int32, note string?, day date)
                    shared 1 (see above)
                  Project id
                    Scan table customers (id int64, name string, city string?)\
            """);
  }

  @Test
  void subqueriesStandBelowTheRelationThatAsks() {
    Relation mine =
        filter(orders(), equal(column(orders(), "customer"), outer(1, customers(), "id")));
    Relation plan =
        filter(
            customers(),
            and(
                new Exists(mine),
                new InSubquery(column(customers(), "id"), select(orders(), "customer"))));
    assertThat(PlanPrinter.print(plan))
        .isEqualTo(
            """
            Filter EXISTS query 1 AND id IN query 2
              query 1
                Filter customer = outer.id
                  Scan table orders (id int64, customer int64, amount float64, quantity int32, note string?, day date)
              query 2
                Project customer
                  Scan table orders (id int64, customer int64, amount float64, quantity int32, note string?, day date)
              Scan table customers (id int64, name string, city string?)\
            """);
  }

  @Test
  void aValueOfAQueryNamesTheQuery() {
    Expression total = new ScalarSubquery(select(orders(), "customer"));
    assertThat(PlanPrinter.print(filter(customers(), equal(column(customers(), "id"), total))))
        .startsWith(
            """
            Filter id = VALUE OF query 1
              query 1
                Project customer
            """);
  }

  @Test
  void columnsOfQueriesFurtherOutSayHowFar() {
    Relation inner = filter(orders(), equal(column(orders(), "id"), outer(2, customers(), "id")));
    Relation middle = filter(orders(), new Exists(inner));
    assertThat(PlanPrinter.print(filter(customers(), new Exists(middle))))
        .contains("Filter id = outer2.id");
  }

  @Test
  void outerColumnsWithOneNameHavePositions() {
    Relation joined = join(orders(), customers(), Join.Type.INNER, "customer", "id");
    Relation inner = filter(orders(), equal(column(orders(), "id"), outer(1, joined, "id")));
    assertThat(PlanPrinter.print(filter(joined, new Exists(inner))))
        .contains("Filter id = outer.id#0");
  }

  @Test
  void expressionsWithSubqueriesPrintThemBelow() {
    assertThat(PlanPrinter.print(new Exists(select(customers(), "id"))))
        .isEqualTo(
            """
            EXISTS query 1
              query 1
                Project id
                  Scan table customers (id int64, name string, city string?)\
            """);
  }

  static List<Arguments> expressions() {
    Expression isNullable = FunctionCall.of(ComparisonFunction.EQUAL, A, B);
    return List.of(
        Arguments.of(plus(plus(A, B), A), "a + b + a"),
        Arguments.of(plus(A, plus(B, A)), "a + (b + a)"),
        Arguments.of(times(plus(A, B), A), "(a + b) * a"),
        Arguments.of(plus(A, times(B, A)), "a + b * a"),
        Arguments.of(FunctionCall.of(ArithmeticFunction.NEGATE, plus(A, B)), "-(a + b)"),
        Arguments.of(
            FunctionCall.of(
                ArithmeticFunction.NEGATE, FunctionCall.of(ArithmeticFunction.NEGATE, A)),
            "-(-a)"),
        Arguments.of(FunctionCall.of(ArithmeticFunction.QUOTIENT, A, B), "quotient(a, b)"),
        Arguments.of(and(FLAG, or(FLAG, FLAG), FLAG), "flag AND (flag OR flag) AND flag"),
        Arguments.of(or(and(FLAG, FLAG), FLAG), "flag AND flag OR flag"),
        Arguments.of(not(and(FLAG, FLAG)), "NOT (flag AND flag)"),
        Arguments.of(not(isNullable), "NOT a = b"),
        Arguments.of(equal(equal(A, B), FLAG), "(a = b) = flag"),
        Arguments.of(isNull(plus(A, B)), "a + b IS NULL"),
        Arguments.of(isNull(equal(A, B)), "(a = b) IS NULL"),
        Arguments.of(
            FunctionCall.of(ComparisonFunction.BETWEEN, A, literal(1L), plus(A, B)),
            "a BETWEEN 1 AND a + b"),
        Arguments.of(FunctionCall.of(LogicalFunction.IS_TRUE, FLAG), "flag IS TRUE"),
        Arguments.of(FunctionCall.of(TextFunction.LIKE, TEXT, literal("a%")), "text LIKE 'a%'"),
        Arguments.of(
            FunctionCall.of(TextFunction.SUBSTRING, TEXT, literal(1)), "substring(text, 1)"),
        Arguments.of(new InList(A, List.of(literal(1L), B)), "a IN (1, b)"),
        Arguments.of(new InList(A, List.of()), "a IN ()"),
        Arguments.of(new Cast(A, ScalarType.STRING, Cast.Mode.STRICT), "CAST(a AS string)"),
        Arguments.of(
            new Cast(TEXT, new DecimalType(5, 2), Cast.Mode.TRY),
            "TRY_CAST(text AS decimal(5, 2))"),
        Arguments.of(
            new Case(List.of(new Case.Branch(FLAG, A), new Case.Branch(equal(A, B), B)), A),
            "CASE WHEN flag THEN a WHEN a = b THEN b ELSE a END"),
        Arguments.of(
            new Case(List.of(new Case.Branch(FLAG, A)), null), "CASE WHEN flag THEN a END"),
        Arguments.of(
            new StructAccess(
                new FieldReference(
                    0,
                    "place",
                    new StructType(List.of(Field.required("the city", ScalarType.STRING))),
                    true),
                0),
            "place.\"the city\""),
        Arguments.of(
            new AggregateCall(
                AggregateFunction.LIST,
                List.of(TEXT),
                true,
                FLAG,
                List.of(ascending(A)),
                new ListType(ScalarType.STRING, false)),
            "list(DISTINCT text ORDER BY a) FILTER (WHERE flag)"),
        Arguments.of(
            window(WindowFunction.ROW_NUMBER, List.of(), WindowFrame.WHOLE_PARTITION),
            "row_number() OVER (PARTITION BY text ORDER BY a)"),
        Arguments.of(
            window(AggregateFunction.SUM, List.of(A), WindowFrame.UP_TO_CURRENT),
            "sum(a) OVER (PARTITION BY text ORDER BY a)"),
        Arguments.of(
            window(
                AggregateFunction.SUM,
                List.of(A),
                new WindowFrame(
                    WindowFrame.Unit.ROWS,
                    new WindowFrame.Preceding(2),
                    new WindowFrame.Following(1))),
            "sum(a) OVER (PARTITION BY text ORDER BY a ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING)"),
        Arguments.of(
            window(AggregateFunction.SUM, List.of(A), WindowFrame.WHOLE_PARTITION),
            "sum(a) OVER (PARTITION BY text ORDER BY a"
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)"),
        Arguments.of(
            new WindowCall(
                AggregateFunction.COUNT_ROWS,
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                WindowFrame.WHOLE_PARTITION,
                ScalarType.INT64),
            "count_rows() OVER ()"));
  }

  private static WindowCall window(
      io.recordframe.plan.function.WindowableFunction function,
      List<Expression> arguments,
      WindowFrame frame) {
    return new WindowCall(
        function,
        arguments,
        false,
        null,
        List.of(TEXT),
        List.of(ascending(A)),
        frame,
        ScalarType.INT64);
  }

  @ParameterizedTest
  @MethodSource
  void expressions(Expression expression, String text) {
    assertThat(PlanPrinter.print(expression)).isEqualTo(text);
  }

  static List<Arguments> literals() {
    return List.of(
        Arguments.of(true, ScalarType.BOOLEAN, "TRUE"),
        Arguments.of((byte) -5, ScalarType.INT8, "-5::int8"),
        Arguments.of((short) 5, ScalarType.INT16, "5::int16"),
        Arguments.of(5, ScalarType.INT32, "5"),
        Arguments.of(5L, ScalarType.INT64, "5::int64"),
        Arguments.of(1.5f, ScalarType.FLOAT32, "1.5::float32"),
        Arguments.of(Double.NaN, ScalarType.FLOAT64, "NaN"),
        Arguments.of("it's\n\\", ScalarType.STRING, "'it''s\\n\\\\'"),
        Arguments.of("\0", ScalarType.STRING, "'\\u0000'"),
        Arguments.of(Bytes.copyOf(new byte[] {1, -1}), ScalarType.BINARY, "x'01ff'"),
        Arguments.of(LocalDate.of(2024, 2, 29), ScalarType.DATE, "date '2024-02-29'"),
        Arguments.of(LocalTime.of(1, 2), ScalarType.TIME, "time '01:02'"),
        Arguments.of(
            LocalDateTime.of(2024, 2, 29, 1, 2),
            ScalarType.TIMESTAMP,
            "timestamp '2024-02-29T01:02'"),
        Arguments.of(Instant.EPOCH, ScalarType.INSTANT, "instant '1970-01-01T00:00:00Z'"),
        Arguments.of(Duration.ofHours(25), ScalarType.DURATION, "duration 'PT25H'"),
        Arguments.of(
            new UUID(0, 1), ScalarType.UUID, "uuid '00000000-0000-0000-0000-000000000001'"),
        Arguments.of(new BigDecimal("1.5"), new DecimalType(5, 2), "1.50::decimal(5, 2)"),
        Arguments.of("RED", new EnumType("Color", List.of("RED")), "'RED'::enum Color"),
        Arguments.of(
            List.of("a", "b"), new ListType(ScalarType.STRING, false), "['a', 'b']::list<string>"),
        Arguments.of(null, ScalarType.STRING, "NULL::string"));
  }

  @ParameterizedTest
  @MethodSource
  void literals(Object value, DataType type, String text) {
    assertThat(PlanPrinter.print(new Literal(value, type))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource
  void names(String name, String text) {
    assertThat(PlanPrinter.print(new FieldReference(0, name, ScalarType.INT64, false)))
        .isEqualTo(text);
  }

  static List<Arguments> names() {
    return List.of(
        Arguments.of("id", "id"),
        Arguments.of("_x1", "_x1"),
        Arguments.of("größe", "größe"),
        Arguments.of("two words", "\"two words\""),
        Arguments.of("1st", "\"1st\""),
        Arguments.of("a\"b", "\"a\"\"b\""),
        Arguments.of("line\nbreak", "\"line\\nbreak\""),
        Arguments.of("NULL", "\"NULL\""),
        Arguments.of("null", "null"));
  }

  @Test
  void everyPlanPrintsOneLineForEachRelation() {
    Relation odd = scan("odd\ntable", Field.required("a\u2028b", ScalarType.INT64));
    assertThat(PlanPrinter.print(odd).lines()).hasSize(1);
  }

  @Test
  void aLimitSaysHowManyRelationsAreLeft() {
    Relation plan = orders();
    for (int i = 0; i < 1_999; i++) {
      plan = new Distinct(plan);
    }
    assertThat(PlanPrinter.print(plan, 2))
        .isEqualTo(
            """
            Distinct
              Distinct
            ... and 1,998 more relations\
            """);
    Relation whole = plan;
    assertThatThrownBy(() -> PlanPrinter.print(whole, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least one relation is printed, but the limit is 0");
  }

  @Test
  void longChainsStayNarrow() {
    Relation plan = orders();
    for (int i = 0; i < 10_000; i++) {
      plan = new Distinct(plan);
    }
    String text = PlanPrinter.print(plan);
    assertThat(text.lines()).hasSize(10_001);
    assertThat(text.lines().skip(10_000))
        .singleElement()
        .asString()
        .startsWith(" ".repeat(100) + "[10000] Scan table orders");
  }

  @Test
  void deepExpressionsNeedNoStack() {
    Expression deep = A;
    for (int i = 0; i < 100_000; i++) {
      deep = plus(A, deep);
    }
    assertThat(PlanPrinter.print(deep)).hasSize("a + (".length() * 100_000 + 99_999 + 1 - 1);
  }

  @Test
  void sharedRelationsDoNotMultiply() {
    Relation plan = select(orders(), "id");
    for (int i = 0; i < 60; i++) {
      plan = new SetOperation(plan, plan, SetOperation.Kind.UNION, true);
    }
    assertThat(PlanPrinter.print(plan).lines()).hasSize(62 + 60);
  }
}
