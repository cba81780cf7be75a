package io.recordframe.engine.duckdb;

import io.recordframe.engine.duckdb.internal.execution.DuckDbSession;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;

/**
 * The embedded engine: DuckDB in this process, with a database in memory for each session. Safe for
 * use by several threads.
 *
 * <p>Everything of the catalogue runs. DuckDB wants to know some arguments when it plans; a plan
 * that computes one of them is refused when it is prepared: units, patterns and separators, the
 * digits that a decimal is rounded to, and the part of a quantile.
 */
public final class DuckDbEngine implements Engine {

  /** The engine's name. */
  public static final String NAME = "duckdb";

  /** Creates an engine; that starts nothing. */
  public DuckDbEngine() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return All.CAPABILITIES;
  }

  @Override
  public EngineSession open(EngineConfiguration configuration) {
    return DuckDbSession.open(configuration);
  }

  /** Made when somebody asks, since the catalogue is long. */
  private static final class All {
    static final Capabilities CAPABILITIES = Capabilities.all();
  }
}
