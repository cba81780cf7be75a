package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read, for every type. */
class RoundTripTest {

  private static final Schema SCHEMA = SampleRows.SCHEMA;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 64, 65, 1000})
  void batchesComeBackEqual(int rows) {
    HeapBatch batch = new SampleRows(rows).batch(rows);
    BatchCursor read = read(ArrowStream.toBytes(SCHEMA, batch));
    assertThat(read.schema()).isEqualTo(SCHEMA);
    assertThat(Values.of(read)).isEqualTo(Values.of(batch, SCHEMA.size()));
  }

  @Test
  void slicesComeBackEqual() {
    HeapBatch batch = new SampleRows(3).batch(100);
    HeapBatch slice = HeapBatch.copyOf(batch, SCHEMA.size(), 13, 50);
    assertThat(Values.of(read(ArrowStream.toBytes(SCHEMA, slice))))
        .isEqualTo(Values.of(slice, SCHEMA.size()));
  }

  @Test
  void rowsOfManyBatchesAreGatheredInFewMessages(@TempDir Path directory) {
    SampleRows sample = new SampleRows(4);
    ColumnBatch[] batches = {
      sample.batch(10), sample.batch(1), sample.batch(100), sample.batch(13)
    };
    Path file = directory.resolve("rows.arrow");
    long written = ArrowFile.to(file).rowsPerBatch(40).write(SampleRows.cursor(SCHEMA, batches));
    assertThat(written).isEqualTo(124);
    List<List<Object>> expected = Values.of(SampleRows.cursor(SCHEMA, batches));
    ArrowFile read = ArrowFile.open(file);
    assertThat(read.size()).isEqualTo(124);
    assertThat(read.schema()).isEqualTo(SCHEMA);
    assertThat(Values.of(read.batches())).isEqualTo(expected);
    try (BatchCursor cursor = read.batches()) {
      assertThat(cursor.next().rowCount()).isEqualTo(40);
    }
  }

  @Test
  void rowsOfManyBytesAreWrittenEarlyHoweverManyComeAtOnce() {
    int rows = 10_000;
    String text = "x".repeat(16 << 10);
    String[] texts = new String[rows];
    Arrays.fill(texts, text);
    Schema schema = Schema.of(Field.required("text", ScalarType.STRING));
    HeapBatch batch =
        new HeapBatch(rows, List.of(new HeapVector(ScalarType.STRING, rows, texts, null)));
    AtomicInteger longest = new AtomicInteger();
    OutputStream output =
        new OutputStream() {
          @Override
          public void write(int value) {
            longest.accumulateAndGet(1, Math::max);
          }

          @Override
          public void write(byte[] bytes, int offset, int count) {
            longest.accumulateAndGet(count, Math::max);
          }
        };
    assertThat(ArrowStream.write(output, SampleRows.cursor(schema, batch))).isEqualTo(rows);
    assertThat(longest).hasValueGreaterThanOrEqualTo(64 << 20).hasValueLessThan(70 << 20);
  }

  @Test
  void slicesCrossTheBatchesOfAFile(@TempDir Path directory) {
    HeapBatch batch = new SampleRows(5).batch(100);
    Path file = directory.resolve("rows.arrow");
    ArrowFile.to(file).rowsPerBatch(9).write(SampleRows.cursor(SCHEMA, batch));
    ArrowFile read = ArrowFile.open(file);
    for (int[] range : new int[][] {{0, 100}, {8, 2}, {9, 9}, {30, 41}, {99, 1}, {50, 0}}) {
      assertThat(Values.of(read.slice(range[0], range[1]), SCHEMA.size()))
          .isEqualTo(
              Values.of(HeapBatch.copyOf(batch, SCHEMA.size(), range[0], range[1]), SCHEMA.size()));
    }
  }

  @Test
  void rowsOfAStreamAreASource() {
    HeapBatch batch = new SampleRows(6).batch(30);
    RowsSource.Rows rows = ArrowStream.rows(ArrowStream.toBytes(SCHEMA, batch));
    assertThat(rows.size()).isEqualTo(30);
    assertThat(Values.of(rows.slice(0, 30), SCHEMA.size()))
        .isEqualTo(Values.of(batch, SCHEMA.size()));
  }

  @Test
  void noRowsAreNoBatches(@TempDir Path directory) throws IOException {
    assertThat(read(ArrowStream.toBytes(SampleRows.cursor(SCHEMA))).next()).isNull();
    assertThat(read(ArrowStream.toBytes(SCHEMA, new SampleRows(1).batch(0))).next()).isNull();
    Path file = directory.resolve("none.arrow");
    ArrowFile.to(file).write(SampleRows.cursor(SCHEMA));
    ArrowFile none = ArrowFile.open(file);
    assertThat(none.size()).isZero();
    assertThat(none.batches().next()).isNull();
    assertThat(Values.of(none.slice(0, 0), SCHEMA.size())).allMatch(List::isEmpty);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void schemasAreMessagesOfTheirOwn() {
    assertThat(ArrowStream.schemaFromBytes(ArrowStream.schemaToBytes(SCHEMA))).isEqualTo(SCHEMA);
    byte[] stream = ArrowStream.toBytes(SCHEMA, new SampleRows(1).batch(3));
    assertThat(ArrowStream.schemaFromBytes(stream)).isEqualTo(SCHEMA);
  }

  @Test
  void extremesOfDurationsComeBackEqual() {
    long[] micros = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE};
    Schema schema = Schema.of(Field.required("duration", ScalarType.DURATION));
    HeapVector column = new HeapVector(ScalarType.DURATION, 4, micros, null);
    byte[] bytes = ArrowStream.toBytes(schema, new HeapBatch(4, List.of(column)));
    assertThat(Values.of(read(bytes)))
        .isEqualTo(List.of(List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE)));
  }

  @Test
  void whatStandsAtANullIsNotWritten() {
    Schema schema = Schema.of(Field.nullable("secret", ScalarType.INT64));
    HeapVector secret =
        new HeapVector(ScalarType.INT64, 1, new long[] {0x5EC8E75EC8E7L}, new boolean[] {true});
    HeapVector nothing = new HeapVector(ScalarType.INT64, 1, new long[] {0}, new boolean[] {true});
    assertThat(ArrowStream.toBytes(schema, new HeapBatch(1, List.of(secret))))
        .isEqualTo(ArrowStream.toBytes(schema, new HeapBatch(1, List.of(nothing))));
  }

  @Test
  void bytesAreDeterministic() {
    assertThat(ArrowStream.toBytes(SCHEMA, new SampleRows(8).batch(50)))
        .isEqualTo(ArrowStream.toBytes(SCHEMA, new SampleRows(8).batch(50)));
  }

  private static BatchCursor read(byte[] bytes) {
    return ArrowStream.read(new ByteArrayInputStream(bytes));
  }
}
