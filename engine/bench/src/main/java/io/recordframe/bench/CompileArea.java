package io.recordframe.bench;

import java.util.function.Consumer;

/** What the processor adds to a compilation, and what building a query costs. */
final class CompileArea implements Area {

  private static final int RECORDS = 200;
  private static final int COLUMNS = 30;

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      SchemaSources.write(folder.path(), RECORDS, COLUMNS);
      ChildJvm child = new ChildJvm(CompileAll.class);
      int processes = Math.min(3, scale.processes());
      double[] processed = new double[processes];
      double[] plain = new double[processes];
      for (int i = 0; i < processes; i++) {
        processed[i] = child.run(folder.path().toString(), CompileAll.PROCESSED).number();
        plain[i] = child.run(folder.path().toString(), CompileAll.PLAIN).number();
      }
      results.accept(
          Measurement.time(
              "%d records of %d columns, CPU; without processor".formatted(RECORDS, COLUMNS),
              Interleaved.median(processed),
              Interleaved.median(plain),
              new Goal.Value(5)));
    }
    double[] cold = new double[scale.processes()];
    double[] warm = new double[scale.processes()];
    ChildJvm child = new ChildJvm(BuildQuery.class);
    for (int i = 0; i < scale.processes(); i++) {
      cold[i] = child.run(BuildQuery.COLD).number();
      warm[i] = child.run(BuildQuery.WARM).number();
    }
    results.accept(
        Measurement.time(
            "a three-table query built, first in its process",
            Interleaved.median(cold),
            Double.NaN,
            new Goal.Value(0.005)));
    results.accept(
        Measurement.time(
            "a three-table query built, warm",
            Interleaved.median(warm),
            Double.NaN,
            new Goal.Value(0.005)));
  }
}
