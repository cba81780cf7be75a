package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.codec.PlanCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvolutionTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();

  /** The hash of the schema of minor version 0. */
  private static final String SCHEMA_HASH =
      "11162552b83af1af3c456257f54b97f062243e65092dd1c59656dffabe0f131b";

  private static final Path SCHEMA = Path.of("src/main/proto/recordframe/plan/v1/plan.proto");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/v1.0-yardstick.hex");

  @Test
  @DisplayName("codec 43: the schema changes with its version and its hash only")
  void theSchemaIsTheOneOfItsVersion() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SCHEMA));
    assertThat(HexFormat.of().formatHex(hash))
        .as(
            "a change of the schema needs a look at the minor version, the golden files and docs/plan-format.md")
        .isEqualTo(SCHEMA_HASH);
  }

  @Test
  @DisplayName("codec 43: golden bytes are written and read as ever")
  void goldenBytes() throws Exception {
    String golden = Files.readString(GOLDEN).strip();
    assertThat(HexFormat.of().formatHex(CODEC.encode(Samples.yardstick()))).isEqualTo(golden);
    assertThat(CODEC.decodePlan(HexFormat.of().parseHex(golden))).isEqualTo(Samples.yardstick());
  }
}
