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
  private final Term<?> sample;

  Choice(List<Branch> branches, Term<?> sample, NullableBoolExpr condition, Term<?> value) {
    List<Branch> longer = new ArrayList<>(branches);
    longer.add(new Branch(Operands.one(condition), Terms.unbound(value)));
    this.branches = List.copyOf(longer);
    this.sample = sample;
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
  @SuppressWarnings("unchecked") // the first value is of the kind of all
  public X otherwise(X value) {
    return (X) end(Terms.unbound(value));
  }

  /**
   * Ends the choice with a value that can be null.
   *
   * @param value the value where no condition is true
   * @return the choice as an expression
   */
  @SuppressWarnings("unchecked") // an X is an N
  public N otherwiseNullable(N value) {
    return (N) end(Terms.unbound(value));
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

  <R extends Term<?>> Choice<R, N> and(NullableBoolExpr condition, Term<?> value) {
    return new Choice<>(branches, sample, condition, value);
  }

  private Term<?> end(@Nullable UnboundExpression otherwise) {
    return Terms.sameKind(sample, new UnboundExpression.Choice(branches, otherwise));
  }
}
