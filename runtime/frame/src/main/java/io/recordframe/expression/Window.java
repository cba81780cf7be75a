package io.recordframe.expression;

import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.algebra.WindowFrame.Bound;
import io.recordframe.plan.algebra.WindowFrame.CurrentRow;
import io.recordframe.plan.algebra.WindowFrame.Exclusion;
import io.recordframe.plan.algebra.WindowFrame.Following;
import io.recordframe.plan.algebra.WindowFrame.Preceding;
import io.recordframe.plan.algebra.WindowFrame.Unbounded;
import io.recordframe.plan.algebra.WindowFrame.Unit;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.SortBy;
import io.recordframe.plan.binding.UnboundExpression.Windowed;
import io.recordframe.plan.function.WindowableFunction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows around the current one an aggregate or window function sees. The current row is always
 * among them. Without a frame they are the rows up to the current one and its peers where there is
 * an order, otherwise the whole partition. Immutable; a later call replaces what an earlier one
 * said.
 */
public final class Window {

  static final Window ALL = new Window(List.of(), List.of(), null, false, Exclusion.NO_OTHERS);

  private final List<UnboundExpression> partitionBy;
  private final List<SortTerm> orderBy;
  private final @Nullable WindowFrame frame;
  private final boolean ofTime;
  private final Exclusion exclusion;

  private Window(
      List<UnboundExpression> partitionBy,
      List<SortTerm> orderBy,
      @Nullable WindowFrame frame,
      boolean ofTime,
      Exclusion exclusion) {
    this.partitionBy = partitionBy;
    this.orderBy = orderBy;
    this.frame = frame;
    this.ofTime = ofTime;
    this.exclusion = exclusion;
  }

  /**
   * Only rows with equal values are seen; nulls are equal to each other.
   *
   * @param keys what forms partitions
   * @return the window
   */
  public Window partitionBy(Term<?>... keys) {
    return new Window(
        Arrays.stream(keys).map(Terms::unbound).toList(), orderBy, frame, ofTime, exclusion);
  }

  /**
   * The order of the rows within a partition.
   *
   * @param keys what rows are ordered by, the most significant first
   * @return the window
   */
  public Window orderBy(SortTerm... keys) {
    return new Window(partitionBy, List.of(keys), frame, ofTime, exclusion);
  }

  /**
   * The rows from that many before the current one to that many behind it.
   *
   * @param preceding how many before, not negative
   * @param following how many behind, not negative
   * @return the window
   * @throws IllegalArgumentException if a number is negative
   */
  public Window rows(long preceding, long following) {
    return framed(Unit.ROWS, new Preceding(preceding), new Following(following));
  }

  /**
   * The rows from the start of the partition to the current one, without its peers.
   *
   * @return the window
   */
  public Window rowsUpToCurrent() {
    return framed(Unit.ROWS, new Unbounded(), new CurrentRow());
  }

  /**
   * The rows whose only sort key, a number or a date, differs from the current row's by so much at
   * most. Of dates these are days; times take a {@link #range(Duration, Duration) length of time}.
   *
   * @param preceding how much less in the window's order, not negative
   * @param following how much more in the window's order, not negative
   * @return the window
   * @throws IllegalArgumentException if a number is negative
   */
  public Window range(long preceding, long following) {
    return framed(Unit.RANGE, new Preceding(preceding), new Following(following));
  }

  /**
   * The rows whose only sort key, a date or time, lies so far from the current row's at most; both
   * ends belong to the range.
   *
   * <pre>{@code
   * trade.price().mean().over(w -> w.orderBy(trade.at()).range(Duration.ofMinutes(5), Duration.ZERO))
   * }</pre>
   *
   * @param preceding how far before in the window's order, not negative; of dates whole days
   * @param following how far behind in the window's order, not negative; of dates whole days
   * @return the window
   * @throws IllegalArgumentException if a length is negative
   */
  public Window range(Duration preceding, Duration following) {
    return framed(
        Unit.RANGE,
        new Preceding(RangeDistance.micros(preceding)),
        new Following(RangeDistance.micros(following)),
        true);
  }

  /**
   * The rows from the start of the partition to the current one and its peers, which have equal
   * sort keys.
   *
   * @return the window
   */
  public Window rangeUpToCurrent() {
    return framed(Unit.RANGE, new Unbounded(), new CurrentRow());
  }

  /**
   * The rows of that many groups of peers before the current row's to that many behind it.
   *
   * @param preceding how many before, not negative
   * @param following how many behind, not negative
   * @return the window
   * @throws IllegalArgumentException if a number is negative
   */
  public Window groups(long preceding, long following) {
    return framed(Unit.GROUPS, new Preceding(preceding), new Following(following));
  }

  /**
   * All rows of the partition.
   *
   * @return the window
   */
  public Window wholePartition() {
    return new Window(partitionBy, orderBy, WindowFrame.WHOLE_PARTITION, false, exclusion);
  }

  /**
   * The rows between two bounds, which need not hold the current row.
   *
   * @param start the first row
   * @param end the last row
   * @return the window
   * @throws IllegalArgumentException if the start lies behind the end
   */
  public FramedWindow rowsBetween(FrameBound start, FrameBound end) {
    return between(Unit.ROWS, start, end);
  }

  /**
   * The rows whose only sort key lies between two bounds relative to the current row's, which
   * belong to the range: numbers for numbers, and lengths of time for times.
   *
   * @param start the first
   * @param end the last
   * @return the window
   * @throws IllegalArgumentException if the start lies behind the end, or one offset is a number
   *     and the other a length of time
   */
  public FramedWindow rangeBetween(FrameBound start, FrameBound end) {
    return between(Unit.RANGE, start, end);
  }

  /**
   * The groups of peers between two bounds.
   *
   * @param start the first group
   * @param end the last group
   * @return the window
   * @throws IllegalArgumentException if the start lies behind the end
   */
  public FramedWindow groupsBetween(FrameBound start, FrameBound end) {
    return between(Unit.GROUPS, start, end);
  }

  /**
   * The rows of the window but the current one.
   *
   * @return the window, which may be empty
   */
  public FramedWindow excludeCurrentRow() {
    return new FramedWindow(excluding(Exclusion.CURRENT_ROW));
  }

  /**
   * The rows of the window but the current one and its peers, which have equal sort keys; without
   * an order these are all rows.
   *
   * @return the window, which may be empty
   */
  public FramedWindow excludeGroup() {
    return new FramedWindow(excluding(Exclusion.GROUP));
  }

  /**
   * The rows of the window but the peers of the current one, which have equal sort keys; the row
   * itself stays.
   *
   * @return the window
   */
  public Window excludeTies() {
    return excluding(Exclusion.TIES);
  }

  Windowed call(
      WindowableFunction function,
      List<UnboundExpression> arguments,
      boolean distinct,
      @Nullable UnboundExpression filter) {
    List<SortBy> keys = orderBy.stream().map(Terms::sortBy).toList();
    return new Windowed(function, arguments, distinct, filter, partitionBy, keys, seenRows());
  }

  private @Nullable WindowFrame seenRows() {
    WindowFrame said = frame != null && ofTime ? RangeDistance.over(orderBy, frame) : frame;
    if (exclusion == Exclusion.NO_OTHERS) {
      return said;
    }
    WindowFrame usual = orderBy.isEmpty() ? WindowFrame.WHOLE_PARTITION : WindowFrame.UP_TO_CURRENT;
    return (said == null ? usual : said).excluding(exclusion);
  }

  Window excluding(Exclusion excluded) {
    return new Window(partitionBy, orderBy, frame, ofTime, excluded);
  }

  private FramedWindow between(Unit unit, FrameBound start, FrameBound end) {
    FrameBound.requireOrder(start, end);
    boolean times = start.isOfTime() || end.isOfTime();
    if (times && unit != Unit.RANGE) {
      throw new IllegalArgumentException(
          "A length of time is an offset of rangeBetween; rows and groups are counted");
    }
    return new FramedWindow(framed(unit, start.asStart(), end.asEnd(), times));
  }

  private Window framed(Unit unit, Bound start, Bound end) {
    return framed(unit, start, end, false);
  }

  private Window framed(Unit unit, Bound start, Bound end, boolean times) {
    return new Window(partitionBy, orderBy, new WindowFrame(unit, start, end), times, exclusion);
  }
}
