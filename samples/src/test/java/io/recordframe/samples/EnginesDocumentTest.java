package io.recordframe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.tck.conformance.EnginesDocument;
import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.engine.tck.stub.StubEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Drecordframe.rewrite=true} writes the document anew. */
class EnginesDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "engines.md");

  @Test
  void theDocumentSaysWhatTheEnginesDeclare() throws IOException {
    String text =
        EnginesDocument.text(List.of(new DuckDbEngine(), new ReferenceEngine(), new StubEngine()));
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.writeString(DOCUMENT, text);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
  }
}
