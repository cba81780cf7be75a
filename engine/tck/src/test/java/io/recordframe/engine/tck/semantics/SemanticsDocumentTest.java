package io.recordframe.engine.tck.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Drecordframe.rewrite=true} writes the document anew. */
class SemanticsDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "..", "docs", "semantics.md");

  @Test
  void theDocumentSaysWhatTheRulesSay() throws IOException {
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.writeString(DOCUMENT, SemanticsDocument.text());
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(SemanticsDocument.text());
  }

  @Test
  void everyExampleHoldsOnTheReference() {
    List<String> broken = new ArrayList<>();
    int checked = 0;
    try (EngineSession session = new ReferenceEngine().open(EngineConfiguration.DEFAULT)) {
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
