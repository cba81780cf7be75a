package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarBinaryVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.TimeMilliVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampMilliTZVector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.LargeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Arrow's own library writes is read here, in all the forms that it has for a value. */
class StockWriterTest {

  private final BufferAllocator allocator = new RootAllocator();
  private final MapDictionaryProvider dictionaries = new MapDictionaryProvider();

  @AfterEach
  void close() {
    dictionaries.close();
    allocator.close();
  }

  @Test
  void unsignedIntegersBecomeTheNextWiderType() throws IOException {
    UInt1Vector bytes = new UInt1Vector("x", allocator);
    bytes.setSafe(0, 255);
    bytes.setNull(1);
    assertColumn(bytes, 2, ScalarType.INT16, (short) 255, null);
    UInt2Vector shorts = new UInt2Vector("x", allocator);
    shorts.setSafe(0, 65_535);
    assertColumn(shorts, 1, ScalarType.INT32, 65_535);
    UInt4Vector ints = new UInt4Vector("x", allocator);
    ints.setSafe(0, -1);
    assertColumn(ints, 1, ScalarType.INT64, 4_294_967_295L);
    UInt8Vector longs = new UInt8Vector("x", allocator);
    longs.setSafe(0, -1L);
    assertColumn(longs, 1, new DecimalType(20, 0), new BigDecimal("18446744073709551615"));
  }

  @Test
  void halfFloatsBecomeFloats() throws IOException {
    Float2Vector halves = new Float2Vector("x", allocator);
    halves.setSafe(0, Float.floatToFloat16(1.5f));
    assertColumn(halves, 1, ScalarType.FLOAT32, 1.5f);
  }

  @Test
  void unitsOfTimeBecomeMicroseconds() throws IOException {
    TimeSecVector seconds = new TimeSecVector("x", allocator);
    seconds.setSafe(0, 86_399);
    assertColumn(seconds, 1, ScalarType.TIME, 86_399_000_000L);
    TimeMilliVector millis = new TimeMilliVector("x", allocator);
    millis.setSafe(0, 1);
    assertColumn(millis, 1, ScalarType.TIME, 1_000L);
    TimeNanoVector nanos = new TimeNanoVector("x", allocator);
    nanos.setSafe(0, 5_000);
    assertColumn(nanos, 1, ScalarType.TIME, 5L);
    TimeStampSecVector timestamps = new TimeStampSecVector("x", allocator);
    timestamps.setSafe(0, -1);
    assertColumn(timestamps, 1, ScalarType.TIMESTAMP, -1_000_000L);
    TimeStampMilliTZVector instants = new TimeStampMilliTZVector("x", allocator, "Europe/Berlin");
    instants.setSafe(0, -1);
    assertColumn(instants, 1, ScalarType.INSTANT, -1_000L);
    DateMilliVector dates = new DateMilliVector("x", allocator);
    dates.setSafe(0, -86_400_000L);
    assertColumn(dates, 1, ScalarType.DATE, -1);
  }

  @Test
  void partsOfAMicrosecondAreRefused() throws IOException {
    TimeStampNanoVector nanos = new TimeStampNanoVector("at", allocator);
    nanos.setSafe(0, 1_000);
    nanos.setSafe(1, 1_001);
    byte[] bytes = write(nanos, 2);
    assertThatThrownBy(() -> Values.of(read(bytes)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "Column at, value 2 (counted from 1) of record batch 1 of the Arrow stream: 1001 nanos are no whole microseconds of 64 bits; round them before they are written");
  }

  @Test
  void secondsBeyondTheRangeAreRefused() throws IOException {
    TimeStampSecVector seconds = new TimeStampSecVector("at", allocator);
    seconds.setSafe(0, Long.MAX_VALUE);
    byte[] bytes = write(seconds, 1);
    assertThatThrownBy(() -> Values.of(read(bytes)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("9223372036854775807 seconds are no whole microseconds");
  }

  @Test
  void largeOffsetsAreRead() throws IOException {
    LargeVarCharVector texts = new LargeVarCharVector("x", allocator);
    texts.setSafe(0, "é".getBytes(StandardCharsets.UTF_8));
    texts.setNull(1);
    texts.setSafe(2, new byte[0]);
    assertColumn(texts, 3, ScalarType.STRING, "é", null, "");
    LargeVarBinaryVector bytes = new LargeVarBinaryVector("x", allocator);
    bytes.setSafe(0, new byte[] {1, 2});
    assertColumn(bytes, 1, ScalarType.BINARY, java.nio.ByteBuffer.wrap(new byte[] {1, 2}));
    LargeListVector lists = LargeListVector.empty("x", allocator);
    var writer = lists.getWriter();
    writer.allocate();
    writer.startList();
    writer.writeInt(7);
    writer.writeInt(8);
    writer.endList();
    writer.setValueCount(1);
    assertColumn(lists, 1, new ListType(ScalarType.INT32, true), List.of(7, 8));
  }

  @Test
  void listsOfOneSizeAreRead() throws IOException {
    FixedSizeListVector lists = FixedSizeListVector.empty("x", 2, allocator);
    var writer = lists.getWriter();
    writer.allocate();
    for (int i = 0; i < 3; i++) {
      writer.startList();
      writer.writeInt(2 * i);
      writer.writeInt(2 * i + 1);
      writer.endList();
    }
    writer.setValueCount(3);
    lists.setNull(1);
    assertColumn(
        lists, 3, new ListType(ScalarType.INT32, true), List.of(0, 1), null, List.of(4, 5));
  }

  @Test
  void elementsOfNullListsAreLeftOut() throws IOException {
    ListVector lists = ListVector.empty("x", allocator);
    var writer = lists.getWriter();
    writer.allocate();
    for (int i = 0; i < 3; i++) {
      writer.startList();
      writer.writeInt(i);
      writer.endList();
    }
    writer.setValueCount(3);
    ArrowBuf validity = lists.getValidityBuffer();
    validity.setByte(0, 0b101);
    assertColumn(lists, 3, new ListType(ScalarType.INT32, true), List.of(0), null, List.of(2));
  }

  @Test
  void decimalsOf256BitsAreReadWhereTheyFit() throws IOException {
    BigDecimal value = new BigDecimal(BigInteger.TEN.pow(38).subtract(BigInteger.ONE), 3);
    Decimal256Vector decimals = new Decimal256Vector("x", allocator, 38, 3);
    decimals.setSafe(0, value.negate());
    decimals.setSafe(1, new BigDecimal("0.001"));
    assertColumn(decimals, 2, new DecimalType(38, 3), value.negate(), new BigDecimal("0.001"));
  }

  @Test
  void dictionariesBecomeTheirValues() throws IOException {
    VarCharVector values = new VarCharVector("values", allocator);
    values.setSafe(0, "a".getBytes(StandardCharsets.UTF_8));
    values.setSafe(1, "b".getBytes(StandardCharsets.UTF_8));
    values.setValueCount(2);
    Dictionary dictionary =
        new Dictionary(values, new DictionaryEncoding(7, false, new ArrowType.Int(16, false)));
    dictionaries.put(dictionary);
    try (VarCharVector plain = new VarCharVector("x", allocator)) {
      plain.setSafe(0, "b".getBytes(StandardCharsets.UTF_8));
      plain.setNull(1);
      plain.setSafe(2, "a".getBytes(StandardCharsets.UTF_8));
      plain.setValueCount(3);
      FieldVector encoded = (FieldVector) DictionaryEncoder.encode(plain, dictionary);
      assertColumn(encoded, 3, ScalarType.STRING, "b", null, "a");
    }
  }

  @Test
  void fieldsAreNullWhereTheirStructIs() throws IOException {
    StructVector structs =
        new StructVector("x", allocator, FieldType.nullable(new ArrowType.Struct()), null);
    IntVector field =
        structs.addOrGet("n", FieldType.notNullable(new ArrowType.Int(32, true)), IntVector.class);
    field.setSafe(0, 3);
    field.setNull(1);
    structs.setIndexDefined(0);
    structs.setNull(1);
    byte[] bytes = write(structs, 2);
    try (BatchCursor read = read(bytes)) {
      assertThat(read.schema().field(0)).hasToString("x struct<n int32>?");
      var column = read.next().column(0);
      assertThat(column.nulls()).containsExactly(false, true);
      assertThat(column.child(0).nulls()).containsExactly(false, true);
    }
  }

  @Test
  void typesWithoutACounterpartAreRefusedByName() throws IOException {
    assertRefused(new NullVector("x"), 1, "Column x has Arrow's type Null");
    Decimal256Vector decimals = new Decimal256Vector("x", allocator, 60, 3);
    assertRefused(decimals, 0, "Column x has the type decimal(60, 3)");
  }

  @Test
  void columnsOfOneNameAreRefused() throws IOException {
    byte[] bytes = write(0, new BigIntVector("x", allocator), new IntVector("x", allocator));
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnsupportedArrowException.class)
        .hasMessage("Two columns have the name x; rename one of them");
  }

  private void assertColumn(FieldVector vector, int rows, DataType type, Object... expected)
      throws IOException {
    byte[] bytes = write(vector, rows);
    try (BatchCursor read = read(bytes)) {
      assertThat(read.schema().field(0).type()).isEqualTo(type);
    }
    assertThat(Values.of(read(bytes))).isEqualTo(List.of(Arrays.asList(expected)));
  }

  private void assertRefused(FieldVector vector, int rows, String message) throws IOException {
    byte[] bytes = write(vector, rows);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnsupportedArrowException.class)
        .hasMessageStartingWith(message);
  }

  private byte[] write(FieldVector vector, int rows) throws IOException {
    return write(rows, vector);
  }

  private byte[] write(int rows, FieldVector... vectors) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (FieldVector vector : vectors) {
      vector.setValueCount(rows);
    }
    try (VectorSchemaRoot root = VectorSchemaRoot.of(vectors);
        ArrowStreamWriter writer =
            new ArrowStreamWriter(root, dictionaries, Channels.newChannel(bytes))) {
      root.setRowCount(rows);
      writer.start();
      writer.writeBatch();
      writer.end();
    }
    return bytes.toByteArray();
  }

  private static BatchCursor read(byte[] bytes) {
    return ArrowStream.read(new ByteArrayInputStream(bytes));
  }
}
