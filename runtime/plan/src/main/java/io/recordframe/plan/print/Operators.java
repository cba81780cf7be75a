package io.recordframe.plan.print;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.UserScalarFunction;
import java.util.ArrayList;
import java.util.List;

/** Which functions are written as operators, and how tightly these bind. */
final class Operators {

  static final int LOOSEST = 0;
  private static final int OR = 1;
  private static final int XOR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  static final int COMPARISON = 5;
  private static final int SUM = 6;
  private static final int PRODUCT = 7;
  private static final int SIGN = 8;
  static final int TIGHTEST = 9;

  private Operators() {}

  /** A part of an operator's form. */
  sealed interface Part {}

  record Word(String text) implements Part {}

  /**
   * Where an argument stands.
   *
   * @param argument its position
   * @param binding what binds less tightly stands in parentheses there
   */
  record Place(int argument, int binding) implements Part {}

  /** How the function is written; empty for the form {@code name(arguments)}. */
  static List<Part> parts(ScalarFunction function) {
    return switch (function) {
      case ComparisonFunction comparison ->
          switch (comparison) {
            case EQUAL -> between(" = ", COMPARISON + 1, COMPARISON + 1);
            case NOT_EQUAL -> between(" <> ", COMPARISON + 1, COMPARISON + 1);
            case LESS -> between(" < ", COMPARISON + 1, COMPARISON + 1);
            case LESS_OR_EQUAL -> between(" <= ", COMPARISON + 1, COMPARISON + 1);
            case GREATER -> between(" > ", COMPARISON + 1, COMPARISON + 1);
            case GREATER_OR_EQUAL -> between(" >= ", COMPARISON + 1, COMPARISON + 1);
            case EQUAL_NULL_SAFE ->
                between(" IS NOT DISTINCT FROM ", COMPARISON + 1, COMPARISON + 1);
            case BETWEEN ->
                List.of(
                    new Place(0, COMPARISON + 1),
                    new Word(" BETWEEN "),
                    new Place(1, COMPARISON + 1),
                    new Word(" AND "),
                    new Place(2, COMPARISON + 1));
            case IS_NULL -> behind(" IS NULL");
            case IS_NOT_NULL -> behind(" IS NOT NULL");
          };
      case LogicalFunction logical ->
          switch (logical) {
            case AND -> between(" AND ", AND, AND + 1);
            case OR -> between(" OR ", OR, OR + 1);
            case XOR -> between(" XOR ", XOR, XOR + 1);
            case NOT -> List.of(new Word("NOT "), new Place(0, NOT));
            case IS_TRUE -> behind(" IS TRUE");
            case IS_FALSE -> behind(" IS FALSE");
          };
      case ArithmeticFunction arithmetic ->
          switch (arithmetic) {
            case ADD -> between(" + ", SUM, SUM + 1);
            case SUBTRACT -> between(" - ", SUM, SUM + 1);
            case MULTIPLY -> between(" * ", PRODUCT, PRODUCT + 1);
            case DIVIDE -> between(" / ", PRODUCT, PRODUCT + 1);
            case MODULO -> between(" % ", PRODUCT, PRODUCT + 1);
            case NEGATE -> List.of(new Word("-"), new Place(0, SIGN + 1));
            case QUOTIENT,
                TRY_DIVIDE,
                TRY_QUOTIENT,
                TRY_MODULO,
                SHIFT_LEFT,
                BIT_COUNT,
                GCD,
                LCM,
                FACTORIAL,
                BIT_AND,
                BIT_OR,
                BIT_XOR,
                BIT_NOT,
                SHIFT_RIGHT ->
                List.of();
          };
      case TextFunction text ->
          switch (text) {
            case LIKE -> between(" LIKE ", COMPARISON + 1, COMPARISON + 1);
            case LIKE_IGNORE_CASE -> between(" ILIKE ", COMPARISON + 1, COMPARISON + 1);
            default -> List.of();
          };
      case ConditionalFunction _,
          MathFunction _,
          TemporalFunction _,
          CollectionFunction _,
          UserScalarFunction _ ->
          List.of();
    };
  }

  /** The form for more arguments than it has places: its last two parts again. */
  static List<Part> repeated(List<Part> parts, int arguments) {
    long places = parts.stream().filter(Place.class::isInstance).count();
    if (places >= arguments) {
      return parts;
    }
    List<Part> repeated = new ArrayList<>(parts);
    Part word = parts.get(parts.size() - 2);
    Place last = (Place) parts.getLast();
    for (int argument = (int) places; argument < arguments; argument++) {
      repeated.add(word);
      repeated.add(new Place(argument, last.binding()));
    }
    return repeated;
  }

  static int binding(Expression expression) {
    return switch (expression) {
      case FunctionCall call -> binding(call.function());
      case InList _, InSubquery _ -> COMPARISON;
      case Literal _,
          FieldReference _,
          OuterReference _,
          LambdaParameter _,
          ListLambda _,
          StructAccess _,
          StructOf _,
          Case _,
          Cast _,
          Exists _,
          ScalarSubquery _,
          AggregateCall _,
          WindowCall _ ->
          TIGHTEST;
    };
  }

  private static int binding(ScalarFunction function) {
    if (parts(function).isEmpty()) {
      return TIGHTEST;
    }
    return switch (function) {
      case LogicalFunction.AND -> AND;
      case LogicalFunction.OR -> OR;
      case LogicalFunction.XOR -> XOR;
      case LogicalFunction.NOT -> NOT;
      case ArithmeticFunction.ADD, ArithmeticFunction.SUBTRACT -> SUM;
      case ArithmeticFunction.NEGATE -> SIGN;
      case ArithmeticFunction _ -> PRODUCT;
      case LogicalFunction _,
          ComparisonFunction _,
          TextFunction _,
          ConditionalFunction _,
          MathFunction _,
          TemporalFunction _,
          CollectionFunction _,
          UserScalarFunction _ ->
          COMPARISON;
    };
  }

  private static List<Part> between(String word, int left, int right) {
    return List.of(new Place(0, left), new Word(word), new Place(1, right));
  }

  private static List<Part> behind(String word) {
    return List.of(new Place(0, COMPARISON + 1), new Word(word));
  }
}
