package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not read is refused with the rule, what was found, and where. */
class RefusedArrowTest {

  private static final Schema NUMBERS = Schema.of(Field.required("n", ScalarType.INT64));

  @TempDir private Path directory;

  private static byte[] numbers(long... values) {
    return stream(ScalarType.INT64, values.length, values);
  }

  private static byte[] stream(DataType type, int size, Object values) {
    return stream(type, new HeapVector(type, size, values, null));
  }

  private static byte[] stream(DataType type, HeapVector column) {
    return ArrowStream.toBytes(
        Schema.of(Field.required("n", type)), new HeapBatch(column.size(), List.of(column)));
  }

  private static BatchCursor read(byte[] bytes) {
    return ArrowStream.read(new ByteArrayInputStream(bytes));
  }

  /** Replaces bytes that stand there once. */
  private static byte[] replaced(byte[] bytes, byte[] from, byte[] to) {
    int found = -1;
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        assertThat(found).as("the bytes stand once").isNegative();
        found = i;
      }
    }
    assertThat(found).isNotNegative();
    byte[] copy = bytes.clone();
    System.arraycopy(to, 0, copy, found, to.length);
    return copy;
  }

  private static byte[] longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return bytes.array();
  }

  private static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  private static void assertInvalid(byte[] bytes, String message) {
    try (BatchCursor cursor = read(bytes)) {
      assertThatThrownBy(cursor::next)
          .isInstanceOf(InvalidDataException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void textsMustBeUtf8() {
    byte[] bytes = stream(ScalarType.STRING, 2, new String[] {"good", "texts"});
    byte[] broken = replaced(bytes, utf8("texts"), new byte[] {'t', (byte) 0xED, (byte) 0xA0});
    assertInvalid(
        broken,
        "Column n, value 2 (counted from 1) of record batch 1 of the Arrow stream: is no text in UTF-8");
    // A character that two values share.
    byte[] split = replaced(bytes, utf8("dt"), new byte[] {(byte) 0xC3, (byte) 0xA9});
    assertInvalid(
        split, "value 1 (counted from 1) of record batch 1 of the Arrow stream: is no text");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void decimalsMustHaveTheirDigits() {
    DecimalType type = new DecimalType(20, 2);
    BigDecimal most = new BigDecimal("123456789012345678.90");
    byte[] bytes = stream(type, 1, new BigDecimal[] {most});
    long low = most.unscaledValue().longValue();
    assertInvalid(
        replaced(bytes, longs(low, 0), longs(low, 5)), "has more digits than decimal(20, 2)");
    assertInvalid(
        replaced(bytes, longs(low, 0), longs(low, -7)), "has more digits than decimal(20, 2)");
  }

  @Test
  void offsetsMustNotFallOrLeadOutside() {
    ListType type = new ListType(ScalarType.INT64, false);
    HeapVector elements = new HeapVector(ScalarType.INT64, 3, new long[] {7, 8, 9}, null);
    byte[] bytes = stream(type, HeapVector.nested(type, new int[] {0, 2, 3}, null, elements));
    byte[] offsets = ints(0, 2, 3);
    assertInvalid(
        replaced(bytes, offsets, ints(0, 3, 2)), "offsets that must not fall: 2 stands behind 3");
    assertInvalid(replaced(bytes, offsets, ints(-1, 2, 3)), "-1 stands behind 0");
    assertInvalid(
        replaced(bytes, offsets, ints(0, 2, 4)), "column n refers to 4 elements, but has 3");
    byte[] later = replaced(bytes, offsets, ints(1, 2, 2));
    assertThat(Values.of(read(later))).isEqualTo(List.of(List.of(List.of(8L), List.of())));
  }

  @Test
  void keysOfMapsMustDiffer() {
    MapType type = new MapType(ScalarType.INT64, ScalarType.INT64, false);
    HeapVector keys = new HeapVector(ScalarType.INT64, 2, new long[] {71, 72}, null);
    byte[] bytes = stream(type, HeapVector.nested(type, new int[] {0, 2}, null, keys, keys));
    // Keys and values are equal here, so both are there twice: the first are the keys.
    byte[] same = bytes.clone();
    ByteBuffer.wrap(same).order(ByteOrder.LITTLE_ENDIAN).putLong(indexOf(same, longs(71, 72)), 72);
    assertInvalid(same, "has a key twice; the keys of a map must differ");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  @Test
  void timesAndDatesMustBeInRange() {
    byte[] time = stream(ScalarType.TIME, 1, new long[] {86_399_999_999L});
    assertInvalid(
        replaced(time, longs(86_399_999_999L), longs(86_400_000_000L)), "is not within a day");
    byte[] instant = stream(ScalarType.INSTANT, 1, new long[] {123_456_789_012L});
    assertInvalid(
        replaced(instant, longs(123_456_789_012L), longs(Long.MAX_VALUE)),
        "lie beyond the dates that can be represented");
  }

  @Test
  void nullsMustBeAsManyAsAreSaid() {
    Schema schema = Schema.of(Field.nullable("n", ScalarType.INT8));
    HeapVector column =
        new HeapVector(ScalarType.INT8, 3, new byte[3], new boolean[] {false, true, false});
    byte[] bytes = ArrowStream.toBytes(schema, new HeapBatch(3, List.of(column)));
    byte[] more = replaced(bytes, longs(0b101), longs(0b001));
    assertInvalid(more, "column n is said to have 1 nulls, but has 2");
  }

  @Test
  void nullsOfARequiredColumnAreRefused() {
    Schema schema = Schema.of(Field.required("n", ScalarType.INT8));
    HeapVector column =
        new HeapVector(ScalarType.INT8, 3, new byte[3], new boolean[] {false, false, true});
    assertThatThrownBy(() -> ArrowStream.toBytes(schema, new HeapBatch(3, List.of(column))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "Column n, value 3 (counted from 1) of what is written as Arrow: is null, but the column never is");
  }

  @Test
  void halfOfASurrogatePairIsRefused() {
    assertThatThrownBy(() -> stream(ScalarType.STRING, 1, new String[] {"a\ud800"}))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("has half a surrogate pair");
  }

  @Test
  void cutStreamsAreRefusedWhereverTheyAreCut() {
    byte[] bytes =
        ArrowStream.toBytes(SampleRows.cursor(SampleRows.SCHEMA, new SampleRows(1).batch(4)));
    for (int length = 0; length < bytes.length; length += length < 2_000 ? 1 : 37) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Values.of(read(cut)))
          .as("the first %d bytes", length)
          .isInstanceOf(MalformedArrowException.class);
    }
    byte[] withoutEnd = Arrays.copyOf(bytes, bytes.length - 8);
    assertThatThrownBy(() -> Values.of(read(withoutEnd)))
        .hasMessage(
            "The Arrow data is damaged: It ends without the mark of its end, so that rows may be missing");
  }

  @ParameterizedTest
  @CsvSource({
    "METADATA_BYTES, 100, the Arrow stream",
    "BODY_BYTES, 100, the Arrow stream",
    "BATCH_ROWS, 9, a batch",
    "COLUMNS, 1, the Arrow schema",
    "TYPE_DEPTH, 1, the Arrow schema",
    "DICTIONARY_VALUES, 3, the dictionary 0 of the Arrow stream"
  })
  void limitsAreNamed(ArrowLimit limit, long value, String place) {
    Schema schema =
        Schema.of(
            Field.required("paint", SampleRows.PAINT),
            Field.required("list", new ListType(ScalarType.STRING, false)));
    byte[] bytes = ArrowStream.toBytes(schema, new SampleRows(1).batch(schema, 40));
    ArrowLimits limits = ArrowLimits.standard().with(limit, value);
    assertThatThrownBy(() -> Values.of(ArrowStream.read(new ByteArrayInputStream(bytes), limits)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith("The limit %s of %s is %d, but ".formatted(limit, place, value))
        .hasMessageContaining("ArrowLimits.standard().with(ArrowLimit." + limit);
  }

  @Test
  void filesAndStreamsAreToldApart() throws IOException {
    Path file = directory.resolve("n.arrow");
    ArrowFile.to(file).write(SampleRows.cursor(NUMBERS, new SampleRows(1).batch(NUMBERS, 3)));
    byte[] bytes = Files.readAllBytes(file);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnsupportedArrowException.class)
        .hasMessageContaining("ArrowFile.open");
    Path stream = Files.write(directory.resolve("stream"), numbers(1, 2, 3));
    assertThatThrownBy(() -> ArrowFile.open(stream))
        .isInstanceOf(MalformedArrowException.class)
        .hasMessageContaining("ArrowStream.read");
    Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> ArrowFile.open(cut))
        .isInstanceOf(MalformedArrowException.class)
        .hasMessageContaining("it was not written to its end");
    assertThatThrownBy(() -> read(utf8("iata,name\nANC,Anchorage\n")))
        .isInstanceOf(MalformedArrowException.class)
        .hasMessageContaining("A message begins with four bytes FF");
    assertThatThrownBy(() -> ArrowFile.open(directory.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none");
  }

  @ParameterizedTest
  @CsvSource({"2, 0, the unknown codec 2", "0, 1, the unknown method 1"})
  void unknownCompressionIsRefused(byte codec, byte method, String found) {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    int compression = BodyCompression.createBodyCompression(builder, codec, method);
    int batch = RecordBatch.createRecordBatch(builder, 1, 0, 0, compression, 0);
    byte[] bytes =
        concatenated(
            ArrowStream.schemaToBytes(NUMBERS), message(builder, MessageHeader.RecordBatch, batch));
    assertInvalid(bytes, found);
  }

  /** The numbers of buffers that views lead to add up to what is there, but only in 32 bits. */
  @Test
  void buffersOfViewsAreCountedInFull() {
    int columns = 9_000;
    int buffers = 600_000;
    FlatBufferBuilder schema = new FlatBufferBuilder();
    Utf8View.startUtf8View(schema);
    int type = Utf8View.endUtf8View(schema);
    int[] fields = new int[columns];
    for (int i = 0; i < columns; i++) {
      int name = schema.createString("t" + i);
      fields[i] =
          org.apache.arrow.flatbuf.Field.createField(
              schema, name, true, Type.Utf8View, type, 0, 0, 0);
    }
    int vector = org.apache.arrow.flatbuf.Schema.createFieldsVector(schema, fields);
    int root =
        org.apache.arrow.flatbuf.Schema.createSchema(schema, Endianness.Little, vector, 0, 0);

    FlatBufferBuilder batch = new FlatBufferBuilder();
    RecordBatch.startNodesVector(batch, columns);
    for (int i = 0; i < columns; i++) {
      FieldNode.createFieldNode(batch, 0, 0);
    }
    int nodes = batch.endVector();
    RecordBatch.startBuffersVector(batch, buffers);
    for (int i = 0; i < buffers; i++) {
      org.apache.arrow.flatbuf.Buffer.createBuffer(batch, 0, 0);
    }
    int extents = batch.endVector();
    long viewed = (1L << 32) + buffers - 2L * columns;
    long[] counts = new long[columns];
    for (int i = 0; i < columns; i++) {
      counts[i] = viewed / columns + (i < viewed % columns ? 1 : 0);
    }
    int variadic = RecordBatch.createVariadicBufferCountsVector(batch, counts);
    int rows = RecordBatch.createRecordBatch(batch, 0, nodes, extents, 0, variadic);
    assertInvalid(
        concatenated(
            message(schema, MessageHeader.Schema, root),
            message(batch, MessageHeader.RecordBatch, rows)),
        "the schema has 9000 nodes, 4295567296 buffers and 9000 columns by views, but the batch has 9000, 600000 and 9000");
  }

  @Test
  void bigEndianIsRefused() {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    int fields = org.apache.arrow.flatbuf.Schema.createFieldsVector(builder, new int[0]);
    int schema =
        org.apache.arrow.flatbuf.Schema.createSchema(builder, Endianness.Big, fields, 0, 0);
    byte[] bytes = message(builder, MessageHeader.Schema, schema);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnsupportedArrowException.class)
        .hasMessageContaining("little-endian order only");
  }

  private static byte[] message(FlatBufferBuilder builder, byte kind, int header) {
    builder.finish(Message.createMessage(builder, MetadataVersion.V5, kind, header, 0, 0));
    byte[] metadata = builder.sizedByteArray();
    return concatenated(ints(-1, metadata.length), metadata);
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void aFailureStaysAndTheInputIsClosed() {
    AtomicInteger closed = new AtomicInteger();
    byte[] cut = Arrays.copyOf(numbers(1, 2), numbers(1, 2).length - 9);
    InputStream input =
        new ByteArrayInputStream(cut) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    BatchCursor cursor = ArrowStream.read(input);
    Throwable first = null;
    for (int i = 0; i < 2; i++) {
      try {
        ColumnBatch batch = cursor.next();
        assertThat(batch).as("no batch where one is cut").isNull();
      } catch (MalformedArrowException failed) {
        assertThat(first).isIn(null, failed);
        first = failed;
      }
    }
    assertThat(first).isNotNull();
    cursor.close();
    cursor.close();
    assertThat(closed).hasValue(1);
    assertThatThrownBy(cursor::next).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void limitsAreWithinWhatArraysHold() {
    assertThatThrownBy(() -> ArrowLimits.standard().with(ArrowLimit.BODY_BYTES, 1L << 31))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The limit BODY_BYTES must be 0 to 2147483631, but is 2147483648");
    assertThatThrownBy(() -> ArrowLimits.standard().with(ArrowLimit.TYPE_DEPTH, 33))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
