package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.samples.dbbenchmark.DbBenchmark;
import io.recordframe.samples.dbbenchmark.DbBenchmarkData;
import io.recordframe.samples.dbbenchmark.DbBenchmarkQuery;
import io.recordframe.samples.tpch.Tpch;
import io.recordframe.samples.tpch.TpchData;
import io.recordframe.samples.tpch.TpchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The queries of TPC-H and db-benchmark, and joins with the nearest row, in types, against the same
 * queries in SQL.
 */
final class QueriesArea implements Area {

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create();
        Session session = Session.builder().showProgress(false).open();
        DrainedQueries drained = new DrainedQueries()) {
      List<Measurement> measured = new ArrayList<>();
      List<ComparedQuery> queries = queries(scale, session, folder.path());
      // What a first query costs is measured by the cold start.
      queries.forEach(drained::planOften);
      for (ComparedQuery query : queries) {
        double[] medians =
            scale.interleaved().medians(() -> drained.typed(query), () -> drained.sql(query));
        Measurement result =
            Measurement.time(query.name(), medians[0], medians[1], new Goal.None());
        measured.add(result);
        if (scale.eachQuery()) {
          results.accept(result);
        }
      }
      results.accept(mean(measured));
      results.accept(worst(measured));
      for (ComparedQuery query : NearestQueries.of(session, scale.ingestRows(), folder.path())) {
        double[] medians =
            scale.interleaved().medians(() -> drained.typed(query), () -> drained.sql(query));
        results.accept(
            Measurement.time(
                query.name() + "; hand-written SQL", medians[0], medians[1], new Goal.Ratio(1.10)));
      }
    }
  }

  private static List<ComparedQuery> queries(Scale scale, Session session, Path folder)
      throws IOException {
    List<ComparedQuery> queries = new ArrayList<>();
    Path tpchFiles = Files.createDirectory(folder.resolve("tpch"));
    TpchData.write(session, scale.tpchScale(), tpchFiles);
    Tpch tpch = Tpch.read(session, tpchFiles);
    for (TpchQuery<?> query : TpchQuery.ALL) {
      queries.add(
          new ComparedQuery(
              "TPC-H " + query.number(),
              () -> query.typed().apply(tpch).plan(),
              query.sql(tpchFiles)));
    }
    Path dbBenchmarkFiles = Files.createDirectory(folder.resolve("db-benchmark"));
    DbBenchmarkData.write(session, scale.dbBenchmarkRows(), dbBenchmarkFiles);
    DbBenchmark dbBenchmark = DbBenchmark.read(session, dbBenchmarkFiles);
    for (DbBenchmarkQuery<?> query : DbBenchmarkQuery.ALL) {
      queries.add(
          new ComparedQuery(
              query.name(),
              () -> query.typed().apply(dbBenchmark).plan(),
              query.sql(dbBenchmarkFiles)));
    }
    return queries;
  }

  /** The geometric means of the times, whose ratio is that of the ratios. */
  private static Measurement mean(List<Measurement> measured) {
    double ours = 0;
    double peer = 0;
    for (Measurement each : measured) {
      ours += Math.log(each.ours());
      peer += Math.log(each.peer());
    }
    return Measurement.time(
        "%d queries, geometric mean; hand-written SQL".formatted(measured.size()),
        Math.exp(ours / measured.size()),
        Math.exp(peer / measured.size()),
        new Goal.Ratio(1.02));
  }

  private static Measurement worst(List<Measurement> measured) {
    Measurement worst = measured.getFirst();
    for (Measurement each : measured) {
      if (each.ratio() > worst.ratio()) {
        worst = each;
      }
    }
    return Measurement.time(
        "%s, the worst of them; hand-written SQL".formatted(worst.measure()),
        worst.ours(),
        worst.peer(),
        new Goal.Ratio(1.10));
  }
}
