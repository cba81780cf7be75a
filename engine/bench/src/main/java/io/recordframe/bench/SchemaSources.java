package io.recordframe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources of many schema records. */
final class SchemaSources {

  private static final String[] TYPES = {
    "long",
    "int",
    "double",
    "String",
    "boolean",
    "java.time.LocalDate",
    "java.math.BigDecimal",
    "java.time.Instant",
    "Long",
    "Double"
  };

  private SchemaSources() {}

  static void write(Path folder, int records, int columns) throws IOException {
    for (int i = 0; i < records; i++) {
      Files.writeString(folder.resolve("Row%03d.java".formatted(i)), source(i, columns));
    }
  }

  private static String source(int number, int columns) {
    String components =
        IntStream.range(0, columns)
            .mapToObj(i -> component(i, TYPES[i % TYPES.length]))
            .collect(Collectors.joining(",\n    "));
    return """
    package rows;

    import io.recordframe.annotation.Decimal;
    import io.recordframe.annotation.Schema;
    import org.jspecify.annotations.Nullable;

    @Schema
    public record Row%03d(
        %s) {}
    """
        .formatted(number, components);
  }

  private static String component(int number, String type) {
    return switch (type) {
      case "java.math.BigDecimal" ->
          "@Decimal(precision = 18, scale = 2) " + type + " column" + number;
      case "Long", "Double" -> "@Nullable " + type + " column" + number;
      default -> type + " column" + number;
    };
  }
}
