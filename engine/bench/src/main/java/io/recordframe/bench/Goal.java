package io.recordframe.bench;

import java.util.Locale;

/** What a measurement should reach. */
sealed interface Goal {

  /**
   * Ours may be at most this many times the peer's.
   *
   * @param limit the largest ratio
   */
  record Ratio(double limit) implements Goal {}

  /**
   * Ours may be at most this, whatever the peer's is.
   *
   * @param limit the largest value, in the unit of the measurement
   */
  record Value(double limit) implements Goal {}

  /** There is none; the figure explains others. */
  record None() implements Goal {}

  /** Whether a measurement reaches it. */
  default boolean isMet(Measurement measurement) {
    return switch (this) {
      case Ratio ratio -> measurement.ratio() <= ratio.limit();
      case Value value -> measurement.ours() <= value.limit();
      case None _ -> true;
    };
  }

  /** The goal as the table shows it. */
  default String text(Quantity quantity) {
    return switch (this) {
      case Ratio ratio -> String.format(Locale.ROOT, "ratio <= %.3g", ratio.limit());
      case Value value -> "<= " + quantity.text(value.limit());
      case None _ -> "";
    };
  }
}
