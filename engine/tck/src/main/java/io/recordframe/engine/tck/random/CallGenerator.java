package io.recordframe.engine.tck.random;

import io.recordframe.engine.tck.random.FunctionIndex.Overload;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.rewrite.MayFail;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls over several rows: aggregates and windows. Whatever depends on the order of rows is given
 * an order that determines it.
 */
final class CallGenerator {

  private static final int ATTEMPTS = 6;

  private final SeededRandom random;
  private final ExpressionGenerator expressions;
  private final ArgumentChoice choice;
  private final boolean total;

  CallGenerator(SeededRandom random, ExpressionGenerator expressions, boolean total) {
    this.random = random;
    this.expressions = expressions;
    this.choice = new ArgumentChoice(random);
    this.total = total;
  }

  /**
   * An aggregate call over a scope.
   *
   * @param keys the group's keys, equal for all rows of a group
   */
  RandomExpression aggregate(Scope scope, List<Expression> keys) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      AggregateFunction function = random.pick(AggregateFunction.values());
      RandomExpression call = aggregate(function, scope, keys);
      if (call != null && !(total && MayFail.test(call.expression()))) {
        return call;
      }
    }
    return RandomExpression.exact(AggregateCall.of(AggregateFunction.COUNT_ROWS));
  }

  private @Nullable RandomExpression aggregate(
      AggregateFunction function, Scope scope, List<Expression> keys) {
    List<Expression> arguments = arguments(function, scope, keys);
    if (arguments == null) {
      return null;
    }
    boolean distinct = !arguments.isEmpty() && isOrdered(arguments.getFirst()) && random.oneIn(6);
    List<SortKey> orderBy = orderOf(function, arguments, distinct, scope);
    if (orderBy == null) {
      return null;
    }
    AggregateCall call =
        new AggregateCall(
            function,
            arguments,
            distinct && takesDistinct(function),
            random.oneIn(6) ? expressions.of(ScalarType.BOOLEAN, scope, 2) : null,
            orderBy,
            resultType(function, arguments));
    return new RandomExpression(call, exactness(function, call.type()));
  }

  private static DataType resultType(WindowableFunction function, List<Expression> arguments) {
    return function.signature().resultType(arguments.stream().map(Expression::type).toList());
  }

  private static boolean takesDistinct(AggregateFunction function) {
    return switch (function) {
      case MIN_BY, MAX_BY, MODE, FIRST, LAST, APPROX_COUNT_DISTINCT, MAP -> false;
      default -> true;
    };
  }

  private static boolean isOrdered(Expression expression) {
    return ParameterType.ORDERED.accepts(expression.type());
  }

  private @Nullable List<Expression> arguments(
      WindowableFunction function, Scope scope, List<Expression> keys) {
    List<Overload<WindowableFunction>> overloads = FunctionIndex.of(function);
    Overload<WindowableFunction> overload = random.pick(overloads);
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < overload.arguments().size(); i++) {
      DataType type = overload.arguments().get(i);
      Expression chosen = choice.of(function, i, type);
      arguments.add(chosen == null ? expressions.of(type, scope, 2) : chosen);
    }
    return switch (function) {
      // Of several rows in question any may be taken: so all of them give the same.
      case AggregateFunction.MIN_BY, AggregateFunction.MAX_BY -> {
        Expression by = arguments.get(1);
        Expression same = by instanceof Literal ? by : derived(by, arguments.get(0).type());
        yield same == null ? null : List.of(same, by);
      }
      case AggregateFunction.MODE ->
          keys.isEmpty()
              ? List.of(expressions.literal(overload.arguments().getFirst()))
              : keys.subList(0, 1);
      default ->
          rounds(function, arguments) ? arguments.stream().map(this::tame).toList() : arguments;
    };
  }

  private static @Nullable Expression derived(Expression by, DataType type) {
    return by.type().equals(type)
        ? by
        : type == ScalarType.BOOLEAN ? FunctionCall.of(ComparisonFunction.IS_NULL, by) : null;
  }

  private static boolean rounds(WindowableFunction function, List<Expression> arguments) {
    return function instanceof AggregateFunction
        && NumericTypes.isFloating(resultType(function, arguments))
        && NumericTypes.isNumeric(arguments.getFirst().type())
        && exactness(function, resultType(function, arguments)) == Exactness.ROUNDED;
  }

  /**
   * Numbers whose sums are the same in whatever order they are added, apart from what is not
   * finite.
   */
  private Expression tame(Expression number) {
    if (number instanceof Literal || number.type() == ScalarType.INT8) {
      return number;
    }
    DataType type = number.type();
    Expression within =
        FunctionCall.of(ComparisonFunction.BETWEEN, number, bound(type, -100), bound(type, 100));
    return new Case(List.of(new Case.Branch(within, rounded(number))), null);
  }

  private static Expression rounded(Expression number) {
    return NumericTypes.isFloating(number.type())
        ? FunctionCall.of(MathFunction.TRUNCATE, number)
        : number;
  }

  private static Literal bound(DataType type, int bound) {
    Object value =
        switch (type) {
          case ScalarType.INT16 -> (short) bound;
          case ScalarType.INT32 -> bound;
          case ScalarType.INT64 -> (long) bound;
          case ScalarType.FLOAT32 -> (float) bound;
          case ScalarType.FLOAT64 -> (double) bound;
          case DecimalType decimal -> BigDecimal.valueOf(bound).setScale(decimal.scale());
          default -> throw new IllegalArgumentException("Not a number: " + type.displayName());
        };
    return new Literal(value, type);
  }

  private static Exactness exactness(WindowableFunction function, DataType type) {
    return switch (function) {
      // Sums of powers lose most of their digits where the values lie close together.
      case AggregateFunction.APPROX_COUNT_DISTINCT,
          AggregateFunction.APPROX_QUANTILE,
          AggregateFunction.SKEWNESS,
          AggregateFunction.KURTOSIS ->
          Exactness.ESTIMATED;
      case WindowFunction.PERCENT_RANK, WindowFunction.CUMULATIVE_DISTRIBUTION -> Exactness.ROUNDED;
      case WindowFunction.LAG,
          WindowFunction.LEAD,
          WindowFunction.FIRST_VALUE,
          WindowFunction.LAST_VALUE,
          WindowFunction.NTH_VALUE,
          AggregateFunction.MIN,
          AggregateFunction.MAX,
          AggregateFunction.MIN_BY,
          AggregateFunction.MAX_BY,
          AggregateFunction.MODE,
          AggregateFunction.FIRST,
          AggregateFunction.LAST,
          AggregateFunction.LARGEST,
          AggregateFunction.SMALLEST,
          AggregateFunction.HISTOGRAM,
          AggregateFunction.MAP,
          AggregateFunction.LIST ->
          TypeUniverse.holdsFloating(type) ? Exactness.ZERO_SIGN : Exactness.EXACT;
      default -> TypeUniverse.holdsFloating(type) ? Exactness.ROUNDED : Exactness.EXACT;
    };
  }

  /** An order in which rows that stand together give the same; null where there is none. */
  private @Nullable List<SortKey> orderOf(
      AggregateFunction function, List<Expression> arguments, boolean distinct, Scope scope) {
    return switch (function) {
      case FIRST, LAST, LIST, TEXT_JOIN -> {
        Expression value = arguments.getFirst();
        if (!isOrdered(value)) {
          yield null;
        }
        List<SortKey> keys = new ArrayList<>();
        if (!distinct && random.coin()) {
          keys.add(key(expressions.of(expressions.orderedType(scope), scope, 1)));
        }
        keys.add(key(value));
        yield keys;
      }
      default -> List.of();
    };
  }

  SortKey key(Expression expression) {
    return new SortKey(
        expression, random.pick(SortKey.Direction.values()), random.pick(SortKey.Nulls.values()));
  }

  /**
   * Sort keys that leave no two rows in either order, unless these are equal; null if there are
   * none.
   */
  @Nullable List<SortKey> totalOrder(Scope scope) {
    List<SortKey> keys = new ArrayList<>();
    Schema schema = scope.schema();
    for (int i = 0; i < schema.size(); i++) {
      boolean determined =
          scope.exactness().get(i) == Exactness.EXACT
              || scope.exactness().get(i) == Exactness.ZERO_SIGN;
      if (!determined || !ParameterType.ORDERED.accepts(schema.field(i).type())) {
        return null;
      }
      keys.add(random.below(keys.size() + 1), key(FieldReference.of(i, schema.field(i))));
    }
    return keys;
  }

  /** A window call over a scope, or null where none was found. */
  @Nullable RandomExpression window(Scope scope) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      WindowableFunction function = random.pick(FunctionCatalogue.windowableFunctions());
      RandomExpression call = window(function, scope);
      if (call != null && !(total && MayFail.test(call.expression()))) {
        return call;
      }
    }
    return null;
  }

  private @Nullable RandomExpression window(WindowableFunction function, Scope scope) {
    List<Expression> partitionBy = new ArrayList<>();
    for (int i = random.below(3); i > 0; i--) {
      partitionBy.add(expressions.of(expressions.orderedType(scope), scope, 1));
    }
    List<Expression> arguments = arguments(function, scope, partitionBy);
    if (arguments == null) {
      return null;
    }
    boolean ofOrder = dependsOnOrder(function);
    List<SortKey> orderBy = new ArrayList<>();
    if (function instanceof WindowFunction || random.coin()) {
      orderBy.add(key(expressions.of(expressions.orderedType(scope), scope, 1)));
    }
    WindowFrame frame = frame(orderBy);
    boolean byRows =
        frame.unit() == WindowFrame.Unit.ROWS && !frame.equals(WindowFrame.WHOLE_PARTITION);
    if (ofOrder || byRows) {
      List<SortKey> rest = totalOrder(scope);
      if (rest == null) {
        return null;
      }
      if (hasOffset(frame) && frame.unit() == WindowFrame.Unit.RANGE) {
        return null;
      }
      orderBy.addAll(rest);
    }
    boolean isAggregate = function instanceof AggregateFunction;
    WindowCall call =
        new WindowCall(
            function,
            arguments,
            false,
            isAggregate && random.oneIn(6) ? expressions.of(ScalarType.BOOLEAN, scope, 2) : null,
            partitionBy,
            orderBy,
            frame,
            resultType(function, arguments));
    return new RandomExpression(call, exactness(function, call.type()));
  }

  private static boolean dependsOnOrder(WindowableFunction function) {
    return switch (function) {
      case WindowFunction.RANK,
          WindowFunction.DENSE_RANK,
          WindowFunction.PERCENT_RANK,
          WindowFunction.CUMULATIVE_DISTRIBUTION ->
          false;
      case WindowFunction _, UserWindowFunction _ -> true;
      case AggregateFunction.FIRST,
          AggregateFunction.LAST,
          AggregateFunction.LIST,
          AggregateFunction.TEXT_JOIN ->
          true;
      case Aggregation _ -> false;
    };
  }

  private WindowFrame frame(List<SortKey> orderBy) {
    if (orderBy.isEmpty()) {
      return WindowFrame.WHOLE_PARTITION;
    }
    if (random.oneIn(3)) {
      return random.coin() ? WindowFrame.WHOLE_PARTITION : WindowFrame.UP_TO_CURRENT;
    }
    boolean addable = isAddable(orderBy.getFirst().expression().type());
    WindowFrame.Unit unit =
        addable
            ? random.pick(WindowFrame.Unit.values())
            : random.pick(WindowFrame.Unit.ROWS, WindowFrame.Unit.GROUPS);
    int from = random.between(-3, 1);
    int to = random.between(from, 3);
    WindowFrame frame = new WindowFrame(unit, bound(from, -3), bound(to, 3));
    return random.oneIn(3) ? frame.excluding(random.pick(WindowFrame.Exclusion.values())) : frame;
  }

  private static WindowFrame.Bound bound(int position, int unbounded) {
    if (position == unbounded) {
      return new WindowFrame.Unbounded();
    }
    return position == 0
        ? new WindowFrame.CurrentRow()
        : position < 0
            ? new WindowFrame.Preceding(-(long) position)
            : new WindowFrame.Following(position);
  }

  private static boolean hasOffset(WindowFrame frame) {
    return isOffset(frame.start()) || isOffset(frame.end());
  }

  private static boolean isOffset(WindowFrame.Bound bound) {
    return bound instanceof WindowFrame.Preceding || bound instanceof WindowFrame.Following;
  }

  /** Whether small distances are added to keys of the type without reaching its edges too often. */
  private static boolean isAddable(DataType type) {
    return type == ScalarType.INT8
        || type == ScalarType.INT16
        || type == ScalarType.INT32
        || type == ScalarType.DATE;
  }
}
