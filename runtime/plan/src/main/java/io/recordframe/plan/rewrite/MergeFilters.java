package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;

/**
 * A filter over a filter becomes one whose predicate is the AND of both. One that can fail stays
 * above the other, which may keep from it the rows on which it fails.
 */
final class MergeFilters {

  private MergeFilters() {}

  /** Whether the conjunct of a filter may be tested together with those of a filter below. */
  static boolean mayJoinFilterBelow(Expression conjunct) {
    return !MayFail.test(conjunct);
  }
}
