package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that an expression fits the relation in which it stands. */
final class References {

  private References() {}

  /** Which calls over several rows may stand in the place. */
  enum Allowed {
    ROW_VALUES,
    WINDOWS,
    AGGREGATE_AT_TOP
  }

  /**
   * Where an expression stands.
   *
   * @param allowed which calls over several rows may stand there
   * @param lambdas how many lambdas over lists are around it
   */
  private record Surroundings(Allowed allowed, int lambdas) {}

  private record Place(Expression expression, Surroundings surroundings) {}

  /**
   * Checks an expression with all that is in it. However deep it is this does not recurse, and what
   * is used in several places is checked once.
   */
  static void check(Expression expression, Schema input, Allowed allowed) {
    Map<Surroundings, Set<Expression>> seen = new HashMap<>();
    Deque<Place> pending = new ArrayDeque<>();
    pending.push(new Place(expression, new Surroundings(allowed, 0)));
    while (!pending.isEmpty()) {
      Place place = pending.pop();
      checkNode(place, input);
      List<Expression> operands = Expressions.operands(place.expression);
      for (int i = 0; i < operands.size(); i++) {
        Place inside = new Place(operands.get(i), inside(place, i));
        if (Expressions.operands(inside.expression).isEmpty()) {
          checkNode(inside, input);
        } else if (seen.computeIfAbsent(
                inside.surroundings, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(inside.expression)) {
          pending.push(inside);
        }
      }
    }
  }

  private static void checkNode(Place place, Schema input) {
    switch (place.expression) {
      case FieldReference reference -> checkReference(reference, input);
      case LambdaParameter parameter when parameter.depth() >= place.surroundings.lambdas ->
          throw new IllegalArgumentException(
              "An element of a list stands only in the lambda that is given it");
      case AggregateCall _ when place.surroundings.allowed != Allowed.AGGREGATE_AT_TOP ->
          throw new IllegalArgumentException(
              "An aggregate stands only in an aggregation or, with over(...), in a window");
      case WindowCall _ when place.surroundings.allowed != Allowed.WINDOWS ->
          throw new IllegalArgumentException(
              "A window, such as rowNumber().over(...), is computed where rows are projected or filtered; it cannot stand in a sort key, a grouping key, a condition of a join, a list to explode, an aggregate, another window or a lambda over a list; add it with let(...) first");
      default -> {
        // Other nodes need no check of their own; their operands follow.
      }
    }
  }

  private static Surroundings inside(Place place, int position) {
    boolean isBody = ListLambda.isBody(place.expression, position);
    boolean rowValues =
        place.surroundings.allowed != Allowed.WINDOWS
            || isBody
            || place.expression instanceof WindowCall
            || place.expression instanceof AggregateCall;
    return new Surroundings(
        rowValues ? Allowed.ROW_VALUES : Allowed.WINDOWS,
        place.surroundings.lambdas + (isBody ? 1 : 0));
  }

  private static void checkReference(FieldReference reference, Schema input) {
    if (reference.index() >= input.size()) {
      throw new IllegalArgumentException(
          "Column %d (%s) is out of reach; the input has %s"
              .formatted(reference.index(), reference.name(), input));
    }
    Field field = input.field(reference.index());
    if (!field.type().equals(reference.type()) || field.nullable() != reference.nullable()) {
      throw new IllegalArgumentException(
          "Column %d is %s, but is referred to as %s %s%s"
              .formatted(
                  reference.index(),
                  field,
                  reference.name(),
                  reference.type().displayName(),
                  reference.nullable() ? "?" : ""));
    }
  }
}
