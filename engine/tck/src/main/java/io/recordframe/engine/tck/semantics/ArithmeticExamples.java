package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.ArithmeticFunction;
import java.math.BigDecimal;

/** An example for each operation on numbers. */
final class ArithmeticExamples {

  private ArithmeticExamples() {}

  static Example of(ArithmeticFunction function) {
    return switch (function) {
      case ADD -> gives(call(function, 1, 2), 3);
      case SUBTRACT ->
          gives(
              call(function, new BigDecimal("1.23"), new BigDecimal("1.1")),
              new BigDecimal("0.13"));
      case MULTIPLY ->
          gives(
              call(function, new BigDecimal("1.23"), new BigDecimal("1.1")),
              new BigDecimal("1.353"));
      case DIVIDE -> gives(call(function, 7, 2), 3.5);
      case QUOTIENT -> gives(call(function, -7, 2), -3);
      case MODULO -> gives(call(function, -7, 2), -1);
      case TRY_DIVIDE -> gives(call(function, 7, 0), null);
      case TRY_QUOTIENT -> gives(call(function, 7, 0), null);
      case TRY_MODULO -> gives(call(function, 7, 0), null);
      case NEGATE -> gives(call(function, call(ArithmeticFunction.ADD, 2, 3)), -5);
      case BIT_AND -> gives(call(function, 5, 3), 1);
      case BIT_OR -> gives(call(function, 5, 3), 7);
      case BIT_XOR -> gives(call(function, 5, 3), 6);
      case BIT_NOT -> gives(call(function, 5), -6);
      case SHIFT_RIGHT -> gives(call(function, -8L, 1L), -4L);
      case SHIFT_LEFT -> gives(call(function, 5L, 3L), 40L);
      case BIT_COUNT -> gives(call(function, 7L), 3);
      case GCD -> gives(call(function, -12L, 18L), 6L);
      case LCM -> gives(call(function, -4L, 6L), 12L);
      case FACTORIAL -> gives(call(function, 5L), 120L);
    };
  }
}
