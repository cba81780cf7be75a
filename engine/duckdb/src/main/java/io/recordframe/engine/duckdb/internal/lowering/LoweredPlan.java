package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.rewrite.Rewriter;
import io.recordframe.plan.type.Schema;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A plan in SQL.
 *
 * @param shared definitions of queries that the statement reads by name, each behind those that it
 *     reads itself
 * @param sql one statement without a semicolon, a clause a line
 * @param schema the columns that it gives
 * @param levels how many queries stand within each other in it, at least 1
 * @param depth about how many expressions stand within each other in it
 */
public record LoweredPlan(List<String> shared, String sql, Schema schema, int levels, int depth) {

  private static final int SHALLOW_LEVELS = 40;

  /** The expressions of projections that became one stand within each other less than that. */
  private static final int SHALLOW_DEPTH = 250;

  /** Whether DuckDB may need more stack for it than an ordinary thread has. */
  public boolean isDeep() {
    return levels > SHALLOW_LEVELS || depth > SHALLOW_DEPTH;
  }

  /**
   * Rewrites and lowers a plan. Recurses into expressions, so that it needs a large stack.
   *
   * @param plan the plan, without free outer references
   * @param scans how its sources are told in SQL
   * @return the statement
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is too deep or too large
   * @throws io.recordframe.plan.error.UnsupportedPlanException if it holds what DuckDB cannot do
   * @throws io.recordframe.plan.error.InvalidPlanException if it has an outer reference outside of
   *     a subquery
   */
  public static LoweredPlan of(Relation plan, ScanLowering scans) {
    PlanLimits.check(plan);
    Relation rewritten = Rewriter.standard().rewrite(plan);
    IdentityHashMap<Scan, ScanLowering.Table> tables = new IdentityHashMap<>();
    PlanGraph graph = PlanGraph.of(rewritten);
    for (Relation relation : graph.inputsFirst()) {
      if (relation instanceof Scan scan) {
        tables.put(scan, scans.lower(scan));
      }
    }
    OuterLevels outer = OuterLevels.of(graph);
    SharedQueries shared = SharedQueries.of(graph, outer, tables.values());
    RelationLowering lowering =
        new RelationLowering(
            scans,
            tables,
            TableAliases.apartFrom(plan, tables.values()),
            shared,
            outer,
            OuterJoins.readers(graph));
    Query query = lowering.lower(rewritten, OuterColumns.NONE);
    String sql = query.sql();
    return new LoweredPlan(
        shared.definitions(), sql, plan.schema(), query.levels(), lowering.deepest());
  }
}
