package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import org.jspecify.annotations.Nullable;

/** Lambdas over lists. */
final class ListLambdaLowering {

  private ListLambdaLowering() {}

  /** What a lambda calls its parameter, with that many lambdas around it and itself. */
  static String parameter(LambdaParameter.Role role, int lambdas) {
    return switch (role) {
      case ELEMENT -> "element" + lambdas;
      case ACCUMULATOR -> "accumulator" + lambdas;
    };
  }

  static String lower(
      ListLambda lambda, String list, @Nullable String initial, String body, int lambdas) {
    String element = parameter(LambdaParameter.Role.ELEMENT, lambdas);
    String function = ", lambda " + element + ": " + body + ")";
    return switch (lambda.kind()) {
      case MAP -> "list_transform(" + list + function;
      case FILTER -> "list_filter(" + list + function;
      case ANY -> joined(lambda, "list_transform(" + list + function, "OR", "false");
      case ALL -> joined(lambda, "list_transform(" + list + function, "AND", "true");
      case REDUCE ->
          reduced(
              list,
              parameter(LambdaParameter.Role.ACCUMULATOR, lambdas),
              element,
              "CAST(" + body + " AS " + SqlTypes.name(lambda.type()) + ")",
              "CAST(" + initial + " AS " + SqlTypes.name(lambda.type()) + ")");
    };
  }

  /** The values joined by AND or OR; DuckDB's aggregates would leave nulls out. */
  private static String joined(ListLambda lambda, String values, String operator, String neutral) {
    if (lambda.nullable()) {
      return reduced(values, "before", "value", "before " + operator + " value", neutral);
    }
    String aggregate = operator.equals("OR") ? "list_bool_or" : "list_bool_and";
    return "coalesce(" + aggregate + "(" + values + "), " + neutral + ")";
  }

  private static String reduced(
      String list, String accumulator, String element, String step, String initial) {
    return "list_reduce(%s, lambda %s, %s: %s, %s)"
        .formatted(list, accumulator, element, step, initial);
  }
}
