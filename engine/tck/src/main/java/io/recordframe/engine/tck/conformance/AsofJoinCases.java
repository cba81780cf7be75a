package io.recordframe.engine.tck.conformance;

import static io.recordframe.engine.tck.conformance.ConformanceCase.gives;
import static io.recordframe.engine.tck.conformance.Plans.call;
import static io.recordframe.engine.tck.conformance.Plans.column;
import static io.recordframe.engine.tck.conformance.Plans.none;
import static io.recordframe.engine.tck.conformance.Plans.number;
import static io.recordframe.engine.tck.conformance.Plans.rightColumn;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.AsofJoin.Direction;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Joins with the nearest row. */
final class AsofJoinCases {

  private AsofJoinCases() {}

  /** Trades: their number, what is traded, when. */
  private static Relation trades() {
    return Rows.scan(
        new Schema(
            List.of(
                Field.required("id", ScalarType.INT32),
                Field.nullable("symbol", ScalarType.STRING),
                Field.nullable("at", ScalarType.INT64))),
        Row.of(1, "A", 9L),
        Row.of(2, "A", 10L),
        Row.of(3, "A", 15L),
        Row.of(4, "A", 99L),
        Row.of(5, "B", 16L),
        Row.of(6, "C", 16L),
        Row.of(7, "A", null),
        Row.of(8, null, 16L));
  }

  /** Quotes: what is traded, when, the price. */
  private static Relation quotes() {
    return Rows.scan(
        new Schema(
            List.of(
                Field.nullable("symbol", ScalarType.STRING),
                Field.nullable("at", ScalarType.INT64),
                Field.required("price", ScalarType.INT32))),
        Row.of("A", 10L, 1),
        Row.of("A", 20L, 2),
        Row.of("B", 15L, 3),
        Row.of("A", null, 4),
        Row.of(null, 12L, 5));
  }

  static List<ConformanceCase> all() {
    List<ConformanceCase> cases = new ArrayList<>();
    cases.add(
        by("the last row up to each", Direction.BACKWARD, true, false, 0, 1, 1, 2, 3, 0, 0, 0));
    cases.add(
        by("the last row before each", Direction.BACKWARD, false, false, 0, 0, 1, 2, 3, 0, 0, 0));
    cases.add(
        by("the next row from each on", Direction.FORWARD, true, false, 1, 1, 2, 0, 0, 0, 0, 0));
    cases.add(
        by("the next row behind each", Direction.FORWARD, false, false, 1, 2, 2, 0, 0, 0, 0, 0));
    cases.add(by("the nearest row", Direction.NEAREST, true, false, 1, 1, 1, 2, 3, 0, 0, 0));
    cases.add(
        by(
            "the nearest row but an equal one",
            Direction.NEAREST,
            false,
            false,
            1,
            2,
            1,
            2,
            3,
            0,
            0,
            0));
    cases.add(
        by(
            "the last row, null keys equal",
            Direction.BACKWARD,
            true,
            true,
            0,
            1,
            1,
            2,
            3,
            0,
            0,
            5));
    cases.addAll(bounds());
    cases.addAll(edges());
    cases.addAll(types());
    return cases;
  }

  /** The prices that the trades meet, in their order, with 0 for none. */
  private static ConformanceCase by(
      String name, Direction direction, boolean orEqual, boolean nullSafe, int... prices) {
    return prices(
        name,
        asof(trades(), quotes(), Join.Type.LEFT, true, nullSafe, direction, orEqual, Join.ALWAYS),
        prices);
  }

  private static ConformanceCase prices(String name, Relation join, int... prices) {
    Row[] rows = new Row[prices.length];
    for (int i = 0; i < prices.length; i++) {
      rows[i] = Row.of(i + 1, prices[i] == 0 ? null : prices[i]);
    }
    return gives(
        name,
        Plans.project(join, Plans.as("id", column(join, 0)), Plans.as("price", column(join, 5))),
        rows);
  }

  private static AsofJoin asof(
      Relation trades,
      Relation quotes,
      Join.Type type,
      boolean keyed,
      boolean nullSafe,
      Direction direction,
      boolean orEqual,
      Expression within) {
    AsofJoin.Key key =
        new AsofJoin.Key(column(trades, 1), rightColumn(trades, quotes, 0), nullSafe);
    return new AsofJoin(
        trades,
        quotes,
        type,
        keyed ? List.of(key) : List.of(),
        column(trades, 2),
        rightColumn(trades, quotes, 1),
        direction,
        orEqual,
        within);
  }

  private static List<ConformanceCase> bounds() {
    Relation trades = trades();
    Relation quotes = quotes();
    Expression at = column(trades, 2);
    Expression quoted = rightColumn(trades, quotes, 1);
    Expression notOld =
        call(
            ComparisonFunction.GREATER_OR_EQUAL,
            quoted,
            call(ArithmeticFunction.SUBTRACT, at, number(5L)));
    Expression soon =
        call(
            ComparisonFunction.LESS_OR_EQUAL, quoted, call(ArithmeticFunction.ADD, at, number(1L)));
    return List.of(
        prices(
            "the last row, if it is near enough",
            asof(trades, quotes, Join.Type.LEFT, true, false, Direction.BACKWARD, true, notOld),
            0,
            1,
            1,
            0,
            3,
            0,
            0,
            0),
        prices(
            "the nearest row of those that are near enough",
            asof(trades, quotes, Join.Type.LEFT, true, false, Direction.NEAREST, true, notOld),
            1,
            1,
            1,
            0,
            3,
            0,
            0,
            0),
        prices(
            "the nearest row, bounded on the other side",
            asof(trades, quotes, Join.Type.LEFT, true, false, Direction.NEAREST, true, soon),
            1,
            1,
            1,
            2,
            3,
            0,
            0,
            0),
        gives(
            "only the rows with one that is near enough",
            asof(trades, quotes, Join.Type.INNER, true, false, Direction.NEAREST, true, notOld),
            Row.of(1, "A", 9L, "A", 10L, 1),
            Row.of(2, "A", 10L, "A", 10L, 1),
            Row.of(3, "A", 15L, "A", 10L, 1),
            Row.of(5, "B", 16L, "B", 15L, 3)),
        gives(
            "only the rows with a last one that is near enough",
            asof(trades, quotes, Join.Type.INNER, true, false, Direction.BACKWARD, true, notOld),
            Row.of(2, "A", 10L, "A", 10L, 1),
            Row.of(3, "A", 15L, "A", 10L, 1),
            Row.of(5, "B", 16L, "B", 15L, 3)));
  }

  private static List<ConformanceCase> edges() {
    Relation trades = trades();
    Relation quotes = quotes();
    List<ConformanceCase> cases = new ArrayList<>();
    cases.add(
        prices(
            "the nearest row without keys",
            asof(
                trades, quotes, Join.Type.LEFT, false, false, Direction.NEAREST, true, Join.ALWAYS),
            1,
            1,
            3,
            2,
            3,
            3,
            0,
            3));
    for (Direction direction : Direction.values()) {
      Relation nothing = none(quotes);
      cases.add(
          prices(
              "no rows to be near to: " + direction,
              asof(trades, nothing, Join.Type.LEFT, true, false, direction, true, Join.ALWAYS),
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0));
      cases.add(
          gives(
              "no rows to be near to, and none kept: " + direction,
              asof(trades, nothing, Join.Type.INNER, true, false, direction, true, Join.ALWAYS)));
      Expression same = new Literal("A", ScalarType.STRING);
      cases.add(
          prices(
              "a constant key and a computed value: " + direction,
              new AsofJoin(
                  trades,
                  quotes,
                  Join.Type.LEFT,
                  List.of(new AsofJoin.Key(same, rightColumn(trades, quotes, 0), false)),
                  number(11L),
                  call(ArithmeticFunction.ADD, rightColumn(trades, quotes, 1), number(1L)),
                  direction,
                  true,
                  Join.ALWAYS),
              1,
              1,
              1,
              1,
              1,
              1,
              1,
              1));
    }
    Relation some = new Filter(trades, call(ComparisonFunction.LESS, column(trades, 0), number(4)));
    cases.add(
        prices(
            "over filtered rows, and with a filter above",
            new Filter(
                asof(
                    some,
                    quotes,
                    Join.Type.LEFT,
                    true,
                    false,
                    Direction.FORWARD,
                    true,
                    Join.ALWAYS),
                call(ComparisonFunction.LESS, column(some, 0), number(3))),
            1,
            1));
    return cases;
  }

  /** The middle one of three values is nearest to the first, and that on both sides. */
  private static List<ConformanceCase> types() {
    List<ConformanceCase> cases = new ArrayList<>();
    cases.add(ofType(ScalarType.INT8, (byte) -128, (byte) 0, (byte) 127, true));
    cases.add(ofType(ScalarType.INT64, Long.MIN_VALUE, -1L, Long.MAX_VALUE, true));
    cases.add(ofType(ScalarType.FLOAT32, -1e30f, 0f, 2e30f, true));
    cases.add(ofType(ScalarType.FLOAT64, 1.0, 2.0, Double.NaN, true));
    cases.add(
        ofType(ScalarType.FLOAT64, Double.NEGATIVE_INFINITY, -1.0, Double.POSITIVE_INFINITY, true));
    DecimalType decimal = new DecimalType(37, 2);
    cases.add(
        ofType(
            decimal,
            new BigDecimal("-9.50"),
            new BigDecimal("0.00"),
            new BigDecimal("99999999999999999999999999999999999.99"),
            true));
    LocalDate day = LocalDate.of(2024, 2, 29);
    cases.add(ofType(ScalarType.DATE, day, day.plusDays(1), day.plusDays(3), true));
    LocalTime noon = LocalTime.NOON;
    cases.add(
        ofType(ScalarType.TIME, LocalTime.MIN, noon, LocalTime.of(23, 59, 59, 999_999_000), true));
    LocalDateTime time = day.atTime(noon);
    cases.add(ofType(ScalarType.TIMESTAMP, time, time.plusSeconds(1), time.plusYears(1000), true));
    Instant instant = Instant.parse("2024-02-29T12:00:00Z");
    cases.add(
        ofType(ScalarType.INSTANT, instant, instant.plusMillis(1), instant.plusMillis(3), true));
    cases.add(
        ofType(
            ScalarType.DURATION,
            Duration.ofSeconds(-1),
            Duration.ofSeconds(0),
            Duration.ofHours(1),
            true));
    cases.add(ofType(ScalarType.STRING, "Z", "a", "\uD83D\uDE00", false));
    cases.add(ofType(ScalarType.BOOLEAN, false, true, true, false));
    cases.add(ofType(new EnumType("Size", List.of("S", "M", "L")), "S", "M", "L", false));
    return cases;
  }

  private static ConformanceCase ofType(
      DataType type, Object first, Object middle, Object last, boolean hasDifferences) {
    Relation left =
        Rows.scan(
            new Schema(List.of(Field.required("l", type))),
            Row.of(first),
            Row.of(middle),
            Row.of(last));
    Relation right =
        Rows.scan(
            new Schema(List.of(Field.nullable("r", type))),
            Row.of(middle),
            Row.of(new Object[] {null}));
    Relation join =
        new AsofJoin(
            left,
            right,
            Join.Type.LEFT,
            List.of(),
            column(left, 0),
            rightColumn(left, right, 0),
            hasDifferences ? Direction.NEAREST : Direction.FORWARD,
            true,
            Join.ALWAYS);
    boolean behind = !hasDifferences && !last.equals(middle);
    return gives(
        "values of type %s: %s".formatted(type.displayName(), first),
        join,
        Row.of(first, middle),
        Row.of(middle, middle),
        Row.of(last, behind ? null : middle));
  }
}
