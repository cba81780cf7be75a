package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.error.UnsupportedPlanException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Queries in front of the statement, which DuckDB computes once: relations that group rows or
 * compare them with each other, and that a plan reads in several places, and joins of subqueries
 * with the nearest row. What only scans, filters and joins stands where it is read, so that each
 * place reads no more than it needs; so does what has an order, which a query in front does not
 * promise, and what refers to a row around.
 */
final class SharedQueries {

  private final Set<Relation> shared;
  private final String prefix;
  private final IdentityHashMap<Relation, Named> known = new IdentityHashMap<>();
  private final List<String> definitions = new ArrayList<>();

  private record Named(String name, Query query) {}

  private SharedQueries(Set<Relation> shared, String prefix) {
    this.shared = shared;
    this.prefix = prefix;
  }

  /**
   * The relations of a plan that get a query of their own.
   *
   * @param plan the plan
   * @param outer how far out its relations refer
   * @param tables what its scans read
   * @throws UnsupportedPlanException if DuckDB would mix up whose row is nearest
   */
  static SharedQueries of(
      PlanGraph plan, OuterLevels outer, Collection<ScanLowering.Table> tables) {
    Set<Relation> shared = NearestRows.independent(plan, outer);
    IdentityHashMap<Relation, Shape> shapes = new IdentityHashMap<>();
    for (Relation relation : plan.inputsFirst()) {
      Shape shape = Shape.of(relation, shapes);
      shapes.put(relation, shape);
      if (plan.isShared(relation)
          && shape.groups()
          && !shape.isOrdered()
          && outer.of(relation) == 0) {
        shared.add(relation);
      }
    }
    String prefix = "recordframe_shared_";
    while (isTaken(prefix, tables)) {
      prefix += "x";
    }
    return new SharedQueries(shared, prefix);
  }

  private static boolean isTaken(String prefix, Collection<ScanLowering.Table> tables) {
    return tables.stream()
        .anyMatch(table -> table.text().toLowerCase(Locale.ROOT).contains(prefix));
  }

  /**
   * What decides about a relation.
   *
   * @param groups whether it or what it reads groups rows or compares them with each other
   * @param isOrdered whether its rows have an order that can be seen
   */
  private record Shape(boolean groups, boolean isOrdered) {

    static Shape of(Relation relation, IdentityHashMap<Relation, Shape> known) {
      boolean groups =
          relation instanceof Aggregate
              || relation instanceof Distinct
              || (relation instanceof SetOperation operation
                  && !(operation.kind() == SetOperation.Kind.UNION && operation.all()));
      for (Relation input : relation.inputs()) {
        groups |= shape(input, known).groups();
      }
      boolean ordered =
          relation instanceof Sort
              || (keepsOrder(relation) && shape(relation.inputs().getFirst(), known).isOrdered());
      return new Shape(groups, ordered);
    }

    private static Shape shape(Relation relation, IdentityHashMap<Relation, Shape> known) {
      return Objects.requireNonNull(known.get(relation), "what stands below is looked at first");
    }

    private static boolean keepsOrder(Relation relation) {
      return relation instanceof Limit
          || relation instanceof Filter
          || relation instanceof Project
          || relation instanceof ExtensionRelation;
    }
  }

  boolean contains(Relation relation) {
    return shared.contains(relation);
  }

  /**
   * Reads a shared relation.
   *
   * @param relation one of them
   * @param lowering lowers it when it is read first
   * @param alias the name under which it is read
   */
  Select read(Relation relation, Function<Relation, Query> lowering, String alias) {
    Named named = known.get(relation);
    if (named == null) {
      Query query = lowering.apply(relation);
      named = new Named(prefix + (definitions.size() + 1), query);
      // Otherwise DuckDB may copy the query to where it is read, and fails on some calls it copies.
      definitions.add(named.name() + " AS MATERIALIZED (\n" + query.sql() + ")");
      known.put(relation, named);
    }
    List<SqlExpression> columns = new ArrayList<>();
    for (String name : named.query().aliases()) {
      columns.add(SqlExpression.reference(alias + "." + SqlText.identifier(name)));
    }
    return new Select(
        named.name() + " AS " + alias, 1, columns, relation.schema(), named.query().levels());
  }

  /** The queries, each behind those that it reads. */
  List<String> definitions() {
    return List.copyOf(definitions);
  }
}
