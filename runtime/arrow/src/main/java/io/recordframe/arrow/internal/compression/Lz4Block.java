package io.recordframe.arrow.internal.compression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * Blocks of LZ4: sequences of bytes as they are, each followed by a copy of bytes that stand before
 * it.
 */
final class Lz4Block {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LEAST_COPY = 4;
  private static final int FARTHEST = 0xFFFF;

  /** What a length has in the token that begins a sequence, when more bytes of it follow. */
  private static final int LONG = 15;

  /** A block ends with so many bytes as they are, and no copy begins later. */
  private static final int LAST_BYTES = 5;

  private static final int LAST_COPY = 12;
  private static final int HASH_BITS = 14;
  private static final int HASH_FACTOR = 0x9E3779B1;

  /** After so many misses as a power of two, the search takes longer steps. */
  private static final int PATIENCE_BITS = 6;

  private Lz4Block() {}

  /**
   * Decompresses a block.
   *
   * @param from the compressed bytes
   * @param start where the block begins in them
   * @param end where it ends
   * @param to takes the bytes
   * @param at where they begin
   * @param limit where they end at the latest
   * @param first the first byte that copies may come from
   * @return where they end
   * @throws DataFormatException if it is no block, or has more bytes
   */
  static int decompress(byte[] from, int start, int end, byte[] to, int at, int limit, int first)
      throws DataFormatException {
    int in = start;
    int out = at;
    while (in < end) {
      int token = from[in++] & 0xFF;
      int plain = token >>> 4;
      if (plain == LONG) {
        for (int more = 0xFF; more == 0xFF; plain += more) {
          more = longer(from, in++, end, plain, limit - out);
        }
      }
      if (plain > limit - out || plain > end - in) {
        throw new DataFormatException("it goes on for more bytes than there are");
      }
      System.arraycopy(from, in, to, out, plain);
      in += plain;
      out += plain;
      if (in == end) {
        return out;
      }
      if (end - in < Short.BYTES) {
        break;
      }
      int distance = (from[in] & 0xFF) | (from[in + 1] & 0xFF) << 8;
      in += Short.BYTES;
      if (distance == 0 || distance > out - first) {
        throw new DataFormatException("it refers to bytes before the first");
      }
      int copied = token & LONG;
      if (copied == LONG) {
        for (int more = 0xFF; more == 0xFF; copied += more) {
          more = longer(from, in++, end, copied, limit - out);
        }
      }
      copied += LEAST_COPY;
      if (copied > limit - out) {
        throw new DataFormatException("it has more bytes than it should");
      }
      copy(to, out, distance, copied);
      out += copied;
    }
    throw new DataFormatException("it ends within a sequence");
  }

  /** The next byte of a length, which cannot be longer than there is room. */
  private static int longer(byte[] from, int in, int end, int length, int room)
      throws DataFormatException {
    if (in >= end || length > room) {
      throw new DataFormatException("a length in it has no end");
    }
    return from[in] & 0xFF;
  }

  /** Copies bytes that may be made by the copy itself, as where one byte is repeated. */
  private static void copy(byte[] to, int out, int distance, int count) {
    int source = out - distance;
    if (distance == 1) {
      Arrays.fill(to, out, out + count, to[source]);
      return;
    }
    for (int done = 0; done < count; ) {
      int part = Math.min(count - done, distance + done);
      System.arraycopy(to, source, to, out + done, part);
      done += part;
    }
  }

  /** Compresses blocks, one after the other. Not for several threads. */
  static final class Compressor {

    private final int[] positions = new int[1 << HASH_BITS];
    private final byte[] to;
    private int out;

    /** A compressor of blocks that become no longer than an array. */
    Compressor(byte[] to) {
      this.to = to;
    }

    /**
     * Compresses a block.
     *
     * @return how many bytes it becomes, or -1 if they do not fit
     */
    int compress(byte[] from, int start, int end) {
      Arrays.fill(positions, start - FARTHEST - 1);
      out = 0;
      int plain = start;
      int lastCopy = end - LAST_COPY;
      for (int in = start, misses = 0; in <= lastCopy; ) {
        int value = (int) INTS.get(from, in);
        int slot = (value * HASH_FACTOR) >>> (Integer.SIZE - HASH_BITS);
        int before = positions[slot];
        positions[slot] = in;
        if (in - before > FARTHEST || (int) INTS.get(from, before) != value) {
          in += 1 + (misses++ >> PATIENCE_BITS);
          continue;
        }
        misses = 0;
        int most = end - LAST_BYTES - in;
        int count = LEAST_COPY;
        while (count < most && from[before + count] == from[in + count]) {
          count++;
        }
        if (!sequence(from, plain, in - plain, in - before, count)) {
          return -1;
        }
        in += count;
        plain = in;
      }
      return sequence(from, plain, end - plain, 0, 0) ? out : -1;
    }

    /** Writes a sequence, the last without a copy. */
    private boolean sequence(byte[] from, int plain, int count, int distance, int copied) {
      int longest = 1 + count / 0xFF + 1 + count + Short.BYTES + copied / 0xFF + 1;
      if (longest > to.length - out) {
        return false;
      }
      int rest = Math.max(0, copied - LEAST_COPY);
      to[out++] = (byte) (Math.min(count, LONG) << 4 | Math.min(rest, LONG));
      length(count);
      System.arraycopy(from, plain, to, out, count);
      out += count;
      if (copied > 0) {
        to[out++] = (byte) distance;
        to[out++] = (byte) (distance >> Byte.SIZE);
        length(rest);
      }
      return true;
    }

    private void length(int length) {
      if (length >= LONG) {
        int rest = length - LONG;
        for (; rest >= 0xFF; rest -= 0xFF) {
          to[out++] = (byte) 0xFF;
        }
        to[out++] = (byte) rest;
      }
    }
  }
}
