package io.recordframe.samples.substrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.semantics.Example;
import io.recordframe.engine.tck.semantics.FunctionExamples;
import io.recordframe.substrait.Substrait;
import io.recordframe.substrait.SubstraitExportException;
import io.substrait.proto.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * How the example of each function is written for others, to be read by people: what a position, an
 * option or a second call means no type tells. {@code -Drecordframe.rewrite=true} writes it anew.
 */
class FunctionExportTest {

  private static final Path TEXT =
      Path.of("src/test/resources/io/recordframe/samples/substrait/functions.txt");

  @Test
  void eachFunctionIsWrittenAsBefore() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Example example : FunctionExamples.all()) {
      try {
        Plan plan = Plan.parseFrom(Substrait.export(example.plan()));
        text.append(example.text()).append("\n  ");
        text.append(SubstraitText.of(plan).lines().skip(1).findFirst().orElseThrow()).append('\n');
      } catch (SubstraitExportException refused) {
        // The table of functions says why.
        assertThat(refused.reasons()).isNotEmpty();
      }
    }
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.writeString(TEXT, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(TEXT));
  }
}
