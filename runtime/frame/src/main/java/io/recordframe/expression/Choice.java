package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Branch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value for each of several conditions; the first that is true decides. Begun by {@link
 * Expressions#when}. Immutable.
 *
 * @param <X> the kind of the values
 * @param <N> the same kind where it can be null
 */
public final class Choice<X extends Term<?>, N extends Term<?>> {

  private final List<Branch> branches;
  private final Term<?> widest;

  private Choice(List<Branch> branches, Term<?> widest) {
    this.branches = branches;
    this.widest = widest;
  }

  static <X extends Term<?>, N extends Term<?>> Choice<X, N> of(
      NullableBoolExpr condition, X value) {
    return new Choice<>(List.of(branch(condition, value)), value);
  }

  /**
   * Another condition.
   *
   * @param condition what decides where no condition before is true; null counts as false
   * @return what takes its value
   */
  public Condition<X, N> when(NullableBoolExpr condition) {
    return new Condition<>(this, condition);
  }

  /**
   * Ends the choice.
   *
   * @param value the value where no condition is true
   * @return the choice as an expression
   */
  @SuppressWarnings("unchecked") // the widest of the values, all of which are X
  public X otherwise(X value) {
    return (X) end(value);
  }

  /**
   * Ends the choice with a value that can be null.
   *
   * @param value the value where no condition is true
   * @return the choice as an expression
   */
  @SuppressWarnings("unchecked") // an X is an N
  public N otherwiseNullable(N value) {
    return (N) end(value);
  }

  /**
   * Ends the choice with null where no condition is true.
   *
   * @return the choice as an expression
   */
  @SuppressWarnings("unchecked") // an X is an N
  public N otherwiseNull() {
    return (N) end(null);
  }

  <R extends Term<?>> Choice<R, N> and(NullableBoolExpr condition, R value) {
    List<Branch> longer = new ArrayList<>(branches);
    longer.add(branch(condition, value));
    return new Choice<>(List.copyOf(longer), wider(widest, value));
  }

  private Term<?> end(@Nullable Term<?> otherwise) {
    return otherwise == null
        ? Terms.sameKind(widest, new UnboundExpression.Choice(branches, null))
        : Terms.sameKind(
            wider(widest, otherwise),
            new UnboundExpression.Choice(branches, Terms.unbound(otherwise)));
  }

  private static Branch branch(NullableBoolExpr condition, Term<?> value) {
    return new Branch(Operands.one(condition), Terms.unbound(value));
  }

  /** Values known as one kind may be of different width, such as an int among longs. */
  private static Term<?> wider(Term<?> first, Term<?> second) {
    if (first instanceof IntegerNode<?, ?> one && second instanceof IntegerNode<?, ?> other) {
      return other.type().compareTo(one.type()) > 0 ? second : first;
    }
    return first instanceof FloatNode && second instanceof DoubleNode ? second : first;
  }
}
