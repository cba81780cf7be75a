package io.recordframe.substrait.internal.plan;

import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.substrait.internal.wire.Algebra.Expression.WindowFunction.Bound;
import io.recordframe.substrait.internal.wire.Algebra.Expression.WindowFunction.BoundsType;

/** The rows that a window call sees, in Substrait's terms. */
sealed interface WindowRows {

  /**
   * Substrait has them.
   *
   * @param type what offsets count
   * @param lower the first
   * @param upper the last
   */
  record Exported(BoundsType type, Bound lower, Bound upper) implements WindowRows {}

  /**
   * Substrait does not have them.
   *
   * @param reason why
   */
  record Refused(String reason) implements WindowRows {}

  /** The rows of a call. */
  static WindowRows of(WindowCall call) {
    WindowFrame frame = call.frame();
    if (call.function() instanceof WindowFunction function && !usesFrame(function)) {
      return exported(BoundsType.BOUNDS_TYPE_ROWS, WindowFrame.WHOLE_PARTITION);
    }
    if (frame.exclusion() != WindowFrame.Exclusion.NO_OTHERS) {
      return new Refused("Substrait's windows leave no rows of their frame out");
    }
    return switch (frame.unit()) {
      case ROWS -> exported(BoundsType.BOUNDS_TYPE_ROWS, frame);
      case RANGE ->
          hasOffset(frame) && !NumericTypes.isInteger(call.orderBy().getFirst().expression().type())
              ? new Refused("Substrait's ranges count in integers")
              : exported(BoundsType.BOUNDS_TYPE_RANGE, frame);
      case GROUPS -> new Refused("Substrait's windows do not count groups of equal keys");
    };
  }

  private static boolean usesFrame(WindowFunction function) {
    return switch (function) {
      case FIRST_VALUE, LAST_VALUE, NTH_VALUE -> true;
      case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUMULATIVE_DISTRIBUTION, NTILE, LAG, LEAD ->
          false;
    };
  }

  private static boolean hasOffset(WindowFrame frame) {
    return isOffset(frame.start()) || isOffset(frame.end());
  }

  private static boolean isOffset(WindowFrame.Bound bound) {
    return switch (bound) {
      case WindowFrame.Preceding _, WindowFrame.Following _ -> true;
      case WindowFrame.Unbounded _, WindowFrame.CurrentRow _ -> false;
    };
  }

  private static Exported exported(BoundsType type, WindowFrame frame) {
    return new Exported(type, bound(frame.start()), bound(frame.end()));
  }

  private static Bound bound(WindowFrame.Bound bound) {
    Bound.Builder message = Bound.newBuilder();
    switch (bound) {
      case WindowFrame.Unbounded _ -> message.setUnbounded(Bound.Unbounded.getDefaultInstance());
      case WindowFrame.CurrentRow _ -> message.setCurrentRow(Bound.CurrentRow.getDefaultInstance());
      case WindowFrame.Preceding preceding ->
          message.setPreceding(Bound.Preceding.newBuilder().setOffset(preceding.offset()));
      case WindowFrame.Following following ->
          message.setFollowing(Bound.Following.newBuilder().setOffset(following.offset()));
    }
    return message.build();
  }
}
