package io.recordframe.plan.algebra;

/**
 * Which rows of the partition an aggregate in a window sees, relative to the current row.
 *
 * @param unit what offsets count
 * @param start the first
 * @param end the last
 * @param exclusion which of these rows are left out
 */
public record WindowFrame(Unit unit, Bound start, Bound end, Exclusion exclusion) {

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

  /**
   * A frame that leaves out none of its rows.
   *
   * @param unit what offsets count
   * @param start the first
   * @param end the last
   * @throws IllegalArgumentException if the start lies behind the end
   */
  public WindowFrame(Unit unit, Bound start, Bound end) {
    this(unit, start, end, Exclusion.NO_OTHERS);
  }

  /**
   * The same frame with other rows left out.
   *
   * @param other which of its rows are left out
   * @return the frame
   */
  public WindowFrame excluding(Exclusion other) {
    return new WindowFrame(unit, start, end, other);
  }

  /** Which rows of the frame are left out. */
  public enum Exclusion {
    /** None. */
    NO_OTHERS,
    /** The current row. */
    CURRENT_ROW,
    /** The current row and its peers, which have equal sort keys; without an order all rows. */
    GROUP,
    /** The peers of the current row, but not the row itself. */
    TIES
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
    boolean keepsItself =
        switch (exclusion) {
          case NO_OTHERS, TIES -> true;
          case CURRENT_ROW, GROUP -> false;
        };
    return startsBefore && endsBehind && keepsItself;
  }
}
