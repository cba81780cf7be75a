package io.recordframe.arrow;

import io.recordframe.arrow.internal.read.BatchedRows;
import io.recordframe.arrow.internal.read.FittedBatches;
import io.recordframe.arrow.internal.read.StreamBatches;
import io.recordframe.arrow.internal.write.BatchWriter;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a stream of Arrow's IPC format, as pipes, sockets and other processes take it.
 *
 * <pre>{@code
 * ArrowStream.write(output, flights.batches());
 *
 * try (BatchCursor batches = ArrowStream.read(input)) {
 *   BatchCursor values = session.evaluate(cost, batches);
 * }
 * }</pre>
 *
 * <p>Whatever is read is checked in full before it is handed on: where each value stands, texts,
 * decimals, dates, keys of maps, references to dictionaries, and that no value is null where the
 * schema has none. Types become those of plans: unsigned integers the next wider signed type, times
 * of other units microseconds as far as nothing is lost. What has no counterpart, such as unions,
 * is refused by name. So is a stream that ends without the mark of its end.
 */
public final class ArrowStream {

  /** How many rows a batch has that is written, where nothing else is said. */
  static final int ROWS_PER_BATCH = 65_536;

  private ArrowStream() {}

  /**
   * The batches of a stream, read as they are asked for.
   *
   * @param input the bytes, from their beginning; closed with the cursor. One that is slow on small
   *     reads should be buffered
   * @return the batches, of Java's memory: they stay valid; to be closed
   * @throws MalformedArrowException if the stream does not begin with a schema; {@code next()}
   *     throws it for batches
   * @throws UnsupportedArrowException if a column's type is not read here; {@code next()} throws it
   *     where a batch is compressed and the library for it is missing
   * @throws io.recordframe.plan.error.LimitExceededException if it is beyond the standard limits
   * @throws java.io.UncheckedIOException if the input cannot be read
   */
  public static BatchCursor read(InputStream input) {
    return read(input, ArrowLimits.standard());
  }

  /**
   * The batches of a stream, read as they are asked for.
   *
   * @param input as for {@link #read(InputStream)}
   * @param limits the most that is read
   * @return as for {@link #read(InputStream)}, which tells what is thrown
   */
  public static BatchCursor read(InputStream input, ArrowLimits limits) {
    return new StreamBatches(
        Objects.requireNonNull(input, "input"), Objects.requireNonNull(limits, "limits"));
  }

  /**
   * All rows of a stream, in memory: {@code session.rows(FlightFrame.SCHEMA,
   * ArrowStream.rows(bytes))} makes a frame of them.
   *
   * @param bytes the stream
   * @return the rows
   * @throws io.recordframe.plan.error.RecordframeException as {@link #read(InputStream)}, and for
   *     batches too
   */
  public static RowsSource.Rows rows(byte[] bytes) {
    return rows(bytes, ArrowLimits.standard());
  }

  /**
   * All rows of a stream, in memory.
   *
   * @param bytes the stream
   * @param limits the most that is read
   * @return the rows
   * @throws io.recordframe.plan.error.RecordframeException as {@link #rows(byte[])}
   */
  public static RowsSource.Rows rows(byte[] bytes, ArrowLimits limits) {
    List<ColumnBatch> batches = new ArrayList<>();
    try (BatchCursor cursor = read(new ByteArrayInputStream(bytes), limits)) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        batches.add(batch);
      }
      List<Integer> counts = batches.stream().map(ColumnBatch::rowCount).toList();
      return new BatchedRows(cursor.schema(), counts, batches::get);
    }
  }

  /**
   * Writes batches as a stream, with 65,536 rows each. Enums become dictionaries, which readers of
   * Arrow know as categories.
   *
   * @param output takes the bytes; flushed, not closed. One that is slow on small writes should be
   *     buffered
   * @param batches the rows, such as {@code frame.batches()}; closed, also when this fails
   * @return how many rows were written
   * @throws io.recordframe.plan.error.InvalidDataException if a value cannot be represented, such
   *     as a null in a column that never is
   * @throws SinkException if the output refuses
   * @throws io.recordframe.plan.error.RecordframeException what the query of the batches throws
   */
  public static long write(OutputStream output, BatchCursor batches) {
    return written(output, batches, null);
  }

  /**
   * Writes batches as a stream, as {@link #write(OutputStream, BatchCursor)} does, compressed.
   *
   * @param output takes the bytes, as there
   * @param batches the rows, as there
   * @param compression how the values of each batch are compressed
   * @return how many rows were written
   * @throws UnsupportedArrowException if it is ZSTD and the library for it is missing
   * @throws io.recordframe.plan.error.RecordframeException as there
   */
  public static long write(OutputStream output, BatchCursor batches, ArrowCompression compression) {
    return written(output, batches, Objects.requireNonNull(compression, "compression"));
  }

  private static long written(
      OutputStream output, BatchCursor batches, @Nullable ArrowCompression compression) {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(batches, "batches");
    try (batches) {
      BatchWriter writer = new BatchWriter(output, batches.schema(), ROWS_PER_BATCH, compression);
      writer.begin();
      for (ColumnBatch batch = batches.next(); batch != null; batch = batches.next()) {
        writer.append(batch);
      }
      writer.end();
      return writer.written();
    } catch (IOException failed) {
      throw new SinkException("The Arrow stream cannot be written: " + failed.getMessage(), failed);
    }
  }

  /**
   * Batches as the bytes of a stream.
   *
   * @param batches the rows; closed, also when this fails
   * @return the bytes
   * @throws io.recordframe.plan.error.RecordframeException as {@link #write}
   */
  public static byte[] toBytes(BatchCursor batches) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    write(output, batches);
    return output.toByteArray();
  }

  /**
   * A batch as the bytes of a stream.
   *
   * @param schema the columns
   * @param batch the rows
   * @return the bytes
   * @throws io.recordframe.plan.error.RecordframeException as {@link #write}
   */
  public static byte[] toBytes(Schema schema, ColumnBatch batch) {
    return toBytes(new OneBatch(schema, batch));
  }

  /**
   * A schema as a message of the format, which readers of Arrow read.
   *
   * @param schema the columns
   * @return the bytes
   */
  public static byte[] schemaToBytes(Schema schema) {
    return BatchWriter.schemaMessage(schema);
  }

  /**
   * The schema that a stream begins with, or that stands by itself.
   *
   * @param bytes the message, and what may follow it
   * @return the columns
   * @throws io.recordframe.plan.error.RecordframeException as {@link #read(InputStream)}
   */
  public static Schema schemaFromBytes(byte[] bytes) {
    try (BatchCursor cursor = read(new ByteArrayInputStream(bytes))) {
      return cursor.schema();
    }
  }

  /**
   * The same batches with other columns: found by name, in another order, integers and floating
   * point in wider types, texts as enums, and columns that may be null as such that never are, as
   * long as they have no nulls. Further columns are left out.
   *
   * <p>Expressions are evaluated over the columns for which they were written: {@code
   * session.evaluate(cost, ArrowStream.as(FlightFrame.SCHEMA.schema(), batches))}.
   *
   * @param schema the columns that are wanted
   * @param batches the batches; closed with the result
   * @return the batches; {@code next()} throws {@link
   *     io.recordframe.plan.error.InvalidDataException} for a value that does not fit
   * @throws io.recordframe.plan.error.SchemaMismatchException if a column is missing or of a type
   *     that does not fit, with every difference
   */
  public static BatchCursor as(Schema schema, BatchCursor batches) {
    return FittedBatches.of(schema, batches);
  }

  /** A cursor over one batch. */
  private static final class OneBatch implements BatchCursor {
    private final Schema schema;
    private final ColumnBatch batch;
    private boolean given;

    OneBatch(Schema schema, ColumnBatch batch) {
      this.schema = Objects.requireNonNull(schema, "schema");
      this.batch = Objects.requireNonNull(batch, "batch");
    }

    @Override
    public Schema schema() {
      return schema;
    }

    @Override
    public @Nullable ColumnBatch next() {
      ColumnBatch next = given ? null : batch;
      given = true;
      return next;
    }

    @Override
    public void close() {
      given = true;
    }
  }
}
