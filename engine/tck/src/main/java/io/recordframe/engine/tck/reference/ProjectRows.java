package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.WindowCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes new columns: first the windows over all rows, then each row. */
final class ProjectRows {

  private ProjectRows() {}

  static List<Row> of(
      Project project, List<Row> input, Evaluator evaluator, @Nullable Scope around) {
    Map<WindowCall, List<@Nullable Object>> windows = new HashMap<>();
    for (NamedExpression column : project.columns()) {
      for (WindowCall call : windowCalls(column.expression())) {
        windows.put(call, WindowValues.of(call, input, evaluator, around));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < input.size(); i++) {
      Map<WindowCall, @Nullable Object> windowsOfRow = new HashMap<>();
      for (Map.Entry<WindowCall, List<@Nullable Object>> window : windows.entrySet()) {
        windowsOfRow.put(window.getKey(), window.getValue().get(i));
      }
      Scope scope = new Scope(input.get(i), windowsOfRow, List.of(), around);
      List<@Nullable Object> values = new ArrayList<>();
      for (NamedExpression column : project.columns()) {
        values.add(evaluator.value(column.expression(), scope));
      }
      rows.add(new Row(values));
    }
    return rows;
  }

  private static List<WindowCall> windowCalls(Expression expression) {
    if (expression instanceof WindowCall call) {
      return List.of(call);
    }
    List<WindowCall> calls = new ArrayList<>();
    for (Expression operand : Expressions.operands(expression)) {
      calls.addAll(windowCalls(operand));
    }
    return calls;
  }
}
