package io.recordframe.expression;

import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.algebra.WindowFrame.Bound;
import io.recordframe.plan.algebra.WindowFrame.CurrentRow;
import io.recordframe.plan.algebra.WindowFrame.Following;
import io.recordframe.plan.algebra.WindowFrame.Preceding;
import io.recordframe.plan.algebra.WindowFrame.Unbounded;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.value.TemporalRange;
import java.time.Duration;
import java.util.List;

/**
 * Frames whose offsets are lengths of time. What a plan adds to a sort key is a number:
 * microseconds of a time, days of a date.
 */
final class RangeDistance {

  private static final long MICROS_OF_DAY = 86_400_000_000L;

  private RangeDistance() {}

  /** A length of time that an offset can be, in microseconds. */
  static long micros(Duration length) {
    if (length.isNegative()) {
      throw new IllegalArgumentException("A frame's offset must not be negative, but is " + length);
    }
    return TemporalRange.micros(length);
  }

  /**
   * A frame of microseconds as one of what is added to the keys.
   *
   * @throws InvalidPlanException if the keys are not one time or date, or an offset for a date is
   *     no number of days
   */
  static WindowFrame over(List<SortTerm> keys, WindowFrame micros) {
    if (keys.size() != 1) {
      throw new InvalidPlanException(
          "A range of time needs exactly one sort key, but has " + keys.size());
    }
    NullableOrderedExpr key =
        switch (keys.getFirst()) {
          case SortOrder order -> order.key();
          case NullableOrderedExpr expression -> expression;
        };
    return switch (key) {
      case NullableDateTimeExpr _,
          NullableInstantExpr _,
          NullableTimeExpr _,
          NullableDurationExpr _ ->
          micros;
      case NullableDateExpr _ ->
          new WindowFrame(
              micros.unit(), days(micros.start()), days(micros.end()), micros.exclusion());
      default ->
          throw new InvalidPlanException(
              "A range of time needs a date or time to order by, but the window is ordered by "
                  + key);
    };
  }

  private static Bound days(Bound bound) {
    return switch (bound) {
      case Unbounded unbounded -> unbounded;
      case CurrentRow current -> current;
      case Preceding preceding -> new Preceding(days(preceding.offset()));
      case Following following -> new Following(days(following.offset()));
    };
  }

  private static long days(long micros) {
    if (micros % MICROS_OF_DAY != 0) {
      throw new InvalidPlanException(
          "A range over dates needs a number of whole days, but has an offset of "
              + Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000));
    }
    return micros / MICROS_OF_DAY;
  }
}
