package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import java.util.function.Function;

/**
 * A window function of the window's frame, such as the value in its first row. Immutable.
 *
 * @param <X> the value where the frame holds the current row
 * @param <N> the value where the frame may be empty
 */
public final class FrameFunction<X extends Term<?>, N extends Term<?>> extends WindowFunction<X> {

  /** A function whose result is made by the given one, which gives an X that is an N too. */
  FrameFunction(
      io.recordframe.plan.function.WindowFunction function,
      Function<UnboundExpression, ? extends Term<?>> result,
      Object... arguments) {
    super(function, result, arguments);
  }

  /**
   * The function's value for each row where the frame may be empty; null where it is.
   *
   * @param window says which rows; it needs an order
   * @return the value
   */
  @SuppressWarnings("unchecked") // what made the function said so
  public N overFrame(Function<Window, FramedWindow> window) {
    return (N) result(window.apply(Window.ALL).window());
  }
}
