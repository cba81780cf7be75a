package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.List;

/**
 * Whether an expression can end the query with an error on some row. In doubt it can. Overflow of
 * integers and decimals counts; so do strict casts that do not widen, divisions of integers and
 * decimals unless by a literal other than zero, and texts that are read as something else. A
 * literal pattern, zone or unit counts as good: if it is not, the query fails whatever its rows.
 */
public final class MayFail {

  private MayFail() {}

  /**
   * Whether an expression can fail on some row.
   *
   * @param expression the expression
   * @return false only if it cannot
   */
  public static boolean test(Expression expression) {
    if (testNode(expression)) {
      return true;
    }
    for (Expression operand : Expressions.operands(expression)) {
      if (test(operand)) {
        return true;
      }
    }
    return false;
  }

  private static boolean testNode(Expression expression) {
    return switch (expression) {
      case Literal _,
          FieldReference _,
          OuterReference _,
          LambdaParameter _,
          ListLambda _,
          StructAccess _,
          StructOf _,
          Case _,
          InList _ ->
          false;
      case Cast cast ->
          cast.mode() == Cast.Mode.STRICT && !alwaysConverts(cast.operand().type(), cast.type());
      case FunctionCall call -> testCall(call);
      case AggregateCall call -> testAggregation(call.function(), call.arguments());
      case WindowCall call ->
          switch (call.function()) {
            case Aggregation function -> testAggregation(function, call.arguments());
            case UserWindowFunction _ -> true;
            // A bucket count or position below one is an error.
            case WindowFunction function ->
                function == WindowFunction.NTILE || function == WindowFunction.NTH_VALUE;
          };
      // A second row is an error.
      case ScalarSubquery scalar -> !scalar.hasOneRow() || testRelation(scalar.relation());
      case Exists _, InSubquery _ -> testRelation(((Subquery) expression).relation());
    };
  }

  private static boolean testRelation(Relation relation) {
    // Subqueries further in are met through their expressions, each once.
    for (Relation part : PlanGraph.ofInputs(relation, _ -> false).inputsFirst()) {
      for (Expression expression : Relations.expressions(part)) {
        if (test(expression)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean testCall(FunctionCall call) {
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case ComparisonFunction _, LogicalFunction _ -> false;
      case ConditionalFunction function ->
          function == ConditionalFunction.REQUIRE_NON_NULL || function == ConditionalFunction.FAIL;
      case ArithmeticFunction function -> testArithmetic(function, arguments, call.type());
      case MathFunction function -> testMath(function, arguments);
      case TextFunction function -> testText(function, arguments);
      case TemporalFunction function -> testTemporal(function, arguments);
      case CollectionFunction function ->
          switch (function) {
            case BINARY_SLICE, TRY_FROM_HEX, TRY_FROM_BASE64, TO_UTF8, TRY_FROM_UTF8 -> false;
            case FROM_HEX, FROM_BASE64, FROM_UTF8 -> true;
            // Overflow, a list that is too long, keys that are no keys.
            case LIST_SUM, LIST_RANGE, MAP_OF_LISTS -> true;
            case LIST_SIZE,
                LIST_GET,
                LIST_CONTAINS,
                LIST_JOIN,
                LIST_OF,
                LIST_POSITION,
                LIST_SLICE,
                LIST_SORT,
                LIST_SORT_DESCENDING,
                LIST_DISTINCT,
                LIST_REVERSE,
                LIST_CONCAT,
                LIST_FLATTEN,
                LIST_WITHOUT_NULLS,
                LIST_ZIP,
                LIST_MEAN,
                LIST_MIN,
                LIST_MAX,
                MAP_KEYS,
                MAP_VALUES,
                MAP_SIZE,
                MAP_GET,
                MAP_CONTAINS_KEY,
                BINARY_LENGTH,
                TO_JSON,
                TO_HEX,
                TO_BASE64 ->
                false;
          };
      // Code of users may throw anything.
      case UserScalarFunction _ -> true;
    };
  }

  private static boolean testArithmetic(
      ArithmeticFunction function, List<Expression> arguments, DataType result) {
    DataType operand = arguments.getFirst().type();
    return switch (function) {
      case ADD, SUBTRACT, MULTIPLY -> canOverflow(arguments, result);
      case NEGATE -> NumericTypes.isInteger(operand);
      case DIVIDE, MODULO ->
          !NumericTypes.isFloating(operand) && !isNonZeroLiteral(arguments.getLast());
      // The smallest number by -1 overflows.
      case QUOTIENT, TRY_QUOTIENT ->
          !isNonZeroLiteral(arguments.getLast()) || isMinusOne(arguments.getLast());
      case TRY_DIVIDE, TRY_MODULO, BIT_AND, BIT_OR, BIT_XOR, BIT_NOT -> false;
      case GCD, LCM, FACTORIAL -> true;
      case BIT_COUNT -> false;
      case SHIFT_LEFT, SHIFT_RIGHT ->
          !(arguments.getLast() instanceof Literal literal
              && literal.value() instanceof Long distance
              && distance >= 0
              && distance <= 63);
    };
  }

  /** A decimal result that is wide enough for every pair of operands cannot overflow. */
  private static boolean canOverflow(List<Expression> arguments, DataType result) {
    if (result instanceof DecimalType decimal) {
      return decimal.precision() == DecimalType.MAX_PRECISION;
    }
    return !NumericTypes.isFloating(arguments.getFirst().type());
  }

  private static boolean testMath(MathFunction function, List<Expression> arguments) {
    return switch (function) {
      case ABS -> NumericTypes.isInteger(arguments.getFirst().type());
      // 9.9 of decimal(2, 1) rounds to 10.0; integers overflow when rounded before the point.
      case ROUND, FLOOR, CEILING -> !NumericTypes.isFloating(arguments.getFirst().type());
      case SIGN, TRUNCATE, IS_NAN, IS_FINITE, IS_INFINITE, HASH, RANDOM, RANDOM_OF -> false;
      case SQUARE_ROOT,
          CUBE_ROOT,
          POWER,
          EXP,
          LN,
          LOG,
          SINH,
          COSH,
          TANH,
          LOG10,
          LOG2,
          SIN,
          COS,
          TAN,
          ASIN,
          ACOS,
          ATAN,
          ATAN2,
          DEGREES,
          RADIANS ->
          false;
    };
  }

  private static boolean testText(TextFunction function, List<Expression> arguments) {
    return switch (function) {
      case CONCAT,
          LENGTH,
          UPPER,
          LOWER,
          TRIM,
          TRIM_START,
          TRIM_END,
          REVERSE,
          REPLACE,
          SUBSTRING,
          INDEX_OF,
          CONTAINS,
          STARTS_WITH,
          ENDS_WITH,
          SPLIT,
          SPLIT_PART,
          REMOVE_PREFIX,
          REMOVE_SUFFIX,
          TRANSLATE,
          CODE_POINT,
          MD5,
          SHA256,
          IS_EMPTY,
          IS_BLANK ->
          false;
      // The result may be too long to hold.
      case TITLE, JOIN_NON_NULL, URL_ENCODE, IS_JSON -> false;
      case CHARACTER, URL_DECODE, JSON_TEXT, REGEX_SPLIT -> true;
      // Engines refuse texts that are long, or of many different code points.
      case LEVENSHTEIN, JARO_WINKLER -> true;
      case PAD_START, PAD_END, REPEAT -> true;
      case LEFT, RIGHT ->
          !(arguments.getLast() instanceof Literal literal
              && literal.value() instanceof Integer count
              && count >= 0);
      case LIKE, LIKE_IGNORE_CASE -> !isWholeLikePattern(arguments.get(1));
      case REGEX_MATCHES, REGEX_FULL_MATCH, REGEX_COUNT -> !isLiteral(arguments.get(1));
      // A group that the expression does not have is an error; that of the whole match is there.
      case REGEX_EXTRACT, REGEX_EXTRACT_ALL ->
          !isLiteral(arguments.get(1))
              || !(arguments.get(2) instanceof Literal group
                  && Integer.valueOf(0).equals(group.value()));
      case REGEX_REPLACE ->
          !isLiteral(arguments.get(1))
              || !(arguments.get(2) instanceof Literal replacement
                  && replacement.value() instanceof String text
                  && !text.replace("\\0", "").contains("\\"));
    };
  }

  private static boolean testTemporal(TemporalFunction function, List<Expression> arguments) {
    return switch (function) {
      case YEAR,
          QUARTER,
          MONTH,
          DAY,
          DAY_OF_WEEK,
          DAY_OF_YEAR,
          ISO_WEEK,
          ISO_YEAR,
          HOUR,
          MINUTE,
          SECOND,
          MICROSECOND,
          MILLISECOND,
          NANOSECOND,
          EPOCH_MICROS,
          DAYS_BETWEEN,
          TO_DATE,
          TO_TIME,
          AT_TIME,
          LAST_DAY_OF_MONTH,
          EPOCH_MILLIS,
          EPOCH_SECONDS,
          NOW ->
          false;
      // The week of the first date that can be represented begins before it.
      case TRUNCATE_TO ->
          !(arguments.getFirst() instanceof Literal unit) || "WEEK".equals(unit.value());
      case FORMAT, TRY_PARSE_TIMESTAMP -> !isLiteral(arguments.getLast());
      // What lies beyond the range of its type.
      case ADD_DAYS,
          ADD_MONTHS,
          ADD_DURATION,
          BETWEEN_UNITS,
          DURATION_BETWEEN,
          MAKE_DATE,
          MAKE_TIME,
          TIME_BUCKET,
          FROM_EPOCH_SECONDS,
          FROM_EPOCH_MICROS,
          FROM_EPOCH_MILLIS,
          TO_INSTANT,
          IN_ZONE,
          PARSE_TIMESTAMP ->
          true;
    };
  }

  private static boolean testAggregation(Aggregation function, List<Expression> arguments) {
    return switch (function) {
      case AggregateFunction aggregate -> testAggregate(aggregate, arguments);
      case UserAggregateFunction _ -> true;
    };
  }

  private static boolean testAggregate(AggregateFunction function, List<Expression> arguments) {
    return switch (function) {
      case SUM -> !NumericTypes.isFloating(arguments.getFirst().type());
      case QUANTILE, APPROX_QUANTILE -> !isLiteral(arguments.getLast());
      // The result may be too long to hold.
      case LIST, TEXT_JOIN, LARGEST, SMALLEST, HISTOGRAM -> true;
      // A sum of powers that is too large; a key that stands there twice.
      case SKEWNESS, KURTOSIS, MAP -> true;
      case COUNT_ROWS,
          COUNT,
          COUNT_IF,
          APPROX_COUNT_DISTINCT,
          MEAN,
          MIN,
          MAX,
          MIN_BY,
          MAX_BY,
          MEDIAN,
          MODE,
          STDDEV_SAMPLE,
          STDDEV_POPULATION,
          VARIANCE_SAMPLE,
          VARIANCE_POPULATION,
          CORRELATION,
          COVARIANCE_SAMPLE,
          COVARIANCE_POPULATION,
          REGRESSION_SLOPE,
          REGRESSION_INTERCEPT,
          REGRESSION_R2,
          FIRST,
          LAST,
          EVERY,
          SOME,
          PRODUCT,
          BIT_AND_ALL,
          BIT_OR_ALL,
          BIT_XOR_ALL ->
          false;
    };
  }

  /** A pattern that ends with a backslash is an error for those texts only that it may match. */
  private static boolean isWholeLikePattern(Expression pattern) {
    return pattern instanceof Literal literal
        && !(literal.value() instanceof String text && text.endsWith("\\"));
  }

  private static boolean isLiteral(Expression expression) {
    return expression instanceof Literal;
  }

  private static boolean isNonZeroLiteral(Expression expression) {
    return expression instanceof Literal literal
        && switch (literal.value()) {
          case Byte number -> number != 0;
          case Short number -> number != 0;
          case Integer number -> number != 0;
          case Long number -> number != 0;
          case BigDecimal number -> number.signum() != 0;
          case null, default -> false;
        };
  }

  private static boolean isMinusOne(Expression expression) {
    return expression instanceof Literal literal
        && literal.value() instanceof Number number
        && number.longValue() == -1;
  }

  /** Whether every value of one type has a counterpart in the other, rounded or not. */
  private static boolean alwaysConverts(DataType from, DataType to) {
    if (from.equals(to)) {
      return true;
    }
    return switch (to) {
      case ScalarType scalar -> alwaysConvertsToScalar(from, scalar);
      case DecimalType decimal -> {
        DecimalType needed = from instanceof DecimalType same ? same : null;
        if (NumericTypes.isInteger(from)) {
          needed = NumericTypes.decimalFor(from);
        }
        yield needed != null
            && needed.scale() <= decimal.scale()
            && needed.precision() - needed.scale() <= decimal.precision() - decimal.scale();
      }
      case EnumType _, StructType _, ListType _, MapType _ -> false;
    };
  }

  private static boolean alwaysConvertsToScalar(DataType from, ScalarType to) {
    return switch (to) {
      case INT8 -> false;
      case INT16 -> from == ScalarType.INT8;
      case INT32 -> from == ScalarType.INT8 || from == ScalarType.INT16;
      case INT64 -> from == ScalarType.INT8 || from == ScalarType.INT16 || from == ScalarType.INT32;
      case FLOAT32 -> NumericTypes.isInteger(from) || from instanceof DecimalType;
      case FLOAT64 -> NumericTypes.isNumeric(from);
      case STRING ->
          switch (from) {
            case ScalarType scalar -> scalar != ScalarType.BINARY;
            case DecimalType _, EnumType _ -> true;
            case StructType _, ListType _, MapType _ -> false;
          };
      case DATE -> from == ScalarType.TIMESTAMP;
      case TIMESTAMP -> from == ScalarType.DATE;
      case BOOLEAN, BINARY, TIME, INSTANT, DURATION, UUID -> false;
    };
  }
}
