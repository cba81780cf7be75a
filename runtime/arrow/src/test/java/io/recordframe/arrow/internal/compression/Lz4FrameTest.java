package io.recordframe.arrow.internal.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LZ4's frames, against another implementation and against damage. */
class Lz4FrameTest {

  private static final int DAMAGED = 20_000;

  /** Bytes that compress well, badly, into copies that overlap themselves, and over many blocks. */
  private static List<byte[]> samples() {
    SplittableRandom random = new SplittableRandom(7);
    List<byte[]> samples = new ArrayList<>();
    for (int length = 1; length < 300; length++) {
      samples.add(new byte[length]);
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      samples.add(noise);
    }
    for (int distance : new int[] {1, 2, 3, 5, 1_000, 65_535, 65_536}) {
      byte[] repeated = new byte[200_000];
      random.nextBytes(repeated);
      for (int i = distance; i < repeated.length; i++) {
        repeated[i] = repeated[i - distance];
      }
      samples.add(repeated);
    }
    byte[] large = new byte[9_000_001];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i % 1_000 < 500 ? random.nextInt(3) : i / 1_000);
    }
    samples.add(large);
    byte[] noise = new byte[5 << 20];
    random.nextBytes(noise);
    samples.add(noise);
    return samples;
  }

  /** Noise in which now and then stands what stood 30,000 bytes before. */
  private static byte[] echoes(int length) {
    byte[] bytes = new byte[length];
    new SplittableRandom(13).nextBytes(bytes);
    for (int at = 30_000; at < length - 40; at += 1_000) {
      System.arraycopy(bytes, at - 30_000, bytes, at, 40);
    }
    return bytes;
  }

  private static byte[] decompressed(byte[] frame, int length) throws DataFormatException {
    byte[] to = new byte[length];
    Lz4Frame.decompress(frame, 0, frame.length, to);
    return to;
  }

  @Test
  void framesComeBackEqualAndAreReadByOthers() throws IOException, DataFormatException {
    for (byte[] sample : samples()) {
      byte[] frame = Lz4Frame.compress(sample, sample.length);
      assertThat(decompressed(frame, sample.length)).isEqualTo(sample);
      try (FramedLZ4CompressorInputStream other =
          new FramedLZ4CompressorInputStream(new ByteArrayInputStream(frame))) {
        assertThat(other.readAllBytes()).isEqualTo(sample);
      }
    }
  }

  @Test
  void whatRepeatsGetsSmaller() {
    assertThat(Lz4Frame.compress(new byte[1 << 20], 1 << 20)).hasSizeLessThan((1 << 20) / 200);
    byte[] text = "All flights of the day, ".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
    assertThat(Lz4Frame.compress(text, text.length)).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "K64, false, false, false",
    "K64, true, false, true",
    "K64, false, true, true",
    "K256, false, true, false",
    "M1, true, true, false",
    "M4, true, false, false"
  })
  void framesOfOthersAreRead(
      BlockSize blocks, boolean contentChecksum, boolean blockChecksum, boolean linked)
      throws IOException, DataFormatException {
    // What repeats more takes the other implementation minutes, and its larger linked blocks are
    // wrong.
    for (byte[] sample : List.of(echoes(100), echoes(300_000), new byte[50])) {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      Parameters parameters =
          new Parameters(
              blocks,
              contentChecksum,
              blockChecksum,
              linked,
              BlockLZ4CompressorOutputStream.createParameterBuilder().build());
      try (FramedLZ4CompressorOutputStream other =
          new FramedLZ4CompressorOutputStream(frame, parameters)) {
        other.write(sample);
      }
      assertThat(decompressed(frame.toByteArray(), sample.length)).isEqualTo(sample);
    }
  }

  @Test
  void framesAreRefusedWhereverTheyAreCut() {
    byte[] sample =
        "one, two, three, one, two, three, four".repeat(9).getBytes(StandardCharsets.UTF_8);
    byte[] frame = Lz4Frame.compress(sample, sample.length);
    for (int length = 0; length < frame.length; length++) {
      byte[] cut = Arrays.copyOf(frame, length);
      assertThatThrownBy(() -> decompressed(cut, sample.length))
          .as("the first %d bytes", length)
          .isInstanceOf(DataFormatException.class);
    }
    assertThatThrownBy(() -> decompressed(Arrays.copyOf(frame, frame.length + 1), sample.length))
        .hasMessage("1 bytes stand behind it");
  }

  @Test
  void otherLengthsAreRefused() {
    byte[] sample = new byte[1_000];
    byte[] frame = Lz4Frame.compress(sample, sample.length);
    for (int length : new int[] {0, 1, 999, 1_001, 100_000}) {
      assertThatThrownBy(() -> decompressed(frame, length))
          .isInstanceOf(DataFormatException.class)
          .hasMessage("it says that it has 1000 bytes");
    }
  }

  @Test
  void damagedChecksumsAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Parameters parameters = new Parameters(BlockSize.K64, true, true, false);
    try (FramedLZ4CompressorOutputStream other =
        new FramedLZ4CompressorOutputStream(bytes, parameters)) {
      other.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    }
    byte[] frame = bytes.toByteArray();
    for (int at = 4; at < frame.length; at++) {
      byte[] damaged = frame.clone();
      damaged[at] ^= 1;
      assertThatThrownBy(() -> decompressed(damaged, 8))
          .as("byte %d is another", at)
          .isInstanceOf(DataFormatException.class);
    }
  }

  /** Blocks without checksums, so that damage reaches the decompression itself. */
  @Test
  void damagedBlocksStayWithinTheirArrays() {
    SplittableRandom random = new SplittableRandom(11);
    byte[] sample = new byte[2_000];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = (byte) (i % 7 + random.nextInt(2));
    }
    byte[] frame = Lz4Frame.compress(sample, sample.length);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < DAMAGED; i++) {
      byte[] damaged = frame.clone();
      for (int faults = random.nextInt(1, 4); faults > 0; faults--) {
        damaged[random.nextInt(15, damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(decompressed(damaged, sample.length)).hasSize(sample.length);
        read++;
      } catch (DataFormatException broken) {
        refused++;
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
    assertThat(read + refused).isEqualTo(DAMAGED);
  }
}
