package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;

/**
 * JSON files to read, made by {@link Json#lines} or {@link Json#arrays}. The record's types say how
 * values are read. By default a file whose name ends in {@code .gz} or {@code .zst} is
 * decompressed. Immutable.
 */
public final class JsonReading extends FileReading<JsonReading> {

  private final FileFormat.Json format;

  JsonReading(ReadingOptions options, FileFormat.Json format) {
    super(options, format);
    this.format = format;
  }

  /**
   * Sets how the files are compressed.
   *
   * @param value the compression; by the ending of the name by default
   * @return the same files, read so
   */
  public JsonReading compression(Compression value) {
    return new JsonReading(options(), new FileFormat.Json(format.layout(), value));
  }

  @Override
  JsonReading with(ReadingOptions changed) {
    return new JsonReading(changed, format);
  }
}
