package io.recordframe.plan.physical;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way from a relation down to a scan, through relations whose rows over all rows of the scan
 * are those over some of them and over the others together.
 *
 * @param steps the relations above the scan, the topmost first
 * @param scan the scan
 */
record ScanPath(List<Step> steps, Scan scan) {

  /**
   * A relation on the way.
   *
   * @param relation the relation
   * @param input which of its inputs the way takes
   */
  record Step(Relation relation, int input) {}

  /**
   * The way down from a relation, or null where there is none.
   *
   * @param isCut whether the rows of a source can be told apart
   */
  static @Nullable ScanPath to(Relation relation, Predicate<Source> isCut) {
    List<Step> steps = new ArrayList<>();
    Relation current = relation;
    while (true) {
      int input;
      switch (current) {
        case Scan scan -> {
          return isCut.test(scan.source()) ? new ScanPath(steps, scan) : null;
        }
        case Filter _, Explode _, AsofJoin _, ExtensionRelation _ -> input = 0;
        case Project project -> {
          if (hasWindow(project)) {
            return null;
          }
          input = 0;
        }
        case Join join -> {
          ScanPath below = through(join, isCut);
          if (below == null) {
            return null;
          }
          steps.addAll(below.steps());
          return new ScanPath(steps, below.scan());
        }
        case Aggregate _, Sort _, Limit _, Distinct _, SetOperation _ -> {
          return null;
        }
      }
      steps.add(new Step(current, input));
      current = current.inputs().get(input);
    }
  }

  /** By the side whose rows without a partner are not lost or repeated when it is cut. */
  private static @Nullable ScanPath through(Join join, Predicate<Source> isCut) {
    List<Integer> sides =
        switch (join.type()) {
          case INNER, CROSS -> List.of(0, 1);
          case LEFT, SEMI, ANTI -> List.of(0);
          case RIGHT -> List.of(1);
          case FULL -> List.of();
        };
    for (int side : sides) {
      ScanPath below = to(join.inputs().get(side), isCut);
      if (below != null) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(join, side));
        steps.addAll(below.steps());
        return new ScanPath(steps, below.scan());
      }
    }
    return null;
  }

  private static boolean hasWindow(Project project) {
    return project.columns().stream().anyMatch(column -> hasWindow(column.expression()));
  }

  private static boolean hasWindow(Expression expression) {
    return expression instanceof WindowCall
        || Expressions.operands(expression).stream().anyMatch(ScanPath::hasWindow);
  }

  /** The relation over another scan. */
  Relation over(Scan other) {
    Relation relation = other;
    for (Step step : steps.reversed()) {
      relation = withInput(step.relation(), step.input(), relation);
    }
    return relation;
  }

  /** A relation with one of its inputs replaced, and no other, be it the same object. */
  static Relation withInput(Relation relation, int position, Relation replacement) {
    int[] next = {0};
    return Relations.map(
        relation, input -> next[0]++ == position ? replacement : input, expression -> expression);
  }
}
