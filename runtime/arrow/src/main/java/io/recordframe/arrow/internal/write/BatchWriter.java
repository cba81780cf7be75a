package io.recordframe.arrow.internal.write;

import io.recordframe.arrow.ArrowCompression;
import io.recordframe.arrow.internal.format.EnumDictionaries;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.HeaderDecoder.Location;
import io.recordframe.arrow.internal.format.HeaderEncoder;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches as messages, for a stream or a file. Rows are collected until a message has as
 * many as it should, since engines hand them out in small batches.
 */
public final class BatchWriter {

  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final int CONTINUATION = -1;
  private static final int PREFIX = 2 * Integer.BYTES;
  private static final long MOST_BYTES = 64L << 20;

  /** After so many rows at most it is seen how many bytes there are. */
  private static final int ROWS_AT_ONCE = 256;

  private final OutputStream output;
  private final Schema schema;
  private final int rowsPerBatch;
  private final @Nullable ArrowCompression compression;
  private final EnumDictionaries dictionaries;
  private final List<ColumnEncoder> columns = new ArrayList<>();
  private final List<Location> dictionaryBatches = new ArrayList<>();
  private final List<Location> batches = new ArrayList<>();
  private long position;
  private int rows;
  private long written;

  /**
   * A writer that has written nothing yet.
   *
   * @param compression how values are compressed, or null for not at all
   */
  public BatchWriter(
      OutputStream output,
      Schema schema,
      int rowsPerBatch,
      @Nullable ArrowCompression compression) {
    this.output = output;
    this.schema = schema;
    this.rowsPerBatch = rowsPerBatch;
    this.compression = compression;
    this.dictionaries = new EnumDictionaries(schema);
    if (!schema.namesDiffer()) {
      throw new InvalidDataException(
          "Two columns have one name, which readers of Arrow could not tell apart: " + schema);
    }
    for (Field field : schema.fields()) {
      columns.add(new ColumnEncoder(field.name(), field.type(), field.nullable()));
    }
  }

  /** What files begin with. */
  public void beginFile() throws IOException {
    byte[] head = new byte[MAGIC.length + 2];
    System.arraycopy(MAGIC, 0, head, 0, MAGIC.length);
    output.write(head);
    position += head.length;
  }

  /** The schema and the dictionaries. */
  public void begin() throws IOException {
    message(HeaderEncoder.schema(schema, dictionaries), new BodyParts(null));
    for (Map.Entry<EnumType, Long> dictionary : dictionaries.ids().entrySet()) {
      String[] constants = dictionary.getKey().constants().toArray(String[]::new);
      ColumnEncoder values =
          new ColumnEncoder(dictionary.getKey().displayName(), ScalarType.STRING, false);
      values.append(
          new HeapVector(ScalarType.STRING, constants.length, constants, null),
          0,
          constants.length,
          null);
      BodyParts body = new BodyParts(compression);
      values.flush(body);
      Header.Dictionary header =
          new Header.Dictionary(dictionary.getValue(), body.rows(constants.length), false);
      dictionaryBatches.add(message(HeaderEncoder.dictionary(header, body.length()), body));
    }
  }

  /** Adds rows, and writes them as far as they fill messages. */
  public void append(ColumnBatch batch) throws IOException {
    List<ColumnVector> vectors = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      vectors.add(checked(batch, i));
    }
    int from = 0;
    while (from < batch.rowCount()) {
      int room = Math.min(rowsPerBatch - rows, ROWS_AT_ONCE);
      int count = Math.min(batch.rowCount() - from, room);
      long bytes = 0;
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).append(vectors.get(i), from, count, null);
        bytes += columns.get(i).bytes();
      }
      rows += count;
      from += count;
      if (rows == rowsPerBatch || bytes >= MOST_BYTES) {
        flush();
      }
    }
  }

  private ColumnVector checked(ColumnBatch batch, int index) {
    ColumnVector vector = batch.column(index);
    Field field = schema.field(index);
    if (!vector.type().equals(field.type()) || vector.size() != batch.rowCount()) {
      throw new InvalidDataException(
          "Column %s must have %d values of %s, but has %d of %s"
              .formatted(
                  field.name(),
                  batch.rowCount(),
                  field.type().displayName(),
                  vector.size(),
                  vector.type().displayName()));
    }
    return vector;
  }

  private void flush() throws IOException {
    BodyParts body = new BodyParts(compression);
    columns.forEach(column -> column.flush(body));
    batches.add(message(HeaderEncoder.rows(body.rows(rows), body.length()), body));
    columns.forEach(ColumnEncoder::clear);
    written += rows;
    rows = 0;
  }

  /** Writes what is left and marks the end of the stream. */
  public void end() throws IOException {
    if (rows > 0) {
      flush();
    }
    output.write(prefix(0));
    position += PREFIX;
    output.flush();
  }

  /** The footer, which stands behind the end of the stream that a file holds. */
  public void endFile() throws IOException {
    byte[] footer = HeaderEncoder.footer(schema, dictionaries, dictionaryBatches, batches);
    GrowingBytes end = new GrowingBytes();
    end.put(footer);
    end.putInt(footer.length);
    end.put(MAGIC);
    output.write(end.array(), 0, end.size());
    output.flush();
  }

  /** How many rows were written. */
  public long written() {
    return written;
  }

  private Location message(byte[] metadata, BodyParts body) throws IOException {
    int length = metadata.length + BodyParts.padding(metadata.length);
    long start = position;
    output.write(prefix(length));
    output.write(metadata);
    output.write(new byte[length - metadata.length]);
    body.writeTo(output);
    position += PREFIX + length + body.length();
    return new Location(start, PREFIX + length, body.length());
  }

  private static byte[] prefix(int length) {
    GrowingBytes prefix = new GrowingBytes();
    prefix.putInt(CONTINUATION);
    prefix.putInt(length);
    return Arrays.copyOf(prefix.array(), PREFIX);
  }

  /** A schema as a message of its own. */
  public static byte[] schemaMessage(Schema schema) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      BatchWriter writer = new BatchWriter(bytes, schema, 1, null);
      writer.message(HeaderEncoder.schema(schema, writer.dictionaries), new BodyParts(null));
    } catch (IOException impossible) {
      throw new IllegalStateException("An array of bytes refused to grow", impossible);
    }
    return bytes.toByteArray();
  }
}
