package io.recordframe.engine.tck.conformance;

import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.plan.engine.Engine;

class ReferenceEngineConformanceTest extends EngineConformance {

  @Override
  protected Engine engine() {
    return new ReferenceEngine();
  }
}
