package io.recordframe.bench;

/**
 * How large the runs are.
 *
 * @param runs how many runs count, the median of which is shown
 * @param readRows rows that are read into records
 * @param ingestRows records that are handed to the engine
 * @param streamRows rows that are streamed
 * @param processes how many processes of each kind are started
 */
record Scale(int runs, int readRows, int ingestRows, long streamRows, int processes) {

  /** Some minutes on two processors. */
  static final Scale SMALL = new Scale(5, 1_000_000, 500_000, 10_000_000L, 5);

  /** The sizes that the goals are stated for. */
  static final Scale FULL = new Scale(5, 10_000_000, 5_000_000, 100_000_000L, 9);

  /** Seconds, to see that everything runs. */
  static final Scale TINY = new Scale(1, 20_000, 20_000, 200_000L, 1);

  Interleaved interleaved() {
    return new Interleaved(runs);
  }
}
