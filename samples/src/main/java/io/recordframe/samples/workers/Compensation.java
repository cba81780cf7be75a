package io.recordframe.samples.workers;

/**
 * What passengers are paid when they arrive late. Workers do not have this class; it travels with
 * the function that holds it.
 *
 * @param grace up to how many minutes nothing is paid
 * @param fares what is paid, by distance
 */
record Compensation(long grace, Fares fares) {

  /**
   * What is paid, by distance.
   *
   * @param near for less than 1,000 miles
   * @param far for more
   */
  record Fares(long near, long far) {
    long of(long miles) {
      return miles < 1_000 ? near : far;
    }
  }

  /** For a flight, in dollars: the whole fare after three hours, and a part of it before. */
  long of(long delay, long miles) {
    return delay <= grace ? 0 : fares.of(miles) * Math.min(delay, 180) / 180;
  }
}
