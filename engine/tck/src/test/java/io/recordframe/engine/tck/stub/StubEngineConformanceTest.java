package io.recordframe.engine.tck.stub;

import io.recordframe.engine.tck.conformance.EngineConformance;
import io.recordframe.plan.engine.Engine;

class StubEngineConformanceTest extends EngineConformance {

  @Override
  protected Engine engine() {
    return new StubEngine();
  }
}
