package io.recordframe.engine.tck.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    try (EngineSession session = new ReferenceEngine().open(EngineConfiguration.DEFAULT)) {
      assertThat(SemanticRules.differences(session)).isEmpty();
    }
    assertThat(SemanticRules.examples()).hasSizeGreaterThan(40);
  }
}
