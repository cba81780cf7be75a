package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the rows of relations. Used for one execution, by one thread. */
final class Interpreter {

  private final ExecutionControl control;
  private final Evaluator evaluator;

  /** What a plan reads several times is computed once, as long as it sees no row around. */
  private final IdentityHashMap<Relation, List<Row>> known = new IdentityHashMap<>();

  Interpreter(ExecutionControl control) {
    this.control = control;
    this.evaluator = new Evaluator(this, control);
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** The rows of a plan in its order. */
  List<Row> rows(Relation plan) {
    return rows(plan, null);
  }

  /**
   * The rows of a relation in its order.
   *
   * @param relation the relation
   * @param around what the expression sees in which the relation stands, or null
   */
  List<Row> rows(Relation relation, @Nullable Scope around) {
    control.check();
    if (around != null) {
      return compute(relation, around);
    }
    List<Row> rows = known.get(relation);
    if (rows == null) {
      rows = compute(relation, null);
      known.put(relation, rows);
    }
    return rows;
  }

  private List<Row> compute(Relation relation, @Nullable Scope around) {
    return switch (relation) {
      case Scan scan -> ScanRows.of(scan);
      case Filter filter -> filter(filter, around);
      case Project project ->
          ProjectRows.of(project, rows(project.input(), around), evaluator, around);
      case Join join ->
          JoinRows.of(
              join, rows(join.left(), around), rows(join.right(), around), evaluator, around);
      case AsofJoin join ->
          AsofJoinRows.of(
              join, rows(join.left(), around), rows(join.right(), around), evaluator, around);
      case Aggregate aggregate ->
          AggregateRows.of(aggregate, rows(aggregate.input(), around), evaluator, around);
      case Sort sort ->
          RowOrder.sorted(
              rows(sort.input(), around), sort.keys(), evaluator, row -> Scope.of(row, around));
      case Limit limit -> limit(limit, rows(limit.input(), around));
      case Explode explode ->
          ExplodeRows.of(explode, rows(explode.input(), around), evaluator, around);
      case ExtensionRelation extension -> rows(extension.expansion(), around);
      case Distinct distinct -> SetRows.distinct(rows(distinct.input(), around));
      case SetOperation operation ->
          SetRows.of(operation, rows(operation.left(), around), rows(operation.right(), around));
    };
  }

  private List<Row> filter(Filter filter, @Nullable Scope around) {
    List<Row> kept = new ArrayList<>();
    for (Row row : rows(filter.input(), around)) {
      if (evaluator.isTrue(filter.predicate(), Scope.of(row, around))) {
        kept.add(row);
      }
    }
    return kept;
  }

  private static List<Row> limit(Limit limit, List<Row> rows) {
    return rows.stream().skip(limit.offset()).limit(limit.count()).toList();
  }
}
