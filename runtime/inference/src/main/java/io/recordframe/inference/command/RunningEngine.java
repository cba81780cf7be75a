package io.recordframe.inference.command;

import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.error.EngineUnavailableException;
import java.util.ServiceLoader;

/** The engine that reads the data. */
final class RunningEngine {

  private RunningEngine() {}

  /**
   * Starts the first engine on the class path.
   *
   * @throws EngineUnavailableException if there is none
   */
  static EngineSession open() {
    return ServiceLoader.load(Engine.class)
        .findFirst()
        .orElseThrow(() ->
            new EngineUnavailableException(
                "No engine is on the class path; add io.recordframe:recordframe-engine-duckdb"))
        .open(EngineConfiguration.DEFAULT);
  }
}
