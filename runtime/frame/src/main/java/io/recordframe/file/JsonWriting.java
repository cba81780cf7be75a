package io.recordframe.file;

import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.Sink;

/**
 * A JSON file or folder to write to, made by {@link Json#linesTo} or {@link Json#arrayTo}. By
 * default a file whose name ends in {@code .gz} or {@code .zst} is compressed. Immutable.
 */
public final class JsonWriting extends FileWriting<JsonWriting> {

  private final Sink.Json format;

  JsonWriting(WritingOptions options, Sink.Json format) {
    super(options);
    this.format = format;
  }

  /**
   * Sets how the files are compressed.
   *
   * @param value the compression; by the ending of the name by default
   * @return the same target, written so
   */
  public JsonWriting compression(Compression value) {
    return new JsonWriting(options(), new Sink.Json(format.layout(), value));
  }

  @Override
  Sink.Json format() {
    return format;
  }

  @Override
  JsonWriting with(WritingOptions changed) {
    return new JsonWriting(changed, format);
  }
}
