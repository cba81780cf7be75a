package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Json.Layout;
import io.recordframe.plan.source.Sink;
import java.nio.file.Path;
import java.util.List;

/**
 * JSON files: one object a line, or one array of objects.
 *
 * <pre>{@code
 * session.read(EventFrame.SCHEMA, Json.lines("events.jsonl.gz"));
 * session.read(EventFrame.SCHEMA, Json.arrays("events.json"));
 * events.write(Json.linesTo("out.jsonl").overwrite());
 * }</pre>
 *
 * <p>Options are immutable: each gives another object.
 */
public final class Json {

  private Json() {}

  /**
   * Files of one object a line (NDJSON) to read.
   *
   * @param first a path, in which {@code *}, {@code ?}, {@code **} and {@code [abc]} are wildcards
   * @param more further ones
   * @return the files, with all options at their defaults
   * @throws IllegalArgumentException if a path is blank or has a NUL character
   */
  public static JsonReading lines(String first, String... more) {
    return reading(Paths.listOf(first, more), Layout.LINES);
  }

  /**
   * Files of one object a line (NDJSON) to read, named exactly: no character is a wildcard.
   *
   * @param first a file of the operating system
   * @param more further ones
   * @return the files, with all options at their defaults
   * @throws IllegalArgumentException if a path is empty or of another file system, such as a zip
   */
  public static JsonReading lines(Path first, Path... more) {
    return reading(Paths.exactly(first, more), Layout.LINES);
  }

  /**
   * Files of one array of objects each to read.
   *
   * @param first a path, in which {@code *}, {@code ?}, {@code **} and {@code [abc]} are wildcards
   * @param more further ones
   * @return the files, with all options at their defaults
   * @throws IllegalArgumentException if a path is blank or has a NUL character
   */
  public static JsonReading arrays(String first, String... more) {
    return reading(Paths.listOf(first, more), Layout.ARRAY);
  }

  /**
   * Files of one array of objects each to read, named exactly: no character is a wildcard.
   *
   * @param first a file of the operating system
   * @param more further ones
   * @return the files, with all options at their defaults
   * @throws IllegalArgumentException if a path is empty or of another file system, such as a zip
   */
  public static JsonReading arrays(Path first, Path... more) {
    return reading(Paths.exactly(first, more), Layout.ARRAY);
  }

  /**
   * A file to write one object a line to, or a folder of such files where the rows are partitioned.
   *
   * @param path its path
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is blank or has a NUL character
   */
  public static JsonWriting linesTo(String path) {
    return writing(path, Layout.LINES);
  }

  /**
   * A file to write one object a line to, or a folder of such files where the rows are partitioned.
   *
   * @param path its path in the operating system's files
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is empty or of another file system, such as a zip
   */
  public static JsonWriting linesTo(Path path) {
    return linesTo(Paths.text(path));
  }

  /**
   * A file to write one array of objects to, or a folder of such files where the rows are
   * partitioned.
   *
   * @param path its path
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is blank or has a NUL character
   */
  public static JsonWriting arrayTo(String path) {
    return writing(path, Layout.ARRAY);
  }

  /**
   * A file to write one array of objects to, or a folder of such files where the rows are
   * partitioned.
   *
   * @param path its path in the operating system's files
   * @return the target, with all options at their defaults
   * @throws IllegalArgumentException if the path is empty or of another file system, such as a zip
   */
  public static JsonWriting arrayTo(Path path) {
    return arrayTo(Paths.text(path));
  }

  private static JsonReading reading(List<String> paths, Layout layout) {
    return new JsonReading(
        ReadingOptions.of(paths), new FileFormat.Json(layout, Compression.AUTOMATIC));
  }

  private static JsonWriting writing(String path, Layout layout) {
    return new JsonWriting(WritingOptions.of(path), new Sink.Json(layout, Compression.AUTOMATIC));
  }
}
