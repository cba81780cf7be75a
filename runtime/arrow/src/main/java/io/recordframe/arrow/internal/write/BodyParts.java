package io.recordframe.arrow.internal.write;

import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.Header.Extent;
import io.recordframe.arrow.internal.format.Header.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The nodes and buffers of a batch, in the order of its columns. */
final class BodyParts {

  private static final int ALIGNMENT = 8;
  private static final byte[] PADDING = new byte[ALIGNMENT];

  private final List<Node> nodes = new ArrayList<>();
  private final List<Extent> extents = new ArrayList<>();
  private final List<byte[]> arrays = new ArrayList<>();
  private long length;

  void node(int count, int nulls) {
    nodes.add(new Node(count, nulls));
  }

  /** A buffer of the first bytes of an array, which stays as it is until it is written. */
  void buffer(byte[] array, int count) {
    extents.add(new Extent(length, count));
    arrays.add(array);
    length += count + padding(count);
  }

  long length() {
    return length;
  }

  Header.Rows rows(int count) {
    return new Header.Rows(count, nodes, extents, List.of());
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
