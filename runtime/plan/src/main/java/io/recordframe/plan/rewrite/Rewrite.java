package io.recordframe.plan.rewrite;

/**
 * The rewrites, in the order in which they run. Each leaves schema and rows of the result as they
 * are, apart from errors that vanish (see the package's rules), and can be left out by {@link
 * Rewriter#without}.
 */
public enum Rewrite {
  /** What is known beforehand is computed. */
  FOLD_CONSTANTS("What is known beforehand is computed, where that is cheap and cannot fail."),
  /** Sorts whose order cannot be seen go away. */
  REMOVE_HIDDEN_SORTS("Sorts whose order cannot be seen go away."),
  /** A filter over a filter becomes one. */
  MERGE_FILTERS("A filter over a filter becomes one, unless the upper can fail."),
  /** A projection over a projection becomes one. */
  FUSE_PROJECTIONS(
      "A projection over a projection becomes one, within bounds of depth and repeated work."),
  /** Filters move towards the sources. */
  PUSH_DOWN_FILTERS("Filters move towards the sources, conjunct by conjunct."),
  /** Relations that do nothing go away. */
  REMOVE_TRIVIAL("Relations that do nothing go away, and a limit over a limit becomes one."),
  /** Columns that nothing uses are left out, down to the scans. */
  PRUNE_COLUMNS("Columns that nothing uses are left out, down to the scans.");

  private final String summary;

  Rewrite(String summary) {
    this.summary = summary;
  }

  /**
   * What it does.
   *
   * @return a sentence
   */
  public String summary() {
    return summary;
  }
}
