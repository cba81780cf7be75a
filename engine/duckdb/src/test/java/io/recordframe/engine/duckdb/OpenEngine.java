package io.recordframe.engine.duckdb;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A session with the engine's own settings that is open while the tests of a class run. */
final class OpenEngine implements BeforeAllCallback, AfterAllCallback {

  private @Nullable EngineSession session;

  @Override
  public void beforeAll(ExtensionContext context) {
    session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    session().close();
  }

  EngineSession session() {
    return Objects.requireNonNull(session, "session");
  }

  /** Runs a plan and gives its rows. */
  List<List<Object>> collect(Relation plan) {
    try (PreparedPlan prepared = session().prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }
}
