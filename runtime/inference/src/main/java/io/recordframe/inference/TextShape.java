package io.recordframe.inference;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;

/**
 * What the texts of a column can look like, from the narrowest type to the widest. A number with
 * leading zeros or a sign in front of a positive one is an identifier, which would not come back as
 * it was.
 */
enum TextShape {
  BOOLEAN(ScalarType.BOOLEAN, "(?i:true|false)"),
  INTEGER(ScalarType.INT64, "0|-?[1-9][0-9]{0,18}"),
  NUMBER(ScalarType.FLOAT64, "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"),
  DATE(ScalarType.DATE, "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
  TIME(ScalarType.TIME, "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?"),
  TIMESTAMP(
      ScalarType.TIMESTAMP,
      "[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?"),
  INSTANT(
      ScalarType.INSTANT,
      "[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)"),
  IDENTIFIER(
      ScalarType.UUID,
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private final ScalarType type;
  private final String pattern;

  TextShape(ScalarType type, String pattern) {
    this.type = type;
    this.pattern = pattern;
  }

  /** The type of values whose texts all look so. */
  ScalarType type() {
    return type;
  }

  /** Whether a text looks so; null for null. */
  Expression matches(Expression text) {
    return FunctionCall.of(
        TextFunction.REGEX_FULL_MATCH, text, new Literal(pattern, ScalarType.STRING));
  }
}
