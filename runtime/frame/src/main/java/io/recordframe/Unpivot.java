package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Branch;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Choice;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ComparisonFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Values of a row with their names, each of which becomes a row of its own: what the lambda of
 * {@code unpivot} gives. Where some of the values can be null, say so with the type argument:
 * {@code Unpivot.<NullableLongExpr>of(...)}. Immutable.
 *
 * @param <X> the values' type
 */
public final class Unpivot<X extends Term<?>> {

  private final List<String> names;
  private final List<X> values;

  private Unpivot(List<String> names, List<X> values) {
    this.names = names;
    this.values = values;
  }

  /**
   * A value with its name.
   *
   * @param <X> the value's type
   * @param name the name
   * @param value the value
   * @return the value with its name
   */
  public static <X extends Term<?>> Unpivot<X> of(String name, X value) {
    return new Unpivot<X>(List.of(), List.of()).and(name, value);
  }

  /**
   * The same values and another one.
   *
   * @param name its name
   * @param value the value
   * @return the values with their names
   * @throws InvalidPlanException if there is a value of that name
   */
  public Unpivot<X> and(String name, X value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    if (names.contains(name)) {
      throw new InvalidPlanException(
          "Two values to unpivot are named '%s'; give each a name of its own".formatted(name));
    }
    return new Unpivot<>(
        Stream.concat(names.stream(), Stream.of(name)).toList(),
        Stream.concat(values.stream(), Stream.of(value)).toList());
  }

  List<String> names() {
    return names;
  }

  /** A value, to make others of its kind. */
  X example() {
    return values.getFirst();
  }

  /** The value at a position. */
  UnboundExpression choice(RelationColumn position) {
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < values.size() - 1; i++) {
      UnboundExpression isAt =
          new Call(ComparisonFunction.EQUAL, List.of(position, new Constant((long) i, null)));
      branches.add(new Branch(isAt, Terms.unbound(values.get(i))));
    }
    UnboundExpression last = Terms.unbound(values.getLast());
    return branches.isEmpty() ? last : new Choice(branches, last);
  }
}
