package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * Window functions of users, for which DuckDB has no form. The rows of each partition become one
 * list, in the window's order; the function makes a list of results of it; both lists become rows
 * again. So each row is copied as often as there are different windows, whatever the partitions.
 */
final class UserWindows {

  private static final String ROW = "r";

  private final RelationLowering relations;
  private final OuterColumns outer;
  private Select select;

  /**
   * Has computed none yet.
   *
   * @param relations lowers what stands below
   * @param outer what stands around
   * @param input the rows
   */
  UserWindows(RelationLowering relations, OuterColumns outer, Select input) {
    this.relations = relations;
    this.outer = outer;
    this.select = input;
  }

  /**
   * Computes the window functions of users in columns behind those of the input.
   *
   * @param expressions expressions over the input, with such functions in them
   * @return the same expressions over {@link #select}, without them
   */
  List<Expression> computed(List<Expression> expressions) {
    if (select.isDistinct()
        || select.isLimited()
        || select.hasWindow()
        || RelationLowering.isOutOfReach(select, expressions)) {
      select = relations.asSubquery(select);
    }
    List<SqlExpression> order = select.order();
    int position = select.columns().size();
    if (!order.isEmpty()) {
      appendPosition(order);
    }
    List<WindowCall> pending = new ArrayList<>();
    expressions.forEach(expression -> collect(expression, pending));
    List<WindowCall> done = new ArrayList<>();
    int first = select.columns().size();
    while (!pending.isEmpty()) {
      WindowCall next = pending.getFirst();
      List<WindowCall> same =
          pending.stream()
              .filter(call ->
                  call.partitionBy().equals(next.partitionBy())
                      && call.orderBy().equals(next.orderBy()))
              .toList();
      pending.removeAll(same);
      compute(same);
      done.addAll(same);
    }
    if (!order.isEmpty()) {
      select.setOrder(List.of(select.columns().get(position)));
    }
    return expressions.stream().map(expression -> replaced(expression, done, first)).toList();
  }

  /** The rows with what was computed. */
  Select select() {
    return select;
  }

  /** Numbers the rows in their order, which the lists would lose. */
  private void appendPosition(List<SqlExpression> order) {
    List<String> keys = order.stream().map(SqlExpression::text).toList();
    SqlExpression number =
        SqlExpression.of(
            "row_number() OVER (ORDER BY " + String.join(", ", keys) + ")",
            order,
            SqlExpression.Kind.WINDOW);
    List<SqlExpression> columns = new ArrayList<>(select.columns());
    columns.add(number);
    select.setOrder(List.of());
    select.setColumns(
        columns, with(select.schema(), List.of(Field.required("position", ScalarType.INT64))));
    select = relations.asSubquery(select);
  }

  private static void collect(Expression expression, List<WindowCall> calls) {
    if (expression instanceof WindowCall call && call.function() instanceof UserWindowFunction) {
      if (!calls.contains(call)) {
        calls.add(call);
      }
      return;
    }
    Expressions.operands(expression).forEach(operand -> collect(operand, calls));
  }

  private static Expression replaced(Expression expression, List<WindowCall> calls, int first) {
    if (expression instanceof WindowCall call && call.function() instanceof UserWindowFunction) {
      return FieldReference.of(first + calls.indexOf(call), field(call));
    }
    return Expressions.mapOperands(expression, operand -> replaced(operand, calls, first));
  }

  /** Computes calls over one window, each in a column behind those that there are. */
  private void compute(List<WindowCall> calls) {
    Schema schema = select.schema();
    Operands operands = new Operands(schema.size());
    List<List<Expression>> arguments = new ArrayList<>();
    for (WindowCall call : calls) {
      arguments.add(call.arguments().stream().map(operands::column).toList());
    }
    int listed = schema.size() + operands.expressions.size();
    WindowCall window = calls.getFirst();
    List<Expression> partitionBy = window.partitionBy().stream().map(operands::column).toList();
    List<SortKey> orderBy =
        window.orderBy().stream()
            .map(
                key -> new SortKey(operands.column(key.expression()), key.direction(), key.nulls()))
            .toList();
    append(operands);

    ExpressionLowering lowering = relations.lowering(select, outer);
    List<Field> fields = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < listed; i++) {
      fields.add(new Field(name(i), select.field(i).type(), select.field(i).nullable()));
      values.add(name(i) + " := " + select.columns().get(i).text());
    }
    List<SqlExpression> order = lowering.order(orderBy);
    String sorted =
        order.isEmpty()
            ? ""
            : " ORDER BY " + String.join(", ", order.stream().map(SqlExpression::text).toList());
    List<SqlExpression> all = select.columns();
    select.setGroups(lowering.lower(partitionBy));
    select.setColumns(
        List.of(
            SqlExpression.of(
                "list(struct_pack(" + String.join(", ", values) + ")" + sorted + ")",
                all,
                SqlExpression.Kind.AGGREGATE)),
        new Schema(List.of(rows(fields))));
    select = relations.asSubquery(select);

    SqlExpression rows = select.columns().getFirst();
    List<SqlExpression> lists = new ArrayList<>(List.of(rows));
    List<Field> listFields = new ArrayList<>(List.of(rows(fields)));
    for (int i = 0; i < calls.size(); i++) {
      WindowCall call = calls.get(i);
      List<String> columns =
          arguments.get(i).stream()
              .map(argument -> column(rows, (FieldReference) argument))
              .toList();
      lists.add(
          SqlExpression.of(
              relations.nameOf((UserWindowFunction) call.function())
                  + "("
                  + String.join(", ", columns)
                  + ")",
              List.of(rows)));
      listFields.add(Field.nullable("results", new ListType(call.type(), true)));
    }
    select.setColumns(lists, new Schema(listFields));
    select = relations.asSubquery(select);

    List<SqlExpression> unnested = new ArrayList<>();
    for (SqlExpression list : select.columns()) {
      unnested.add(SqlExpression.of("unnest(" + list.text() + ")", List.of(list)));
    }
    List<Field> rowFields = new ArrayList<>();
    rowFields.add(Field.required("row", new StructType(fields)));
    calls.forEach(call -> rowFields.add(field(call)));
    select.setColumns(unnested, new Schema(rowFields));
    select = relations.asSubquery(select);

    List<SqlExpression> columns = new ArrayList<>();
    SqlExpression row = select.columns().getFirst();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(SqlExpression.of(extracted(row.text(), i), List.of(row)));
    }
    columns.addAll(select.columns().subList(1, select.columns().size()));
    select.setColumns(columns, with(schema, rowFields.subList(1, rowFields.size())));
    select = relations.asSubquery(select);
  }

  /** What is computed for the window alone becomes columns too. */
  private void append(Operands operands) {
    List<SqlExpression> columns = new ArrayList<>(select.columns());
    columns.addAll(relations.lowering(select, outer).lower(operands.expressions));
    select.setColumns(
        columns,
        with(select.schema(), operands.expressions.stream().map(UserWindows::field).toList()));
    select = relations.asSubquery(select);
  }

  private static String column(SqlExpression rows, FieldReference argument) {
    return "list_transform(%s, lambda %s: %s)"
        .formatted(rows.text(), ROW, extracted(ROW, argument.index()));
  }

  private static String extracted(String struct, int index) {
    return "struct_extract(" + struct + ", " + SqlText.string(name(index)) + ")";
  }

  private static String name(int index) {
    return "c" + index;
  }

  private static Field rows(List<Field> fields) {
    return Field.nullable("rows", new ListType(new StructType(fields), false));
  }

  private static Field field(Expression expression) {
    return new Field("operand", expression.type(), expression.nullable());
  }

  private static Schema with(Schema schema, List<Field> more) {
    List<Field> fields = new ArrayList<>(schema.fields());
    fields.addAll(more);
    return new Schema(fields);
  }

  /** What a window needs: columns that are there, and expressions for columns behind them. */
  private static final class Operands {
    private final int existing;
    private final List<Expression> expressions = new ArrayList<>();

    Operands(int existing) {
      this.existing = existing;
    }

    Expression column(Expression expression) {
      if (expression instanceof FieldReference) {
        return expression;
      }
      expressions.add(expression);
      return FieldReference.of(existing + expressions.size() - 1, field(expression));
    }
  }
}
