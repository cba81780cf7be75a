package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;

/**
 * Relations that do nothing go away: a filter by TRUE, a projection to the columns that are there
 * already under the same names, a limit to all rows, a distinct over a distinct. A limit over a
 * limit becomes one. An extension becomes what it stands for.
 */
final class RemoveTrivial {

  private RemoveTrivial() {}

  static Relation apply(PlanGraph graph) {
    return BottomUp.apply(
        graph,
        (before, now) ->
            switch (now) {
              case Filter filter -> isTrue(filter) ? filter.input() : filter;
              case Project project -> isIdentity(project) ? project.input() : project;
              case Distinct distinct ->
                  distinct.input() instanceof Distinct below ? below : distinct;
              case Limit limit -> {
                boolean alone = !graph.isShared(before.inputs().getFirst());
                yield limit(limit, alone);
              }
              case ExtensionRelation extension -> extension.expansion();
              case Scan _, Join _, AsofJoin _, Aggregate _, Sort _, SetOperation _, Explode _ ->
                  now;
            });
  }

  private static boolean isTrue(Filter filter) {
    return filter.predicate() instanceof Literal literal && Boolean.TRUE.equals(literal.value());
  }

  private static boolean isIdentity(Project project) {
    if (project.input().schema().size() != project.columns().size()) {
      return false;
    }
    for (int i = 0; i < project.columns().size(); i++) {
      NamedExpression column = project.columns().get(i);
      boolean same =
          column.expression() instanceof FieldReference reference
              && reference.index() == i
              && project.input().schema().field(i).name().equals(column.name());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /**
   * The limit, together with one below.
   *
   * @param alone whether nothing else reads the input, which may be any rows but the same for all
   */
  private static Relation limit(Limit limit, boolean alone) {
    if (limit.offset() == 0 && limit.count() == Long.MAX_VALUE) {
      return limit.input();
    }
    if (!alone || !(limit.input() instanceof Limit below)) {
      return limit;
    }
    long left =
        below.count() == Long.MAX_VALUE
            ? Long.MAX_VALUE
            : Math.max(0, below.count() - limit.offset());
    long offset = below.offset() + limit.offset();
    return new Limit(
        below.input(), offset < 0 ? Long.MAX_VALUE : offset, Math.min(limit.count(), left));
  }
}
