package io.recordframe.plan.algebra;

/**
 * Which rows of the partition an aggregate in a window sees, relative to the current row.
 *
 * @param unit what offsets count
 * @param start the first
 * @param end the last
 */
public record WindowFrame(Unit unit, Bound start, Bound end) {

  /**
   * Checks the order of the bounds.
   *
   * @throws IllegalArgumentException if the start lies behind the end
   */
  public WindowFrame {
    if (distance(start, Long.MIN_VALUE) > distance(end, Long.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "A frame must not start behind its end, but goes from %s to %s".formatted(start, end));
    }
  }

  private static long distance(Bound bound, long unbounded) {
    return switch (bound) {
      case Unbounded _ -> unbounded;
      case CurrentRow _ -> 0;
      case Preceding preceding -> -preceding.offset();
      case Following following -> following.offset();
    };
  }

  /** What offsets count. */
  public enum Unit {
    /** Rows. */
    ROWS,
    /**
     * Values of the only sort key: an offset is added to or taken from it; rows with equal keys
     * stand together.
     */
    RANGE,
    /** Groups of rows with equal sort keys. */
    GROUPS
  }

  /** An end of the frame. */
  public sealed interface Bound {}

  /** The first or last row of the partition. */
  public record Unbounded() implements Bound {}

  /** The current row; with RANGE and GROUPS also its peers. */
  public record CurrentRow() implements Bound {}

  /**
   * So far before the current row.
   *
   * @param offset how far, not negative
   */
  public record Preceding(long offset) implements Bound {
    /** Checks the offset. */
    public Preceding {
      Checks.requireNotNegative(offset, "A frame's offset");
    }
  }

  /**
   * So far behind the current row.
   *
   * @param offset how far, not negative
   */
  public record Following(long offset) implements Bound {
    /** Checks the offset. */
    public Following {
      Checks.requireNotNegative(offset, "A frame's offset");
    }
  }

  /** The whole partition. */
  public static final WindowFrame WHOLE_PARTITION =
      new WindowFrame(Unit.ROWS, new Unbounded(), new Unbounded());

  /**
   * From the start of the partition up to the current row and its peers: the default where there is
   * an order.
   */
  public static final WindowFrame UP_TO_CURRENT =
      new WindowFrame(Unit.RANGE, new Unbounded(), new CurrentRow());

  /**
   * Whether the frame holds the current row whatever the row, so that it is never empty.
   *
   * @return whether it does
   */
  public boolean includesCurrentRow() {
    boolean startsBefore =
        switch (start) {
          case Unbounded _, CurrentRow _, Preceding _ -> true;
          case Following following -> following.offset() == 0;
        };
    boolean endsBehind =
        switch (end) {
          case Unbounded _, CurrentRow _, Following _ -> true;
          case Preceding preceding -> preceding.offset() == 0;
        };
    return startsBefore && endsBehind;
  }
}
