package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.MathFunction;

/** An example for each mathematical function. */
final class MathExamples {

  private MathExamples() {}

  static Example of(MathFunction function) {
    return switch (function) {
      case ABS -> gives(call(function, -5), 5);
      case SIGN -> gives(call(function, -5), -1);
      case ROUND -> gives(call(function, 2.345, 2), 2.35);
      case FLOOR -> gives(call(function, -1.5), -2.0);
      case CEILING -> gives(call(function, -1.5), -1.0);
      case TRUNCATE -> gives(call(function, -1.5), -1.0);
      case SQUARE_ROOT -> gives(call(function, 9.0), 3.0);
      case CUBE_ROOT -> gives(call(function, -8.0), -2.0);
      case POWER -> gives(call(function, 2.0, 3.0), 8.0);
      case EXP -> gives(call(function, 0.0), 1.0);
      case LN -> gives(call(function, 0.0), Double.NEGATIVE_INFINITY);
      case LOG10 -> gives(call(function, 1000.0), 3.0);
      case LOG2 -> gives(call(function, 1024.0), 10.0);
      case SIN -> gives(call(function, 0.0), 0.0);
      case COS -> gives(call(function, 0.0), 1.0);
      case TAN -> gives(call(function, 0.0), 0.0);
      case ASIN -> gives(call(function, 2.0), Double.NaN);
      case ACOS -> gives(call(function, 1.0), 0.0);
      case ATAN -> gives(call(function, 1.0), 0.7853981633974483);
      case ATAN2 -> gives(call(function, 1.0, -1.0), 2.356194490192345);
      case DEGREES -> gives(call(function, Math.PI), 180.0);
      case RADIANS -> gives(call(function, 180.0), Math.PI);
      case IS_NAN -> gives(call(function, Double.NaN), true);
      case IS_FINITE -> gives(call(function, Double.NaN), false);
      case LOG -> gives(call(function, 8.0, 2.0), 3.0);
      case SINH -> gives(call(function, 0.0), 0.0);
      case COSH -> gives(call(function, 0.0), 1.0);
      case TANH -> gives(call(function, 0.0), 0.0);
      case IS_INFINITE -> gives(call(function, Double.NEGATIVE_INFINITY), true);
      case HASH -> gives(call(function, "abc"), 6352302115765354696L);
      case RANDOM -> gives(call(ComparisonFunction.LESS, call(function), 1.0), true);
      case RANDOM_OF -> gives(call(function, 7L, 1L), 0.732231019754898);
    };
  }
}
