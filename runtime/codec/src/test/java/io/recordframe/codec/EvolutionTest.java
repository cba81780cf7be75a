package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.codec.PlanCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvolutionTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();

  private static final Path SCHEMAS = Path.of("src/main/proto/recordframe/plan/v1");

  private static final Path GOLDEN = Path.of("src/test/resources/golden/v1.0-yardstick.hex");

  /** The hashes of the schemas of minor version 0. */
  @ParameterizedTest
  @CsvSource({
    "plan.proto, f12d0023483a7713b7aa3edb976692d391bc828eebaf576aaedcdffb2664716e",
    "function.proto, 3b8a2d34e7e4ee191a56f5c3df5547aded160630eadcbf4db9c00f8f6a4adb05"
  })
  @DisplayName("codec 43: a schema changes with its version and its hash only")
  void schemasAreThoseOfTheirVersion(String file, String hash) throws Exception {
    byte[] found =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SCHEMAS.resolve(file)));
    assertThat(HexFormat.of().formatHex(found))
        .as(
            "a change of the schema needs a look at the minor version, the golden files and docs/plan-format.md")
        .isEqualTo(hash);
  }

  @Test
  @DisplayName("codec 43: golden bytes are written and read as ever")
  void goldenBytes() throws Exception {
    String golden = Files.readString(GOLDEN).strip();
    assertThat(HexFormat.of().formatHex(CODEC.encode(Samples.yardstick()))).isEqualTo(golden);
    assertThat(CODEC.decodePlan(HexFormat.of().parseHex(golden))).isEqualTo(Samples.yardstick());
  }
}
