package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.CountryTripsFrame;
import io.recordframe.bench.data.ThreeTables;
import io.recordframe.engine.duckdb.internal.lowering.LoweredPlan;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.rewrite.Rewriter;
import java.sql.PreparedStatement;
import java.util.function.Consumer;

/** From the typed query to its SQL, against DuckDB's preparation of that SQL. */
final class PlanningArea implements Area {

  private static final int REPETITIONS = 200;
  private static final int WARM_UP = 20_000;
  private static final double PERCENT = 0.01;

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    try (Peer peer = Peer.open(false);
        Session session = Session.builder().showProgress(false).open()) {
      ThreeTables tables = ThreeTables.empty(session);
      PlainTables.create(peer);
      String sql = sql(tables.build());
      for (int i = 0; i < WARM_UP; i++) {
        requireSame(sql(tables.build()), sql);
      }
      double[] medians =
          new Interleaved(scale.runs() * 3)
              .ofThisThread()
              .medians(
                  () -> {
                    for (int i = 0; i < REPETITIONS; i++) {
                      requireSame(sql(tables.build()), sql);
                    }
                    return sql.length();
                  },
                  () -> {
                    for (int i = 0; i < REPETITIONS; i++) {
                      try (PreparedStatement prepared = peer.connection().prepareStatement(sql)) {
                        prepared.getMetaData();
                      }
                    }
                    return sql.length();
                  });
      results.accept(
          Measurement.time(
              "three tables: build to SQL, CPU; DuckDB's prepare",
              medians[0] / REPETITIONS,
              medians[1] / REPETITIONS,
              new Goal.Ratio(5 * PERCENT)));
    }
  }

  private static void requireSame(String sql, String before) {
    if (!sql.equals(before)) {
      throw new IllegalStateException("The SQL of a query is not always the same");
    }
  }

  private static String sql(CountryTripsFrame frame) {
    Relation rewritten = Rewriter.standard().rewrite(frame.plan());
    return LoweredPlan.of(rewritten, PlainTables.SCANS).sql();
  }
}
