package io.recordframe.plan.binding;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.Coercion;
import io.recordframe.plan.function.DeclaredParameter;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.Parameter;
import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.function.Signature;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the arguments of a call to the types that its signature asks for, by widening only. */
final class Coercions {

  private Coercions() {}

  /**
   * An argument: bound, or a constant that still takes a type.
   *
   * @param bound the bound argument, or null
   * @param constant the constant, or null
   */
  record Argument(@Nullable Expression bound, @Nullable Object constant) {
    static Argument of(Expression bound) {
      return new Argument(bound, null);
    }

    static Argument constant(Constant constant) {
      return constant.type() != null
          ? of(new Literal(constant.value(), constant.type()))
          : new Argument(null, constant.value());
    }

    Expression natural() {
      if (bound != null) {
        return bound;
      }
      if (constant == null) {
        throw new InvalidPlanException("A null needs a type here; use a typed null");
      }
      return Literals.natural(constant);
    }
  }

  static List<Expression> coerce(Signature signature, List<Argument> arguments) {
    return switch (signature.coercion()) {
      case NONE -> toParameters(signature, arguments);
      case COMMON_TYPE -> toCommonType(signature.name(), arguments, false);
      case ARITHMETIC -> toArithmetic(signature, arguments);
      case FLOAT64 ->
          arguments.stream()
              .map(argument -> Cast.strict(argument.natural(), ScalarType.FLOAT64))
              .toList();
      case HELD_BY_FIRST -> toHeldByFirst(signature, arguments);
      case THIRD_LIKE_FIRST -> toThirdLikeFirst(signature, arguments);
    };
  }

  /** Arguments of one type: that of the columns among them, to which constants are fitted. */
  static List<Expression> toCommonType(
      String what, List<Argument> arguments, boolean promoteSmall) {
    DataType common = null;
    for (Argument argument : arguments) {
      if (argument.bound() != null) {
        DataType type = argument.bound().type();
        common =
            common == null
                ? promoted(type, promoteSmall)
                : common(what, common, type, promoteSmall);
      }
    }
    if (common == null) {
      for (Argument argument : arguments) {
        DataType type = argument.natural().type();
        common =
            common == null
                ? promoted(type, promoteSmall)
                : common(what, common, type, promoteSmall);
      }
    }
    if (common == ScalarType.FLOAT32 && needsDouble(arguments)) {
      common = ScalarType.FLOAT64;
    }
    List<Expression> result = new ArrayList<>();
    for (Argument argument : arguments) {
      result.add(fitted(what, argument, common));
    }
    return result;
  }

  private static DataType promoted(DataType type, boolean promoteSmall) {
    return NumericTypes.common(type, type, promoteSmall).orElse(type);
  }

  private static boolean needsDouble(List<Argument> arguments) {
    return arguments.stream()
        .anyMatch(argument ->
            argument.bound() == null
                && argument.constant() != null
                && Literals.exactly(argument.constant(), ScalarType.FLOAT32) == null);
  }

  private static Expression fitted(String what, Argument argument, @Nullable DataType type) {
    if (type == null) {
      throw new InvalidPlanException(what + " needs at least one argument");
    }
    if (argument.bound() != null) {
      return Cast.strict(argument.bound(), type);
    }
    if (argument.constant() == null) {
      return new Literal(null, type);
    }
    Literal literal = Literals.exactly(argument.constant(), type);
    if (literal == null
        && NumericTypes.isFloating(type)
        && argument.constant() instanceof Number number) {
      // A double that is not finite, or a whole number beyond 2^53: what the user wrote is taken as
      // Java would take it.
      literal =
          number instanceof Double || number instanceof Float
              ? new Literal(number.doubleValue(), ScalarType.FLOAT64)
              : null;
    }
    if (literal == null) {
      throw new InvalidPlanException(
          "The constant %s is no value of type %s, but '%s' has it beside one; write a constant of that type, or convert the other operand"
              .formatted(shown(argument.constant()), type.displayName(), what));
    }
    return literal;
  }

  private static String shown(Object constant) {
    return constant instanceof String ? "'" + constant + "'" : constant.toString();
  }

  private static DataType common(String what, DataType left, DataType right, boolean promoteSmall) {
    Optional<DataType> common = NumericTypes.common(left, right, promoteSmall);
    if (common.isEmpty() && Widening.isLossless(left, right)) {
      return right;
    }
    if (common.isEmpty() && Widening.isLossless(right, left)) {
      return left;
    }
    return common.orElseThrow(() ->
        new InvalidPlanException(
            "%s needs both sides of one type, but found %s and %s; convert one of them by name"
                .formatted(what, left.displayName(), right.displayName())));
  }

  private static List<Expression> toArithmetic(Signature signature, List<Argument> arguments) {
    boolean decimal =
        arguments.stream()
            .anyMatch(argument ->
                argument.bound() != null
                    ? argument.bound().type() instanceof DecimalType
                    : argument.constant() instanceof BigDecimal);
    if (!decimal) {
      return toWidened(signature.name(), arguments);
    }
    List<Expression> result = new ArrayList<>();
    for (Argument argument : arguments) {
      result.add(asDecimal(signature.name(), argument));
    }
    return result;
  }

  /**
   * Java's promotion; a constant widens the operation where the column's type is too narrow for it.
   */
  private static List<Expression> toWidened(String what, List<Argument> arguments) {
    List<Argument> natural = new ArrayList<>();
    for (Argument argument : arguments) {
      natural.add(Argument.of(argument.natural()));
    }
    boolean floating =
        natural.stream().anyMatch(argument -> NumericTypes.isFloating(argument.natural().type()));
    return floating && arguments.stream().anyMatch(argument -> argument.bound() == null)
        ? toCommonType(what, arguments.stream().map(Coercions::floatingColumn).toList(), true)
        : toCommonType(what, natural, true);
  }

  /** Beside a floating-point constant an integer column counts as float64. */
  private static Argument floatingColumn(Argument argument) {
    return argument.bound() != null && NumericTypes.isInteger(argument.bound().type())
        ? Argument.of(Cast.strict(argument.bound(), ScalarType.FLOAT64))
        : argument;
  }

  private static Expression asDecimal(String what, Argument argument) {
    if (argument.constant() instanceof Number number
        && !(number instanceof Double || number instanceof Float)
        && !(number instanceof BigDecimal)) {
      return Literals.natural(BigDecimal.valueOf(number.longValue()));
    }
    Expression natural = argument.natural();
    if (natural.type() instanceof DecimalType) {
      return natural;
    }
    if (NumericTypes.isInteger(natural.type())) {
      return Cast.strict(natural, NumericTypes.decimalFor(natural.type()));
    }
    throw new InvalidPlanException(
        "%s does not mix decimals with %s; convert one of them by name"
            .formatted(what, natural.type().displayName()));
  }

  /** What does not go together is left as it is, for the signature to refuse. */
  private static List<Expression> toHeldByFirst(Signature signature, List<Argument> arguments) {
    if (arguments.size() != 2
        || !signature.parameters().getFirst().accepts(arguments.getFirst().natural().type())) {
      return toParameters(signature, arguments);
    }
    Expression collection = arguments.getFirst().natural();
    DataType held = Coercion.heldBy(collection.type());
    return List.of(collection, toType(signature.name(), arguments.get(1), held));
  }

  private static List<Expression> toThirdLikeFirst(Signature signature, List<Argument> arguments) {
    if (arguments.size() != 3) {
      return toParameters(signature, arguments);
    }
    List<Expression> result = new ArrayList<>(toParameters(signature, arguments.subList(0, 2)));
    result.add(toType(signature.name(), arguments.get(2), result.getFirst().type()));
    return result;
  }

  /** Constants are fitted, others widened; what does not widen is left as it is. */
  private static Expression toType(String what, Argument argument, DataType type) {
    if (argument.bound() == null) {
      return fitted(what, argument, type);
    }
    return Widening.isLossless(argument.bound().type(), type)
        ? Cast.strict(argument.bound(), type)
        : argument.bound();
  }

  private static List<Expression> toParameters(Signature signature, List<Argument> arguments) {
    List<Expression> result = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter =
          signature.parameters().isEmpty()
              ? ParameterType.ANY
              : signature.parameters().get(Math.min(i, signature.parameters().size() - 1));
      result.add(
          switch (parameter) {
            case ParameterType type -> toParameter(type, arguments.get(i));
            case DeclaredParameter(Field field) -> toDeclared(signature, field, arguments.get(i));
          });
    }
    return result;
  }

  private static Expression toDeclared(Signature signature, Field field, Argument argument) {
    return toType("parameter " + field.name() + " of " + signature.name(), argument, field.type());
  }

  private static Expression toParameter(ParameterType parameter, Argument argument) {
    Expression natural = argument.natural();
    DataType type = natural.type();
    if (parameter == ParameterType.INT64 && NumericTypes.isInteger(type)) {
      return widened(natural, ScalarType.INT64);
    }
    if (parameter == ParameterType.INT32 && (type == ScalarType.INT8 || type == ScalarType.INT16)) {
      return widened(natural, ScalarType.INT32);
    }
    return parameter == ParameterType.FLOAT64 && NumericTypes.isNumeric(type)
        ? widened(natural, ScalarType.FLOAT64)
        : natural;
  }

  private static Expression widened(Expression expression, DataType type) {
    if (expression instanceof Literal literal && literal.value() != null) {
      Literal exact = Literals.exactly(literal.value(), type);
      if (exact != null) {
        return exact;
      }
    }
    return Cast.strict(expression, type);
  }
}
