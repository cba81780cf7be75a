package io.recordframe.bench;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.Database;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.rewrite.Rewriter;
import java.util.Map;

/**
 * Runs queries to their last row, in types and in SQL, without making values of the rows: that
 * costs the same for both. The SQL runs in a database of the same library as it comes, through the
 * same calls of C functions.
 */
final class DrainedQueries implements AutoCloseable {

  private static final int PLANNED_BEFORE = 30;

  private final EngineSession engine = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
  private final Database database = Database.inMemory(Map.of());
  private final Connection connection = database.connect();

  /** Builds and plans the typed query as often as in a process that has run for a while. */
  void planOften(ComparedQuery query) {
    for (int i = 0; i < PLANNED_BEFORE; i++) {
      engine.prepare(Rewriter.standard().rewrite(query.typed().get())).close();
    }
  }

  /** Builds, plans and runs the typed query, and gives the number of its rows. */
  long typed(ComparedQuery query) {
    long rows = 0;
    try (PreparedPlan plan = engine.prepare(Rewriter.standard().rewrite(query.typed().get()));
        BatchCursor cursor = plan.execute(Execution.unbounded())) {
      ColumnBatch batch = cursor.next();
      while (batch != null) {
        rows += batch.rowCount();
        batch = cursor.next();
      }
    }
    return rows;
  }

  /** Plans and runs the SQL, and gives the number of its rows. */
  long sql(ComparedQuery query) {
    long[] rows = {0};
    try (PreparedStatement statement = connection.prepare(query.sql());
        QueryResult result = statement.execute(ResultMode.STREAMING)) {
      result.forEachChunk(chunk -> rows[0] += chunk.rowCount());
    }
    return rows[0];
  }

  @Override
  public void close() {
    connection.close();
    database.close();
    engine.close();
  }
}
