package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Example.fails;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.LambdaParameter.Role;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.ListLambda.Kind;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules of expressions, which every engine keeps. */
public final class SemanticRules {

  private static final Literal NO_NUMBER = new Literal(null, ScalarType.INT32);
  private static final Literal NO_TRUTH = new Literal(null, ScalarType.BOOLEAN);
  private static final Literal TRUE = new Literal(true, ScalarType.BOOLEAN);
  private static final Literal FALSE = new Literal(false, ScalarType.BOOLEAN);
  private static final Literal NUMBERS =
      new Literal(Arrays.asList(1, null, 3), new ListType(ScalarType.INT32, true));
  private static final Expression ELEMENT =
      new LambdaParameter(0, Role.ELEMENT, ScalarType.INT32, true);
  private static final Literal NAN = number(Double.NaN);

  private SemanticRules() {}

  /**
   * The examples of all rules.
   *
   * @return the examples in the order of the document
   */
  public static List<Example> examples() {
    return all().stream().flatMap(rule -> rule.examples().stream()).toList();
  }

  /**
   * Runs every example.
   *
   * @param session the engine
   * @return what differs, a text for each example that does not hold
   */
  public static List<String> differences(EngineSession session) {
    List<String> differences = new ArrayList<>();
    for (Example example : examples()) {
      String difference = example.check(session);
      if (difference != null) {
        differences.add(difference);
      }
    }
    return differences;
  }

  /**
   * All rules.
   *
   * @return the rules in the order of the document
   */
  public static List<SemanticRule> all() {
    return List.of(
        rule(
            "Nulls",
            "Arithmetic and comparison with a null give null.",
            gives(call(ArithmeticFunction.ADD, number(1), NO_NUMBER), null),
            gives(call(ComparisonFunction.EQUAL, NO_NUMBER, NO_NUMBER), null),
            gives(call(ComparisonFunction.EQUAL_NULL_SAFE, NO_NUMBER, NO_NUMBER), true)),
        rule(
            "Nulls",
            "AND, OR and NOT follow three-valued logic: null is unknown.",
            gives(call(LogicalFunction.AND, NO_TRUTH, FALSE), false),
            gives(call(LogicalFunction.AND, NO_TRUTH, TRUE), null),
            gives(call(LogicalFunction.OR, NO_TRUTH, TRUE), true),
            gives(call(LogicalFunction.NOT, NO_TRUTH), null)),
        rule(
            "Nulls",
            "A value that equals no option is unknown where an option is null, and false for no options.",
            gives(new InList(number(1), List.of(number(2), NO_NUMBER)), null),
            gives(new InList(number(2), List.of(number(2), NO_NUMBER)), true),
            gives(new InList(NO_NUMBER, List.of()), false)),
        rule(
            "Nulls",
            "The largest and smallest of several values are null where one of them is.",
            gives(call(ConditionalFunction.GREATEST, number(1), NO_NUMBER), null)),
        rule(
            "Integers",
            "Overflow is an error, never a wrap.",
            fails(call(ArithmeticFunction.ADD, number(Integer.MAX_VALUE), number(1))),
            fails(call(ArithmeticFunction.MULTIPLY, number(Long.MAX_VALUE), number(2L))),
            fails(call(ArithmeticFunction.NEGATE, number(Integer.MIN_VALUE)))),
        rule(
            "Integers",
            "Division gives the exact quotient as floating point; quotient and remainder truncate as in Java.",
            gives(call(ArithmeticFunction.DIVIDE, number(7), number(2)), 3.5),
            gives(call(ArithmeticFunction.QUOTIENT, number(-7), number(2)), -3),
            gives(call(ArithmeticFunction.MODULO, number(-7), number(2)), -1)),
        rule(
            "Integers",
            "Division by zero is an error; the try forms give null instead.",
            fails(call(ArithmeticFunction.DIVIDE, number(1), number(0))),
            fails(call(ArithmeticFunction.QUOTIENT, number(1), number(0))),
            gives(call(ArithmeticFunction.TRY_QUOTIENT, number(1), number(0)), null)),
        rule(
            "Floating point",
            "NaN equals NaN and is larger than everything else; -0.0 equals 0.0.",
            gives(call(ComparisonFunction.EQUAL, NAN, NAN), true),
            gives(call(ComparisonFunction.GREATER, NAN, number(Double.POSITIVE_INFINITY)), true),
            gives(call(ComparisonFunction.EQUAL, number(-0.0), number(0.0)), true)),
        rule(
            "Floating point",
            "Division by zero follows IEEE 754.",
            gives(
                call(ArithmeticFunction.DIVIDE, number(1.0), number(0.0)),
                Double.POSITIVE_INFINITY),
            gives(call(ArithmeticFunction.DIVIDE, number(0.0), number(0.0)), Double.NaN)),
        rule(
            "Decimals",
            "Results have the digits of the operands; what needs more digits than its type has is an error.",
            gives(
                call(ArithmeticFunction.ADD, decimal("1.50", 3), decimal("0.25", 3)),
                new BigDecimal("1.75")),
            gives(
                call(ArithmeticFunction.MULTIPLY, decimal("1.5", 2), decimal("1.5", 2)),
                new BigDecimal("2.25"))),
        rule(
            "Decimals",
            "Rounding is half away from zero.",
            gives(
                new Cast(decimal("2.5", 2), new DecimalType(2, 0), Cast.Mode.STRICT),
                new BigDecimal("3")),
            gives(
                new Cast(decimal("-2.5", 2), new DecimalType(2, 0), Cast.Mode.STRICT),
                new BigDecimal("-3")),
            gives(call(MathFunction.ROUND, number(2.5)), 3.0)),
        rule(
            "Text",
            "Texts compare by Unicode code point; lengths and positions count code points, positions from 0.",
            gives(call(ComparisonFunction.LESS, text("Z"), text("a")), true),
            gives(call(ComparisonFunction.LESS, text("\uFFFF"), text("\uD83D\uDE00")), true),
            gives(call(TextFunction.LENGTH, text("a\uD83D\uDE00")), 2L),
            gives(call(TextFunction.INDEX_OF, text("abc"), text("c")), 2L),
            gives(call(TextFunction.SUBSTRING, text("abc"), number(1), number(9)), "bc")),
        rule(
            "Text",
            "Regular expressions are those of RE2; a group of no match gives null.",
            gives(call(TextFunction.REGEX_MATCHES, text("ab12"), text("\\d+$")), true),
            gives(call(TextFunction.REGEX_EXTRACT, text("ab12"), text("x"), number(0)), null)),
        rule(
            "Time",
            "Weeks are those of ISO 8601, and Monday is 1.",
            gives(call(TemporalFunction.DAY_OF_WEEK, date(2024, 1, 1)), 1),
            gives(call(TemporalFunction.ISO_WEEK, date(2023, 1, 1)), 52),
            gives(
                call(TemporalFunction.TRUNCATE_TO, text("WEEK"), date(2024, 2, 29)),
                LocalDate.of(2024, 2, 26))),
        rule(
            "Time",
            "Adding months clips to the last day of the month; the distance of two dates is in days.",
            gives(
                call(TemporalFunction.ADD_MONTHS, date(2024, 1, 31), number(1L)),
                LocalDate.of(2024, 2, 29)),
            gives(call(TemporalFunction.DAYS_BETWEEN, date(2024, 2, 28), date(2024, 3, 1)), 2L)),
        rule(
            "Time",
            "Between a timestamp and an instant a zone is named; of two instants at which clocks show the same, the earlier one is meant.",
            gives(
                call(
                    TemporalFunction.TO_INSTANT,
                    new Literal(LocalDateTime.of(2024, 10, 27, 2, 30), ScalarType.TIMESTAMP),
                    text("Europe/Berlin")),
                Instant.parse("2024-10-27T00:30:00Z"))),
        rule(
            "Casts",
            "A cast that fails is an error; one that is tried gives null.",
            fails(new Cast(text("x"), ScalarType.INT32, Cast.Mode.STRICT)),
            gives(new Cast(text("x"), ScalarType.INT32, Cast.Mode.TRY), null),
            gives(new Cast(number(300), ScalarType.INT8, Cast.Mode.TRY), null)),
        rule(
            "Casts",
            "Floating point to integers truncates as in Java, but never saturates; text and decimals round.",
            gives(new Cast(number(-1.9), ScalarType.INT32, Cast.Mode.STRICT), -1),
            fails(new Cast(number(1e10), ScalarType.INT32, Cast.Mode.STRICT)),
            gives(new Cast(text("1.5"), ScalarType.INT32, Cast.Mode.STRICT), 2)),
        rule(
            "Lists",
            "Positions count from 0, and there is no element where there is none; nulls are left out of joined text.",
            gives(call(CollectionFunction.LIST_GET, texts("a", "b"), number(1L)), "b"),
            gives(call(CollectionFunction.LIST_GET, texts("a", "b"), number(-1L)), null),
            gives(call(CollectionFunction.LIST_JOIN, texts("a", "b"), text("-")), "a-b")),
        rule(
            "Lists",
            "A lambda makes a list of what it gives for each element, or chooses those for which it is true, neither false nor null.",
            gives(lambda(Kind.MAP, plus(ELEMENT, number(1))), Arrays.asList(2, null, 4)),
            gives(lambda(Kind.FILTER, greater(ELEMENT, number(1))), List.of(3))),
        rule(
            "Lists",
            "Any and all follow three-valued logic over what a lambda gives; any is false for an empty list, and all is true.",
            gives(lambda(Kind.ANY, greater(ELEMENT, number(1))), true),
            gives(lambda(Kind.ANY, greater(ELEMENT, number(9))), null),
            gives(lambda(Kind.ALL, greater(ELEMENT, number(1))), false),
            gives(lambda(Kind.ALL, greater(ELEMENT, number(0))), null)),
        rule(
            "Lists",
            "A reduction computes each value from the one before and an element; an empty list gives the initial value.",
            gives(
                new ListLambda(
                    Kind.REDUCE,
                    new Literal(List.of(1, 2, 3), new ListType(ScalarType.INT32, false)),
                    number(10),
                    call(
                        ArithmeticFunction.SUBTRACT,
                        new LambdaParameter(0, Role.ACCUMULATOR, ScalarType.INT32, false),
                        new LambdaParameter(0, Role.ELEMENT, ScalarType.INT32, false))),
                4)));
  }

  private static SemanticRule rule(String subject, String rule, Example... examples) {
    return new SemanticRule(subject, rule, List.of(examples));
  }

  private static Expression call(ScalarFunction function, Expression... arguments) {
    return FunctionCall.of(function, arguments);
  }

  /** A lambda over a list of 1, null and 3. */
  private static Expression lambda(Kind kind, Expression body) {
    return new ListLambda(kind, NUMBERS, null, body);
  }

  private static Expression plus(Expression left, Expression right) {
    return call(ArithmeticFunction.ADD, left, right);
  }

  private static Expression greater(Expression left, Expression right) {
    return call(ComparisonFunction.GREATER, left, right);
  }

  private static Literal number(int value) {
    return new Literal(value, ScalarType.INT32);
  }

  private static Literal number(long value) {
    return new Literal(value, ScalarType.INT64);
  }

  private static Literal number(double value) {
    return new Literal(value, ScalarType.FLOAT64);
  }

  private static Literal decimal(String digits, int precision) {
    BigDecimal value = new BigDecimal(digits);
    return new Literal(value, new DecimalType(precision, value.scale()));
  }

  private static Literal text(String value) {
    return new Literal(value, ScalarType.STRING);
  }

  private static Literal texts(String... values) {
    DataType type = new ListType(ScalarType.STRING, false);
    return new Literal(List.of(values), type);
  }

  private static Literal date(int year, int month, int day) {
    return new Literal(LocalDate.of(year, month, day), ScalarType.DATE);
  }
}
