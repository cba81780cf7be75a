package io.recordframe.expression;

/** The first condition of a choice, which has no value yet. Made by {@link Expressions#when}. */
public final class FirstCondition {

  private final NullableBoolExpr condition;

  FirstCondition(NullableBoolExpr condition) {
    this.condition = condition;
  }

  /**
   * The value where the condition is true. Its kind is the kind of all values of the choice; begin
   * with the widest.
   *
   * @param <N> the value's kind where it can be null
   * @param <X> the value's kind
   * @param value the value
   * @return the choice, which takes more conditions or ends with a value for all else
   */
  public <N extends Term<?>, X extends Term<N>> Choice<X, N> then(X value) {
    return Choice.of(condition, value);
  }
}
