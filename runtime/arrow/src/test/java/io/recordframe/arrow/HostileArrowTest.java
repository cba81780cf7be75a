package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged streams and files are read, or refused with an error of this project, in memory in
 * proportion to their bytes. {@code -Drecordframe.test.mutations=1000000} reads so many, {@code
 * -Drecordframe.test.firstSeed} begins elsewhere.
 */
class HostileArrowTest {

  private static final int MUTATIONS = Integer.getInteger("recordframe.test.mutations", 20_000);
  private static final long FIRST_SEED = Long.getLong("recordframe.test.firstSeed", 1);

  /** What reading a message takes that has no values. */
  private static final long FIXED_MEMORY = 1 << 20;

  /** Empty texts take four bytes and become references; bits become bytes. */
  private static final long MEMORY_PER_BYTE = 64;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private double mostPerByte;

  @Test
  void damagedStreamsAreReadOrRefused() throws IOException {
    List<byte[]> samples = samples();
    warmUp(samples);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MUTATIONS; seed++) {
      byte[] sample = samples.get((int) Math.floorMod(seed, (long) samples.size()));
      byte[] bytes = new Mutation(seed).of(sample);
      attempt(seed, bytes.length, () -> drain(ArrowStream.read(new ByteArrayInputStream(bytes))));
    }
    report("streams");
  }

  /** What is decompressed is bounded by a limit, and takes memory beside the bytes themselves. */
  @Test
  void damagedCompressedStreamsAreReadOrRefused() {
    ArrowLimits limits = ArrowLimits.standard().with(ArrowLimit.BODY_BYTES, 1 << 14);
    List<byte[]> samples = new ArrayList<>();
    for (ArrowCompression compression : ArrowCompression.values()) {
      for (int rows : new int[] {5, 40}) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BatchCursor batches =
            SampleRows.cursor(SampleRows.SCHEMA, new SampleRows(rows).batch(rows));
        ArrowStream.write(bytes, batches, compression);
        samples.add(bytes.toByteArray());
      }
    }
    warmUp(samples);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MUTATIONS; seed++) {
      byte[] sample = samples.get((int) Math.floorMod(seed, (long) samples.size()));
      byte[] bytes = new Mutation(seed).of(sample);
      attempt(
          seed,
          bytes.length + (1 << 14),
          () -> drain(ArrowStream.read(new ByteArrayInputStream(bytes), limits)));
    }
    report("compressed streams");
  }

  @Test
  void damagedFilesAreReadOrRefused(@TempDir Path directory) throws IOException {
    Schema schema = SampleRows.SCHEMA;
    Path whole = directory.resolve("whole.arrow");
    ArrowFile.to(whole)
        .rowsPerBatch(7)
        .write(SampleRows.cursor(schema, new SampleRows(1).batch(20)));
    byte[] sample = Files.readAllBytes(whole);
    Path damaged = directory.resolve("damaged.arrow");
    warmUp(List.of(ArrowStream.toBytes(schema, new SampleRows(1).batch(5))));
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MUTATIONS / 10; seed++) {
      byte[] bytes = new Mutation(seed).of(sample);
      Path written = Files.write(directory.resolve("next.arrow"), bytes);
      Files.move(written, damaged, StandardCopyOption.REPLACE_EXISTING);
      attempt(seed, bytes.length, () -> drain(ArrowFile.open(damaged).batches()));
    }
    report("files");
  }

  /** The path of a column is made of the names of all that hold it. */
  @Test
  void longNamesAreNotKeptForEachColumnWithin() {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      fields.add(Field.required("f" + i, ScalarType.INT8));
    }
    Schema schema = Schema.of(Field.required("n".repeat(100_000), new StructType(fields)));
    byte[] bytes = ArrowStream.schemaToBytes(schema);
    attempt(
        0,
        bytes.length,
        () -> {
          assertThat(ArrowStream.schemaFromBytes(bytes)).isEqualTo(schema);
          return bytes;
        });
    assertThat(faults).isEmpty();
    assertThat(outcomes).containsOnlyKeys("read");
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    Schema all = SampleRows.SCHEMA;
    samples.add(ArrowStream.toBytes(all, new SampleRows(1).batch(5)));
    for (int i = 0; i < all.size(); i++) {
      Schema one = Schema.of(all.field(i));
      SampleRows rows = new SampleRows(i);
      samples.add(
          ArrowStream.toBytes(SampleRows.cursor(one, rows.batch(one, 20), rows.batch(one, 3))));
    }
    samples.add(
        StockViews.stream(Arrays.asList("short", null, "one of more than twelve bytes", "")));
    return samples;
  }

  /** Classes that are loaded for the first time take memory too. */
  private void warmUp(List<byte[]> samples) {
    for (int seed = 0; seed < 500; seed++) {
      byte[] bytes = new Mutation(-seed).of(samples.get(seed % samples.size()));
      attempt(-seed, bytes.length, () -> drain(ArrowStream.read(new ByteArrayInputStream(bytes))));
    }
    outcomes.clear();
    faults.clear();
    mostPerByte = 0;
  }

  private interface Reading {
    byte[] read();
  }

  /** What could be read can be written, so that it was of its schema. */
  private static byte[] drain(BatchCursor cursor) {
    Schema schema = cursor.schema();
    List<ColumnBatch> batches = new ArrayList<>();
    try (cursor) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        for (int i = 0; i < schema.size(); i++) {
          assertThat(batch.column(i).size()).isEqualTo(batch.rowCount());
        }
        batches.add(batch);
      }
    }
    return ArrowStream.toBytes(SampleRows.cursor(schema, batches.toArray(ColumnBatch[]::new)));
  }

  private void attempt(long seed, int length, Reading reading) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    String outcome;
    try {
      reading.read();
      outcome = "read";
    } catch (RecordframeException refused) {
      outcome = refused.getClass().getSimpleName();
    } catch (Throwable fault) {
      outcome = "fault";
      faults.add("seed " + seed + ": " + fault);
    }
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (taken > FIXED_MEMORY + MEMORY_PER_BYTE * length) {
      faults.add("seed " + seed + " took " + taken + " bytes for " + length);
    }
    mostPerByte = Math.max(mostPerByte, (double) (taken - FIXED_MEMORY) / length);
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private void report(String kind) {
    System.out.println(
        "Damaged "
            + kind
            + ": "
            + outcomes
            + ", at most "
            + mostPerByte
            + " bytes each byte beyond the first MiB");
    assertThat(faults).isEmpty();
    assertThat(outcomes).containsKeys("read", "MalformedArrowException", "InvalidDataException");
  }
}
