package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TemporalRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrow's own library reads what is written here, and writes it again. */
class StockReaderTest {

  private static final Schema SCHEMA = SampleRows.SCHEMA;

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 500})
  void readsStreams(int rows) throws IOException {
    HeapBatch batch = new SampleRows(rows).batch(rows);
    byte[] bytes = ArrowStream.toBytes(SCHEMA, batch);
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator)) {
      assertThat(read(reader)).isEqualTo(Values.of(batch, SCHEMA.size()));
    }
  }

  @Test
  void readsFiles(@TempDir Path directory) throws IOException {
    SampleRows sample = new SampleRows(2);
    HeapBatch first = sample.batch(50);
    HeapBatch second = sample.batch(20);
    Path file = directory.resolve("rows.arrow");
    ArrowFile.to(file).rowsPerBatch(30).write(SampleRows.cursor(SCHEMA, first, second));
    try (BufferAllocator allocator = new RootAllocator();
        FileChannel channel = FileChannel.open(file);
        ArrowReader reader = new ArrowFileReader(channel, allocator)) {
      assertThat(read(reader)).isEqualTo(Values.of(SampleRows.cursor(SCHEMA, first, second)));
    }
  }

  @Test
  void writesAgainWhatItRead(@TempDir Path directory) throws IOException {
    HeapBatch batch = new SampleRows(7).batch(200);
    byte[] bytes = ArrowStream.toBytes(SCHEMA, batch);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    Path file = directory.resolve("again.arrow");
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator);
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ArrowStreamWriter stream =
            new ArrowStreamWriter(
                reader.getVectorSchemaRoot(), reader, Channels.newChannel(again));
        ArrowFileWriter files =
            new ArrowFileWriter(reader.getVectorSchemaRoot(), reader, channel)) {
      assertThat(reader.loadNextBatch()).isTrue();
      stream.start();
      stream.writeBatch();
      stream.end();
      files.start();
      files.writeBatch();
      files.end();
    }
    List<List<Object>> expected = Values.of(batch, SCHEMA.size());
    assertThat(Values.of(ArrowStream.read(new ByteArrayInputStream(again.toByteArray()))))
        .isEqualTo(expected);
    assertThat(Values.of(ArrowFile.open(file).batches())).isEqualTo(expected);
  }

  @Test
  @DisplayName("codec 12: a schema is a message that a stock reader reads")
  void readsSchemas() throws IOException {
    byte[] bytes = ArrowStream.schemaToBytes(SCHEMA);
    org.apache.arrow.vector.types.pojo.Schema read =
        MessageSerializer.deserializeSchema(
            new ReadChannel(Channels.newChannel(new ByteArrayInputStream(bytes))));
    assertThat(read.getFields())
        .extracting(org.apache.arrow.vector.types.pojo.Field::getName)
        .isEqualTo(SCHEMA.names());
    assertThat(read.getFields())
        .extracting(org.apache.arrow.vector.types.pojo.Field::isNullable)
        .isEqualTo(SCHEMA.fields().stream().map(Field::nullable).toList());
    assertThat(read.findField("decimal(38, 10)").getType())
        .isEqualTo(new org.apache.arrow.vector.types.pojo.ArrowType.Decimal(38, 10, 128));
    assertThat(read.findField("instant").getType())
        .isEqualTo(
            new org.apache.arrow.vector.types.pojo.ArrowType.Timestamp(
                org.apache.arrow.vector.types.TimeUnit.MICROSECOND, "UTC"));
  }

  private static List<List<Object>> read(ArrowReader reader) throws IOException {
    List<List<Object>> columns = new ArrayList<>();
    SCHEMA.fields().forEach(_ -> columns.add(new ArrayList<>()));
    VectorSchemaRoot root = reader.getVectorSchemaRoot();
    while (reader.loadNextBatch()) {
      for (int i = 0; i < columns.size(); i++) {
        FieldVector vector = root.getVector(i);
        for (int row = 0; row < root.getRowCount(); row++) {
          columns.get(i).add(value(vector.getObject(row), SCHEMA.field(i).type()));
        }
      }
    }
    return columns;
  }

  private static Object value(Object found, DataType type) {
    if (found == null) {
      return null;
    }
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case STRING -> found.toString();
            case BINARY -> ByteBuffer.wrap((byte[]) found);
            case UUID ->
                found instanceof byte[] bytes
                    ? new UUID(ByteBuffer.wrap(bytes).getLong(), ByteBuffer.wrap(bytes).getLong(8))
                    : found;
            case TIMESTAMP ->
                found instanceof LocalDateTime time ? TemporalRange.epochMicros(time) : found;
            case DURATION -> TemporalRange.micros((Duration) found);
            case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, DATE, TIME, INSTANT -> found;
          };
      case DecimalType _ -> found;
      case EnumType constants -> constants.constants().get(((Number) found).intValue());
      case StructType struct -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : struct.fields()) {
          fields.put(field.name(), value(((Map<?, ?>) found).get(field.name()), field.type()));
        }
        yield fields;
      }
      case ListType list -> {
        List<Object> elements = new ArrayList<>();
        ((List<?>) found).forEach(element -> elements.add(value(element, list.element())));
        yield elements;
      }
      case MapType map -> {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (Object entry : (List<?>) found) {
          Map<?, ?> pair = (Map<?, ?>) entry;
          entries.put(value(pair.get("key"), map.key()), value(pair.get("value"), map.value()));
        }
        yield entries;
      }
    };
  }
}
