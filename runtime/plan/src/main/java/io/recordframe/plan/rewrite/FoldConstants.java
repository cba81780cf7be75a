package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Junctions;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.NullRule;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Computes what is known beforehand, where that is cheap and cannot fail: AND, OR and NOT of
 * constants, functions of a null that give null, branches of a case that are always or never taken,
 * and casts of constants to types that hold them. A column of the result of a relation keeps its
 * nullability: where the shorter form has another, the longer one stays.
 */
final class FoldConstants {

  /** Integers up to here have a counterpart of their own in float32 and float64. */
  private static final long EXACT_IN_FLOAT32 = 1L << 24;

  private static final long EXACT_IN_FLOAT64 = 1L << 53;

  private static final Literal TRUE = new Literal(true, ScalarType.BOOLEAN);
  private static final Literal FALSE = new Literal(false, ScalarType.BOOLEAN);

  private FoldConstants() {}

  static Relation apply(PlanGraph graph) {
    return BottomUp.apply(
        graph,
        (_, now) -> {
          boolean makesColumns = now instanceof Project || now instanceof Aggregate;
          return Relations.map(
              now,
              input -> input,
              expression -> {
                Expression folded = fold(expression);
                return makesColumns && !sameNullability(expression, folded) ? expression : folded;
              });
        });
  }

  private static boolean sameNullability(Expression before, Expression after) {
    return before.nullable() == after.nullable()
        && (!(before instanceof AggregateCall call)
            || call.nullableOverRows() == ((AggregateCall) after).nullableOverRows());
  }

  static Expression fold(Expression expression) {
    Expression inner = Expressions.mapOperands(expression, FoldConstants::fold);
    return switch (inner) {
      case FunctionCall call -> fold(call);
      case Case cases -> fold(cases);
      case Cast cast -> fold(cast);
      case InList in -> in.options().isEmpty() ? FALSE : in;
      case StructAccess access ->
          access.struct() instanceof StructOf struct ? struct.values().get(access.index()) : access;
      case Literal _,
          FieldReference _,
          OuterReference _,
          LambdaParameter _,
          ListLambda _,
          StructOf _,
          AggregateCall _,
          WindowCall _,
          Subquery _ ->
          inner;
    };
  }

  private static Expression fold(FunctionCall call) {
    return switch (call.function()) {
      case LogicalFunction function ->
          switch (function) {
            case AND -> foldJunction(call, TRUE, FALSE);
            case OR -> foldJunction(call, FALSE, TRUE);
            case NOT -> foldNot(call);
            case IS_TRUE -> foldTest(call, Boolean.TRUE::equals);
            case IS_FALSE -> foldTest(call, Boolean.FALSE::equals);
            case XOR -> foldNull(call);
          };
      case ComparisonFunction function ->
          switch (function) {
            case IS_NULL -> foldTest(call, Objects::isNull);
            case IS_NOT_NULL -> foldTest(call, Objects::nonNull);
            case EQUAL,
                NOT_EQUAL,
                LESS,
                LESS_OR_EQUAL,
                GREATER,
                GREATER_OR_EQUAL,
                EQUAL_NULL_SAFE ->
                foldNull(call);
            // One bound may decide although the other is null.
            case BETWEEN -> call;
          };
      case ConditionalFunction function ->
          function == ConditionalFunction.COALESCE ? foldCoalesce(call) : foldNull(call);
      case ArithmeticFunction _,
          MathFunction _,
          TextFunction _,
          TemporalFunction _,
          CollectionFunction _ ->
          foldNull(call);
      // What the code of a user does is up to the engine that runs it.
      case UserScalarFunction _ -> call;
    };
  }

  /** A function that gives null for a null has nothing to compute where one is given. */
  private static Expression foldNull(FunctionCall call) {
    boolean isNull =
        call.function().signature().nulls() == NullRule.PROPAGATE
            && call.arguments().stream().anyMatch(FoldConstants::isNull);
    return isNull ? new Literal(null, call.type()) : call;
  }

  /** AND or OR: the neutral constant says nothing, the other one says it all. */
  private static Expression foldJunction(FunctionCall call, Literal neutral, Literal decisive) {
    List<Expression> operands = Junctions.operands(call);
    operands.removeIf(neutral::equals);
    if (operands.contains(decisive)) {
      return decisive;
    }
    if (operands.size() < 2) {
      return operands.isEmpty() ? neutral : operands.getFirst();
    }
    return operands.size() == call.arguments().size()
        ? call
        : FunctionCall.of(call.function(), operands);
  }

  private static Expression foldTest(FunctionCall call, Predicate<@Nullable Object> test) {
    return call.arguments().getFirst() instanceof Literal literal
        ? literal(test.test(literal.value()))
        : call;
  }

  private static Expression foldNot(FunctionCall call) {
    Expression operand = call.arguments().getFirst();
    if (operand instanceof Literal literal) {
      return literal.value() instanceof Boolean value ? literal(!value) : literal;
    }
    return operand instanceof FunctionCall inner && inner.function() == LogicalFunction.NOT
        ? inner.arguments().getFirst()
        : call;
  }

  private static Expression foldCoalesce(FunctionCall call) {
    List<Expression> arguments = new ArrayList<>(call.arguments());
    arguments.removeIf(FoldConstants::isNull);
    if (arguments.isEmpty()) {
      return new Literal(null, call.type());
    }
    if (arguments.size() == 1 || arguments.getFirst() instanceof Literal) {
      return arguments.getFirst();
    }
    return arguments.size() == call.arguments().size()
        ? call
        : FunctionCall.of(call.function(), arguments);
  }

  private static Expression fold(Case cases) {
    List<Case.Branch> branches = new ArrayList<>();
    Expression otherwise = cases.otherwise();
    for (Case.Branch branch : cases.branches()) {
      if (branch.condition() instanceof Literal literal) {
        if (Boolean.TRUE.equals(literal.value())) {
          otherwise = branch.result();
          break;
        }
      } else {
        branches.add(branch);
      }
    }
    if (branches.isEmpty()) {
      return otherwise == null ? new Literal(null, cases.type()) : otherwise;
    }
    return branches.size() == cases.branches().size() ? cases : new Case(branches, otherwise);
  }

  private static Expression fold(Cast cast) {
    if (cast.operand().type().equals(cast.type())) {
      return cast.operand();
    }
    if (!(cast.operand() instanceof Literal literal)) {
      return cast;
    }
    Object value = literal.value();
    if (value == null) {
      return new Literal(null, cast.type());
    }
    Object converted = widened(value, cast.type());
    return converted == null ? cast : new Literal(converted, cast.type());
  }

  /** The number in the wider type, or null where it is no number or the type is not wider. */
  private static @Nullable Object widened(Object value, DataType type) {
    return switch (value) {
      case Byte number -> widenedInteger(number, Byte.SIZE, type);
      case Short number -> widenedInteger(number, Short.SIZE, type);
      case Integer number -> widenedInteger(number, Integer.SIZE, type);
      case Long number -> widenedInteger(number, Long.SIZE, type);
      case Float number -> type == ScalarType.FLOAT64 ? number.doubleValue() : null;
      case BigDecimal number -> type instanceof DecimalType decimal ? fit(number, decimal) : null;
      default -> null;
    };
  }

  private static @Nullable Object widenedInteger(long value, int bits, DataType type) {
    if (type instanceof DecimalType decimal) {
      return fit(BigDecimal.valueOf(value), decimal);
    }
    if (type == ScalarType.INT16 && bits < Short.SIZE) {
      return (short) value;
    }
    if (type == ScalarType.INT32 && bits < Integer.SIZE) {
      return (int) value;
    }
    if (type == ScalarType.INT64 && bits < Long.SIZE) {
      return value;
    }
    if (type == ScalarType.FLOAT32 && isWithin(value, EXACT_IN_FLOAT32)) {
      return (float) value;
    }
    if (type == ScalarType.FLOAT64 && isWithin(value, EXACT_IN_FLOAT64)) {
      return (double) value;
    }
    return null;
  }

  private static boolean isWithin(long value, long bound) {
    return -bound <= value && value <= bound;
  }

  private static @Nullable BigDecimal fit(BigDecimal value, DecimalType type) {
    if (value.stripTrailingZeros().scale() > type.scale()) {
      return null;
    }
    BigDecimal scaled = value.setScale(type.scale(), RoundingMode.UNNECESSARY);
    return scaled.precision() <= type.precision() ? scaled : null;
  }

  private static boolean isNull(Expression expression) {
    return expression instanceof Literal literal && literal.value() == null;
  }

  private static Literal literal(boolean value) {
    return value ? TRUE : FALSE;
  }
}
