package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.type.Field;
import java.util.Locale;

/**
 * Names for what stands in FROM clauses. Where a column in reach has the name of a table, DuckDB
 * reads {@code t1.id} as a field of that column, so that no column of the plan has such a name.
 */
final class TableAliases {

  private final String prefix;
  private int count;

  private TableAliases(String prefix) {
    this.prefix = prefix;
  }

  /** Aliases that no column of a plan has for a name, of those included that nothing reads. */
  static TableAliases apartFrom(Relation plan) {
    PlanGraph graph = PlanGraph.of(plan);
    String prefix = "t";
    while (isTaken(prefix, graph)) {
      prefix += "x";
    }
    return new TableAliases(prefix);
  }

  private static boolean isTaken(String prefix, PlanGraph graph) {
    for (Relation relation : graph.inputsFirst()) {
      for (Field field : relation.schema().fields()) {
        if (isAlias(field.name(), prefix)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name is the prefix with a number behind it; case does not matter to DuckDB. */
  private static boolean isAlias(String name, String prefix) {
    if (name.length() <= prefix.length()
        || !name.substring(0, prefix.length()).toLowerCase(Locale.ROOT).equals(prefix)) {
      return false;
    }
    for (int i = prefix.length(); i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  String next() {
    count++;
    return prefix + count;
  }
}
