package io.recordframe.engine.duckdb.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.tck.semantics.Example;
import io.recordframe.engine.tck.semantics.SemanticRule;
import io.recordframe.engine.tck.semantics.SemanticRules;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SemanticRulesTest {

  @Test
  void everyExampleHolds() {
    List<String> broken = new ArrayList<>();
    int checked = 0;
    try (EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT)) {
      for (SemanticRule rule : SemanticRules.all()) {
        for (Example example : rule.examples()) {
          String difference = example.check(session);
          if (difference != null) {
            broken.add(difference);
          }
          checked++;
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(checked).isGreaterThan(40);
  }
}
