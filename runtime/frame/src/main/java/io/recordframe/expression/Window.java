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

  static final Window ALL = new Window(List.of(), List.of(), null, Exclusion.NO_OTHERS);

  private final List<UnboundExpression> partitionBy;
  private final List<SortBy> orderBy;
  private final @Nullable WindowFrame frame;
  private final Exclusion exclusion;

  private Window(
      List<UnboundExpression> partitionBy,
      List<SortBy> orderBy,
      @Nullable WindowFrame frame,
      Exclusion exclusion) {
    this.partitionBy = partitionBy;
    this.orderBy = orderBy;
    this.frame = frame;
    this.exclusion = exclusion;
  }

  /**
   * Only rows with equal values are seen; nulls are equal to each other.
   *
   * @param keys what forms partitions
   * @return the window
   */
  public Window partitionBy(Term<?>... keys) {
    return new Window(Arrays.stream(keys).map(Terms::unbound).toList(), orderBy, frame, exclusion);
  }

  /**
   * The order of the rows within a partition.
   *
   * @param keys what rows are ordered by, the most significant first
   * @return the window
   */
  public Window orderBy(SortTerm... keys) {
    return new Window(
        partitionBy, Arrays.stream(keys).map(Terms::sortBy).toList(), frame, exclusion);
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
   * The rows whose only sort key differs from the current row's by so much at most.
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
    return new Window(partitionBy, orderBy, WindowFrame.WHOLE_PARTITION, exclusion);
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
   * The rows whose only sort key lies between two bounds relative to the current row's.
   *
   * @param start the first
   * @param end the last
   * @return the window
   * @throws IllegalArgumentException if the start lies behind the end
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
    return new Windowed(function, arguments, distinct, filter, partitionBy, orderBy, seenRows());
  }

  private @Nullable WindowFrame seenRows() {
    if (exclusion == Exclusion.NO_OTHERS) {
      return frame;
    }
    WindowFrame usual = orderBy.isEmpty() ? WindowFrame.WHOLE_PARTITION : WindowFrame.UP_TO_CURRENT;
    return (frame == null ? usual : frame).excluding(exclusion);
  }

  Window excluding(Exclusion excluded) {
    return new Window(partitionBy, orderBy, frame, excluded);
  }

  private FramedWindow between(Unit unit, FrameBound start, FrameBound end) {
    FrameBound.requireOrder(start, end);
    return new FramedWindow(framed(unit, start.asStart(), end.asEnd()));
  }

  private Window framed(Unit unit, Bound start, Bound end) {
    return new Window(partitionBy, orderBy, new WindowFrame(unit, start, end), exclusion);
  }
}
