package io.recordframe.bench;

import java.util.function.Consumer;

/** From the start of a process to its first row. */
final class ColdStartArea implements Area {

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    ChildJvm child = new ChildJvm(ColdStart.class);
    double[] ours = new double[scale.processes()];
    double[] peer = new double[scale.processes()];
    // The first one may have to unpack the library; later ones find it.
    started(child, ColdStart.OURS);
    for (int i = 0; i < scale.processes(); i++) {
      ours[i] = started(child, ColdStart.OURS);
      peer[i] = started(child, ColdStart.JDBC);
    }
    results.accept(
        Measurement.time(
            "process start to first row, JDBC driver",
            Interleaved.median(ours),
            Interleaved.median(peer),
            new Goal.Ratio(0.6)));
  }

  private static double started(ChildJvm child, String which) throws Exception {
    ChildJvm.Outcome outcome = child.run(which);
    if (outcome.exitCode() != 0 || outcome.firstLine() == null) {
      throw new IllegalStateException("The process '" + which + "' gave no row");
    }
    return outcome.secondsToFirstLine();
  }
}
