package io.recordframe.bench;

/**
 * How large the runs are, and how much they tell.
 *
 * @param runs how many runs count, the median of which is shown
 * @param readRows rows that are read into records
 * @param ingestRows records that are handed to the engine
 * @param streamRows rows that are streamed
 * @param processes how many processes of each kind are started
 * @param tpchScale the scale of the tables of TPC-H
 * @param dbBenchmarkRows rows of the tables of db-benchmark
 * @param eachQuery whether each query of these has a line of its own
 */
record Scale(
    int runs,
    int readRows,
    int ingestRows,
    long streamRows,
    int processes,
    double tpchScale,
    int dbBenchmarkRows,
    boolean eachQuery) {

  /** Some minutes on two processors. */
  static final Scale SMALL =
      new Scale(5, 1_000_000, 500_000, 10_000_000L, 5, 0.1, 1_000_000, false);

  /** The sizes that the goals are stated for. */
  static final Scale FULL =
      new Scale(5, 10_000_000, 5_000_000, 100_000_000L, 9, 1, 10_000_000, false);

  /** Seconds, to see that everything runs. */
  static final Scale TINY = new Scale(1, 20_000, 20_000, 200_000L, 1, 0.01, 10_000, false);

  /** The same with a line for each query. */
  Scale withEachQuery() {
    return new Scale(
        runs, readRows, ingestRows, streamRows, processes, tpchScale, dbBenchmarkRows, true);
  }

  Interleaved interleaved() {
    return new Interleaved(runs);
  }
}
