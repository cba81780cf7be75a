package io.recordframe.bench;

import java.util.function.Consumer;

/** A part of what is measured. */
@FunctionalInterface
interface Area {

  /**
   * Measures.
   *
   * @param scale how large
   * @param results gets each measurement when it is there
   * @throws Exception whatever goes wrong
   */
  void measure(Scale scale, Consumer<Measurement> results) throws Exception;
}
