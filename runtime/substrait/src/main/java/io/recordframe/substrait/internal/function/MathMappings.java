package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;
import static io.recordframe.substrait.internal.function.FunctionMapping.refused;

import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import io.recordframe.substrait.internal.message.Value;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Mathematics. */
final class MathMappings {

  private static final String NO_SUCH_FUNCTION = "Substrait has no such function";

  private MathMappings() {}

  static FunctionMapping<Call, Value> of(MathFunction function) {
    return switch (function) {
      case ABS -> exported(MathMappings::absolute);
      case SIGN -> exportedFor("integers", call -> call.isInteger(0) ? sign(call) : null);
      case ROUND -> exported(MathMappings::round);
      case FLOOR -> exported(call -> whole(call, "floor"));
      case CEILING -> exported(call -> whole(call, "ceil"));
      case TRUNCATE -> exported(MathMappings::truncate);
      case SQUARE_ROOT -> ofFloat64("sqrt", call -> call.option("on_domain_error", "NAN"));
      case POWER ->
          exported(call ->
              invocation(call, "power")
                  .with(call.asFloat64(0))
                  .with(call.asFloat64(1))
                  .gives(ScalarType.FLOAT64));
      case EXP -> ofFloat64("exp", UnaryOperator.identity());
      case LN -> logarithm("ln");
      case LOG10 -> logarithm("log10");
      case LOG2 -> logarithm("log2");
      case SIN -> ofFloat64("sin", UnaryOperator.identity());
      case COS -> ofFloat64("cos", UnaryOperator.identity());
      case TAN -> ofFloat64("tan", UnaryOperator.identity());
      case ASIN -> ofFloat64("asin", call -> call.option("on_domain_error", "NAN"));
      case ACOS -> ofFloat64("acos", call -> call.option("on_domain_error", "NAN"));
      case ATAN -> ofFloat64("atan", UnaryOperator.identity());
      case SINH -> ofFloat64("sinh", UnaryOperator.identity());
      case COSH -> ofFloat64("cosh", UnaryOperator.identity());
      case TANH -> ofFloat64("tanh", UnaryOperator.identity());
      case DEGREES -> ofFloat64("degrees", UnaryOperator.identity());
      case RADIANS -> ofFloat64("radians", UnaryOperator.identity());
      case IS_NAN -> exported(call -> test(call, "is_nan"));
      case IS_FINITE -> exported(call -> test(call, "is_finite"));
      case IS_INFINITE -> exported(call -> test(call, "is_infinite"));
      case ATAN2 ->
          refused(
              "Substrait takes both coordinates being 0 for an error or NaN, here it is an angle");
      case LOG -> refused("Substrait does not say what bases of 1 and below give");
      case CUBE_ROOT, HASH, RANDOM, RANDOM_OF -> refused(NO_SUCH_FUNCTION);
    };
  }

  private static Invocation invocation(Call call, String name) {
    return call.messages().function(Extension.ARITHMETIC, name);
  }

  private static FunctionMapping<Call, Value> ofFloat64(
      String name, UnaryOperator<Invocation> options) {
    return exported(call ->
        options.apply(invocation(call, name).with(call.asFloat64(0))).gives(ScalarType.FLOAT64));
  }

  private static FunctionMapping<Call, Value> logarithm(String name) {
    return exported(call ->
        call.messages()
            .function(Extension.LOGARITHMIC, name)
            .with(call.asFloat64(0))
            .option("on_domain_error", "NAN")
            .option("on_log_zero", "MINUS_INFINITY")
            .gives(ScalarType.FLOAT64));
  }

  private static Value test(Call call, String name) {
    return call.messages()
        .function(Extension.COMPARISON, name)
        .with(call.value(0))
        .gives(ScalarType.BOOLEAN);
  }

  private static Value absolute(Call call) {
    if (call.isDecimal(0)) {
      return call.messages()
          .function(Extension.ARITHMETIC_DECIMAL, "abs")
          .with(call.value(0))
          .gives(call.type());
    }
    Invocation invocation = invocation(call, "abs").with(call.value(0));
    return (call.isInteger(0) ? invocation.option("overflow", "ERROR") : invocation)
        .gives(call.type());
  }

  private static Value sign(Call call) {
    return call.messages()
        .as(invocation(call, "sign").with(call.value(0)).gives(call.type(0)), ScalarType.INT32);
  }

  private static Value round(Call call) {
    Value digits = call.size() > 1 ? call.value(1) : call.messages().literal(0, ScalarType.INT32);
    return rounded(call, digits, "TIE_AWAY_FROM_ZERO");
  }

  private static Value truncate(Call call) {
    return call.isInteger(0)
        ? call.value(0)
        : rounded(call, call.messages().literal(0, ScalarType.INT32), "TRUNCATE");
  }

  private static Value rounded(Call call, Value digits, String rounding) {
    boolean decimal = call.type() instanceof DecimalType;
    Invocation invocation =
        call.messages()
            .function(decimal ? Extension.ROUNDING_DECIMAL : Extension.ROUNDING, "round")
            .with(call.value(0))
            .with(digits)
            .option("rounding", rounding);
    return call.type() instanceof DecimalType type
        ? call.messages().as(invocation.gives(DecimalArithmetic.rounded(type), true), type)
        : invocation.gives(call.type(), true);
  }

  private static @Nullable Value whole(Call call, String name) {
    if (call.isInteger(0)) {
      return call.value(0);
    }
    if (call.type() instanceof DecimalType type) {
      Value whole =
          call.messages()
              .function(Extension.ROUNDING_DECIMAL, name)
              .with(call.value(0))
              .gives(DecimalArithmetic.whole(type));
      return call.messages().as(whole, type);
    }
    return call.messages()
        .function(Extension.ROUNDING, name)
        .with(call.value(0))
        .gives(call.type());
  }
}
