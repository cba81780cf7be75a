package io.recordframe.arrow.internal.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * ZSTD by a library that may be missing. This class cannot be linked then, so that whoever calls it
 * meets a {@link LinkageError}.
 */
final class Zstandard {

  private Zstandard() {}

  /**
   * Decompresses frames into all of an array.
   *
   * @throws DataFormatException if they are none of as many bytes
   */
  static void decompress(byte[] from, int start, int count, byte[] to) throws DataFormatException {
    long out;
    try {
      out = Zstd.decompressByteArray(to, 0, to.length, from, start, count);
    } catch (ZstdException broken) {
      DataFormatException fault = new DataFormatException(broken.getMessage());
      fault.initCause(broken);
      throw fault;
    }
    if (Zstd.isError(out)) {
      throw new DataFormatException(Zstd.getErrorName(out));
    }
    if (out != to.length) {
      throw new DataFormatException("it has %d bytes".formatted(out));
    }
  }

  /** The first bytes of an array as a frame. */
  static byte[] compress(byte[] from, int count) {
    byte[] frame = new byte[Math.toIntExact(Zstd.compressBound(count))];
    long size =
        Zstd.compressByteArray(
            frame, 0, frame.length, from, 0, count, Zstd.defaultCompressionLevel());
    if (Zstd.isError(size)) {
      throw new IllegalStateException(
          "ZSTD does not compress %d bytes: %s".formatted(count, Zstd.getErrorName(size)));
    }
    return Arrays.copyOf(frame, Math.toIntExact(size));
  }
}
