package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowCompression;
import io.recordframe.arrow.ArrowLimit;
import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.compression.BufferCompression;
import io.recordframe.arrow.internal.format.Header.Extent;
import java.util.List;
import java.util.zip.DataFormatException;

/**
 * Buffers that are decompressed when they are asked for. What they say of their length is held
 * against the limits, all buffers of the batch together, before anything is allocated for it. Safe
 * for several threads.
 */
final class CompressedBuffers implements Buffers {

  private final List<Extent> extents;
  private final Body body;
  private final ArrowCompression compression;
  private final ArrowLimits limits;
  private final Place place;

  /** How long each buffer is, 0 as long as it was not asked for. */
  private final int[] lengths;

  private long sum;

  CompressedBuffers(
      List<Extent> extents,
      Body body,
      ArrowCompression compression,
      ArrowLimits limits,
      Place place) {
    this.extents = extents;
    this.body = body;
    this.compression = compression;
    this.limits = limits;
    this.place = place;
    this.lengths = new int[extents.size()];
  }

  @Override
  public Slice first(int index, long most) {
    Extent extent = extents.get(index);
    Slice buffer = body.read(extent.offset(), (int) extent.length());
    if (buffer.length() == 0) {
      return buffer;
    }
    int count = buffer.length() - BufferCompression.PREFIX;
    if (count < 0) {
      throw malformed(index, "has %d bytes, too few for its length".formatted(buffer.length()));
    }
    int start = buffer.start() + BufferCompression.PREFIX;
    long claimed = BufferCompression.length(buffer.array(), buffer.start());
    boolean plain = claimed == BufferCompression.PLAIN;
    int length = accounted(index, plain ? count : claimed, plain ? 1 : times(), count);
    if (plain) {
      return new Slice(buffer.array(), start, (int) Math.min(length, most));
    }
    try {
      byte[] bytes =
          BufferCompression.decompress(compression, buffer.array(), start, count, length);
      return new Slice(bytes, 0, (int) Math.min(length, most));
    } catch (DataFormatException broken) {
      throw place.malformed(
          text(
              index,
              "is no %s of %d bytes: %s".formatted(compression, length, broken.getMessage())),
          broken);
    }
  }

  private long times() {
    return BufferCompression.mostTimes(compression);
  }

  private synchronized int accounted(int index, long length, long times, int count) {
    if (length < 0 || length > times * count) {
      throw malformed(
          index,
          "is said to have %d bytes, which %d bytes of %s cannot become"
              .formatted(length, count, compression));
    }
    sum = limits.require(ArrowLimit.BODY_BYTES, sum - lengths[index] + length, place.description());
    lengths[index] = (int) length;
    return (int) length;
  }

  private RuntimeException malformed(int index, String text) {
    return place.malformed(text(index, text));
  }

  private static String text(int index, String text) {
    return "its buffer %d (counted from 1) %s".formatted(index + 1, text);
  }
}
