package io.recordframe.plan.binding;

import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lambda over the elements of a list is given.
 *
 * @param identity which lambda
 * @param element the element's type
 * @param elementNullable whether an element can be null
 * @param accumulator the type of what earlier elements were reduced to, or null where nothing is
 * @param accumulatorNullable whether that can be null
 */
record LambdaScope(
    LambdaIdentity identity,
    DataType element,
    boolean elementNullable,
    @Nullable DataType accumulator,
    boolean accumulatorNullable) {

  /** A parameter of one of the lambdas around, the innermost first; null where it is of none. */
  static @Nullable LambdaParameter find(
      List<LambdaScope> scopes, UnboundExpression.Parameter parameter) {
    for (int depth = 0; depth < scopes.size(); depth++) {
      LambdaScope scope = scopes.get(depth);
      if (scope.identity == parameter.lambda()) {
        return scope.parameter(depth, parameter.role());
      }
    }
    return null;
  }

  private @Nullable LambdaParameter parameter(int depth, LambdaParameter.Role role) {
    return switch (role) {
      case ELEMENT -> new LambdaParameter(depth, role, element, elementNullable);
      case ACCUMULATOR ->
          accumulator == null
              ? null
              : new LambdaParameter(depth, role, accumulator, accumulatorNullable);
    };
  }
}
