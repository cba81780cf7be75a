package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.Sink;
import java.nio.file.Path;
import java.util.List;

/**
 * Files of comma-separated values, as RFC 4180 describes them unless options say otherwise.
 *
 * <pre>{@code
 * session.read(AirportFrame.SCHEMA, Csv.files("airports.csv"));
 * session.read(AirportFrame.SCHEMA, Csv.files("a.csv.gz", "b.csv").delimiter(';').nullText("NA"));
 * airports.write(Csv.to("out.csv").overwrite());
 * }</pre>
 *
 * <p>Options are immutable: each gives another object.
 */
public final class Csv {

  private static final FileFormat.Csv READING =
      new FileFormat.Csv(',', '"', '"', true, "", 0, Compression.AUTOMATIC);
  private static final Sink.Csv WRITING = new Sink.Csv(',', '"', true, "", Compression.AUTOMATIC);

  private Csv() {}

  /**
   * Files to read.
   *
   * @param first a path, in which {@code *}, {@code ?}, {@code **} and {@code [abc]} are wildcards
   * @param more further ones
   * @return the files, with all options at their defaults
   * @throws IllegalArgumentException if a path is blank or has a NUL character
   */
  public static CsvReading files(String first, String... more) {
    return reading(Paths.listOf(first, more));
  }

  /**
   * Files to read, named exactly: no character is a wildcard.
   *
   * @param first a file of the operating system
   * @param more further ones
   * @return the files, with all options at their defaults
   * @throws IllegalArgumentException if a path is empty or of another file system, such as a zip
   */
  public static CsvReading files(Path first, Path... more) {
    return reading(Paths.exactly(first, more));
  }

  /**
   * A file to write to, or a folder where the rows are partitioned.
   *
   * @param path its path
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is blank or has a NUL character
   */
  public static CsvWriting to(String path) {
    return new CsvWriting(WritingOptions.of(path), WRITING);
  }

  /**
   * A file to write to, or a folder where the rows are partitioned.
   *
   * @param path its path in the operating system's files
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is empty or of another file system, such as a zip
   */
  public static CsvWriting to(Path path) {
    return to(Paths.text(path));
  }

  private static CsvReading reading(List<String> paths) {
    return new CsvReading(ReadingOptions.of(paths), READING);
  }
}
