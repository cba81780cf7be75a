package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.rewrite.FilterStack.Conjunct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link MergeFilters} and {@link FuseProjections} over each chain of filters and projections,
 * and lets filters pass projections as {@link PushDownFilters} does, from its bottom up. Each step
 * meets at most one projection with filters below, however long the chain, so the time grows with
 * the chain and not with its square.
 */
final class Pipelines {

  private final boolean merge;
  private final boolean fuse;
  private final boolean push;

  Pipelines(Set<Rewrite> rewrites) {
    merge = rewrites.contains(Rewrite.MERGE_FILTERS);
    fuse = rewrites.contains(Rewrite.FUSE_PROJECTIONS);
    push = rewrites.contains(Rewrite.PUSH_DOWN_FILTERS);
  }

  Relation apply(PlanGraph graph) {
    Set<Relation> insideChain = insideChain(graph);
    Rewritten rewritten = new Rewritten(!graph.subqueries().isEmpty());
    for (Relation relation : graph.inputsFirst()) {
      if (insideChain.contains(relation)) {
        continue;
      }
      Relation result =
          switch (relation) {
            case Filter _, Project _ -> chain(relation, insideChain, rewritten);
            default -> Relations.map(relation, rewritten::get, rewritten::inSubqueries);
          };
      rewritten.put(relation, result);
    }
    return rewritten.get(graph.root());
  }

  /** The filters and projections that only another filter or projection reads. */
  private static Set<Relation> insideChain(PlanGraph graph) {
    Set<Relation> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Relation relation : graph.inputsFirst()) {
      if (isLink(relation)) {
        Relation input = relation.inputs().getFirst();
        if (isLink(input) && !graph.isShared(input)) {
          inside.add(input);
        }
      }
    }
    return inside;
  }

  private static boolean isLink(Relation relation) {
    return relation instanceof Filter || relation instanceof Project;
  }

  private Relation chain(Relation top, Set<Relation> insideChain, Rewritten rewritten) {
    List<Relation> links = new ArrayList<>();
    Relation bottom = top;
    links.add(bottom);
    while (insideChain.contains(bottom.inputs().getFirst())) {
      bottom = bottom.inputs().getFirst();
      links.add(bottom);
    }
    Chain chain = new Chain(rewritten.get(bottom.inputs().getFirst()));
    for (Relation link : links.reversed()) {
      // Only subqueries are rewritten here; the input is what the chain has built so far.
      Relation own = Relations.map(link, input -> input, rewritten::inSubqueries);
      switch (own) {
        case Filter filter -> chain.add(filter);
        case Project project -> chain.add(project);
        default -> throw new IllegalStateException("No link of a chain: " + own.getClass());
      }
    }
    return chain.finish();
  }

  /** What was built so far: a relation, filters over it, a projection, and filters on top. */
  private final class Chain {
    private Relation base;
    private FilterStack below = new FilterStack(merge);
    private FuseProjections.@Nullable Columns columns;
    private @Nullable Project project;
    private FilterStack above = new FilterStack(merge);

    Chain(Relation base) {
      this.base = base;
    }

    void add(Filter filter) {
      List<Conjunct> conjuncts = Conjunct.of(filter.predicate());
      FuseProjections.Columns projected = columns;
      if (projected == null) {
        below.addOnTop(conjuncts, filter);
        return;
      }
      PushDownFilters.Parts parts = parts(conjuncts, projected);
      if (!parts.movable().isEmpty()) {
        below.addOnTop(parts.substituted(projected.expressions()), null);
      }
      if (!parts.rest().isEmpty()) {
        above.addOnTop(parts.rest(), parts.movable().isEmpty() ? filter : null);
      }
    }

    private PushDownFilters.Parts parts(
        List<Conjunct> conjuncts, FuseProjections.Columns projected) {
      if (!push || projected.weights().stream().anyMatch(PushDownFilters::blocksFilters)) {
        return new PushDownFilters.Parts(List.of(), conjuncts);
      }
      return PushDownFilters.Parts.of(
          conjuncts,
          conjunct -> PushDownFilters.mayReplace(conjunct, projected.weights()),
          above.isEmpty());
    }

    void add(Project next) {
      FuseProjections.Columns lower = columns;
      if (lower != null && above.isEmpty() && fuse) {
        FuseProjections.Columns fused = FuseProjections.fuse(lower, next.columns());
        if (fused != null) {
          columns = fused;
          project = null;
          return;
        }
      }
      if (lower != null) {
        base = finish();
        below = new FilterStack(merge);
        above = new FilterStack(merge);
      }
      columns = FuseProjections.Columns.of(next.columns());
      project = next;
    }

    Relation finish() {
      Relation result = below.over(base);
      if (columns != null) {
        Project same = project;
        result =
            same != null && Identity.same(same.input(), result)
                ? same
                : new Project(result, columns.named());
      }
      return above.over(result);
    }
  }
}
