package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.AggregateOf;
import io.recordframe.plan.binding.UnboundExpression.SortBy;
import io.recordframe.plan.binding.UnboundExpression.Windowed;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.Aggregation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An aggregate of many rows, such as a sum. It becomes an expression by an aggregation, or by a
 * window through {@link #over}. Immutable.
 *
 * @param <N> the value over a group that has rows
 * @param <Q> the value where there may be no rows, which is null for most aggregates and 0 for
 *     counts
 */
public final class Agg<N extends Term<?>, Q extends Term<?>> {

  private final AggregateOf call;
  private final Function<UnboundExpression, ? extends Term<?>> result;

  private Agg(AggregateOf call, Function<UnboundExpression, ? extends Term<?>> result) {
    this.call = call;
    this.result = result;
  }

  /** An aggregate whose result is made by the function, which gives an N that is a Q too. */
  static <N extends Term<?>, Q extends Term<?>> Agg<N, Q> of(
      Aggregation function,
      Function<UnboundExpression, ? extends Term<?>> result,
      Object... arguments) {
    return new Agg<>(
        new AggregateOf(function, Operands.all(arguments), false, null, List.of()), result);
  }

  /**
   * The aggregate of those rows only for which the condition is true. There may be none, so its
   * value is as over no rows.
   *
   * @param condition which rows count; null counts as false
   * @return the aggregate
   */
  public Agg<Q, Q> filter(NullableBoolExpr condition) {
    NullableBoolExpr all =
        call.filter() == null ? condition : new BoolNode(call.filter()).and(condition);
    return new Agg<>(
        new AggregateOf(
            call.function(), call.arguments(), call.distinct(), Operands.one(all), call.orderBy()),
        result);
  }

  /**
   * The aggregate in which equal values count once.
   *
   * @return the aggregate
   */
  public Agg<N, Q> distinct() {
    return new Agg<>(
        new AggregateOf(call.function(), call.arguments(), true, call.filter(), call.orderBy()),
        result);
  }

  /**
   * The aggregate that meets rows in an order, which matters for first, last and lists.
   *
   * @param keys what rows are ordered by, the most significant first; they replace earlier ones
   * @return the aggregate
   */
  public Agg<N, Q> orderBy(SortTerm... keys) {
    List<SortBy> orderBy = Arrays.stream(keys).map(Terms::sortBy).toList();
    return new Agg<>(
        new AggregateOf(call.function(), call.arguments(), call.distinct(), call.filter(), orderBy),
        result);
  }

  /**
   * The aggregate of the rows around each row, for each row.
   *
   * @param window says which rows; without a frame those up to the current row and its peers where
   *     there is an order, otherwise the whole partition
   * @return the value, never over no rows because the current row is among them
   * @throws InvalidPlanException if the aggregate has an order of its own
   */
  public N over(UnaryOperator<Window> window) {
    return overRows(windowed(window.apply(Window.ALL)));
  }

  /**
   * The aggregate of the rows around each row, for each row, where there may be none.
   *
   * @param window says which rows, such as {@code w -> w.orderBy(o.day()).rowsBetween(preceding(3),
   *     preceding(1))}
   * @return the value
   * @throws InvalidPlanException if the aggregate has an order of its own
   */
  public Q overFrame(Function<Window, FramedWindow> window) {
    return orEmpty(windowed(window.apply(Window.ALL).window()));
  }

  private Windowed windowed(Window window) {
    if (!call.orderBy().isEmpty()) {
      throw new InvalidPlanException(
          "In a window %s meets rows in the window's order, but it has an order of its own; leave out its orderBy"
              .formatted(call.function().functionName()));
    }
    return window.call(call.function(), call.arguments(), call.distinct(), call.filter());
  }

  AggregateOf call() {
    return call;
  }

  @SuppressWarnings("unchecked") // what made the aggregate said so
  N overRows(UnboundExpression expression) {
    return (N) result.apply(expression);
  }

  @SuppressWarnings("unchecked") // what made the aggregate said so
  Q orEmpty(UnboundExpression expression) {
    return (Q) result.apply(expression);
  }

  /** The form that plans are printed in, for messages and debuggers. */
  @Override
  public String toString() {
    return Printing.text(call);
  }
}
