package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;
import static io.recordframe.substrait.internal.function.FunctionMapping.refused;

import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.Value;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic. Overflow is an error, which Substrait leaves open and is told by an option. */
final class ArithmeticMappings {

  private static final String DIGITS =
      "numbers; of decimals those whose result keeps its digits behind the point there";
  private static final String PLACES = "a constant distance of 0 to 63 places";
  private static final int BITS = 64;

  private ArithmeticMappings() {}

  static FunctionMapping<Call, Value> of(ArithmeticFunction function) {
    return switch (function) {
      case ADD -> exportedFor(DIGITS, call -> binary(call, "add", DecimalArithmetic::sum));
      case SUBTRACT ->
          exportedFor(DIGITS, call -> binary(call, "subtract", DecimalArithmetic::sum));
      case MULTIPLY ->
          exportedFor(DIGITS, call -> binary(call, "multiply", DecimalArithmetic::product));
      case DIVIDE ->
          exportedFor(
              "integers and decimals, and floating point by a constant that is not 0",
              call -> !call.isFloating(0) || isNotZero(call.constant(1)) ? quotient(call) : null);
      case QUOTIENT -> exported(ArithmeticMappings::wholeQuotient);
      case MODULO ->
          exportedFor(
              "integers, by a constant that is neither 0 nor -1",
              call -> isOrdinaryDivisor(call.integer(1)) ? remainder(call) : null);
      case TRY_DIVIDE -> exported(call -> unlessZero(call, quotient(call)));
      case TRY_QUOTIENT -> exported(call -> unlessZero(call, wholeQuotient(call)));
      case TRY_MODULO ->
          exportedFor(
              "a constant divisor that is neither 0 nor -1",
              call ->
                  isOrdinaryDivisor(call.integer(1))
                      ? call.messages().asNullable(remainder(call))
                      : null);
      case NEGATE -> exported(ArithmeticMappings::negation);
      case BIT_AND -> exported(call -> bits(call, "bitwise_and"));
      case BIT_OR -> exported(call -> bits(call, "bitwise_or"));
      case BIT_XOR -> exported(call -> bits(call, "bitwise_xor"));
      case BIT_NOT -> exported(call -> bits(call, "bitwise_not"));
      case SHIFT_RIGHT -> exportedFor(PLACES, call -> shift(call, "shift_right"));
      case SHIFT_LEFT -> exportedFor(PLACES, call -> shift(call, "shift_left"));
      case FACTORIAL ->
          exported(call ->
              invocation(call, "factorial")
                  .with(call.value(0))
                  .option("overflow", "ERROR")
                  .gives(call.type()));
      case BIT_COUNT -> refused("Substrait has no function that counts bits");
      case GCD, LCM -> refused("Substrait has no such function");
    };
  }

  private static Invocation invocation(Call call, String name) {
    return call.messages().function(Extension.ARITHMETIC, name);
  }

  private static @Nullable Value binary(
      Call call, String name, BinaryOperator<DecimalType> decimalResult) {
    if (call.type(0) instanceof DecimalType left && call.type(1) instanceof DecimalType right) {
      DecimalType result = decimalResult.apply(left, right);
      return result.scale() == ((DecimalType) call.type()).scale()
          ? call.messages()
              .as(decimal(call.messages(), name, call.value(0), call.value(1), result), call.type())
          : null;
    }
    Invocation invocation = invocation(call, name).with(call.value(0)).with(call.value(1));
    return exact(invocation, call.type()).gives(call.type());
  }

  private static Value decimal(
      Messages messages, String name, Value left, Value right, DecimalType result) {
    return messages
        .function(Extension.ARITHMETIC_DECIMAL, name)
        .with(left)
        .with(right)
        .option("overflow", "ERROR")
        .gives(result);
  }

  /** Says what becomes of a result that the type does not have. */
  private static Invocation exact(Invocation invocation, DataType type) {
    return NumericTypes.isFloating(type)
        ? invocation.option("rounding", "TIE_TO_EVEN")
        : invocation.option("overflow", "ERROR");
  }

  /** Never asked for a division of floating point by zero, whose result is another there. */
  private static Value quotient(Call call) {
    return invocation(call, "divide")
        .with(call.asFloat64(0))
        .with(call.asFloat64(1))
        .option("rounding", "TIE_TO_EVEN")
        .option("on_domain_error", "NAN")
        .option("on_division_by_zero", "ERROR")
        .gives(ScalarType.FLOAT64);
  }

  private static Value wholeQuotient(Call call) {
    return invocation(call, "divide")
        .with(call.value(0))
        .with(call.value(1))
        .option("overflow", "ERROR")
        .option("on_domain_error", "ERROR")
        .option("on_division_by_zero", "ERROR")
        .gives(call.type());
  }

  private static Value remainder(Call call) {
    return invocation(call, "modulus")
        .with(call.value(0))
        .with(call.value(1))
        .option("division_type", "TRUNCATE")
        .option("overflow", "ERROR")
        .option("on_domain_error", "ERROR")
        .gives(call.type());
  }

  /** The smallest integer by -1 overflows in Substrait's remainder, and gives 0 in Java's. */
  private static boolean isOrdinaryDivisor(@Nullable Long divisor) {
    return divisor != null && divisor != 0 && divisor != -1;
  }

  private static boolean isNotZero(@Nullable Object divisor) {
    return switch (divisor) {
      case Float number -> number != 0;
      case Double number -> number != 0;
      case null, default -> false;
    };
  }

  private static Value unlessZero(Call call, Value quotient) {
    Messages messages = call.messages();
    Value isZero =
        messages
            .function(Extension.COMPARISON, "equal")
            .withAny(call.value(1))
            .withAny(messages.literal(zero(call.type(1)), call.type(1)))
            .gives(ScalarType.BOOLEAN);
    return messages.ifThen(isZero, messages.literal(null, quotient.type()), quotient);
  }

  private static Object zero(DataType type) {
    return switch (type) {
      case ScalarType.INT8 -> (byte) 0;
      case ScalarType.INT16 -> (short) 0;
      case ScalarType.INT32 -> 0;
      case ScalarType.INT64 -> 0L;
      case ScalarType.FLOAT32 -> 0f;
      case ScalarType.FLOAT64 -> 0.0;
      case DecimalType _ -> BigDecimal.ZERO;
      case DataType other ->
          throw new IllegalArgumentException("Not a number: " + other.displayName());
    };
  }

  private static Value negation(Call call) {
    if (call.type() instanceof DecimalType type) {
      Value zero = call.messages().literal(BigDecimal.ZERO, type);
      DecimalType result = DecimalArithmetic.sum(type, type);
      return call.messages()
          .as(decimal(call.messages(), "subtract", zero, call.value(0), result), type);
    }
    Invocation negation = invocation(call, "negate").with(call.value(0));
    return (call.isFloating(0) ? negation : negation.option("overflow", "ERROR"))
        .gives(call.type());
  }

  private static Value bits(Call call, String name) {
    Invocation invocation = invocation(call, name);
    call.values().forEach(invocation::with);
    return invocation.gives(call.type());
  }

  private static @Nullable Value shift(Call call, String name) {
    Long places = call.integer(1);
    return places == null || places < 0 || places >= BITS
        ? null
        : invocation(call, name)
            .with(call.value(0))
            .with(call.messages().literal(places.intValue(), ScalarType.INT32))
            .gives(call.type());
  }
}
