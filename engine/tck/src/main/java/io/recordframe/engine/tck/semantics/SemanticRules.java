package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Constants.date;
import static io.recordframe.engine.tck.semantics.Constants.expression;
import static io.recordframe.engine.tck.semantics.Constants.instant;
import static io.recordframe.engine.tck.semantics.Constants.nothing;
import static io.recordframe.engine.tck.semantics.Constants.timestamp;
import static io.recordframe.engine.tck.semantics.Example.fails;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
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
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rules of expressions, which every engine keeps. */
public final class SemanticRules {

  private static final Literal NO_NUMBER = nothing(ScalarType.INT32);
  private static final Literal NO_TRUTH = nothing(ScalarType.BOOLEAN);
  private static final Literal TRUE = new Literal(true, ScalarType.BOOLEAN);
  private static final Literal FALSE = new Literal(false, ScalarType.BOOLEAN);
  private static final Expression NUMBERS = expression(Arrays.asList(1, null, 3));
  private static final Expression ELEMENT =
      new LambdaParameter(0, Role.ELEMENT, ScalarType.INT32, true);
  private static final double NAN = Double.NaN;

  private SemanticRules() {}

  /**
   * The examples of all rules, and then those of all functions.
   *
   * @return the examples in the order of the document
   */
  public static List<Example> examples() {
    Stream<Example> ofRules = all().stream().flatMap(rule -> rule.examples().stream());
    return Stream.concat(ofRules, FunctionExamples.all().stream()).toList();
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
            gives(call(ArithmeticFunction.ADD, 1, NO_NUMBER), null),
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
            "A value lies between two bounds if it is at least the one and at most the other, so one bound may decide where the other is null.",
            gives(call(ComparisonFunction.BETWEEN, 1, 2, NO_NUMBER), false),
            gives(call(ComparisonFunction.BETWEEN, 3, 2, NO_NUMBER), null)),
        rule(
            "Nulls",
            "A value that equals no option is unknown where an option is null, and false for no options.",
            gives(new InList(expression(1), List.of(expression(2), NO_NUMBER)), null),
            gives(new InList(expression(2), List.of(expression(2), NO_NUMBER)), true),
            gives(new InList(NO_NUMBER, List.of()), false)),
        rule(
            "Nulls",
            "The largest and smallest of several values are null where one of them is.",
            gives(call(ConditionalFunction.GREATEST, 1, NO_NUMBER), null)),
        rule(
            "Integers",
            "Overflow is an error, never a wrap.",
            fails(call(ArithmeticFunction.ADD, Integer.MAX_VALUE, 1)),
            fails(call(ArithmeticFunction.MULTIPLY, Long.MAX_VALUE, 2L)),
            fails(call(ArithmeticFunction.NEGATE, Integer.MIN_VALUE))),
        rule(
            "Integers",
            "Division gives the exact quotient as floating point; quotient and remainder truncate as in Java.",
            gives(call(ArithmeticFunction.DIVIDE, 7, 2), 3.5),
            gives(call(ArithmeticFunction.QUOTIENT, -7, 2), -3),
            gives(call(ArithmeticFunction.MODULO, -7, 2), -1)),
        rule(
            "Integers",
            "Division by zero is an error; the try forms give null instead.",
            fails(call(ArithmeticFunction.DIVIDE, 1, 0)),
            fails(call(ArithmeticFunction.QUOTIENT, 1, 0)),
            gives(call(ArithmeticFunction.TRY_QUOTIENT, 1, 0), null)),
        rule(
            "Floating point",
            "NaN equals NaN and is larger than everything else; -0.0 equals 0.0.",
            gives(call(ComparisonFunction.EQUAL, NAN, NAN), true),
            gives(call(ComparisonFunction.GREATER, NAN, Double.POSITIVE_INFINITY), true),
            gives(call(ComparisonFunction.EQUAL, -0.0, 0.0), true)),
        rule(
            "Floating point",
            "Division by zero follows IEEE 754.",
            gives(call(ArithmeticFunction.DIVIDE, 1.0, 0.0), Double.POSITIVE_INFINITY),
            gives(call(ArithmeticFunction.DIVIDE, 0.0, 0.0), Double.NaN)),
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
            gives(call(MathFunction.ROUND, 2.5), 3.0)),
        rule(
            "Text",
            "Texts compare by Unicode code point; lengths and positions count code points, positions from 0.",
            gives(call(ComparisonFunction.LESS, "Z", "a"), true),
            gives(call(ComparisonFunction.LESS, "\uFFFF", "\uD83D\uDE00"), true),
            gives(call(TextFunction.LENGTH, "a\uD83D\uDE00"), 2L),
            gives(call(TextFunction.INDEX_OF, "abc", "c"), 2L),
            gives(call(TextFunction.SUBSTRING, "abc", 1, 9), "bc")),
        rule(
            "Text",
            "Regular expressions are those of RE2; a group of no match gives null.",
            gives(call(TextFunction.REGEX_MATCHES, "ab12", "\\d+$"), true),
            gives(call(TextFunction.REGEX_EXTRACT, "ab12", "x", 0), null)),
        rule(
            "Text",
            "JSON is that of RFC 8259, and besides a comma behind the last element, and NaN and Infinity; of values with one name the first is meant. Numbers with a fraction or an exponent are float64.",
            gives(call(TextFunction.IS_JSON, "[1, NaN,]"), true),
            gives(call(TextFunction.IS_JSON, "[01]"), false),
            gives(call(TextFunction.JSON_TEXT, "{\"a\": 1, \"a\": 2}", "$.a"), "1"),
            gives(call(TextFunction.JSON_TEXT, "[1.50, 1E3]", "$"), "[1.5,1000.0]"),
            gives(call(TextFunction.JSON_TEXT, "[\"x\", null]", "$[1]"), null),
            fails(call(TextFunction.JSON_TEXT, "{", "$.a"))),
        rule(
            "Time",
            "Weeks are those of ISO 8601, and Monday is 1.",
            gives(call(TemporalFunction.DAY_OF_WEEK, date("2024-01-01")), 1),
            gives(call(TemporalFunction.ISO_WEEK, date("2023-01-01")), 52),
            gives(
                call(TemporalFunction.TRUNCATE_TO, "WEEK", date("2024-02-29")),
                date("2024-02-26"))),
        rule(
            "Time",
            "Adding months clips to the last day of the month; the distance of two dates is in days.",
            gives(call(TemporalFunction.ADD_MONTHS, date("2024-01-31"), 1L), date("2024-02-29")),
            gives(call(TemporalFunction.DAYS_BETWEEN, date("2024-02-28"), date("2024-03-01")), 2L)),
        rule(
            "Time",
            "Between a timestamp and an instant a zone is named; of two instants at which clocks show the same, the earlier one is meant.",
            gives(
                call(TemporalFunction.TO_INSTANT, timestamp("2024-10-27T02:30"), "Europe/Berlin"),
                instant("2024-10-27T00:30:00Z"))),
        rule(
            "Casts",
            "A cast that fails is an error; one that is tried gives null.",
            fails(new Cast(expression("x"), ScalarType.INT32, Cast.Mode.STRICT)),
            gives(new Cast(expression("x"), ScalarType.INT32, Cast.Mode.TRY), null),
            gives(new Cast(expression(300), ScalarType.INT8, Cast.Mode.TRY), null)),
        rule(
            "Casts",
            "Floating point to integers truncates as in Java, but never saturates; text and decimals round.",
            gives(new Cast(expression(-1.9), ScalarType.INT32, Cast.Mode.STRICT), -1),
            fails(new Cast(expression(1e10), ScalarType.INT32, Cast.Mode.STRICT)),
            gives(new Cast(expression("1.5"), ScalarType.INT32, Cast.Mode.STRICT), 2)),
        rule(
            "Lists",
            "Positions count from 0, and there is no element where there is none; nulls are left out of joined text.",
            gives(call(CollectionFunction.LIST_GET, List.of("a", "b"), 1L), "b"),
            gives(call(CollectionFunction.LIST_GET, List.of("a", "b"), -1L), null),
            gives(call(CollectionFunction.LIST_JOIN, List.of("a", "b"), "-"), "a-b")),
        rule(
            "Lists",
            "A lambda makes a list of what it gives for each element, or chooses those for which it is true, neither false nor null.",
            gives(lambda(Kind.MAP, plus(ELEMENT, expression(1))), Arrays.asList(2, null, 4)),
            gives(lambda(Kind.FILTER, greater(ELEMENT, expression(1))), List.of(3))),
        rule(
            "Lists",
            "Any and all follow three-valued logic over what a lambda gives; any is false for an empty list, and all is true.",
            gives(lambda(Kind.ANY, greater(ELEMENT, expression(1))), true),
            gives(lambda(Kind.ANY, greater(ELEMENT, expression(9))), null),
            gives(lambda(Kind.ALL, greater(ELEMENT, expression(1))), false),
            gives(lambda(Kind.ALL, greater(ELEMENT, expression(0))), null)),
        rule(
            "Lists",
            "A reduction computes each value from the one before and an element; an empty list gives the initial value.",
            gives(
                new ListLambda(
                    Kind.REDUCE,
                    expression(List.of(1, 2, 3)),
                    expression(10),
                    call(
                        ArithmeticFunction.SUBTRACT,
                        new LambdaParameter(0, Role.ACCUMULATOR, ScalarType.INT32, false),
                        new LambdaParameter(0, Role.ELEMENT, ScalarType.INT32, false))),
                4)));
  }

  private static SemanticRule rule(String subject, String rule, Example... examples) {
    return new SemanticRule(subject, rule, List.of(examples));
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

  private static Literal decimal(String digits, int precision) {
    BigDecimal value = new BigDecimal(digits);
    return new Literal(value, new DecimalType(precision, value.scale()));
  }
}
