package io.recordframe.engine.tck.reference;

import io.recordframe.plan.function.ComparisonFunction;
import org.jspecify.annotations.Nullable;

/** Comparisons. */
final class ComparisonFunctions {

  private ComparisonFunctions() {}

  static @Nullable Boolean apply(ComparisonFunction function, Arguments arguments) {
    return switch (function) {
      case EQUAL -> arguments.anyNull() ? null : equal(arguments);
      case NOT_EQUAL -> arguments.anyNull() ? null : !equal(arguments);
      case LESS -> arguments.anyNull() ? null : compare(arguments, 0, 1) < 0;
      case LESS_OR_EQUAL -> arguments.anyNull() ? null : compare(arguments, 0, 1) <= 0;
      case GREATER -> arguments.anyNull() ? null : compare(arguments, 0, 1) > 0;
      case GREATER_OR_EQUAL -> arguments.anyNull() ? null : compare(arguments, 0, 1) >= 0;
      case BETWEEN -> between(arguments);
      case EQUAL_NULL_SAFE -> equal(arguments);
      case IS_NULL -> arguments.get(0) == null;
      case IS_NOT_NULL -> arguments.get(0) != null;
    };
  }

  /** False where one of the bounds says so, even if the other one is null. */
  private static @Nullable Boolean between(Arguments arguments) {
    Boolean reachesLow = isNull(arguments, 1) ? null : compare(arguments, 0, 1) >= 0;
    Boolean reachesHigh = isNull(arguments, 2) ? null : compare(arguments, 0, 2) <= 0;
    if (Boolean.FALSE.equals(reachesLow) || Boolean.FALSE.equals(reachesHigh)) {
      return false;
    }
    return (reachesLow == null || reachesHigh == null) ? null : true;
  }

  private static boolean isNull(Arguments arguments, int bound) {
    return arguments.get(0) == null || arguments.get(bound) == null;
  }

  private static boolean equal(Arguments arguments) {
    return Equality.equal(arguments.get(0), arguments.get(1));
  }

  private static int compare(Arguments arguments, int left, int right) {
    return Ordering.compare(
        arguments.type(left), arguments.present(left), arguments.present(right));
  }
}
