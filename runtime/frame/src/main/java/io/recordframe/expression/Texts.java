package io.recordframe.expression;

import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that are made of other values; what is done with a text are methods of {@link StrExpr}.
 * Immutable and thread-safe.
 */
public final class Texts {

  private static final String PLACE = "{}";

  private Texts() {}

  /**
   * A text with values in it, as a cast to text shows them.
   *
   * <pre>{@code Texts.format("{} of {}", order.id(), order.day())}</pre>
   *
   * @param pattern the text, with {@code {}} where a value stands
   * @param values one value for each {@code {}}, in order
   * @return the text
   * @throws InvalidPlanException if there are more or fewer values than places
   */
  public static StrExpr format(String pattern, Expr<?, ?>... values) {
    return formatted(pattern, values);
  }

  /**
   * A text with values in it, as a cast to text shows them.
   *
   * @param pattern the text, with {@code {}} where a value stands
   * @param values one value for each {@code {}}, in order
   * @return the text; null where a value is
   * @throws InvalidPlanException if there are more or fewer values than places
   */
  public static NullableStrExpr format(String pattern, Term<?>... values) {
    return formatted(pattern, values);
  }

  private static StrNode formatted(String pattern, Term<?>... values) {
    String[] between = pattern.split("\\{}", -1);
    if (between.length - 1 != values.length) {
      throw new InvalidPlanException(
          "The pattern '%s' has %d times %s, but was given %d values"
              .formatted(pattern, between.length - 1, PLACE, values.length));
    }
    List<Object> parts = new ArrayList<>(List.of(between[0]));
    for (int i = 0; i < values.length; i++) {
      parts.add(Operands.converted(Terms.unbound(values[i]), ScalarType.STRING));
      parts.add(between[i + 1]);
    }
    return values.length == 0
        ? new StrNode(Operands.one(pattern))
        : ExpressionNode.text(TextFunction.CONCAT, parts.toArray());
  }

  /**
   * A value as JSON without white space: numbers, truth values, lists and nested records as they
   * are, a map as an object, bytes in Base64, and all else, with numbers that are not finite, as
   * the text of a cast.
   *
   * @param value the value
   * @return the text
   */
  public static StrExpr toJson(Expr<?, ?> value) {
    return ExpressionNode.text(CollectionFunction.TO_JSON, value);
  }

  /**
   * A value as JSON, like {@link #toJson(Expr)}. A nested record is given by its columns.
   *
   * @param value the value
   * @return the text; null where the value is, while a null within it is {@code null} in the text
   * @throws InvalidPlanException if the value is all columns of a relation
   */
  public static NullableStrExpr toJson(Term<?> value) {
    return ExpressionNode.text(CollectionFunction.TO_JSON, Terms.unbound(value));
  }

  /**
   * The text of a code point alone; a number that is none, or a surrogate, is an error of the
   * query.
   *
   * @param codePoint the code point
   * @return the text
   */
  public static StrExpr character(IntExpr codePoint) {
    return ExpressionNode.text(TextFunction.CHARACTER, codePoint);
  }

  /**
   * The text of a code point alone; a number that is none, or a surrogate, is an error of the
   * query.
   *
   * @param codePoint the code point
   * @return the text; null where the code point is
   */
  public static NullableStrExpr character(NullableIntExpr codePoint) {
    return ExpressionNode.text(TextFunction.CHARACTER, codePoint);
  }

  /**
   * Those texts that are not null, one after the other.
   *
   * @param separator what stands between them
   * @param first the first text
   * @param more the others
   * @return the text, empty where all are null
   */
  public static StrExpr joinNonNull(
      String separator, NullableStrExpr first, NullableStrExpr... more) {
    List<Object> arguments = new ArrayList<>(List.of(separator, first));
    arguments.addAll(List.of(more));
    return ExpressionNode.text(TextFunction.JOIN_NON_NULL, arguments.toArray());
  }
}
