package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.function.ComparisonFunction;
import java.util.List;
import java.util.Objects;

/**
 * Asks an asof join for the row whose value is nearest to a value of each row, be it smaller or
 * larger. Of two that are as far away it is the smaller one.
 *
 * <pre>{@code
 * trades
 *     .asofJoin(quotes)
 *     .onNearest((trade, quote) ->
 *         Nearest.of(trade.at(), quote.at()).and(trade.symbol().eq(quote.symbol())))
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Nearest {

  private final NullableBoolExpr condition;

  private Nearest(NullableBoolExpr condition) {
    this.condition = condition;
  }

  private static Nearest values(Object value, Object other) {
    UnboundExpression compared =
        new Call(
            ComparisonFunction.GREATER_OR_EQUAL,
            List.of(
                Operands.one(Objects.requireNonNull(value, "value")),
                Operands.one(Objects.requireNonNull(other, "other"))));
    return new Nearest(new BoolNode(compared));
  }

  /**
   * The nearest number.
   *
   * @param value a number of the left side
   * @param other a number of the right side; decimals have at most 37 digits
   * @return asks for the nearest row
   */
  public static Nearest of(NullableNumericExpr value, NullableNumericExpr other) {
    return values(value, other);
  }

  /**
   * The nearest date.
   *
   * @param value a date of the left side
   * @param other a date of the right side
   * @return asks for the nearest row
   */
  public static Nearest of(NullableDateExpr value, NullableDateExpr other) {
    return values(value, other);
  }

  /**
   * The nearest time of day. Times do not go round: the last one of a day is the furthest from
   * 00:00.
   *
   * @param value a time of the left side
   * @param other a time of the right side
   * @return asks for the nearest row
   */
  public static Nearest of(NullableTimeExpr value, NullableTimeExpr other) {
    return values(value, other);
  }

  /**
   * The nearest date with time.
   *
   * @param value a date with time of the left side
   * @param other a date with time of the right side
   * @return asks for the nearest row
   */
  public static Nearest of(NullableDateTimeExpr value, NullableDateTimeExpr other) {
    return values(value, other);
  }

  /**
   * The nearest instant.
   *
   * @param value an instant of the left side
   * @param other an instant of the right side
   * @return asks for the nearest row
   */
  public static Nearest of(NullableInstantExpr value, NullableInstantExpr other) {
    return values(value, other);
  }

  /**
   * The nearest length of time.
   *
   * @param value a length of time of the left side
   * @param other a length of time of the right side
   * @return asks for the nearest row
   */
  public static Nearest of(NullableDurationExpr value, NullableDurationExpr other) {
    return values(value, other);
  }

  /**
   * Asks for more: with {@code eq} or {@code eqNullSafe} what must be equal, and with {@code ge},
   * {@code gt}, {@code le} or {@code lt} how far the right side's value may be away.
   *
   * @param further comparisons of a value of the left side with one of the right side, with {@code
   *     and} between them
   * @return asks for all of it
   */
  public Nearest and(NullableBoolExpr further) {
    return new Nearest(condition.and(further));
  }

  /** The comparison of both values, and behind it what else is asked for. */
  NullableBoolExpr condition() {
    return condition;
  }
}
