package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.type.Schema;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Brings a plan into a form that costs an engine less, with the same schema and the same rows. Safe
 * for use by several threads.
 *
 * <p>Relations are walked without recursion; expressions, and filters on their way down, with it: a
 * plan of 10,000 relations needs a stack of some megabytes in the worst case.
 */
public final class Rewriter {

  /** How often all rewrites run at most; few plans change after the second time. */
  private static final int MAX_ROUNDS = 10;

  private static final Rewriter STANDARD = new Rewriter(EnumSet.allOf(Rewrite.class));

  private final Set<Rewrite> rewrites;

  /** What was rewritten last: a session rewrites what it gives to an engine, and so does that. */
  private volatile WeakReference<Relation> latest = new WeakReference<>(null);

  private Rewriter(Set<Rewrite> rewrites) {
    this.rewrites = Collections.unmodifiableSet(rewrites);
  }

  /**
   * All rewrites.
   *
   * @return the rewriter
   */
  public static Rewriter standard() {
    return STANDARD;
  }

  /**
   * All rewrites but some.
   *
   * @param left the rewrites to leave out
   * @return the rewriter
   */
  public static Rewriter without(Rewrite... left) {
    Set<Rewrite> rewrites = EnumSet.allOf(Rewrite.class);
    rewrites.removeAll(List.of(left));
    return new Rewriter(rewrites);
  }

  /**
   * Some rewrites. They run in the order of {@link Rewrite}, whatever the order here.
   *
   * @param rewrites the rewrites; none leaves plans as they are
   * @return the rewriter
   */
  public static Rewriter of(List<Rewrite> rewrites) {
    Set<Rewrite> set = EnumSet.noneOf(Rewrite.class);
    set.addAll(rewrites);
    return new Rewriter(set);
  }

  /**
   * The rewrites that run.
   *
   * @return the rewrites in their order
   */
  public Set<Rewrite> rewrites() {
    return rewrites;
  }

  /**
   * Rewrites a plan until nothing changes any more. A relation that is read in several places is
   * rewritten once and is still one in the result.
   *
   * @param plan the plan
   * @return a plan with the same schema, the same object when there is nothing to do
   */
  public Relation rewrite(Relation plan) {
    if (latest.refersTo(plan)) {
      return plan;
    }
    PlanGraph graph = PlanGraph.of(plan);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      PlanGraph before = graph;
      graph = round(before);
      if (Identity.same(before, graph)) {
        break;
      }
    }
    Relation result = graph.root();
    requireSameSchema(plan.schema(), result.schema());
    latest = new WeakReference<>(result);
    return result;
  }

  private PlanGraph round(PlanGraph plan) {
    PlanGraph result = plan;
    if (rewrites.contains(Rewrite.FOLD_CONSTANTS)) {
      result = changed(result, FoldConstants.apply(result));
    }
    if (rewrites.contains(Rewrite.REMOVE_HIDDEN_SORTS)) {
      result = changed(result, RemoveHiddenSorts.apply(result));
    }
    boolean merge = rewrites.contains(Rewrite.MERGE_FILTERS);
    boolean push = rewrites.contains(Rewrite.PUSH_DOWN_FILTERS);
    if (merge || push || rewrites.contains(Rewrite.FUSE_PROJECTIONS)) {
      result = changed(result, new Pipelines(rewrites).apply(result));
    }
    if (push) {
      result = changed(result, PushDownFilters.apply(result, merge));
    }
    if (rewrites.contains(Rewrite.REMOVE_TRIVIAL)) {
      result = changed(result, RemoveTrivial.apply(result));
    }
    if (rewrites.contains(Rewrite.PRUNE_COLUMNS)) {
      result = changed(result, PruneColumns.apply(result));
    }
    return result;
  }

  private static PlanGraph changed(PlanGraph before, Relation after) {
    return Identity.same(before.root(), after) ? before : PlanGraph.of(after);
  }

  private static void requireSameSchema(Schema before, Schema after) {
    if (!before.equals(after)) {
      throw new IllegalStateException(
          "A rewrite changed the columns of the result from " + before + " to " + after);
    }
  }
}
