package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Sink.ParquetCompression;
import java.nio.file.Path;
import java.util.List;

/**
 * Apache Parquet files.
 *
 * <pre>{@code
 * session.read(FlightFrame.SCHEMA, Parquet.files("flights-*.parquet"));
 * session.read(FlightFrame.SCHEMA, Parquet.files("flights/**.parquet").hivePartitioned());
 * flights.write(Parquet.to("out.parquet").overwrite());
 * flights.write(Parquet.to("out").partitionBy("origin").append());
 * }</pre>
 *
 * <p>Options are immutable: each gives another object.
 */
public final class Parquet {

  private static final FileFormat.Parquet READING = new FileFormat.Parquet(false);
  private static final Sink.Parquet WRITING = new Sink.Parquet(ParquetCompression.SNAPPY, 122_880);

  private Parquet() {}

  /**
   * Files to read.
   *
   * @param first a path, in which {@code *}, {@code ?}, {@code **} and {@code [abc]} are wildcards
   * @param more further ones
   * @return the files, with all options at their defaults
   * @throws IllegalArgumentException if a path is blank or has a NUL character
   */
  public static ParquetReading files(String first, String... more) {
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
  public static ParquetReading files(Path first, Path... more) {
    return reading(Paths.exactly(first, more));
  }

  /**
   * A file to write to, or a folder where the rows are partitioned.
   *
   * @param path its path
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is blank or has a NUL character
   */
  public static ParquetWriting to(String path) {
    return new ParquetWriting(WritingOptions.of(path), WRITING);
  }

  /**
   * A file to write to, or a folder where the rows are partitioned.
   *
   * @param path its path in the operating system's files
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is empty or of another file system, such as a zip
   */
  public static ParquetWriting to(Path path) {
    return to(Paths.text(path));
  }

  private static ParquetReading reading(List<String> paths) {
    return new ParquetReading(ReadingOptions.of(paths), READING);
  }
}
