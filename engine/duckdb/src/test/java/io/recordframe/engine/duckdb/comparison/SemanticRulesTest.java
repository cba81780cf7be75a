package io.recordframe.engine.duckdb.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.tck.semantics.SemanticRules;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import org.junit.jupiter.api.Test;

class SemanticRulesTest {

  @Test
  void everyExampleHolds() {
    try (EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT)) {
      assertThat(SemanticRules.differences(session)).isEmpty();
    }
    assertThat(SemanticRules.examples()).hasSizeGreaterThan(40);
  }
}
