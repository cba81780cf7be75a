package io.recordframe.plan.rewrite;

/**
 * The rewrites, in the order in which they run. Each leaves schema and rows of the result as they
 * are, apart from errors that vanish (see the package's rules), and can be left out by {@link
 * Rewriter#without}.
 */
public enum Rewrite {
  /** A filter over a filter becomes one. */
  MERGE_FILTERS("A filter over a filter becomes one, unless the upper can fail."),
  /** A projection over a projection becomes one. */
  FUSE_PROJECTIONS(
      "A projection over a projection becomes one, within bounds of depth and repeated work."),
  /** Filters move towards the sources. */
  PUSH_DOWN_FILTERS("Filters move towards the sources, conjunct by conjunct."),
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
