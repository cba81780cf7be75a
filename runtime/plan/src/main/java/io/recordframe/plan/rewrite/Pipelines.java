package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link MergeFilters}, {@link FuseProjections} and {@link PushDownFilters} together over each
 * chain of filters and projections, from its bottom up. Each step meets at most one projection with
 * filters below, however long the chain, so the time grows with the chain and not with its square.
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

  Relation apply(Relation root) {
    PlanOrder order = PlanOrder.of(root);
    Set<Relation> insideChain = insideChain(order);
    Rewritten rewritten = new Rewritten();
    Set<Relation> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Relation relation : order.inputsFirst()) {
      if (insideChain.contains(relation)) {
        continue;
      }
      Relation result =
          switch (relation) {
            case Filter _, Project _ -> chain(relation, insideChain, rewritten, shared);
            default ->
                Nodes.rebuild(
                    relation,
                    rewritten::get,
                    expression -> Nodes.mapSubqueries(expression, rewritten::get));
          };
      rewritten.put(relation, result);
      if (order.isShared(relation)) {
        shared.add(result);
      }
    }
    return rewritten.get(root);
  }

  /** The filters and projections that only another filter or projection reads. */
  private static Set<Relation> insideChain(PlanOrder order) {
    Set<Relation> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Relation relation : order.inputsFirst()) {
      if (isLink(relation)) {
        Relation input = relation.inputs().getFirst();
        if (isLink(input) && !order.isShared(input)) {
          inside.add(input);
        }
      }
    }
    return inside;
  }

  private static boolean isLink(Relation relation) {
    return relation instanceof Filter || relation instanceof Project;
  }

  private Relation chain(
      Relation top, Set<Relation> insideChain, Rewritten rewritten, Set<Relation> shared) {
    List<Relation> links = new ArrayList<>();
    Relation bottom = top;
    links.add(bottom);
    while (insideChain.contains(bottom.inputs().getFirst())) {
      bottom = bottom.inputs().getFirst();
      links.add(bottom);
    }
    Chain chain = new Chain(rewritten.get(bottom.inputs().getFirst()), shared);
    for (Relation link : links.reversed()) {
      // Only subqueries are rewritten here; the input is what the chain has built so far.
      Relation own =
          Nodes.rebuild(
              link, input -> input, expression -> Nodes.mapSubqueries(expression, rewritten::get));
      switch (own) {
        case Filter filter -> chain.add(filter);
        case Project project -> chain.add(project);
        default -> throw new IllegalStateException("No link of a chain: " + own.getClass());
      }
    }
    return chain.finish();
  }

  /** Conjuncts of one filter; the filter itself as long as they are exactly its own. */
  private static final class Group {
    final List<Expression> conjuncts;
    @Nullable Filter original;

    Group(List<Expression> conjuncts, @Nullable Filter original) {
      this.conjuncts = conjuncts;
      this.original = original;
    }

    Relation over(Relation input) {
      Filter filter = original;
      if (filter == null) {
        return new Filter(input, Conjunctions.and(conjuncts));
      }
      return Nodes.same(filter.input(), input) ? filter : new Filter(input, filter.predicate());
    }
  }

  /**
   * What was built so far: a relation, filters over it, a projection over these, filters on top.
   */
  private final class Chain {
    private Relation base;
    private final Set<Relation> shared;
    private final List<Group> below = new ArrayList<>();
    private FuseProjections.@Nullable Columns columns;
    private @Nullable Project project;
    private final List<Group> above = new ArrayList<>();

    Chain(Relation base, Set<Relation> shared) {
      this.base = base;
      this.shared = shared;
    }

    void add(Filter filter) {
      List<Expression> conjuncts = Conjunctions.split(filter.predicate());
      FuseProjections.Columns projected = columns;
      if (projected == null) {
        addTo(below, conjuncts, filter);
        return;
      }
      List<Expression> rest = conjuncts;
      if (push && projected.weights().stream().noneMatch(Pipelines::blocksFilters)) {
        PushDownFilters.Parts parts =
            PushDownFilters.Parts.of(
                conjuncts,
                conjunct -> PushDownFilters.mayReplace(conjunct, projected.weights()),
                above.isEmpty());
        if (!parts.movable().isEmpty()) {
          addTo(below, parts.substituted(projected.expressions()), null);
          rest = parts.rest();
        }
      }
      if (!rest.isEmpty()) {
        addTo(above, rest, Nodes.same(rest, conjuncts) ? filter : null);
      }
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
        below.clear();
        above.clear();
      }
      columns = FuseProjections.Columns.of(next.columns());
      project = next;
    }

    private void addTo(List<Group> groups, List<Expression> conjuncts, @Nullable Filter filter) {
      if (merge && !groups.isEmpty()) {
        List<Expression> joining =
            conjuncts.stream().filter(MergeFilters::mayJoinFilterBelow).toList();
        if (joining.size() == conjuncts.size()) {
          Group last = groups.getLast();
          last.conjuncts.addAll(joining);
          last.original = null;
          return;
        }
      }
      groups.add(new Group(new ArrayList<>(conjuncts), filter));
    }

    Relation finish() {
      Relation result = filtered(base, below);
      List<NamedExpression> named = columns == null ? null : columns.named();
      if (named != null) {
        Project same = project;
        result =
            same != null && Nodes.same(same.input(), result) ? same : new Project(result, named);
      }
      for (Group group : above) {
        result = group.over(result);
      }
      return result;
    }

    /** The filters over the relation, or inside it as far as they can move. */
    private Relation filtered(Relation relation, List<Group> groups) {
      Relation result = relation;
      if (push && !groups.isEmpty()) {
        List<Expression> candidates = new ArrayList<>(groups.getFirst().conjuncts);
        for (Group group : groups.subList(1, groups.size())) {
          group.conjuncts.stream().filter(c -> !MayFail.test(c)).forEach(candidates::add);
        }
        PushDownFilters.Pushed pushed =
            new PushDownFilters(shared, merge).through(relation, candidates);
        if (pushed.rest().size() < candidates.size()) {
          result = pushed.relation();
          Set<Expression> moved = Collections.newSetFromMap(new IdentityHashMap<>());
          moved.addAll(candidates);
          pushed.rest().forEach(moved::remove);
          for (Group group : groups) {
            if (group.conjuncts.removeIf(moved::contains)) {
              group.original = null;
            }
          }
          groups.removeIf(group -> group.conjuncts.isEmpty());
        }
      }
      for (Group group : groups) {
        result = group.over(result);
      }
      return result;
    }
  }

  private static boolean blocksFilters(Weight weight) {
    return weight.hasWindow() || weight.isVolatile();
  }
}
