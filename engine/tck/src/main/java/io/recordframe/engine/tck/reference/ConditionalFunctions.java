package io.recordframe.engine.tck.reference;

import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.ConditionalFunction;
import org.jspecify.annotations.Nullable;

/** Choices among arguments. COALESCE computes them up to the first that is not null. */
final class ConditionalFunctions {

  private ConditionalFunctions() {}

  static @Nullable Object apply(ConditionalFunction function, Arguments arguments) {
    return switch (function) {
      case COALESCE -> firstPresent(arguments);
      case NULL_IF ->
          arguments.get(1) != null && Equality.equal(arguments.get(0), arguments.get(1))
              ? null
              : arguments.get(0);
      case GREATEST -> arguments.anyNull() ? null : extreme(arguments, 1);
      case LEAST -> arguments.anyNull() ? null : extreme(arguments, -1);
      case REQUIRE_NON_NULL -> {
        Object value = arguments.get(0);
        if (value == null) {
          throw arguments.failure(
              "A value must not be null, but %s is null; filter such rows, or use orElse"
                  .formatted(arguments.nameOf(0)));
        }
        yield value;
      }
      case FAIL -> {
        if (arguments.get(0) instanceof String message) {
          throw new QueryFailedException(message);
        }
        yield null;
      }
    };
  }

  private static @Nullable Object firstPresent(Arguments arguments) {
    for (int i = 0; i < arguments.count(); i++) {
      Object value = arguments.get(i);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static Object extreme(Arguments arguments, int sign) {
    Object extreme = arguments.present(0);
    for (int i = 1; i < arguments.count(); i++) {
      Object value = arguments.present(i);
      if (sign * Ordering.compare(arguments.resultType(), value, extreme) > 0) {
        extreme = value;
      }
    }
    return extreme;
  }
}
