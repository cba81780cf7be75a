package io.recordframe.arrow;

import io.recordframe.arrow.internal.write.BatchWriter;
import io.recordframe.arrow.internal.write.UnfinishedFile;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.SinkException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An Arrow file to write to, made by {@link ArrowFile#to}. Immutable. */
public final class ArrowTarget {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final boolean overwrite;
  private final int rowsPerBatch;
  private final @Nullable ArrowCompression compression;

  ArrowTarget(
      Path path, boolean overwrite, int rowsPerBatch, @Nullable ArrowCompression compression) {
    this.path = path;
    this.overwrite = overwrite;
    this.rowsPerBatch = rowsPerBatch;
    this.compression = compression;
  }

  /**
   * Replaces the file if it is there.
   *
   * @return the same target, written so
   */
  public ArrowTarget overwrite() {
    return new ArrowTarget(path, true, rowsPerBatch, compression);
  }

  /**
   * Sets how many rows a batch of the file has.
   *
   * @param rows the number of rows; 65,536 by default. Batches of many bytes are written earlier
   * @return the same target, written so
   * @throws IllegalArgumentException if it is less than 1
   */
  public ArrowTarget rowsPerBatch(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("A batch has at least one row: " + rows);
    }
    return new ArrowTarget(path, overwrite, rows, compression);
  }

  /**
   * Compresses the values of each batch.
   *
   * @param value how; by default they are not compressed
   * @return the same target, written so
   */
  public ArrowTarget compression(ArrowCompression value) {
    return new ArrowTarget(path, overwrite, rowsPerBatch, Objects.requireNonNull(value, "value"));
  }

  /**
   * Writes batches; the file is there whole or, when this fails, as it was before.
   *
   * @param batches the rows, such as {@code frame.batches()}; closed, also when this fails
   * @return how many rows were written
   * @throws io.recordframe.plan.error.InvalidDataException if a value cannot be represented, such
   *     as a null in a column that never is
   * @throws SinkException if the file is there already and is not to be overwritten, or cannot be
   *     written
   * @throws UnsupportedArrowException if it is to be compressed with ZSTD and the library for it is
   *     missing
   * @throws io.recordframe.plan.error.RecordframeException what the query of the batches throws
   */
  public long write(BatchCursor batches) {
    Objects.requireNonNull(batches, "batches");
    try (batches;
        UnfinishedFile file = UnfinishedFile.beside(path, overwrite)) {
      long rows = write(batches, file.path());
      file.publish();
      return rows;
    } catch (IOException failed) {
      throw new SinkException(
          "The Arrow file %s cannot be written: %s".formatted(path, failed.getMessage()), failed);
    }
  }

  private long write(BatchCursor batches, Path unfinished) throws IOException {
    try (OutputStream output =
        new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER)) {
      BatchWriter writer = new BatchWriter(output, batches.schema(), rowsPerBatch, compression);
      writer.beginFile();
      writer.begin();
      for (ColumnBatch batch = batches.next(); batch != null; batch = batches.next()) {
        writer.append(batch);
      }
      writer.end();
      writer.endFile();
      return writer.written();
    }
  }
}
