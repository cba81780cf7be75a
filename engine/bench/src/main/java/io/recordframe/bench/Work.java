package io.recordframe.bench;

/** Something to measure. */
@FunctionalInterface
interface Work {

  /**
   * Does it once.
   *
   * @return a number that depends on the result, the same for all that are compared
   * @throws Exception whatever goes wrong
   */
  long run() throws Exception;
}
