package io.recordframe.engine.duckdb;

import io.recordframe.engine.tck.conformance.EngineConformance;
import io.recordframe.plan.engine.Engine;

class DuckDbConformanceTest extends EngineConformance {

  @Override
  protected Engine engine() {
    return new DuckDbEngine();
  }
}
