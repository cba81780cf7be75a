package io.recordframe.expression;

/**
 * A further condition of a choice, which has no value yet. Made by {@link Choice#when}.
 *
 * @param <X> the kind of the values before
 * @param <N> the same kind where it can be null
 */
public final class Condition<X extends Term<?>, N extends Term<?>> {

  private final Choice<X, N> choice;
  private final NullableBoolExpr condition;

  Condition(Choice<X, N> choice, NullableBoolExpr condition) {
    this.choice = choice;
    this.condition = condition;
  }

  /**
   * The value where the condition is the first that is true.
   *
   * @param value the value
   * @return the choice
   */
  public Choice<X, N> then(X value) {
    return choice.and(condition, value);
  }

  /**
   * The value where the condition is the first that is true, if it can be null; so the choice can
   * be too.
   *
   * @param value the value
   * @return the choice
   */
  public Choice<N, N> thenNullable(N value) {
    return choice.and(condition, value);
  }
}
