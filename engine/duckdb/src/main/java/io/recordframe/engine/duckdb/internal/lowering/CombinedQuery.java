package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries with the same columns, combined by one operation from left to right.
 *
 * @param schema the columns
 * @param aliases the columns' names in the SQL, which are those of the first query
 * @param kind the operation
 * @param all whether repeated rows are kept
 * @param queries the queries in SQL, at least two
 * @param levels how many queries stand within each other
 */
record CombinedQuery(
    Schema schema,
    List<String> aliases,
    SetOperation.Kind kind,
    boolean all,
    List<String> queries,
    int levels)
    implements Query {

  static CombinedQuery of(SetOperation operation, Query left, Query right) {
    List<String> queries = new ArrayList<>();
    int levels = 1 + Math.max(left.levels(), right.levels());
    if (left instanceof CombinedQuery combined
        && combined.kind == operation.kind()
        && combined.all == operation.all()) {
      queries.addAll(combined.queries);
      levels = Math.max(left.levels(), right.levels() + 1);
    } else {
      queries.add(left.sql());
    }
    queries.add(right.sql());
    if (queries.size() > PlanLimits.MAX_SET_OPERANDS) {
      throw new LimitExceededException(
          "A chain of unions, intersections or differences combines more than %d relations; collect or write parts of it"
              .formatted(PlanLimits.MAX_SET_OPERANDS));
    }
    return new CombinedQuery(
        operation.schema(), left.aliases(), operation.kind(), operation.all(), queries, levels);
  }

  @Override
  public String sql() {
    String operator = "\n" + kind.name() + (all ? " ALL" : "") + "\n";
    List<String> operands = new ArrayList<>();
    for (String query : queries) {
      operands.add("(" + query + ")");
    }
    return String.join(operator, operands);
  }
}
