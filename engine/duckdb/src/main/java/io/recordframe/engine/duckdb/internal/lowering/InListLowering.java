package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.lowering.SqlExpression.Kind;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a value is among others. */
final class InListLowering {

  private InListLowering() {}

  /** Long lists are common, so that integers stand in them without a cast where that is safe. */
  static SqlExpression lower(InList in, ExpressionLowering expressions) {
    SqlExpression value = compared(in.value(), expressions);
    if (in.options().isEmpty()) {
      return SqlExpression.of("false", List.of(value), Kind.ROW);
    }
    List<SqlExpression> operands = new ArrayList<>();
    operands.add(value);
    List<String> options = new ArrayList<>();
    boolean plain = in.value().type() == ScalarType.INT32 || in.value().type() == ScalarType.INT64;
    for (Expression option : in.options()) {
      if (plain && option instanceof Literal literal && literal.value() instanceof Number number) {
        options.add(number.toString());
      } else {
        SqlExpression lowered = compared(option, expressions);
        options.add(lowered.text());
        operands.add(lowered);
      }
    }
    // DuckDB takes the query of a single option for the list itself; and it takes a reduction in an
    // IN for one of one row where another operand is the same in all rows.
    boolean single = options.size() == 1 && operands.getLast().hasSubquery();
    String text =
        single || hasReduction(in)
            ? comparedWithEach(value, options)
            : value.text() + " IN (" + String.join(", ", options) + ")";
    return SqlExpression.of("(" + text + ")", operands);
  }

  /** Repeats the value, so that the length is known to be allowed before. */
  private static String comparedWithEach(SqlExpression value, List<String> options) {
    SqlExpression.requireLength((long) options.size() * value.text().length());
    return options.stream()
        .map(option -> value.text() + " = " + option)
        .collect(Collectors.joining(" OR "));
  }

  /** In a reduction DuckDB takes a plain column in an IN for one of as many rows as there are. */
  private static SqlExpression compared(Expression expression, ExpressionLowering expressions) {
    SqlExpression lowered = expressions.lower(expression);
    boolean plain = Expressions.operands(expression).isEmpty() && !(expression instanceof Literal);
    return expressions.isWithinLambda() && plain && !lowered.hasSubquery()
        ? SqlExpression.of(
            "CASE WHEN %s IS NOT NULL THEN %s END".formatted(lowered.text(), lowered.text()),
            List.of(lowered))
        : lowered;
  }

  private static boolean hasReduction(Expression expression) {
    return (expression instanceof ListLambda lambda && lambda.kind() == ListLambda.Kind.REDUCE)
        || Expressions.operands(expression).stream().anyMatch(InListLowering::hasReduction);
  }
}
