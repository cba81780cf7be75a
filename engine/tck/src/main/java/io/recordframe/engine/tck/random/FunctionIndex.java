package io.recordframe.engine.tck.random;

import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.Coercion;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.Parameter;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.Signature;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of the catalogue's functions are well typed over the types of generated tables, by
 * the type of their result. Read off the signatures, so that a new function is in it by itself.
 */
final class FunctionIndex {

  /** Which argument types a function takes together. */
  record Overload<F extends Function>(F function, List<DataType> arguments) {}

  private static final Map<DataType, Map<ScalarFunction, List<Overload<ScalarFunction>>>> SCALAR =
      byResult(FunctionCatalogue.scalarFunctions());
  private static final Map<WindowableFunction, List<Overload<WindowableFunction>>> WINDOWABLE =
      byFunction(FunctionCatalogue.windowableFunctions());

  private FunctionIndex() {}

  /** The functions that can give a type, each with its overloads that do. */
  static Map<ScalarFunction, List<Overload<ScalarFunction>>> giving(DataType result) {
    return SCALAR.getOrDefault(result, Map.of());
  }

  /** The overloads of an aggregate or window function. */
  static List<Overload<WindowableFunction>> of(WindowableFunction function) {
    return WINDOWABLE.getOrDefault(function, List.of());
  }

  private static Map<DataType, Map<ScalarFunction, List<Overload<ScalarFunction>>>> byResult(
      List<ScalarFunction> functions) {
    Map<DataType, Map<ScalarFunction, List<Overload<ScalarFunction>>>> index = new HashMap<>();
    for (ScalarFunction function : functions) {
      for (List<DataType> arguments : argumentTypes(function)) {
        DataType result = resultType(function, arguments);
        if (result != null) {
          index
              .computeIfAbsent(result, _ -> new LinkedHashMap<>())
              .computeIfAbsent(function, _ -> new ArrayList<>())
              .add(new Overload<>(function, arguments));
        }
      }
    }
    return index;
  }

  private static Map<WindowableFunction, List<Overload<WindowableFunction>>> byFunction(
      List<WindowableFunction> functions) {
    Map<WindowableFunction, List<Overload<WindowableFunction>>> index = new LinkedHashMap<>();
    for (WindowableFunction function : functions) {
      List<Overload<WindowableFunction>> overloads = new ArrayList<>();
      for (List<DataType> arguments : argumentTypes(function)) {
        if (resultType(function, arguments) != null) {
          overloads.add(new Overload<>(function, arguments));
        }
      }
      index.put(function, overloads);
    }
    return index;
  }

  static @Nullable DataType resultType(Function function, List<DataType> arguments) {
    try {
      return function.signature().resultType(arguments);
    } catch (IllegalArgumentException _) {
      // These types do not go together: that is the question.
      return null;
    }
  }

  static List<List<DataType>> argumentTypes(Function function) {
    Signature signature = function.signature();
    List<List<DataType>> all = new ArrayList<>();
    int most = signature.parameters().size() + (signature.variadic() ? 2 : 0);
    for (int count = signature.parameters().size() - signature.optional(); count <= most; count++) {
      List<List<DataType>> tuples = List.of(List.of());
      for (int i = 0; i < count; i++) {
        tuples = extended(function, tuples, i);
      }
      all.addAll(tuples);
    }
    return all;
  }

  private static List<List<DataType>> extended(
      Function function, List<List<DataType>> tuples, int position) {
    List<Parameter> parameters = function.signature().parameters();
    Parameter parameter = parameters.get(Math.min(position, parameters.size() - 1));
    List<List<DataType>> longer = new ArrayList<>();
    for (List<DataType> tuple : tuples) {
      for (DataType type : TypeUniverse.ALL) {
        if (parameter.accepts(type) && fits(function, tuple, type)) {
          List<DataType> next = new ArrayList<>(tuple);
          next.add(type);
          longer.add(Collections.unmodifiableList(next));
        }
      }
    }
    return longer;
  }

  /** What the binder makes of arguments that stand together, and what the function's words ask. */
  private static boolean fits(Function function, List<DataType> before, DataType type) {
    boolean first = before.isEmpty();
    boolean same = first || before.getFirst().equals(type);
    boolean coerced =
        switch (function.signature().coercion()) {
          case NONE -> true;
          case COMMON_TYPE -> same;
          case ARITHMETIC ->
              type instanceof DecimalType
                  ? first || before.getFirst() instanceof DecimalType
                  : same && type != ScalarType.INT8 && type != ScalarType.INT16;
          case FLOAT64 -> type == ScalarType.FLOAT64;
          case HELD_BY_FIRST -> first || type.equals(Coercion.heldBy(before.getFirst()));
          case THIRD_LIKE_FIRST -> before.size() < 2 || same;
        };
    return coerced && (first || fitsFirst(function, before, type));
  }

  private static boolean fitsFirst(Function function, List<DataType> before, DataType type) {
    DataType first = before.getFirst();
    return switch (function) {
      case CollectionFunction.LIST_JOIN ->
          first instanceof ListType list && list.element() == ScalarType.STRING;
      case TemporalFunction.BETWEEN_UNITS, TemporalFunction.DURATION_BETWEEN ->
          before.getLast() == ScalarType.STRING || before.getLast().equals(type);
      default -> true;
    };
  }

  private static final Set<Function> EXACT_FLOATING =
      Set.of(
          ArithmeticFunction.ADD,
          ArithmeticFunction.SUBTRACT,
          ArithmeticFunction.MULTIPLY,
          ArithmeticFunction.DIVIDE,
          ArithmeticFunction.TRY_DIVIDE,
          ArithmeticFunction.MODULO,
          ArithmeticFunction.NEGATE,
          ConditionalFunction.COALESCE,
          ConditionalFunction.NULL_IF,
          ConditionalFunction.REQUIRE_NON_NULL,
          MathFunction.ABS,
          MathFunction.FLOOR,
          MathFunction.CEILING,
          MathFunction.TRUNCATE,
          MathFunction.SQUARE_ROOT,
          CollectionFunction.LIST_GET,
          CollectionFunction.LIST_OF,
          CollectionFunction.LIST_SLICE,
          CollectionFunction.LIST_REVERSE,
          CollectionFunction.LIST_CONCAT,
          CollectionFunction.LIST_WITHOUT_NULLS,
          CollectionFunction.MAP_GET);

  /**
   * How exact the result of a scalar function is over exact arguments. In doubt floating point is
   * taken for rounded.
   */
  static Exactness exactness(Function function, DataType result) {
    if (!TypeUniverse.holdsFloating(result)) {
      return Exactness.EXACT;
    }
    return switch (function) {
      // Which of two equal zeros it is, is left open.
      case ConditionalFunction.GREATEST, ConditionalFunction.LEAST -> Exactness.ZERO_SIGN;
      default -> EXACT_FLOATING.contains(function) ? Exactness.EXACT : Exactness.ROUNDED;
    };
  }
}
