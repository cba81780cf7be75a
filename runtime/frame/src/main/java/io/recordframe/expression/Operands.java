package io.recordframe.expression;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.binding.UnboundExpression.In;
import io.recordframe.plan.binding.UnboundExpression.InRelation;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operands as they are written: expressions, and Java values, which become constants. */
final class Operands {

  private Operands() {}

  static Call call(ScalarFunction function, Object... arguments) {
    return new Call(function, all(arguments));
  }

  /**
   * A call of a function that may be repeated; a first operand that is such a call is continued.
   */
  static Call chain(ScalarFunction function, ExpressionNode first, Object second) {
    if (first.expression() instanceof Call(ScalarFunction other, var arguments)
        && other.equals(function)) {
      List<UnboundExpression> longer = new ArrayList<>(arguments);
      longer.add(one(second));
      return new Call(function, longer);
    }
    return call(function, first, second);
  }

  static In in(ExpressionNode value, Stream<?> options) {
    return new In(value.expression(), options.map(Operands::one).toList());
  }

  static InRelation in(ExpressionNode value, NullableValues<?> values) {
    return new InRelation(value.expression(), values.column(), values.session());
  }

  static List<UnboundExpression> all(Object... arguments) {
    return Arrays.stream(arguments).map(Operands::one).toList();
  }

  static Conversion converted(Object operand, DataType type) {
    return new Conversion(one(operand), type, Cast.Mode.STRICT);
  }

  static Conversion convertedOrNull(Object operand, DataType type) {
    return new Conversion(one(operand), type, Cast.Mode.TRY);
  }

  static UnboundExpression one(@Nullable Object argument) {
    return switch (argument) {
      case null ->
          throw new InvalidPlanException(
              "A null stands where an expression or a value is expected; to ask for null use isNull() or eqNullSafe(...)");
      case UnboundExpression expression -> expression;
      case ExpressionNode node -> node.expression();
      case RelationColumns columns -> RelationColumns.value(columns);
      case byte[] bytes -> new Constant(bytes.clone(), null);
      default -> new Constant(argument, null);
    };
  }
}
