package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowCompression;
import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.Header.Extent;
import java.util.List;

/**
 * The bytes that the columns of a batch are made of, one after the other as the schema has them.
 */
interface Buffers {

  /**
   * The first bytes of a buffer, or all that it has.
   *
   * @param index which
   * @param most how many are wanted
   */
  Slice first(int index, long most);

  /**
   * The buffers of a batch, whose places in the body were checked.
   *
   * @param limits the most that is decompressed
   */
  static Buffers of(Header.Rows rows, Body body, ArrowLimits limits, Place place) {
    List<Extent> extents = rows.buffers();
    ArrowCompression compression = rows.compression();
    return compression != null
        ? new CompressedBuffers(extents, body, compression, limits, place)
        : (index, most) -> {
          Extent extent = extents.get(index);
          return body.read(extent.offset(), (int) Math.min(extent.length(), most));
        };
  }
}
