package io.recordframe.inference.command;

import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.file.Reading;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files are read. */
final class FileOptions {

  /** The formats of files. */
  enum Format {
    PARQUET,
    CSV,
    NDJSON,
    JSON
  }

  @Option(
      names = "--format",
      description =
          "${COMPLETION-CANDIDATES}; by default what the file's name says. NDJSON has one object in each line, JSON one array.")
  private @Nullable Format format;

  @Option(
      names = "--delimiter",
      description = "What stands between the values of CSV; a comma by default.")
  private @Nullable Character delimiter;

  @Option(names = "--null-text", description = "What stands for null in CSV; nothing by default.")
  private @Nullable String nullText;

  @Option(
      names = "--hive-partitioned",
      description = "Takes folders named column=value as columns.")
  private boolean hivePartitioned;

  /** Called by picocli. */
  FileOptions() {}

  /** Whether a text is the name of a file rather than that of a class. */
  boolean isFile(String operand) {
    return format != null || formatOf(operand) != null;
  }

  /**
   * Files as they are.
   *
   * @throws IllegalArgumentException if their format is not known
   */
  Reading reading(String path) {
    return reading(path, false, false);
  }

  /**
   * Files as they are to be read into a record.
   *
   * @throws IllegalArgumentException if their format is not known
   */
  Reading reading(String path, boolean strict, boolean requireNonNull) {
    Format chosen = format == null ? formatOf(path) : format;
    if (chosen == null) {
      throw new IllegalArgumentException(
          "The name of " + path + " does not tell its format; choose one with --format");
    }
    return switch (chosen) {
      case PARQUET -> {
        var reading = Parquet.files(path);
        reading = requireNonNull ? reading.requireNonNull() : reading;
        reading = strict ? reading.refuseExtraColumns() : reading;
        yield hivePartitioned ? reading.hivePartitioned() : reading;
      }
      case CSV -> {
        var reading = Csv.files(path);
        reading = delimiter == null ? reading : reading.delimiter(delimiter);
        reading = nullText == null ? reading : reading.nullText(nullText);
        reading = strict ? reading.refuseExtraColumns() : reading;
        yield hivePartitioned ? reading.hivePartitioned() : reading;
      }
      case NDJSON, JSON -> {
        var reading = chosen == Format.JSON ? Json.arrays(path) : Json.lines(path);
        reading = strict ? reading.refuseExtraColumns() : reading;
        yield hivePartitioned ? reading.hivePartitioned() : reading;
      }
    };
  }

  private static @Nullable Format formatOf(String path) {
    String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "parquet" -> Format.PARQUET;
      case "csv" -> Format.CSV;
      case "ndjson", "jsonl" -> Format.NDJSON;
      case "json" -> Format.JSON;
      default -> null;
    };
  }
}
