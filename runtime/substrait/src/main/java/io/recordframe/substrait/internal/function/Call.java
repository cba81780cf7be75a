package io.recordframe.substrait.internal.function;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is written.
 *
 * @param messages where its messages are made
 * @param arguments the arguments in the plan
 * @param values the arguments in Substrait's form
 * @param type the type of the result in the plan
 */
public record Call(
    Messages messages, List<Expression> arguments, List<Value> values, DataType type) {

  /** Copies. */
  public Call {
    arguments = List.copyOf(arguments);
    values = List.copyOf(values);
  }

  int size() {
    return values.size();
  }

  Value value(int position) {
    return values.get(position);
  }

  DataType type(int position) {
    return values.get(position).type();
  }

  /** The argument as a number of 64 bits of floating point. */
  Value asFloat64(int position) {
    return messages.as(value(position), ScalarType.FLOAT64);
  }

  boolean isFloating(int position) {
    return NumericTypes.isFloating(type(position));
  }

  boolean isInteger(int position) {
    return NumericTypes.isInteger(type(position));
  }

  boolean isDecimal(int position) {
    return type(position) instanceof DecimalType;
  }

  /** The constant that stands there, or null where something else does. */
  @Nullable Object constant(int position) {
    return arguments.get(position) instanceof Literal literal ? literal.value() : null;
  }

  /** The text that stands there as a constant, or null where something else does. */
  @Nullable String text(int position) {
    return constant(position) instanceof String text ? text : null;
  }

  /** The integer that stands there as a constant, or null where something else does. */
  @Nullable Long integer(int position) {
    return switch (constant(position)) {
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Long number -> number;
      case null, default -> null;
    };
  }
}
