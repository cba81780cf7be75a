package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list becomes by an expression over its elements; null where the list is null. The
 * expression sees an element, and the columns around, by {@link LambdaParameter}.
 *
 * @param kind what is done with the expression's values
 * @param list the list
 * @param initial what a reduction starts with; null for all other kinds
 * @param body the expression over the elements
 */
public record ListLambda(Kind kind, Expression list, @Nullable Expression initial, Expression body)
    implements Expression {

  /** About how many elements a list has, for estimates of what a lambda costs. */
  public static final int ESTIMATED_ELEMENTS = 16;

  /** What is done with the values of the body. */
  public enum Kind {
    /** The list of the values, in the order of the elements. */
    MAP,
    /** The list of the elements for which the value is true. */
    FILTER,
    /** Whether a value is true: the disjunction of all values, false for no elements. */
    ANY,
    /** Whether all values are true: their conjunction, true for no elements. */
    ALL,
    /** The last value, each computed from the one before and an element; the initial one first. */
    REDUCE
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the list is none, the body has another type than the kind
   *     asks for, or a parameter in it does not fit
   */
  public ListLambda {
    if (!(list.type() instanceof ListType type)) {
      throw new IllegalArgumentException(
          "Only a list has elements, but found " + list.type().displayName());
    }
    if ((initial != null) != (kind == Kind.REDUCE)) {
      throw new IllegalArgumentException("A reduction, and nothing else, starts with a value");
    }
    switch (kind) {
      case MAP -> {}
      case FILTER, ANY, ALL -> Checks.requireBoolean(body, "The condition on elements");
      case REDUCE -> {
        if (initial != null) {
          Checks.requireType(body, initial.type(), "The value of each step of a reduction");
        }
      }
    }
    checkParameters(body, type, initial);
  }

  /** Needs no stack, however deep the body is; what is used in several places is checked once. */
  private static void checkParameters(
      Expression body, ListType list, @Nullable Expression initial) {
    Deque<Place> pending = new ArrayDeque<>();
    Map<Integer, Set<Expression>> seen = new HashMap<>();
    pending.push(new Place(body, 0));
    while (!pending.isEmpty()) {
      Place place = pending.pop();
      if (place.expression instanceof LambdaParameter parameter
          && parameter.depth() == place.depth
          && !fits(parameter, list, initial, body)) {
        throw new IllegalArgumentException(
            "A lambda over %s is not given %s of type %s%s"
                .formatted(
                    list.displayName(),
                    switch (parameter.role()) {
                      case ELEMENT -> "an element";
                      case ACCUMULATOR -> "an earlier value";
                    },
                    parameter.type().displayName(),
                    parameter.nullable() ? "?" : ""));
      }
      List<Expression> operands = Expressions.operands(place.expression);
      for (int i = 0; i < operands.size(); i++) {
        int depth = place.depth + (isBody(place.expression, i) ? 1 : 0);
        Expression operand = operands.get(i);
        if (seen.computeIfAbsent(depth, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(operand)) {
          pending.push(new Place(operand, depth));
        }
      }
    }
  }

  /** Part of the body, with so many lambdas of the body around it. */
  private record Place(Expression expression, int depth) {}

  /** An earlier value may be taken for one that can be null where it cannot. */
  private static boolean fits(
      LambdaParameter parameter, ListType list, @Nullable Expression initial, Expression body) {
    return switch (parameter.role()) {
      case ELEMENT ->
          parameter.type().equals(list.element()) && parameter.nullable() == list.elementNullable();
      case ACCUMULATOR ->
          initial != null
              && parameter.type().equals(initial.type())
              && (parameter.nullable() || !(initial.nullable() || body.nullable()));
    };
  }

  /**
   * Whether an operand is the body of a lambda, which sees elements where the others do not.
   *
   * @param expression an expression
   * @param position the position of the operand among {@link Expressions#operands}
   * @return whether the expression is a lambda over a list, and the operand its body
   */
  public static boolean isBody(Expression expression, int position) {
    return expression instanceof ListLambda lambda && position == (lambda.initial == null ? 1 : 2);
  }

  @Override
  public DataType type() {
    return switch (kind) {
      case MAP -> new ListType(body.type(), body.nullable());
      case FILTER -> list.type();
      case ANY, ALL -> ScalarType.BOOLEAN;
      case REDUCE -> body.type();
    };
  }

  @Override
  public boolean nullable() {
    return list.nullable()
        || switch (kind) {
          case MAP, FILTER -> false;
          case ANY, ALL -> body.nullable();
          case REDUCE -> body.nullable() || (initial != null && initial.nullable());
        };
  }
}
