package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function of the catalogue with its arguments in SQL.
 *
 * @param function the function
 * @param arguments the arguments as the plan has them
 * @param lowered the arguments in SQL
 * @param type the result's type
 */
record Call(
    Function function, List<Expression> arguments, List<SqlExpression> lowered, DataType type) {

  String arg(int index) {
    return lowered.get(index).text();
  }

  /** The arguments in SQL, each standing for itself. */
  List<String> sql() {
    return lowered.stream().map(SqlExpression::text).toList();
  }

  int count() {
    return lowered.size();
  }

  DataType typeOf(int index) {
    return arguments.get(index).type();
  }

  boolean isNullable(int index) {
    return arguments.get(index).nullable();
  }

  /** The value of an argument that is a literal but not null; null where it is none. */
  @Nullable Object literal(int index) {
    return arguments.get(index) instanceof Literal literal ? literal.value() : null;
  }

  /** A literal integer, or null where the argument is none. */
  @Nullable Long literalInteger(int index) {
    return literal(index) instanceof Number number
            && (number instanceof Byte
                || number instanceof Short
                || number instanceof Integer
                || number instanceof Long)
        ? number.longValue()
        : null;
  }

  /** An argument that DuckDB needs to know when it plans. */
  void requireLiteral(int index, String what) {
    if (!(arguments.get(index) instanceof Literal)) {
      throw new UnsupportedPlanException(
          "DuckDB needs %s of %s to be a literal, but it is computed"
              .formatted(what, function.functionName()));
    }
  }

  /** The argument in a form that sorts as its type does. */
  String ordered(int index) {
    return ordered(arg(index), typeOf(index));
  }

  static String ordered(String sql, DataType type) {
    return type instanceof EnumType enumType
        ? "CAST(" + sql + " AS " + SqlTypes.orderedEnum(enumType) + ")"
        : sql;
  }

  /** The result of an ordering function in the form in which the type is held. */
  static String unordered(String sql, DataType type) {
    return type instanceof EnumType ? "CAST(" + sql + " AS VARCHAR)" : sql;
  }

  /** The same function of DuckDB with all arguments. */
  String as(String name) {
    return name + "(" + String.join(", ", sql()) + ")";
  }

  /** An operator of DuckDB between all arguments. */
  String infix(String operator) {
    return lowered.stream()
        .map(SqlExpression::text)
        .collect(Collectors.joining(" " + operator + " ", "(", ")"));
  }

  /** The text as the result's type. */
  String cast(String text) {
    return "CAST(" + text + " AS " + SqlTypes.name(type) + ")";
  }

  /** What every expression that can end the query with a message holds. */
  static final String ERROR = "error(";

  /**
   * A function of one argument, null where it fails. DuckDB tries nothing that holds an aggregate,
   * a subquery or what may differ each time, so that such an argument is computed outside.
   */
  static String tried(String function, SqlExpression argument) {
    if (argument.isLiteral() || argument.isReference()) {
      return "TRY(" + function + "(" + argument.text() + "))";
    }
    TextLimits.requireFewWithin(argument.text(), "try_" + function);
    return "list_transform([%s], lambda tried: TRY(%s(tried)))[1]"
        .formatted(argument.text(), function);
  }

  /** An expression that ends the query with a message. */
  static String error(String message) {
    return ERROR + SqlText.string(message) + ")";
  }

  /** What messages call an argument: the column's name where it is one. */
  String nameOf(int index) {
    return arguments.get(index) instanceof FieldReference reference
        ? "column " + reference.name()
        : "an expression of type " + typeOf(index).displayName();
  }
}
