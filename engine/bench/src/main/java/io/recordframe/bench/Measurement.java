package io.recordframe.bench;

/**
 * A line of the table.
 *
 * @param measure what was measured
 * @param quantity in which quantity
 * @param ours our figure
 * @param peer the peer's figure, NaN where there is no peer
 * @param goal what ours should reach
 */
record Measurement(String measure, Quantity quantity, double ours, double peer, Goal goal) {

  static Measurement time(String measure, double ours, double peer, Goal goal) {
    return new Measurement(measure, Quantity.TIME, ours, peer, goal);
  }

  /** How many times the peer's figure ours is, NaN where there is no peer. */
  double ratio() {
    return ours / peer;
  }
}
