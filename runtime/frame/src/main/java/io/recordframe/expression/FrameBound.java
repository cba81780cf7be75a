package io.recordframe.expression;

import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.algebra.WindowFrame.Bound;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** An end of a window's frame, relative to the current row. Immutable. */
public final class FrameBound {

  private static final FrameBound PARTITION_START = new FrameBound(Long.MIN_VALUE, false);
  private static final FrameBound PARTITION_END = new FrameBound(Long.MAX_VALUE, false);

  private final long distance;
  private final boolean ofTime;

  private FrameBound(long distance, boolean ofTime) {
    this.distance = distance;
    this.ofTime = ofTime;
  }

  /**
   * The start of the partition.
   *
   * @return the bound
   */
  public static FrameBound partitionStart() {
    return PARTITION_START;
  }

  /**
   * So far before the current row.
   *
   * @param offset how far, not negative
   * @return the bound
   * @throws IllegalArgumentException if the offset is negative
   */
  public static FrameBound preceding(long offset) {
    return new FrameBound(-requireOffset(offset), false);
  }

  /**
   * So long before the current row, for {@link Window#rangeBetween}.
   *
   * @param offset how long, not negative; of dates whole days
   * @return the bound
   * @throws IllegalArgumentException if the offset is negative
   */
  public static FrameBound preceding(Duration offset) {
    return new FrameBound(-RangeDistance.micros(offset), true);
  }

  /**
   * The current row.
   *
   * @return the bound
   */
  public static FrameBound currentRow() {
    return new FrameBound(0, false);
  }

  /**
   * So far behind the current row.
   *
   * @param offset how far, not negative
   * @return the bound
   * @throws IllegalArgumentException if the offset is negative
   */
  public static FrameBound following(long offset) {
    return new FrameBound(requireOffset(offset), false);
  }

  /**
   * So long behind the current row, for {@link Window#rangeBetween}.
   *
   * @param offset how long, not negative; of dates whole days
   * @return the bound
   * @throws IllegalArgumentException if the offset is negative
   */
  public static FrameBound following(Duration offset) {
    return new FrameBound(RangeDistance.micros(offset), true);
  }

  /**
   * The end of the partition.
   *
   * @return the bound
   */
  public static FrameBound partitionEnd() {
    return PARTITION_END;
  }

  boolean isOfTime() {
    return ofTime;
  }

  private boolean isNumber() {
    return !ofTime && distance != 0 && this != PARTITION_START && this != PARTITION_END;
  }

  static void requireOrder(FrameBound start, FrameBound end) {
    if ((start.ofTime && end.isNumber()) || (start.isNumber() && end.ofTime)) {
      throw new IllegalArgumentException(
          "Both offsets of a frame must be numbers, or both lengths of time, but it goes from %s to %s"
              .formatted(start, end));
    }
    if (start.distance > end.distance || start == PARTITION_END || end == PARTITION_START) {
      throw new IllegalArgumentException(
          "A frame must not start behind its end, but goes from %s to %s; exchange them"
              .formatted(start, end));
    }
  }

  Bound asStart() {
    return this == PARTITION_START ? new WindowFrame.Unbounded() : relative();
  }

  Bound asEnd() {
    return this == PARTITION_END ? new WindowFrame.Unbounded() : relative();
  }

  private Bound relative() {
    if (distance == 0) {
      return new WindowFrame.CurrentRow();
    }
    return distance < 0
        ? new WindowFrame.Preceding(-distance)
        : new WindowFrame.Following(distance);
  }

  private static long requireOffset(long offset) {
    if (offset < 0 || offset == Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "A frame's offset must be 0 to %d, but is %d".formatted(Long.MAX_VALUE - 1, offset));
    }
    return offset;
  }

  @Override
  public String toString() {
    if (this == PARTITION_START) {
      return "the partition's start";
    }
    if (this == PARTITION_END) {
      return "the partition's end";
    }
    if (distance == 0) {
      return "the current row";
    }
    Object offset =
        ofTime ? Duration.of(Math.abs(distance), ChronoUnit.MICROS) : Math.abs(distance);
    return offset + (distance < 0 ? " preceding" : " following");
  }
}
