package io.recordframe.substrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.substrait.internal.plan.PlanExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Drecordframe.rewrite=true} writes the table of functions anew. */
class DocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/substrait.md");
  private static final String START = "<!-- functions -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void theDocumentSaysWhatBecomesOfEachFunction() throws IOException {
    String text = Files.readString(DOCUMENT);
    int start = text.indexOf(START) + START.length();
    int end = text.indexOf(END, start);
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.writeString(
          DOCUMENT, text.substring(0, start) + SubstraitDocument.table() + text.substring(end));
    }
    String written = Files.readString(DOCUMENT);
    assertThat(written.substring(start, written.indexOf(END, start)))
        .isEqualTo(SubstraitDocument.table());
  }

  @Test
  void theDocumentNamesTheVersion() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains("of version %s of the specification".formatted(PlanExport.VERSION));
  }
}
