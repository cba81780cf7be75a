package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.codec.DecodingLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents have a section for each error, which the messages name. */
class PlanFormatDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/plan-format.md");

  @ParameterizedTest
  @EnumSource
  void everyProblemHasASection(Problem problem) throws IOException {
    assertThat(Files.readString(Path.of("../..", problem.document())))
        .contains("<a id=\"" + problem.anchor() + "\"></a>");
  }

  @ParameterizedTest
  @EnumSource
  void everyLimitHasASection(DecodingLimit limit) throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains("<a id=\"" + Excess.anchor(limit) + "\"></a>`" + limit + "`");
  }

  @Test
  void messagesNameTheirSection() {
    assertThat(Problem.DAMAGED.malformed("Why"))
        .hasMessage("Why (see docs/plan-format.md#damaged)");
  }
}
