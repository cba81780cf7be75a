package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.ascending;
import static io.recordframe.engine.duckdb.Plans.call;
import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.nothing;
import static io.recordframe.engine.duckdb.Plans.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
  void keysOfWindowsMayEndTheQuery() {
    Relation numbers = numbers("id");
    Expression key = call(ConditionalFunction.REQUIRE_NON_NULL, column(numbers, "id"));
    WindowCall rowNumber =
        new WindowCall(
            WindowFunction.ROW_NUMBER,
            List.of(),
            false,
            null,
            List.of(call(ConditionalFunction.REQUIRE_NON_NULL, column(numbers, "text"))),
            List.of(ascending(key)),
            WindowFrame.UP_TO_CURRENT,
            ScalarType.INT64);

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
