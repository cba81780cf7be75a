package io.recordframe.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * DuckDB gives up its database on an internal error, after which it refuses every query of it. The
 * session goes on all the same.
 */
class GivenUpDatabaseTest {

  /** A query of the user on which DuckDB has an internal error when it runs. */
  private static final QuerySource FATAL =
      new QuerySource(
          """
          SELECT a.id, b.id AS other
          FROM range(3) AS a(id)
          RIGHT JOIN range(3) AS b(id) ON EXISTS (SELECT c.id FROM range(3) AS c(id))
          ANTI JOIN range(3) AS d(id) ON CAST(NULL AS BOOLEAN)
          """,
          List.of());

  private final EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);

  @AfterEach
  void close() {
    session.close();
  }

  private static Relation numbers() {
    Schema schema = Values.nullable("id", ScalarType.INT64);
    return Plans.rows(schema, List.of(1L), List.of(2L));
  }

  private void fail() {
    Relation scan =
        new Scan(FATAL, Values.nullable("id", ScalarType.INT64, "other", ScalarType.INT64));
    try (PreparedPlan plan = session.prepare(scan)) {
      assertThatThrownBy(() -> Values.collect(plan.execute(Execution.unbounded())))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("internal error")
          .hasMessageContaining("gave up its database")
          .hasMessageContaining("goes on with a fresh one")
          .hasMessageNotContaining("Stack Trace");
    }
  }

  @Test
  void theSessionGoesOnWithAFreshDatabase() {
    fail();
    try (PreparedPlan plan = session.prepare(numbers())) {
      assertThat(Values.collect(plan.execute(Execution.unbounded())))
          .containsExactly(List.of(1L), List.of(2L));
    }
  }

  @Test
  void aPlanThatWasPreparedBeforeRunsInTheFreshDatabase() {
    try (PreparedPlan plan = session.prepare(numbers())) {
      assertThat(Values.collect(plan.execute(Execution.unbounded()))).hasSize(2);
      fail();
      assertThat(Values.collect(plan.execute(Execution.unbounded())))
          .containsExactly(List.of(1L), List.of(2L));
    }
  }

  @Test
  void aQueryThatIsBeingReadEndsInAnErrorThatSaysWhy() {
    Relation many = Plans.scan(NumberRows.source(1_000_000, _ -> {}));
    try (PreparedPlan plan = session.prepare(many);
        BatchCursor cursor = plan.execute(Execution.unbounded())) {
      assertThat(cursor.next()).isNotNull();
      fail();
      assertThatThrownBy(
              () -> {
                while (cursor.next() != null) {
                  // Until the end.
                }
              })
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("internal error of another query")
          .hasMessageContaining("run it again");
    }
  }

  @Test
  void describingAfterwardsWorks() {
    fail();
    assertThat(session.describe(new QuerySource("SELECT 1 AS one", List.of())).names())
        .containsExactly("one");
  }
}
