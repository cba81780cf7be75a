package io.recordframe.arrow.internal.compression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * LZ4's frames: blocks with their lengths, and checksums where the writer set them, each of which
 * is checked.
 */
final class Lz4Frame {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int MAGIC = 0x184D2204;

  private static final int VERSION_MASK = 0xC0;
  private static final int VERSION = 0x40;
  private static final int BLOCKS_APART = 0x20;
  private static final int BLOCK_CHECKSUM = 0x10;
  private static final int CONTENT_SIZE = 0x08;
  private static final int CONTENT_CHECKSUM = 0x04;
  private static final int RESERVED_OR_DICTIONARY = 0x03;

  /** The sizes of blocks that the second byte can name: 64 KiB, and four times the one before. */
  private static final int SMALLEST_BLOCK = 4;

  private static final int LARGEST_BLOCK = 7;
  private static final int LARGEST_BLOCK_BYTES = 4 << 20;

  /** Set in the length of a block whose bytes stand as they are. */
  private static final int PLAIN = 1 << 31;

  private final byte[] from;
  private final int end;
  private int in;

  private Lz4Frame(byte[] from, int start, int end) {
    this.from = from;
    this.in = start;
    this.end = end;
  }

  /**
   * Decompresses a frame into all of an array.
   *
   * @throws DataFormatException if it is no frame of as many bytes
   */
  static void decompress(byte[] from, int start, int count, byte[] to) throws DataFormatException {
    new Lz4Frame(from, start, start + count).decompress(to);
  }

  private void decompress(byte[] to) throws DataFormatException {
    if (number() != MAGIC) {
      throw new DataFormatException("it does not begin as one");
    }
    int header = in;
    require(Short.BYTES);
    int flags = from[in++];
    int size = (from[in++] & 0xFF) >>> 4;
    if ((flags & VERSION_MASK) != VERSION
        || (flags & RESERVED_OR_DICTIONARY) != 0
        || size < SMALLEST_BLOCK
        || size > LARGEST_BLOCK) {
      throw new DataFormatException(
          "it is of a version or size that is not known, or needs a dictionary");
    }
    if ((flags & CONTENT_SIZE) != 0) {
      require(Long.BYTES);
      long promised = (long) LONGS.get(from, in);
      in += Long.BYTES;
      if (promised != to.length) {
        throw new DataFormatException("it says that it has %d bytes".formatted(promised));
      }
    }
    require(1);
    if (from[in] != headerChecksum(from, header, in - header)) {
      throw new DataFormatException("the checksum of its header is wrong");
    }
    in++;
    int out = blocks(to, flags, 1 << (2 * size + Byte.SIZE));
    if (out != to.length) {
      throw new DataFormatException("it has %d bytes".formatted(out));
    }
    if ((flags & CONTENT_CHECKSUM) != 0) {
      requireChecksum(to, 0, out);
    }
    if (in != end) {
      throw new DataFormatException("%d bytes stand behind it".formatted(end - in));
    }
  }

  private int blocks(byte[] to, int flags, int largest) throws DataFormatException {
    int out = 0;
    for (int length = number(); length != 0; length = number()) {
      int count = length & ~PLAIN;
      if (count > largest) {
        throw new DataFormatException("a block of it is larger than it says");
      }
      require(count);
      int limit = (int) Math.min(to.length, (long) out + largest);
      if ((length & PLAIN) == 0) {
        int first = (flags & BLOCKS_APART) != 0 ? out : 0;
        out = Lz4Block.decompress(from, in, in + count, to, out, limit, first);
      } else if (count <= limit - out) {
        System.arraycopy(from, in, to, out, count);
        out += count;
      } else {
        throw new DataFormatException("it has more bytes than it should");
      }
      in += count;
      if ((flags & BLOCK_CHECKSUM) != 0) {
        requireChecksum(from, in - count, count);
      }
    }
    return out;
  }

  private static byte headerChecksum(byte[] bytes, int start, int count) {
    return (byte) (XxHash32.of(bytes, start, count) >> Byte.SIZE);
  }

  private void requireChecksum(byte[] bytes, int start, int count) throws DataFormatException {
    if (number() != XxHash32.of(bytes, start, count)) {
      throw new DataFormatException("a checksum of it is wrong");
    }
  }

  private int number() throws DataFormatException {
    require(Integer.BYTES);
    int number = (int) INTS.get(from, in);
    in += Integer.BYTES;
    return number;
  }

  private void require(int count) throws DataFormatException {
    if (count > end - in) {
      throw new DataFormatException("it is cut off");
    }
  }

  /** The first bytes of an array as a frame. */
  static byte[] compress(byte[] from, int count) {
    int blockBytes = Math.min(count, LARGEST_BLOCK_BYTES);
    byte[] block = new byte[blockBytes];
    Lz4Block.Compressor compressor = new Lz4Block.Compressor(block);
    int blocks = Math.ceilDiv(count, LARGEST_BLOCK_BYTES);
    // A block that does not get smaller stands as it is, so that this is always enough.
    byte[] frame = new byte[Math.toIntExact(15 + (long) count + (blocks + 1L) * Integer.BYTES)];
    INTS.set(frame, 0, MAGIC);
    frame[4] = (byte) (VERSION | BLOCKS_APART | CONTENT_SIZE);
    frame[5] = (byte) (LARGEST_BLOCK << 4);
    LONGS.set(frame, 6, (long) count);
    frame[14] = headerChecksum(frame, 4, 10);
    int out = 15;
    for (int start = 0; start < count; start += blockBytes) {
      int size = Math.min(blockBytes, count - start);
      int compressed = compressor.compress(from, start, start + size);
      boolean plain = compressed < 0 || compressed >= size;
      INTS.set(frame, out, plain ? size | PLAIN : compressed);
      out += Integer.BYTES;
      System.arraycopy(
          plain ? from : block, plain ? start : 0, frame, out, plain ? size : compressed);
      out += plain ? size : compressed;
    }
    return Arrays.copyOf(frame, out + Integer.BYTES);
  }
}
