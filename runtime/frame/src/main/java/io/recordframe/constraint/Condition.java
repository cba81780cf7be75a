package io.recordframe.constraint;

import static io.recordframe.internal.Conditions.TRUE;
import static io.recordframe.internal.Conditions.and;
import static io.recordframe.internal.Conditions.call;
import static io.recordframe.internal.Conditions.constant;
import static io.recordframe.internal.Conditions.isNull;
import static io.recordframe.internal.Conditions.isTrue;
import static io.recordframe.internal.Conditions.not;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Branch;
import io.recordframe.plan.binding.UnboundExpression.Choice;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What must hold for a value. Immutable.
 *
 * <p>A null meets every condition but {@link Present}, {@link NotBlank} and {@link NotEmpty}, which
 * ask for a value, as in Jakarta Validation.
 */
public sealed interface Condition {

  /**
   * The condition as an expression: true where a value meets it. It may be null where the value is.
   *
   * @param value the value
   * @param type its type
   * @param clock tells what time it is, for conditions about past and future
   * @return the expression
   * @throws IllegalArgumentException if there is no such condition for the type
   */
  UnboundExpression over(UnboundExpression value, DataType type, Clock clock);

  /** Not null. */
  record Present() implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      return call(ComparisonFunction.IS_NOT_NULL, value);
    }
  }

  /** Null. */
  record Absent() implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      return isNull(value);
    }
  }

  /** A text with a character that is no white space to Java, and so not null. */
  record NotBlank() implements Condition {

    /** All but what {@link Character#isWhitespace(int)} is true for. */
    private static final String VISIBLE =
        "[^\\t-\\r\\x1C-\\x20\\x{1680}\\x{2000}-\\x{2006}\\x{2008}-\\x{200A}\\x{2028}\\x{2029}\\x{205F}\\x{3000}]";

    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      // Most texts begin with a character of ASCII, and two comparisons cost far less.
      UnboundExpression begins =
          call(ComparisonFunction.BETWEEN, value, constant("!"), constant("~"));
      UnboundExpression matches = call(TextFunction.REGEX_MATCHES, value, constant(VISIBLE));
      return isTrue(new Choice(List.of(new Branch(begins, TRUE)), matches));
    }
  }

  /** A text, list, map or sequence of bytes that has something in it, and so is not null. */
  record NotEmpty() implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      return isTrue(call(ComparisonFunction.GREATER, sizeOf(value, type), constant(0L)));
    }
  }

  /**
   * A text of so many code points, a list or map of so many elements, or so many bytes.
   *
   * @param min how many at least
   * @param max how many at most
   */
  record Size(int min, int max) implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      UnboundExpression size = sizeOf(value, type);
      UnboundExpression most = call(ComparisonFunction.LESS_OR_EQUAL, size, constant((long) max));
      UnboundExpression least =
          call(ComparisonFunction.GREATER_OR_EQUAL, size, constant((long) min));
      if (min <= 0) {
        return most;
      }
      return max == Integer.MAX_VALUE ? least : and(least, most);
    }
  }

  /**
   * A number that is not too small; NaN never is one.
   *
   * @param bound the bound in digits
   * @param inclusive whether the bound itself is admitted
   */
  record AtLeast(String bound, boolean inclusive) implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      return new Bound(new BigDecimal(bound), inclusive).atLeast(value, type);
    }
  }

  /**
   * A number that is not too large; NaN never is one.
   *
   * @param bound the bound in digits
   * @param inclusive whether the bound itself is admitted
   */
  record AtMost(String bound, boolean inclusive) implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      return new Bound(new BigDecimal(bound), inclusive).atMost(value, type);
    }
  }

  /**
   * An integer or decimal of so many digits; zeros at either end do not count.
   *
   * @param integer how many before the point at most
   * @param fraction how many behind the point at most
   */
  record Digits(int integer, int fraction) implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      BigDecimal beyond = BigDecimal.TEN.pow(Math.min(integer, DecimalType.MAX_PRECISION));
      UnboundExpression fits =
          and(
              new Bound(beyond.negate(), false).atLeast(value, type),
              new Bound(beyond, false).atMost(value, type));
      if (!(type instanceof DecimalType(int precision, int scale)) || fraction >= scale) {
        return fits;
      }
      // One digit more than the value has, since rounding may need it.
      DecimalType shorter = new DecimalType(precision - scale + fraction + 1, fraction);
      return and(
          fits,
          call(ComparisonFunction.EQUAL, value, new Conversion(value, shorter, Cast.Mode.STRICT)));
    }
  }

  /**
   * A text that a regular expression matches as a whole.
   *
   * @param regex the expression in the RE2 dialect
   */
  record Matches(String regex) implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      return call(TextFunction.REGEX_FULL_MATCH, value, constant(regex));
    }
  }

  /**
   * An address of electronic mail: words of RFC 5322 joined by points, {@code @}, and a domain of
   * labels that start and end with a letter or digit. Letters may be of any script. Quoted names,
   * comments and numeric addresses are none.
   */
  record Email() implements Condition {

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+";
    private static final String LETTER = "[A-Za-z0-9\\x{80}-\\x{10FFFF}]";
    private static final String LABEL =
        LETTER + "(?:[A-Za-z0-9\\x{80}-\\x{10FFFF}-]{0,61}" + LETTER + ")?";
    private static final String ADDRESS =
        WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")*";

    /** RFC 5321, 4.5.3.1.1. */
    private static final long LONGEST_NAME = 64;

    /** RFC 5321, 4.5.3.1.2. */
    private static final long LONGEST_DOMAIN = 255;

    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      UnboundExpression name = call(TextFunction.INDEX_OF, value, constant("@"));
      UnboundExpression domain =
          call(
              ArithmeticFunction.SUBTRACT,
              call(TextFunction.LENGTH, value),
              call(ArithmeticFunction.ADD, name, constant(1L)));
      return and(
          call(TextFunction.REGEX_FULL_MATCH, value, constant(ADDRESS)),
          and(
              call(ComparisonFunction.LESS_OR_EQUAL, name, constant(LONGEST_NAME)),
              call(ComparisonFunction.LESS_OR_EQUAL, domain, constant(LONGEST_DOMAIN))));
    }
  }

  /**
   * A time before or after the moment at which the plan was made, by the clock's zone where the
   * value has none of its own.
   *
   * @param past whether before
   * @param present whether that very moment is admitted
   */
  record Timely(boolean past, boolean present) implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      ComparisonFunction comparison =
          past
              ? (present ? ComparisonFunction.LESS_OR_EQUAL : ComparisonFunction.LESS)
              : (present ? ComparisonFunction.GREATER_OR_EQUAL : ComparisonFunction.GREATER);
      return call(comparison, value, constant(now(type, clock)));
    }

    private static Object now(DataType type, Clock clock) {
      return switch (type) {
        case ScalarType.DATE -> LocalDate.now(clock);
        case ScalarType.TIME -> LocalTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        case ScalarType.TIMESTAMP -> LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        case ScalarType.INSTANT -> Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        default -> throw unfit("Past or future", type);
      };
    }
  }

  /**
   * A boolean of one value.
   *
   * @param expected the value
   */
  record Truth(boolean expected) implements Condition {
    @Override
    public UnboundExpression over(UnboundExpression value, DataType type, Clock clock) {
      return expected ? value : not(value);
    }
  }

  private static UnboundExpression sizeOf(UnboundExpression value, DataType type) {
    return switch (type) {
      case ScalarType.STRING -> call(TextFunction.LENGTH, value);
      case ScalarType.BINARY -> call(CollectionFunction.BINARY_LENGTH, value);
      case ListType _ -> call(CollectionFunction.LIST_SIZE, value);
      case MapType _ -> call(CollectionFunction.MAP_SIZE, value);
      default -> throw unfit("A size", type);
    };
  }

  /**
   * What to throw for a type that a condition cannot judge.
   *
   * @param condition the condition
   * @param type the type
   * @return the exception
   */
  static IllegalArgumentException unfit(String condition, DataType type) {
    return new IllegalArgumentException(
        condition + " is no condition for values of type " + type.displayName());
  }
}
