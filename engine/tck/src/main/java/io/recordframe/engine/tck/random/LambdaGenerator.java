package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.LambdaParameter.Role;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lambdas over lists. Their bodies see the element as they see columns. */
final class LambdaGenerator {

  private static final int MAX_LAMBDAS = 2;

  private final SeededRandom random;
  private final ExpressionGenerator expressions;

  LambdaGenerator(SeededRandom random, ExpressionGenerator expressions) {
    this.random = random;
    this.expressions = expressions;
  }

  /** A value of the type by a lambda, or null where none can be. */
  @Nullable Expression of(DataType type, Scope scope, int depth) {
    if (scope.parameters().size() >= MAX_LAMBDAS) {
      return null;
    }
    if (type instanceof ListType list && random.coin()) {
      return random.coin()
          ? over(ListLambda.Kind.FILTER, list, ScalarType.BOOLEAN, scope, depth)
          : map(list, scope, depth);
    }
    if (type == ScalarType.BOOLEAN && random.coin()) {
      ListLambda.Kind kind = random.coin() ? ListLambda.Kind.ANY : ListLambda.Kind.ALL;
      return over(kind, anyList(), ScalarType.BOOLEAN, scope, depth);
    }
    return reduction(type, anyList(), scope, depth);
  }

  private ListType anyList() {
    return random.pick(TypeUniverse.LISTS);
  }

  private @Nullable Expression map(ListType type, Scope scope, int depth) {
    Expression mapped = over(ListLambda.Kind.MAP, anyList(), type.element(), scope, depth);
    // Whether elements can be null is up to the body.
    return mapped.type().equals(type) ? mapped : null;
  }

  private Expression over(
      ListLambda.Kind kind, ListType list, DataType body, Scope scope, int depth) {
    return new ListLambda(
        kind,
        expressions.of(list, scope, depth - 1),
        null,
        expressions.of(body, scope.inLambda(List.of(element(list))), depth - 1));
  }

  private Expression reduction(DataType type, ListType list, Scope scope, int depth) {
    LambdaParameter accumulator = new LambdaParameter(0, Role.ACCUMULATOR, type, true);
    Expression body =
        expressions.of(type, scope.inLambda(List.of(element(list), accumulator)), depth - 1);
    Expression initial = expressions.of(type, scope, depth - 1);
    if (!initial.nullable() && !body.nullable()) {
      initial = new Case(List.of(new Case.Branch(expressions.predicate(scope), initial)), null);
    }
    return new ListLambda(
        ListLambda.Kind.REDUCE, expressions.of(list, scope, depth - 1), initial, body);
  }

  private static LambdaParameter element(ListType list) {
    return new LambdaParameter(0, Role.ELEMENT, list.element(), list.elementNullable());
  }
}
