package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.CUMULATIVE_DISTRIBUTION;
import static io.recordframe.plan.function.WindowFunction.DENSE_RANK;
import static io.recordframe.plan.function.WindowFunction.NTILE;
import static io.recordframe.plan.function.WindowFunction.PERCENT_RANK;
import static io.recordframe.plan.function.WindowFunction.RANK;
import static io.recordframe.plan.function.WindowFunction.ROW_NUMBER;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.TemporalFunction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Expressions that no column begins: constants, conditions, and functions without a receiver. Meant
 * for a static import.
 *
 * <pre>{@code
 * import static io.recordframe.expression.Expressions.*;
 *
 * flights.select(flight ->
 *     BandFrame.row(
 *         flight.origin(),
 *         when(flight.distance().lt(500)).then(lit("short")).otherwise(lit("long")),
 *         rowNumber().over(window -> window.orderBy(flight.delay().desc()))));
 * }</pre>
 *
 * <p>A constant is never null; {@code lit("").nullIf("")} is a text that is. Expressions are
 * immutable and may be shared between threads, but a column stands only in the lambda that was
 * given it.
 */
public final class Expressions {

  private static final long MOST_VALUES = 100_000;

  private Expressions() {}

  /**
   * A truth value.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static BoolExpr lit(boolean value) {
    return new BoolNode(Operands.one(value));
  }

  /**
   * An integer of 32 bits.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static IntExpr lit(int value) {
    return new IntNode(Operands.one(value));
  }

  /**
   * An integer of 64 bits.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static LongExpr lit(long value) {
    return new LongNode(Operands.one(value));
  }

  /**
   * A single-precision number.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static FloatExpr lit(float value) {
    return new FloatNode(Operands.one(value));
  }

  /**
   * A double-precision number.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static DoubleExpr lit(double value) {
    return new DoubleNode(Operands.one(value));
  }

  /**
   * A text.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static StrExpr lit(String value) {
    return new StrNode(Operands.one(value));
  }

  /**
   * A date.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static DateExpr lit(LocalDate value) {
    return new DateNode(Operands.one(value));
  }

  /**
   * A time of day, in whole microseconds.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static TimeExpr lit(LocalTime value) {
    return new TimeNode(Operands.one(value));
  }

  /**
   * A date with a time of day, in whole microseconds.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static DateTimeExpr lit(LocalDateTime value) {
    return new DateTimeNode(Operands.one(value));
  }

  /**
   * A point on the time line, in whole microseconds.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static InstantExpr lit(Instant value) {
    return new InstantNode(Operands.one(value));
  }

  /**
   * A length of time, in whole microseconds.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static DurationExpr lit(Duration value) {
    return new DurationNode(Operands.one(value));
  }

  /**
   * A UUID.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static UuidExpr lit(UUID value) {
    return new UuidNode(Operands.one(value));
  }

  /**
   * A decimal, of as many digits as it is written with.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static DecimalExpr lit(BigDecimal value) {
    return new DecimalNode(Operands.one(value));
  }

  /**
   * A sequence of bytes, which are copied.
   *
   * @param value the constant
   * @return the constant as an expression
   */
  public static BinaryExpr lit(byte[] value) {
    return new BinaryNode(Operands.one(value));
  }

  /**
   * A constant of an enum.
   *
   * @param <E> the enum
   * @param value the constant
   * @return the constant as an expression
   */
  public static <E extends Enum<E>> EnumExpr<E> lit(E value) {
    return new EnumNode<>(Operands.one(value));
  }

  /**
   * Begins an expression with a value for each of several conditions: {@code
   * when(a).then(x).when(b).then(y).otherwise(z)}.
   *
   * @param condition the first condition; null counts as false
   * @return what takes its value
   */
  public static FirstCondition when(NullableBoolExpr condition) {
    return new FirstCondition(condition);
  }

  /**
   * Whether a term is null: for nested records, which have no operations of their own.
   *
   * @param term a value or the columns of a nested record
   * @return the condition, never null itself
   */
  public static BoolExpr isNull(Term<?> term) {
    return ExpressionNode.bool(ComparisonFunction.IS_NULL, Terms.unbound(term));
  }

  /**
   * Whether a term is not null: for nested records, which have no operations of their own.
   *
   * @param term a value or the columns of a nested record
   * @return the condition, never null itself
   */
  public static BoolExpr isNotNull(Term<?> term) {
    return ExpressionNode.bool(ComparisonFunction.IS_NOT_NULL, Terms.unbound(term));
  }

  /**
   * How many rows there are.
   *
   * @return the aggregate; 0 over no rows
   */
  public static Agg<LongExpr, LongExpr> countRows() {
    return Agg.of(AggregateFunction.COUNT_ROWS, LongNode::new);
  }

  /**
   * The values of a group as a list. Give the aggregate its order by {@link Agg#orderBy}.
   *
   * @param <E> the kind of the value
   * @param value what is collected, never null
   * @return the aggregate; null over no rows
   */
  public static <E extends Expr<?, ?>> Agg<ListExpr<E>, NullableListExpr<E>> list(E value) {
    return Agg.of(
        AggregateFunction.LIST,
        list -> new ListNode<E>(list, element -> Terms.sameKind(value, element)),
        value);
  }

  /**
   * The values of a group that are not null as a list. Give the aggregate its order by {@link
   * Agg#orderBy}.
   *
   * @param <X> the kind of the value that is never null
   * @param value what is collected
   * @return the aggregate; null where there is no such value
   */
  @SuppressWarnings("unchecked") // what is of the value's kind is of its kind that is never null
  public static <X extends Expr<?, ?>>
      Agg<? extends NullableListExpr<X>, NullableListExpr<X>> listNonNull(
          NullableExpr<X, ?> value) {
    return Agg.<ListExpr<X>, NullableListExpr<X>>of(
        AggregateFunction.LIST,
        list -> new ListNode<X>(list, element -> (X) Terms.sameKind(value, element)),
        value);
  }

  /**
   * How often each value of a group stands there, by value.
   *
   * @param <E> the kind of the value
   * @param value what is counted, never null
   * @return the aggregate; null over no rows
   */
  public static <E extends Expr<?, ?>>
      Agg<MapExpr<E, LongExpr>, NullableMapExpr<E, LongExpr>> histogram(E value) {
    return Agg.of(AggregateFunction.HISTOGRAM, map -> counts(map, value), value);
  }

  /**
   * How often each value of a group that is not null stands there, by value.
   *
   * @param <X> the kind of the value that is never null
   * @param value what is counted
   * @return the aggregate; null where there is no such value
   */
  public static <X extends Expr<?, ?>>
      Agg<NullableMapExpr<X, LongExpr>, NullableMapExpr<X, LongExpr>> histogramNonNull(
          NullableExpr<X, ?> value) {
    return Agg.of(AggregateFunction.HISTOGRAM, map -> counts(map, value), value);
  }

  /**
   * The values of a group by key; a key that stands there twice is an error of the query.
   *
   * @param <K> the kind of the keys
   * @param <V> the kind of the values
   * @param key the key, never null
   * @param value the value, never null
   * @return the aggregate; null over no rows
   */
  public static <K extends Expr<?, ?>, V extends Expr<?, ?>>
      Agg<MapExpr<K, V>, NullableMapExpr<K, V>> mapOf(K key, V value) {
    return Agg.of(
        AggregateFunction.MAP,
        map ->
            new MapNode<K, V>(map, it -> Terms.sameKind(key, it), it -> Terms.sameKind(value, it)),
        key,
        value);
  }

  /**
   * The largest values of a group, the largest first.
   *
   * @param <E> the kind of the value
   * @param count how many at most, 1 to 100000
   * @param value what is compared, never null
   * @return the aggregate; null over no rows
   */
  public static <E extends Expr<?, ?>> Agg<ListExpr<E>, NullableListExpr<E>> largest(
      long count, E value) {
    return several(AggregateFunction.LARGEST, count, value);
  }

  /**
   * The smallest values of a group, the smallest first.
   *
   * @param <E> the kind of the value
   * @param count how many at most, 1 to 100000
   * @param value what is compared, never null
   * @return the aggregate; null over no rows
   */
  public static <E extends Expr<?, ?>> Agg<ListExpr<E>, NullableListExpr<E>> smallest(
      long count, E value) {
    return several(AggregateFunction.SMALLEST, count, value);
  }

  /**
   * The first values of a group as a list: those of the rows that come first in an order, which
   * {@link Agg#orderBy} gives.
   *
   * <pre>{@code
   * group.agg(order -> firstValues(3, order.id()).orderBy(order.amount().desc(), order.id()))
   * }</pre>
   *
   * @param <E> the kind of the value
   * @param count how many at most, 1 to 100000
   * @param value what is collected, never null
   * @return the aggregate; null over no rows
   * @throws InvalidPlanException if the number is none of these
   */
  public static <E extends Expr<?, ?>> Agg<ListExpr<E>, NullableListExpr<E>> firstValues(
      long count, E value) {
    if (count < 1 || count > MOST_VALUES) {
      throw new InvalidPlanException(
          "firstValues gives 1 to %d values of a group, not %d".formatted(MOST_VALUES, count));
    }
    return Agg.of(
        AggregateFunction.LIST,
        list -> new ListNode<E>(list, element -> Terms.sameKind(value, element)).slice(0, count),
        value);
  }

  private static <E extends Expr<?, ?>> Agg<ListExpr<E>, NullableListExpr<E>> several(
      AggregateFunction function, long count, E value) {
    return Agg.of(
        function,
        list -> new ListNode<E>(list, element -> Terms.sameKind(value, element)),
        value,
        count);
  }

  @SuppressWarnings("unchecked") // what is of the value's kind is of its kind that is never null
  private static <X extends Expr<?, ?>> MapNode<X, LongExpr> counts(
      UnboundExpression map, Term<?> value) {
    return new MapNode<>(map, key -> (X) Terms.sameKind(value, key), LongNode::new);
  }

  /**
   * The date of a year, month and day; a day that does not exist is an error of the query.
   *
   * @param year the year
   * @param month the month, 1 to 12
   * @param day the day of the month, 1 to 31
   * @return the date
   */
  public static NullableDateExpr date(
      NullableIntExpr year, NullableIntExpr month, NullableIntExpr day) {
    return new DateNode(Operands.call(TemporalFunction.MAKE_DATE, year, month, day));
  }

  /**
   * The date of a year, month and day; a day that does not exist is an error of the query.
   *
   * @param year the year
   * @param month the month, 1 to 12
   * @param day the day of the month, 1 to 31
   * @return the date
   */
  public static DateExpr date(IntExpr year, IntExpr month, IntExpr day) {
    return new DateNode(Operands.call(TemporalFunction.MAKE_DATE, year, month, day));
  }

  /**
   * The time of an hour, minute and second; a time that does not exist is an error of the query.
   *
   * @param hour the hour, 0 to 23
   * @param minute the minute, 0 to 59
   * @param second the second, 0 to 59
   * @return the time
   */
  public static NullableTimeExpr time(
      NullableIntExpr hour, NullableIntExpr minute, NullableIntExpr second) {
    return new TimeNode(Operands.call(TemporalFunction.MAKE_TIME, hour, minute, second));
  }

  /**
   * The time of an hour, minute and second; a time that does not exist is an error of the query.
   *
   * @param hour the hour, 0 to 23
   * @param minute the minute, 0 to 59
   * @param second the second, 0 to 59
   * @return the time
   */
  public static TimeExpr time(IntExpr hour, IntExpr minute, IntExpr second) {
    return new TimeNode(Operands.call(TemporalFunction.MAKE_TIME, hour, minute, second));
  }

  /**
   * The instant at which the query began.
   *
   * @return the instant, the same for all rows
   */
  public static InstantExpr now() {
    return new InstantNode(Operands.call(TemporalFunction.NOW));
  }

  /**
   * The position of the row in its partition, from 1. Without partitions and order it is the
   * position in which the engine reads the row, which is that in the source where nothing but
   * filters and projections lies between.
   *
   * @return the function
   */
  public static WindowFunction<LongExpr> rowNumber() {
    return rank(ROW_NUMBER);
  }

  /**
   * One more than the number of rows that sort before this one.
   *
   * @return the function
   */
  public static WindowFunction<LongExpr> rank() {
    return rank(RANK);
  }

  /**
   * One more than the number of different keys that sort before this one.
   *
   * @return the function
   */
  public static WindowFunction<LongExpr> denseRank() {
    return rank(DENSE_RANK);
  }

  /**
   * (rank - 1) / (rows - 1), and 0 for a single row.
   *
   * @return the function
   */
  public static WindowFunction<DoubleExpr> percentRank() {
    return new WindowFunction<>(PERCENT_RANK, DoubleNode::new);
  }

  /**
   * The part of the rows that sort before this one or with it.
   *
   * @return the function
   */
  public static WindowFunction<DoubleExpr> cumulativeDistribution() {
    return new WindowFunction<>(CUMULATIVE_DISTRIBUTION, DoubleNode::new);
  }

  /**
   * The number of the bucket, from 1, when the partition is cut into that many of even size.
   *
   * @param buckets how many buckets
   * @return the function
   */
  public static WindowFunction<LongExpr> ntile(long buckets) {
    return rank(NTILE, buckets);
  }

  /**
   * A number from 0 up to but without 1, another one in each row and each run.
   *
   * @return the number
   */
  public static DoubleExpr random() {
    return ExpressionNode.float64(MathFunction.RANDOM);
  }

  /**
   * A number from 0 up to but without 1 that only a seed and a key determine, so that each run and
   * each engine gives the same.
   *
   * @param seed what tells one sequence of numbers from another
   * @param key what tells the rows apart, such as their identity
   * @return the number
   */
  public static DoubleExpr random(long seed, LongExpr key) {
    return ExpressionNode.float64(MathFunction.RANDOM_OF, seed, key);
  }

  /**
   * A number from 0 up to but without 1 that only a seed and a key determine, so that each run and
   * each engine gives the same.
   *
   * @param seed what tells one sequence of numbers from another
   * @param key what tells the rows apart, such as their identity
   * @return the number; null where the key is
   */
  public static NullableDoubleExpr random(long seed, NullableLongExpr key) {
    return ExpressionNode.float64(MathFunction.RANDOM_OF, seed, key);
  }

  private static WindowFunction<LongExpr> rank(
      io.recordframe.plan.function.WindowFunction function, Object... arguments) {
    return new WindowFunction<>(function, LongNode::new, arguments);
  }
}
