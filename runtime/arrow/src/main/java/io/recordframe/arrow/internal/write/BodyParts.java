package io.recordframe.arrow.internal.write;

import io.recordframe.arrow.ArrowCompression;
import io.recordframe.arrow.internal.compression.BufferCompression;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.Header.Extent;
import io.recordframe.arrow.internal.format.Header.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes and buffers of a batch, in the order of its columns. */
final class BodyParts {

  private static final int ALIGNMENT = 8;
  private static final byte[] PADDING = new byte[ALIGNMENT];

  private final @Nullable ArrowCompression compression;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Extent> extents = new ArrayList<>();
  private final List<byte[]> arrays = new ArrayList<>();
  private long length;

  /** No parts yet, of which each buffer is compressed, or none where it is null. */
  BodyParts(@Nullable ArrowCompression compression) {
    this.compression = compression;
  }

  void node(int count, int nulls) {
    nodes.add(new Node(count, nulls));
  }

  /** A buffer of the first bytes of an array, which stays as it is until it is written. */
  void buffer(byte[] array, int count) {
    byte[] bytes =
        compression == null ? array : BufferCompression.compress(compression, array, count);
    int size = compression == null ? count : bytes.length;
    extents.add(new Extent(length, size));
    arrays.add(bytes);
    length += size + padding(size);
  }

  long length() {
    return length;
  }

  Header.Rows rows(int count) {
    return new Header.Rows(count, nodes, extents, List.of(), compression);
  }

  void writeTo(OutputStream output) throws IOException {
    for (int i = 0; i < arrays.size(); i++) {
      int count = (int) extents.get(i).length();
      output.write(arrays.get(i), 0, count);
      output.write(PADDING, 0, padding(count));
    }
  }

  /** How many bytes lack to the next place at which something may begin. */
  static int padding(int count) {
    return -count & (ALIGNMENT - 1);
  }
}
