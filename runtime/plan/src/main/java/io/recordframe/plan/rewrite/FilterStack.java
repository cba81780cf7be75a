package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Junctions;
import io.recordframe.plan.algebra.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters one over the other, the lowest first, taken apart into conjuncts. */
final class FilterStack {

  /**
   * An operand of a filter's AND.
   *
   * @param expression the predicate
   * @param mayFail whether it can end the query with an error
   */
  record Conjunct(Expression expression, boolean mayFail) {

    static List<Conjunct> of(Expression predicate) {
      List<Conjunct> conjuncts = new ArrayList<>();
      for (Expression expression : Junctions.conjuncts(predicate)) {
        conjuncts.add(new Conjunct(expression, MayFail.test(expression)));
      }
      return conjuncts;
    }
  }

  /** What one filter tests; the filter as it was, as long as it is exactly that. */
  private static final class Level {
    private final Deque<Conjunct> conjuncts;
    private final boolean mayFail;
    private @Nullable Filter original;

    Level(List<Conjunct> conjuncts, @Nullable Filter original) {
      this.conjuncts = new ArrayDeque<>(conjuncts);
      this.mayFail = conjuncts.stream().anyMatch(Conjunct::mayFail);
      this.original = original;
    }

    Relation over(Relation input) {
      Filter filter = original;
      if (filter == null) {
        return new Filter(
            input, Junctions.and(conjuncts.stream().map(Conjunct::expression).toList()));
      }
      return Identity.same(filter.input(), input) ? filter : new Filter(input, filter.predicate());
    }
  }

  private final boolean merge;
  private final Deque<Level> levels = new ArrayDeque<>();

  /**
   * Creates an empty stack.
   *
   * @param merge whether {@link MergeFilters} runs
   */
  FilterStack(boolean merge) {
    this.merge = merge;
  }

  boolean isEmpty() {
    return levels.isEmpty();
  }

  /**
   * Puts a filter on top.
   *
   * @param conjuncts what it tests, at least one
   * @param original the filter as it was, or null where it was not or not like that
   */
  void addOnTop(List<Conjunct> conjuncts, @Nullable Filter original) {
    Level level = new Level(conjuncts, original);
    if (merge && !levels.isEmpty() && MergeFilters.mayMergeIntoFilterBelow(level.mayFail)) {
      Level top = levels.getLast();
      top.conjuncts.addAll(conjuncts);
      top.original = null;
    } else {
      levels.addLast(level);
    }
  }

  /**
   * Puts a filter below all others.
   *
   * @param conjuncts what it tests, at least one
   * @param original the filter as it was, or null where it was not or not like that
   */
  void addBelow(List<Conjunct> conjuncts, @Nullable Filter original) {
    Level level = new Level(conjuncts, original);
    if (merge
        && !levels.isEmpty()
        && MergeFilters.mayMergeIntoFilterBelow(levels.getFirst().mayFail)) {
      Level upper = levels.removeFirst();
      if (level.mayFail) {
        level.conjuncts.addAll(upper.conjuncts);
        level.original = null;
        levels.addFirst(level);
      } else {
        conjuncts.reversed().forEach(upper.conjuncts::addFirst);
        upper.original = null;
        levels.addFirst(upper);
      }
    } else {
      levels.addFirst(level);
    }
  }

  /**
   * The conjuncts that might be tested first: all of the lowest filter, and of the others those
   * that cannot fail.
   */
  List<Conjunct> candidates() {
    if (levels.isEmpty()) {
      return List.of();
    }
    List<Conjunct> candidates = new ArrayList<>(levels.getFirst().conjuncts);
    for (Level level : levels) {
      if (!Identity.same(level, levels.getFirst())) {
        level.conjuncts.stream().filter(conjunct -> !conjunct.mayFail()).forEach(candidates::add);
      }
    }
    return candidates;
  }

  /** Takes conjuncts out, given as the objects that {@link #candidates} gave. */
  void remove(List<Conjunct> conjuncts) {
    if (conjuncts.isEmpty()) {
      return;
    }
    Set<Conjunct> leaving = Collections.newSetFromMap(new IdentityHashMap<>());
    leaving.addAll(conjuncts);
    for (Level level : levels) {
      if (level.conjuncts.removeIf(leaving::contains)) {
        level.original = null;
      }
    }
    levels.removeIf(level -> level.conjuncts.isEmpty());
  }

  /** The filters over a relation. */
  Relation over(Relation input) {
    Relation result = input;
    for (Level level : levels) {
      result = level.over(result);
    }
    return result;
  }
}
