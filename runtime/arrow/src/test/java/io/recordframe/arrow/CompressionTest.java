package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compressed batches come back equal, are exchanged with Arrow's own library, and tell no lies. */
class CompressionTest {

  private static final Schema SCHEMA = SampleRows.SCHEMA;
  private static final Schema NUMBERS = Schema.of(Field.required("n", ScalarType.INT64));
  private static final int ZEROS = 1_000_000;

  @TempDir private Path directory;

  private static byte[] compressed(Schema schema, HeapBatch batch, ArrowCompression compression) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ArrowStream.write(bytes, SampleRows.cursor(schema, batch), compression);
    return bytes.toByteArray();
  }

  private static byte[] zeros(ArrowCompression compression) {
    HeapVector column = new HeapVector(ScalarType.INT64, 50_000, new long[50_000], null);
    return compressed(NUMBERS, new HeapBatch(50_000, List.of(column)), compression);
  }

  private static BatchCursor read(byte[] bytes) {
    return ArrowStream.read(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @EnumSource
  void streamsComeBackEqual(ArrowCompression compression) {
    for (int rows : new int[] {1, 2, 9, 5_000}) {
      HeapBatch batch = new SampleRows(rows).batch(rows);
      assertThat(Values.of(read(compressed(SCHEMA, batch, compression))))
          .isEqualTo(Values.of(batch, SCHEMA.size()));
    }
    assertThat(zeros(compression)).hasSizeLessThan(10_000);
  }

  @ParameterizedTest
  @EnumSource
  void filesComeBackEqual(ArrowCompression compression) throws IOException {
    HeapBatch batch = new SampleRows(8).batch(1_000);
    Path plain = directory.resolve("plain.arrow");
    Path file = directory.resolve("compressed.arrow");
    ArrowFile.to(plain).write(SampleRows.cursor(SCHEMA, batch));
    ArrowFile.to(file)
        .rowsPerBatch(300)
        .compression(compression)
        .write(SampleRows.cursor(SCHEMA, batch));
    ArrowFile read = ArrowFile.open(file);
    assertThat(Values.of(read.batches())).isEqualTo(Values.of(batch, SCHEMA.size()));
    assertThat(Values.of(read.slice(290, 20), SCHEMA.size()))
        .isEqualTo(Values.of(HeapBatch.copyOf(batch, SCHEMA.size(), 290, 20), SCHEMA.size()));
    assertThat(Files.size(file)).isLessThan(Files.size(plain));
  }

  @ParameterizedTest
  @EnumSource
  void arrowsOwnLibraryReadsAndWritesIt(ArrowCompression compression) throws IOException {
    HeapBatch batch = new SampleRows(9).batch(700);
    byte[] bytes = compressed(SCHEMA, batch, compression);
    CodecType codec =
        switch (compression) {
          case LZ4 -> CodecType.LZ4_FRAME;
          case ZSTD -> CodecType.ZSTD;
        };
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader reader =
            new ArrowStreamReader(
                new ByteArrayInputStream(bytes), allocator, CommonsCompressionFactory.INSTANCE);
        ArrowStreamWriter writer =
            new ArrowStreamWriter(
                reader.getVectorSchemaRoot(),
                reader,
                Channels.newChannel(again),
                IpcOption.DEFAULT,
                CommonsCompressionFactory.INSTANCE,
                codec,
                Optional.empty())) {
      assertThat(reader.loadNextBatch()).isTrue();
      writer.start();
      writer.writeBatch();
      writer.end();
    }
    assertThat(Values.of(read(again.toByteArray()))).isEqualTo(Values.of(batch, SCHEMA.size()));
    assertThat(again.size()).isLessThan(ArrowStream.toBytes(SCHEMA, batch).length);
  }

  /** Where the buffer of the numbers begins: with their length. */
  private static int lengthOf(byte[] bytes, long length) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    // In the metadata no such number stands at a multiple of eight.
    int found = -1;
    for (int at = 0; at <= bytes.length - 8; at += 8) {
      if (buffer.getLong(at) == length) {
        assertThat(found).as("the length stands once").isNegative();
        found = at;
      }
    }
    assertThat(found).isNotNegative();
    return found;
  }

  private static byte[] claiming(byte[] bytes, long before, long length) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(lengthOf(bytes, before), length);
    return changed;
  }

  private static void assertMalformed(byte[] bytes, String message) {
    try (BatchCursor cursor = read(bytes)) {
      assertThatThrownBy(cursor::next)
          .isInstanceOf(MalformedArrowException.class)
          .hasMessageStartingWith(
              "The Arrow data is damaged: record batch 1 of the Arrow stream: its buffer 2 (counted from 1) ")
          .hasMessageContaining(message);
    }
  }

  @ParameterizedTest
  @EnumSource
  void lengthsThatLieAreRefused(ArrowCompression compression) {
    byte[] bytes = zeros(compression);
    for (long length : new long[] {-2, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40}) {
      assertMalformed(
          claiming(bytes, 400_000, length), "is said to have " + length + " bytes, which ");
    }
    for (long length : new long[] {0, 1, 399_999, 400_001}) {
      assertMalformed(
          claiming(bytes, 400_000, length), "is no " + compression + " of " + length + " bytes: ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedFramesAreRefused(ArrowCompression compression) {
    byte[] bytes = zeros(compression);
    int frame = lengthOf(bytes, 400_000) + 8;
    byte[] damaged = bytes.clone();
    damaged[frame] ^= 1;
    assertMalformed(damaged, "is no " + compression + " of 400000 bytes: ");
    // As if the bytes stood as they are: there are too few.
    byte[] plain = claiming(bytes, 400_000, -1);
    assertThatThrownBy(() -> Values.of(read(plain)))
        .isInstanceOf(MalformedArrowException.class)
        .hasMessageContaining("column n needs a buffer of 400000 bytes, but has one of ");
  }

  @ParameterizedTest
  @EnumSource
  void limitsHoldBeforeAnythingIsDecompressed(ArrowCompression compression) {
    HeapVector column = new HeapVector(ScalarType.INT64, ZEROS, new long[ZEROS], null);
    Schema schema =
        Schema.of(Field.required("a", ScalarType.INT64), Field.required("b", ScalarType.INT64));
    byte[] bytes = compressed(schema, new HeapBatch(ZEROS, List.of(column, column)), compression);
    // One column of a batch is within the limit, both together are not.
    ArrowLimits limits = ArrowLimits.standard().with(ArrowLimit.BODY_BYTES, 65_536 * 8 + 1_000);
    assertThatThrownBy(() -> Values.of(ArrowStream.read(new ByteArrayInputStream(bytes), limits)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith(
            "The limit BODY_BYTES of record batch 1 of the Arrow stream is 525288, but 1048576 was found");
    ArrowLimits few = ArrowLimits.standard().with(ArrowLimit.BODY_BYTES, 100_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> Values.of(ArrowStream.read(new ByteArrayInputStream(bytes), few)))
        .isInstanceOf(LimitExceededException.class);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(400_000);
  }

  /** The same classes from a class path that has no ZSTD. */
  @Test
  void withoutItsLibraryZstdIsRefusedByNameAndLz4IsRead() throws Exception {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      if (!entry.contains("zstd-jni")) {
        path.add(url(entry));
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> stream = loader.loadClass(ArrowStream.class.getName());
      Object rows = rows(stream, zeros(ArrowCompression.LZ4));
      assertThat(rows.getClass().getMethod("size").invoke(rows)).isEqualTo(50_000L);
      assertThatThrownBy(() -> rows(stream, zeros(ArrowCompression.ZSTD)))
          .cause()
          .hasMessage(
              "The batch is compressed with ZSTD, for which the library com.github.luben:zstd-jni is needed: add it to the dependencies, or use LZ4, for which nothing is needed")
          .satisfies(refused ->
              assertThat(refused.getClass().getName())
                  .isEqualTo(UnsupportedArrowException.class.getName()));
    }
  }

  private static Object rows(Class<?> stream, byte[] bytes)
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    return stream.getMethod("rows", byte[].class).invoke(null, bytes);
  }

  private static URL url(String entry) throws MalformedURLException {
    return Path.of(entry).toUri().toURL();
  }
}
