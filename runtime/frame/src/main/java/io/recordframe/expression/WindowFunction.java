package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.WindowableFunction;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A function of the rows around each row that is no aggregate, such as a rank. It becomes an
 * expression through {@link #over}. Immutable.
 *
 * @param <X> the value
 */
public sealed class WindowFunction<X extends Term<?>> permits FrameFunction {

  private final WindowableFunction function;
  private final List<UnboundExpression> arguments;
  private final Function<UnboundExpression, ? extends Term<?>> result;

  /** A function whose result is made by the given one, which gives an X. */
  WindowFunction(
      WindowableFunction function,
      Function<UnboundExpression, ? extends Term<?>> result,
      Object... arguments) {
    this.function = function;
    this.arguments = Operands.all(arguments);
    this.result = result;
  }

  /**
   * The function's value for each row.
   *
   * @param window says which rows; it needs an order, unless the function is one of the user
   * @return the value
   */
  @SuppressWarnings("unchecked") // what made the function said so
  public final X over(UnaryOperator<Window> window) {
    return (X) result(window.apply(Window.ALL));
  }

  final Term<?> result(Window window) {
    return result.apply(window.call(function, arguments, false, null));
  }
}
