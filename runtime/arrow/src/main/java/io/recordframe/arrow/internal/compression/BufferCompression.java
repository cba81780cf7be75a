package io.recordframe.arrow.internal.compression;

import io.recordframe.arrow.ArrowCompression;
import io.recordframe.arrow.UnsupportedArrowException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;

/**
 * Buffers of a compressed batch. Each begins with how many bytes it has when decompressed, or with
 * -1 where those that follow stand as they are. One without bytes has no such beginning either.
 */
public final class BufferCompression {

  /** The bytes that tell the length. */
  public static final int PREFIX = Long.BYTES;

  /** The length of a buffer whose bytes stand as they are. */
  public static final long PLAIN = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private BufferCompression() {}

  /**
   * How many times as many bytes a compressed buffer can become, by its format alone. A length that
   * is beyond is a lie, for which nothing is allocated.
   */
  public static long mostTimes(ArrowCompression compression) {
    return switch (compression) {
      // A byte prolongs a copy by 255 at most.
      case LZ4 -> 255;
      // Four bytes are a block of 128 KiB that repeats a byte.
      case ZSTD -> 1 << 15;
    };
  }

  /** The length that a buffer begins with. */
  public static long length(byte[] prefix, int start) {
    return (long) LONGS.get(prefix, start);
  }

  /**
   * Decompresses what follows the length.
   *
   * @param count how many bytes follow
   * @param length how many they become; checked before
   * @throws DataFormatException if they become no or other bytes
   * @throws io.recordframe.arrow.UnsupportedArrowException if the library for it is missing
   */
  public static byte[] decompress(
      ArrowCompression compression, byte[] from, int start, int count, int length)
      throws DataFormatException {
    byte[] to = new byte[length];
    switch (compression) {
      case LZ4 -> Lz4Frame.decompress(from, start, count, to);
      case ZSTD -> {
        try {
          Zstandard.decompress(from, start, count, to);
        } catch (LinkageError missing) {
          throw missing("is compressed", missing);
        }
      }
    }
    return to;
  }

  /**
   * The first bytes of an array as a buffer, with its beginning.
   *
   * @throws io.recordframe.arrow.UnsupportedArrowException if the library for it is missing
   */
  public static byte[] compress(ArrowCompression compression, byte[] from, int count) {
    if (count == 0) {
      return new byte[0];
    }
    byte[] frame =
        switch (compression) {
          case LZ4 -> Lz4Frame.compress(from, count);
          case ZSTD -> {
            try {
              yield Zstandard.compress(from, count);
            } catch (LinkageError missing) {
              throw missing("is to be compressed", missing);
            }
          }
        };
    boolean smaller = frame.length < count;
    byte[] buffer = new byte[Math.addExact(PREFIX, smaller ? frame.length : count)];
    LONGS.set(buffer, 0, smaller ? count : PLAIN);
    System.arraycopy(smaller ? frame : from, 0, buffer, PREFIX, buffer.length - PREFIX);
    return buffer;
  }

  private static UnsupportedArrowException missing(String what, LinkageError cause) {
    return new UnsupportedArrowException(
        "The batch %s with ZSTD, for which the library com.github.luben:zstd-jni is needed: add it to the dependencies, or use LZ4, for which nothing is needed"
            .formatted(what),
        cause);
  }
}
