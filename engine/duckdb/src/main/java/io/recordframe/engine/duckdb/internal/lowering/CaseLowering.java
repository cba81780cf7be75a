package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;

/** Choices by conditions. */
final class CaseLowering {

  private CaseLowering() {}

  static SqlExpression lower(Case cases, ExpressionLowering expressions) {
    List<SqlExpression> operands = new ArrayList<>();
    StringBuilder text = new StringBuilder("CASE");
    for (Case.Branch branch : cases.branches()) {
      SqlExpression condition = expressions.lower(branch.condition());
      SqlExpression result = expressions.lower(branch.result());
      text.append(" WHEN ").append(condition.text()).append(" THEN ").append(result.text());
      operands.add(condition);
      operands.add(result);
    }
    if (cases.otherwise() != null) {
      SqlExpression otherwise = expressions.lower(cases.otherwise());
      text.append(" ELSE ").append(otherwise.text());
      operands.add(otherwise);
    }
    String lowered = text.append(" END").toString();
    return SqlExpression.of(
        cases.nullable() && isAmongConstants(cases)
            ? withoutStatistics(lowered, cases.type())
            : lowered,
        operands);
  }

  /** Whether a value is one of a few that are known before any row is read. */
  private static boolean isAmongConstants(Expression expression) {
    return switch (expression) {
      case Literal _ -> true;
      case Case cases ->
          cases.branches().stream().allMatch(branch -> isAmongConstants(branch.result()))
              && (cases.otherwise() == null || isAmongConstants(cases.otherwise()));
      default -> {
        List<Expression> operands = Expressions.operands(expression);
        yield !operands.isEmpty() && operands.stream().allMatch(CaseLowering::isAmongConstants);
      }
    };
  }

  /**
   * Where statistics tell DuckDB that a choice among constant texts gives null, it fails to compare
   * that null with a text outside of their statistics. It knows no statistics of a repetition.
   */
  private static String withoutStatistics(String text, DataType type) {
    return type == ScalarType.STRING || type == ScalarType.BINARY
        ? "repeat(" + text + ", 1)"
        : text;
  }
}
