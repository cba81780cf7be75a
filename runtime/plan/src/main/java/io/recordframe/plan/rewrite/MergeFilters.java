package io.recordframe.plan.rewrite;

/**
 * A filter over a filter becomes one whose predicate is the AND of both. One that can fail stays
 * above the other, which may keep from it the rows on which it fails.
 */
final class MergeFilters {

  private MergeFilters() {}

  /**
   * Whether a filter may become part of one below.
   *
   * @param mayFail whether its predicate can fail
   */
  static boolean mayMergeIntoFilterBelow(boolean mayFail) {
    return !mayFail;
  }
}
