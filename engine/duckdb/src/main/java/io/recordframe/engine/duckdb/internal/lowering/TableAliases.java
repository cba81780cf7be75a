package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for what stands in FROM clauses. Where a column in reach has the name of a table, DuckDB
 * reads {@code t1.id} as a field of that column, so that no column has such a name.
 */
final class TableAliases {

  private final String prefix;
  private int count;

  private TableAliases(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Aliases that no column has for a name, of those included that nothing reads.
   *
   * @param plan the plan
   * @param tables what its scans read
   */
  static TableAliases apartFrom(Relation plan, Collection<ScanLowering.Table> tables) {
    Set<String> names = new HashSet<>();
    PlanGraph graph = PlanGraph.of(plan);
    for (Relation relation : graph.inputsFirst()) {
      names.addAll(graph.schema(relation).names());
    }
    tables.forEach(table -> names.addAll(table.names()));
    String prefix = "t";
    while (isTaken(prefix, names)) {
      prefix += "x";
    }
    return new TableAliases(prefix);
  }

  private static boolean isTaken(String prefix, Set<String> names) {
    return names.stream().anyMatch(name -> isAlias(name, prefix));
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
