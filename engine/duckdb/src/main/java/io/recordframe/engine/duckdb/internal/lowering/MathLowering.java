package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DecimalType;

/** Mathematics. Whole numbers of decimals lose their scale in DuckDB, which is put back. */
final class MathLowering {

  private MathLowering() {}

  static String lower(MathFunction function, Call call) {
    return switch (function) {
      case ABS -> call.as("abs");
      case SIGN -> call.cast(call.as("sign"));
      case ROUND -> round(call);
      case FLOOR -> whole(call, "floor");
      case CEILING -> whole(call, "ceil");
      case TRUNCATE -> whole(call, "trunc");
      case SQUARE_ROOT -> floating(call, "sqrt");
      case CUBE_ROOT -> floating(call, "cbrt");
      case POWER -> floating(call, "pow");
      case EXP -> floating(call, "exp");
      case LN -> floating(call, "ln");
      case LOG10 -> floating(call, "log10");
      case LOG2 -> floating(call, "log2");
      case SIN -> floating(call, "sin");
      case COS -> floating(call, "cos");
      case TAN -> floating(call, "tan");
      case ASIN -> floating(call, "asin");
      case ACOS -> floating(call, "acos");
      case ATAN -> floating(call, "atan");
      case ATAN2 -> floating(call, "atan2");
      case DEGREES -> floating(call, "degrees");
      case RADIANS -> floating(call, "radians");
      case IS_NAN -> call.as("isnan");
      case IS_FINITE -> call.as("isfinite");
      case LOG -> "(" + floating(call, 0, "ln") + " / " + floating(call, 1, "ln") + ")";
      case SINH -> floating(call, "sinh");
      case COSH -> floating(call, "cosh");
      case TANH -> floating(call, "tanh");
      case IS_INFINITE -> call.as("isinf");
      case HASH -> "CAST(" + call.as("md5_number_upper") + " >> 1 AS BIGINT)";
      case RANDOM -> "random()";
      case RANDOM_OF ->
          "(CAST(md5_number_upper(CAST(%s AS VARCHAR) || ':' || CAST(%s AS VARCHAR)) >> 11 AS DOUBLE) / 9007199254740992.0)"
              .formatted(call.arg(0), call.arg(1));
    };
  }

  /** DuckDB has these for DOUBLE only, or with results of other types for others. */
  private static String floating(Call call, String name) {
    StringBuilder text = new StringBuilder(name).append('(');
    for (int i = 0; i < call.count(); i++) {
      text.append(i == 0 ? "" : ", ");
      boolean isDouble = call.typeOf(i).equals(call.type());
      text.append(isDouble ? call.arg(i) : call.cast(call.arg(i)));
    }
    return text.append(')').toString();
  }

  private static String whole(Call call, String name) {
    if (NumericTypes.isInteger(call.type())) {
      return call.arg(0);
    }
    return call.type() instanceof DecimalType ? call.cast(call.as(name)) : call.as(name);
  }

  private static String round(Call call) {
    if (NumericTypes.isInteger(call.type()) && call.count() == 1) {
      return call.arg(0);
    }
    if (call.type() instanceof DecimalType) {
      if (call.count() == 2) {
        call.requireLiteral(1, "the number of digits for a decimal");
      }
      return call.cast(call.as("round"));
    }
    return call.as("round");
  }

  private static String floating(Call call, int index, String name) {
    boolean isDouble = call.typeOf(index).equals(call.type());
    return name + "(" + (isDouble ? call.arg(index) : call.cast(call.arg(index))) + ")";
  }
}
