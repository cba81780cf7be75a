package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.ascending;
import static io.recordframe.engine.duckdb.Plans.call;
import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.nothing;
import static io.recordframe.engine.duckdb.Plans.project;
import static io.recordframe.engine.duckdb.Plans.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Csv;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Valid plans whose straightforward SQL DuckDB reads as something else, or refuses. */
class LoweringEdgesTest {

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static Relation numbers(String name) {
    return Plans.rows(
        Values.nullable(name, ScalarType.INT64, "text", ScalarType.STRING),
        List.of(1L, "a"),
        List.of(2L, "b"));
  }

  private static OuterReference outer(Relation relation, int index) {
    Field field = relation.schema().field(index);
    return new OuterReference(1, index, field.name(), field.type(), field.nullable());
  }

  @Test
  void columnsMayBeNamedLikeTablesOfTheStatement() {
    for (String name : List.of("t1", "T2", "t3")) {
      Relation around = numbers("id");
      Relation within = numbers(name);
      Relation matching =
          new Filter(
              within, call(ComparisonFunction.EQUAL, outer(around, 1), column(within, "text")));
      Relation plan = new Filter(around, new Exists(matching));

      assertThat(ENGINE.collect(plan)).as(name).hasSize(2);
    }
  }

  @Test
  void conditionsOfOuterJoinsMayHoldQueriesAboutOneSide() {
    Relation left = numbers("id");
    Relation right = numbers("other");
    Relation two =
        new Filter(
            numbers("two"),
            call(ComparisonFunction.EQUAL, column(numbers("two"), "two"), literal(2L)));
    Schema both =
        new Schema(
            Stream.concat(left.schema().fields().stream(), right.schema().fields().stream())
                .toList());
    Expression same =
        call(
            ComparisonFunction.EQUAL,
            FieldReference.of(0, both.field(0)),
            FieldReference.of(2, both.field(2)));
    for (int asked : List.of(0, 2)) {
      Expression isTwo =
          new Exists(
              new Filter(
                  two,
                  call(
                      ComparisonFunction.EQUAL,
                      new OuterReference(1, asked, "asked", ScalarType.INT64, true),
                      column(two, "two"))));
      Expression condition = call(LogicalFunction.AND, same, isTwo);
      for (Join.Type type : List.of(Join.Type.LEFT, Join.Type.FULL, Join.Type.SEMI)) {
        List<List<Object>> expected = new ArrayList<>();
        switch (type) {
          case SEMI -> expected.add(List.of(2L, "b"));
          case LEFT -> {
            expected.add(Arrays.asList(1L, "a", null, null));
            expected.add(List.of(2L, "b", 2L, "b"));
          }
          default -> {
            expected.add(Arrays.asList(1L, "a", null, null));
            expected.add(Arrays.asList(null, null, 1L, "a"));
            expected.add(List.of(2L, "b", 2L, "b"));
          }
        }
        assertThat(ENGINE.collect(new Join(left, right, type, condition)))
            .as("%s over column %d", type, asked)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @Test
  void conditionsHoldOverOuterJoinsByWhatQueriesGive() {
    Relation rows = numbers("id");
    Relation largest =
        new Aggregate(
            rows,
            List.of(),
            List.of(
                new Aggregate.Measure(
                    "largest", AggregateCall.of(AggregateFunction.MAX, column(rows, "id")))));
    Relation left = project(rows, as("largest", new ScalarSubquery(largest)));
    for (Join.Type type : List.of(Join.Type.LEFT, Join.Type.ANTI)) {
      Expression isThree =
          call(
              ComparisonFunction.EQUAL,
              column(left, "largest"),
              new FieldReference(1, "id", ScalarType.INT64, true));
      Relation joined =
          new Join(
              left,
              new Filter(rows, call(ComparisonFunction.EQUAL, column(rows, "id"), literal(7L))),
              type,
              isThree);

      assertThat(ENGINE.collect(joined)).as("%s", type).hasSize(2);
      assertThat(ENGINE.collect(new Filter(joined, nothing(ScalarType.BOOLEAN))))
          .as("%s", type)
          .isEmpty();
    }
  }

  @Test
  void aNullAmongTheValuesForOneRowIsNoneForAnother() {
    Relation around = numbers("id");
    Relation rows = numbers("n");
    Expression isAroundOrFails =
        new Case(
            List.of(
                new Case.Branch(
                    call(ComparisonFunction.EQUAL, column(rows, "n"), literal(9L)),
                    call(ConditionalFunction.FAIL, literal("nine")))),
            call(ComparisonFunction.EQUAL, outer(around, 0), literal(1L)));
    Relation values =
        project(new Filter(rows, isAroundOrFails), as("nothing", nothing(ScalarType.INT64)));
    Expression member = new InSubquery(literal(5L), values);

    assertThat(ENGINE.collect(project(around, as("id", column(around, 0)), as("in", member))))
        .containsExactlyInAnyOrder(Arrays.asList(1L, null), List.of(2L, false));
  }

  /** In some plans DuckDB takes any row of the right side, and looks at such a condition then. */
  @Test
  void rowsAreChosenBeforeAJoinThatAsksWhetherThereIsOne() {
    Relation left = numbers("id");
    Relation right = numbers("other");
    Expression isTwo =
        call(
            ComparisonFunction.EQUAL,
            new FieldReference(2, "other", ScalarType.INT64, true),
            literal(2L));
    for (Join.Type type : List.of(Join.Type.SEMI, Join.Type.ANTI)) {
      Relation joined = new Join(left, right, type, isTwo);
      try (PreparedPlan prepared = ENGINE.session().prepare(joined)) {
        assertThat(prepared.nativeText()).contains("ON true");
      }
      assertThat(ENGINE.collect(joined)).as("%s", type).hasSize(type == Join.Type.SEMI ? 2 : 0);
    }
  }

  /** DuckDB repeats rows where the right side is a join of its own, and the plan asks a query. */
  @Test
  void rowsAreNotRepeatedForAJoinThatIsAskedWhetherItHasARow() {
    Relation asked = numbers("asked");
    Relation innermost = numbers("innermost");
    Relation same =
        new Filter(
            innermost,
            call(ComparisonFunction.EQUAL, column(innermost, "innermost"), outer(asked, 0)));
    Relation chosen =
        new Filter(
            asked,
            call(
                TextFunction.STARTS_WITH,
                new ScalarSubquery(total(same, AggregateFunction.MAX, "text")),
                column(asked, "text")));
    Expression first = new ScalarSubquery(total(chosen, AggregateFunction.MIN, "asked"));
    Relation left = numbers("id");
    Relation right = numbers("other");
    Relation partners = numbers("partner");
    Expression isPartner =
        call(
            ComparisonFunction.EQUAL,
            column(right, "other"),
            new FieldReference(2, "partner", ScalarType.INT64, true));
    for (Join.Type type : List.of(Join.Type.SEMI, Join.Type.INNER)) {
      Relation joined = new Join(right, partners, type, isPartner);
      Relation present = new Join(left, joined, Join.Type.SEMI, Join.ALWAYS);

      assertThat(ENGINE.collect(project(present, as("first", first))))
          .as("%s", type)
          .containsExactly(List.of(1L), List.of(1L));
    }
  }

  private static Relation total(Relation rows, AggregateFunction function, String column) {
    return new Aggregate(
        rows,
        List.of(),
        List.of(new Aggregate.Measure("total", AggregateCall.of(function, column(rows, column)))));
  }

  /** Of an IN, unlike a semi join, DuckDB sees that few rows are left for the query. */
  @Test
  void aQueryIsAskedAboutTheRowsThatASemiJoinLeaves() {
    Relation rows = numbers("id");
    Relation others = numbers("other");
    Expression other = new FieldReference(2, "other", ScalarType.INT64, true);
    Relation joined =
        new Join(
            rows,
            others,
            Join.Type.SEMI,
            call(
                LogicalFunction.AND,
                call(ComparisonFunction.EQUAL, other, column(rows, "id")),
                call(ComparisonFunction.GREATER, other, literal(1L))));
    Relation third = numbers("third");
    Relation same =
        new Filter(third, call(ComparisonFunction.EQUAL, column(third, "third"), outer(joined, 0)));
    Relation sum =
        new Aggregate(
            same,
            List.of(),
            List.of(
                new Aggregate.Measure(
                    "sum", AggregateCall.of(AggregateFunction.SUM, column(same, "third")))));
    Relation asked =
        new Filter(joined, call(ComparisonFunction.GREATER, new ScalarSubquery(sum), literal(1L)));

    try (PreparedPlan prepared = ENGINE.session().prepare(asked)) {
      assertThat(prepared.nativeText()).contains(" IN (").doesNotContain("SEMI JOIN");
    }
    assertThat(ENGINE.collect(asked)).containsExactly(List.of(2L, "b"));
  }

  @Test
  void aQueryAboutBothSidesInTheConditionOfAnOuterJoinIsRefusedByName() {
    Relation left = numbers("id");
    Relation right = numbers("other");
    Relation asked = numbers("asked");
    Expression sum =
        call(
            ArithmeticFunction.ADD,
            new OuterReference(1, 0, "id", ScalarType.INT64, true),
            new OuterReference(1, 2, "other", ScalarType.INT64, true));
    Expression exists =
        new Exists(new Filter(asked, call(ComparisonFunction.EQUAL, sum, column(asked, "asked"))));

    assertThat(ENGINE.collect(new Join(left, right, Join.Type.INNER, exists)))
        .containsExactly(List.of(1L, "a", 1L, "a"));
    assertThatThrownBy(() -> ENGINE.collect(new Join(left, right, Join.Type.LEFT, exists)))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessageContaining("condition of a left join");
  }

  /** Each {@code from} of the left side with the nearest {@code to} of the right one. */
  private static Relation nearest(Relation left, Relation right) {
    return new AsofJoin(
        left,
        right,
        Join.Type.INNER,
        List.of(),
        column(left, "from"),
        new FieldReference(left.schema().size(), "to", ScalarType.INT64, true),
        AsofJoin.Direction.BACKWARD,
        true,
        Join.ALWAYS);
  }

  /** Each row with the largest {@code to} that a query about it finds. */
  private static Relation withLargest(Relation around, Relation found) {
    Relation largest =
        new Aggregate(
            found,
            List.of(),
            List.of(
                new Aggregate.Measure(
                    "largest", AggregateCall.of(AggregateFunction.MAX, column(found, "to")))));
    return project(around, as("largest", new ScalarSubquery(largest)));
  }

  /** The rows whose {@code to} is not larger than the number of the row around. */
  private static Relation upTo(Relation rows, Relation around) {
    return new Filter(
        rows, call(ComparisonFunction.LESS_OR_EQUAL, column(rows, "to"), outer(around, 0)));
  }

  @Test
  void theNearestRowToOneOfTheQueryAround() {
    Relation around = numbers("id");
    Relation left = project(numbers("n"), as("from", outer(around, 0)));

    assertThat(ENGINE.collect(withLargest(around, nearest(left, numbers("to")))))
        .containsExactlyInAnyOrder(List.of(1L), List.of(2L));
  }

  @Test
  void rowsWithAValueOfTheQueryAroundHaveTheirNearestRow() {
    Relation around = numbers("id");
    Relation rows = numbers("n");
    Relation left = project(rows, as("from", column(rows, "n")), as("around", outer(around, 0)));
    Relation nearest = nearest(left, numbers("to"));
    Relation product =
        project(
            nearest,
            as("to", call(ArithmeticFunction.MULTIPLY, column(nearest, 1), column(nearest, 2))));

    assertThat(ENGINE.collect(withLargest(around, product)))
        .containsExactlyInAnyOrder(List.of(2L), List.of(4L));
  }

  @Test
  void theNearestRowsAreFilteredByOneOfTheQueryAround() {
    Relation around = numbers("id");
    Relation nearest = nearest(numbers("from"), numbers("to"));

    assertThat(ENGINE.collect(withLargest(around, upTo(nearest, around))))
        .containsExactlyInAnyOrder(List.of(1L), List.of(2L));
  }

  @Test
  void theNearestRowToOneOfTheQueryAroundIsNotFilteredByIt() {
    Relation around = numbers("id");
    Relation left = project(numbers("n"), as("from", outer(around, 0)));
    Relation filtered = upTo(nearest(left, numbers("to")), around);

    assertMixesUp(withLargest(around, filtered));
  }

  @Test
  void theNearestOfRowsThatReferToTheQueryAroundIsRefusedByName() {
    Relation around = numbers("id");

    assertMixesUp(withLargest(around, nearest(numbers("from"), upTo(numbers("to"), around))));
  }

  private static void assertMixesUp(Relation plan) {
    assertThatThrownBy(() -> ENGINE.collect(plan))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessageContaining("refer to its own columns only");
  }

  @Test
  void aValueOfTheQueryAroundIsNullWhereARowIsMissing() {
    Relation around = numbers("id");
    Relation side = project(numbers("n"), as("from", outer(around, 0)));
    Expression never = call(ComparisonFunction.EQUAL, literal(1L), literal(2L));
    for (Join.Type type : List.of(Join.Type.LEFT, Join.Type.FULL)) {
      Relation joined = new Join(numbers("other"), side, type, never);
      AggregateCall count =
          AggregateCall.of(
              AggregateFunction.COUNT, new FieldReference(2, "from", ScalarType.INT64, true));
      Relation counted =
          new Aggregate(joined, List.of(), List.of(new Aggregate.Measure("count", count)));
      long expected = type == Join.Type.LEFT ? 0 : 2;

      assertThat(ENGINE.collect(project(around, as("count", new ScalarSubquery(counted)))))
          .as("%s", type)
          .containsOnly(List.of(expected));
    }
  }

  @Test
  void limitsAndExistenceOverOuterJoinsWithAnEmptySide() {
    Relation rows = numbers("id");
    ENGINE.session().createTable(numbers("other"), "kept", Execution.unbounded());
    Relation kept = new Scan(new TableSource(List.of("kept"), true), numbers("other").schema());
    // By the table's statistics, DuckDB knows that no row has so large a number.
    Expression isMore =
        call(
            ComparisonFunction.GREATER,
            new FieldReference(2, "other", ScalarType.INT64, true),
            literal(7L));
    for (Join.Type type : List.of(Join.Type.LEFT, Join.Type.RIGHT)) {
      Relation joined =
          type == Join.Type.LEFT
              ? new Join(rows, kept, type, isMore)
              : new Join(
                  kept,
                  rows,
                  type,
                  call(ComparisonFunction.GREATER, column(kept, "other"), literal(7L)));

      assertThat(ENGINE.collect(new Limit(joined, 0, 1))).as("%s", type).hasSize(1);
      assertThat(ENGINE.collect(new Limit(joined, 1, 1))).as("%s", type).hasSize(1);
      assertThat(ENGINE.collect(new Filter(rows, new Exists(joined)))).as("%s", type).hasSize(2);
    }
    ENGINE.session().dropTable("kept");
  }

  private static Expression same(int left, String leftName, int right, String rightName) {
    return call(
        ComparisonFunction.EQUAL,
        new FieldReference(left, leftName, ScalarType.STRING, true),
        new FieldReference(right, rightName, ScalarType.STRING, true));
  }

  @Test
  void repeatedRowsCountBelowLimitsAndWindowsThatAreReadForDistinctRows() {
    Relation rows = numbers("id");
    Relation twice =
        Plans.rows(
            Values.nullable("again", ScalarType.STRING), List.of("a"), List.of("a"), List.of("b"));
    for (Join.Type type : List.of(Join.Type.LEFT, Join.Type.RIGHT)) {
      int id = type == Join.Type.LEFT ? 0 : 1;
      Relation joined =
          type == Join.Type.LEFT
              ? new Join(rows, twice, type, same(1, "text", 2, "again"))
              : new Join(twice, rows, type, same(0, "again", 2, "text"));
      Relation ids = project(joined, as("id", column(joined, id)));
      Relation first = new Limit(new Sort(ids, List.of(ascending(column(ids, 0)))), 0, 2);
      Expression number = rowNumber(List.of(), ascending(column(ids, 0)));
      Relation numbered = project(ids, as("id", column(ids, 0)), as("number", number));
      Relation early =
          new Filter(
              numbered, call(ComparisonFunction.LESS_OR_EQUAL, column(numbered, 1), literal(2L)));

      assertThat(ENGINE.collect(new Distinct(first))).as("%s", type).containsOnly(List.of(1L));
      assertThat(ENGINE.collect(new Distinct(project(early, as("id", column(early, 0))))))
          .as("%s", type)
          .containsOnly(List.of(1L));
    }
  }

  @Test
  void choicesAmongTextsThatStatisticsRuleOutAreNull() {
    ENGINE.session().createTable(numbers("id"), "sizes", Execution.unbounded());
    Relation kept = new Scan(new TableSource(List.of("sizes"), true), numbers("id").schema());
    Expression isLarge = call(ComparisonFunction.GREATER, column(kept, 0), literal(7L));
    for (List<Literal> texts :
        List.of(
            List.of(literal("large"), literal("small")),
            List.of(
                literal(Bytes.copyOf(new byte[] {1})), literal(Bytes.copyOf(new byte[] {2}))))) {
      Expression size = new Case(List.of(new Case.Branch(isLarge, texts.getFirst())), null);
      Expression isSmall = call(ComparisonFunction.EQUAL, size, texts.getLast());

      assertThat(ENGINE.collect(project(kept, as("small", isSmall))))
          .containsOnly(Collections.singletonList(null));
    }
    ENGINE.session().dropTable("sizes");
  }

  @Test
  void constantsOrderNothing() {
    Relation numbers = numbers("id");
    Relation sorted =
        new Sort(
            numbers,
            List.of(ascending(literal("x")), ascending(literal(2)), ascending(literal(true))));
    AggregateCall first =
        new AggregateCall(
            AggregateFunction.FIRST,
            List.of(literal("b")),
            false,
            null,
            List.of(ascending(literal("x"))),
            ScalarType.STRING);

    assertThat(ENGINE.collect(sorted)).hasSize(2);
    assertThat(
            ENGINE.collect(
                new Aggregate(numbers, List.of(), List.of(new Aggregate.Measure("f", first)))))
        .containsExactly(List.of("b"));
  }

  @Test
  void whatIsComputedFromConstantsOrdersNothing() {
    Relation numbers = numbers("id");
    Expression constant = call(ArithmeticFunction.NEGATE, literal(7L));

    assertThat(ENGINE.collect(new Sort(numbers, List.of(ascending(constant))))).hasSize(2);
    Relation named = project(numbers, as("name", Cast.strict(literal(7), ScalarType.STRING)));
    assertThat(ENGINE.collect(new Sort(named, List.of(ascending(column(named, "name"))))))
        .hasSize(2);
  }

  @Test
  void aQueryMayBeTheOnlyOptionOfAList() {
    Relation numbers = numbers("id");
    Expression isAsked =
        new InSubquery(
            column(numbers, "id"),
            project(numbers("asked"), as("asked", column(numbers("asked"), "asked"))));

    assertThat(ENGINE.collect(new Filter(numbers, new InList(literal(true), List.of(isAsked)))))
        .hasSize(2);
  }

  @Test
  void thePartOfAQuantileIsZeroToOne() {
    for (double part : new double[] {-0.5, 1.5, Double.NaN}) {
      requirePartRefused(AggregateFunction.QUANTILE, literal(part));
      requirePartRefused(AggregateFunction.APPROX_QUANTILE, literal(part));
    }
    requirePartRefused(AggregateFunction.QUANTILE, new Literal(null, ScalarType.FLOAT64));
    requirePartRefused(AggregateFunction.APPROX_QUANTILE, new Literal(null, ScalarType.FLOAT64));
  }

  private static void requirePartRefused(AggregateFunction function, Literal part) {
    Relation numbers = numbers("id");
    AggregateCall quantile =
        AggregateCall.of(function, Cast.strict(column(numbers, "id"), ScalarType.FLOAT64), part);
    assertThatThrownBy(() ->
            ENGINE.collect(
                new Aggregate(
                    numbers, List.of(), List.of(new Aggregate.Measure("part", quantile)))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "The part of %s must be 0 to 1, but is %s"
                .formatted(function.functionName(), part.value()));
  }

  @Test
  void aKeyThatIsAConditionMayBePartOfAnother() {
    Relation numbers = numbers("id");
    Expression key =
        call(
            LogicalFunction.OR,
            call(ComparisonFunction.EQUAL, column(numbers, "id"), literal(1L)),
            call(ComparisonFunction.EQUAL, column(numbers, "text"), literal("c")));
    Relation grouped = new Aggregate(numbers, List.of(as("key", key)), List.of());
    Expression either = call(LogicalFunction.OR, literal(false), column(grouped, "key"));

    assertThat(ENGINE.collect(project(grouped, as("either", either))))
        .containsExactlyInAnyOrder(List.of(true), List.of(false));
  }

  @Test
  void aTextMayBeComparedWithTheValueOfAQuery() {
    Relation numbers = numbers("id");
    Expression largest =
        new ScalarSubquery(
            new Aggregate(
                numbers,
                List.of(),
                List.of(
                    new Aggregate.Measure(
                        "largest", AggregateCall.of(AggregateFunction.MAX, literal("\u00e4b"))))));
    Expression distance = call(TextFunction.LEVENSHTEIN, largest, literal("\u00e4"));
    assertThat(ENGINE.collect(new Aggregate(numbers, List.of(as("distance", distance)), List.of())))
        .containsExactly(List.of(1L));
  }

  @Test
  void aWindowMayBePartitionedByAQuery() {
    Relation numbers = numbers("id");
    Relation asked = numbers("asked");
    Expression largest =
        new ScalarSubquery(
            new Aggregate(
                new Filter(
                    asked,
                    call(ComparisonFunction.EQUAL, outer(numbers, 1), column(asked, "text"))),
                List.of(),
                List.of(
                    new Aggregate.Measure(
                        "largest",
                        AggregateCall.of(AggregateFunction.MAX, column(asked, "asked"))))));
    Expression number = rowNumber(List.of(largest), ascending(column(numbers, "id")));

    assertThat(ENGINE.collect(project(numbers, as("n", number), as("id", column(numbers, "id")))))
        .containsExactlyInAnyOrder(List.of(1L, 1L), List.of(1L, 2L));
  }

  @Test
  void distinctTextMayBeOrderedByItselfWhereItMayEndTheQuery() {
    Relation numbers = numbers("id");
    Expression text = call(ConditionalFunction.REQUIRE_NON_NULL, column(numbers, "text"));
    AggregateCall joined =
        new AggregateCall(
            AggregateFunction.TEXT_JOIN,
            List.of(text, literal(",")),
            true,
            null,
            List.of(ascending(text)),
            ScalarType.STRING);

    assertThat(
            ENGINE.collect(
                new Aggregate(numbers, List.of(), List.of(new Aggregate.Measure("all", joined)))))
        .containsExactly(List.of("a,b"));
  }

  @Test
  void unreadColumnsOfFilesMayBeNamedLikeTablesOfTheStatement(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "t1,t2,text\n1,2,a\n3,4,b\n");
    Relation within =
        new Scan(
            new FileSource(
                List.of(file.toString()),
                new Csv(',', '"', '"', true, "", 0, Compression.AUTOMATIC),
                false),
            Values.nullable("text", ScalarType.STRING));
    Relation around = numbers("id");
    Relation matching =
        new Filter(
            within, call(ComparisonFunction.EQUAL, outer(around, 1), column(within, "text")));

    assertThat(ENGINE.collect(new Filter(around, new Exists(matching)))).hasSize(2);
  }

  @Test
  void keysOfWindowsMayEndTheQuery() {
    Relation numbers = numbers("id");
    Expression key = call(ConditionalFunction.REQUIRE_NON_NULL, column(numbers, "id"));
    WindowCall rowNumber =
        rowNumber(
            List.of(call(ConditionalFunction.REQUIRE_NON_NULL, column(numbers, "text"))),
            ascending(key));

    assertThat(
            ENGINE.collect(project(numbers, as("n", rowNumber), as("id", column(numbers, "id")))))
        .containsExactlyInAnyOrder(List.of(1L, 1L), List.of(1L, 2L));
  }

  @Test
  void whatIsTriedMayHoldWhatEndsTheQuery() {
    Relation texts =
        Plans.rows(Values.nullable("text", ScalarType.STRING), List.of("6162"), List.of("x"));
    Expression tried =
        call(
            CollectionFunction.TRY_FROM_HEX,
            call(ConditionalFunction.REQUIRE_NON_NULL, column(texts, "text")));

    assertThat(
            ENGINE.collect(project(texts, as("missing", call(ComparisonFunction.IS_NULL, tried)))))
        .containsExactly(List.of(false), List.of(true));
  }

  @Test
  void aggregatesOfColumnsAroundBelongToTheSubquery() {
    Relation around = numbers("id");
    Relation within = numbers("other");
    Relation counted =
        new Aggregate(
            within,
            List.of(),
            List.of(Plans.measure("n", AggregateFunction.COUNT, outer(around, 0))));
    Relation many =
        new Filter(counted, call(ComparisonFunction.EQUAL, column(counted, "n"), literal(2L)));

    assertThat(ENGINE.collect(new Filter(around, new Exists(many)))).hasSize(2);
  }

  @Test
  void fieldsOfStructsThatAreKnownToBeNullKeepTheirTypes() {
    Relation numbers = numbers("id");
    StructType type = new StructType(List.of(Field.required("weight", ScalarType.FLOAT64)));
    Expression weight = new StructAccess(nothing(type), 0);

    Relation plan = project(numbers, as("w", call(ArithmeticFunction.NEGATE, weight)));

    assertThat(plan.schema().field(0).type()).isEqualTo(ScalarType.FLOAT64);
    assertThat(ENGINE.collect(plan)).hasSize(2).allMatch(row -> row.getFirst() == null);
  }
}
