package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.internal.format.ArrowField;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Texts and binaries by views: sixteen bytes each, which hold a short value, or say where a long
 * one stands. Values that stand at one place are one object, and all others together may take a few
 * times the memory of the column's buffers, since any number of views can lead to the same bytes.
 */
final class ViewDecoder {

  private static final int VIEW_BYTES = 16;
  private static final int INLINE_BYTES = 12;
  private static final int PREFIX_BYTES = 4;
  private static final long MOST_TIMES = 8;

  private final ArrowField field;
  private final boolean @Nullable [] nulls;
  private final Place place;
  private final List<Slice> data;
  private final long most;
  private long taken;

  /**
   * A decoder.
   *
   * @param data where long values stand
   */
  ViewDecoder(ArrowField field, boolean @Nullable [] nulls, Place place, List<Slice> data) {
    this.field = field;
    this.nulls = nulls;
    this.place = place;
    this.data = data;
    this.most = MOST_TIMES * data.stream().mapToLong(Slice::length).sum();
  }

  /** Where a long value stands. */
  private record Range(int buffer, int offset, int length) {}

  @Nullable String[] strings(Slice views, int length) {
    @Nullable String[] values = new @Nullable String[length];
    decode(views, values, bytes -> new String(bytes, StandardCharsets.UTF_8), true);
    return values;
  }

  byte[] @Nullable [] binaries(Slice views, int length) {
    byte[] @Nullable [] values = new byte[length][];
    decode(views, values, bytes -> bytes, false);
    return values;
  }

  private <T> void decode(
      Slice views, @Nullable T[] values, Function<byte[], T> value, boolean text) {
    Map<Range, T> seen = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (nulls != null && nulls[i]) {
        continue;
      }
      int length = views.intAt(4 * i);
      if (length < 0) {
        throw place.malformed(field, "has a view of %d bytes".formatted(length));
      }
      if (length <= INLINE_BYTES) {
        int from = VIEW_BYTES * i + PREFIX_BYTES;
        values[i] = value.apply(checked(views, from, length, i, text));
        continue;
      }
      Range range = new Range(views.intAt(4 * i + 2), views.intAt(4 * i + 3), length);
      T known = seen.get(range);
      if (known == null) {
        byte[] bytes = checked(buffer(range), range.offset(), length, i, text);
        for (int at = 0; at < PREFIX_BYTES; at++) {
          if (bytes[at] != views.byteAt(VIEW_BYTES * i + PREFIX_BYTES + at)) {
            throw place.malformed(field, "has a view that begins with other bytes than its value");
          }
        }
        known = value.apply(bytes);
        seen.put(range, known);
      }
      values[i] = known;
    }
  }

  private Slice buffer(Range range) {
    if (range.buffer() < 0 || range.buffer() >= data.size()) {
      throw place.malformed(
          field,
          "has a view into buffer %d, but %d of them".formatted(range.buffer(), data.size()));
    }
    Slice buffer = data.get(range.buffer());
    if (range.offset() < 0 || range.offset() > buffer.length() - range.length()) {
      throw place.malformed(
          field,
          "has a view of %d bytes from %d on, but a buffer of %d"
              .formatted(range.length(), range.offset(), buffer.length()));
    }
    taken += range.length();
    if (taken > most) {
      throw place.malformed(
          field, "has views that lead to the same bytes more than %d times".formatted(MOST_TIMES));
    }
    return buffer;
  }

  private byte[] checked(Slice slice, int from, int length, int row, boolean text) {
    int start = slice.start() + from;
    if (text && !Utf8.isValid(slice.array(), start, start + length)) {
      throw place.invalid(field, row, ValueDecoder.NO_TEXT);
    }
    return Arrays.copyOfRange(slice.array(), start, start + length);
  }
}
