package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.ArrowField;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.Header.Extent;
import io.recordframe.plan.batch.ColumnVector;
import java.util.List;

/** A batch whose structure was held against its schema: where each column's values stand. */
final class BatchLayout {

  private final List<ArrowField> fields;
  private final Header.Rows rows;
  private final Buffers buffers;
  private final Place place;
  private final int[] firstNodes;
  private final int[] firstBuffers;
  private final int[] firstViews;

  /**
   * Checks that there are as many nodes and buffers as the columns have, and that buffers stand
   * within the body without taking its bytes twice.
   */
  BatchLayout(
      List<ArrowField> fields, Header.Rows rows, Body body, ArrowLimits limits, Place place) {
    this.fields = fields;
    this.rows = rows;
    this.place = place;
    this.firstNodes = new int[fields.size()];
    this.firstBuffers = new int[fields.size()];
    this.firstViews = new int[fields.size()];
    int nodes = 0;
    // What a batch says of views adds up to more than an int.
    long expected = 0;
    int views = 0;
    for (int i = 0; i < fields.size(); i++) {
      firstNodes[i] = nodes;
      firstBuffers[i] = (int) expected;
      firstViews[i] = views;
      nodes += fields.get(i).nodes();
      expected += fields.get(i).buffers();
      for (int end = views + fields.get(i).views(); views < end; views++) {
        expected += views < rows.viewed().size() ? rows.viewed().get(views) : 0;
      }
    }
    if (rows.viewed().size() != views
        || rows.nodes().size() != nodes
        || rows.buffers().size() != expected) {
      throw place.malformed(
          "the schema has %d nodes, %d buffers and %d columns by views, but the batch has %d, %d and %d"
              .formatted(
                  nodes,
                  expected,
                  views,
                  rows.nodes().size(),
                  rows.buffers().size(),
                  rows.viewed().size()));
    }
    requireWithin(body.length());
    this.buffers = Buffers.of(rows, body, limits, place);
  }

  private void requireWithin(long bytes) {
    long sum = 0;
    for (Extent buffer : rows.buffers()) {
      boolean within =
          buffer.offset() >= 0
              && buffer.length() >= 0
              && buffer.offset() <= bytes - buffer.length();
      // Otherwise a few bytes could stand for the values of any number of columns.
      sum += within ? buffer.length() : 0;
      if (!within || sum > bytes) {
        throw place.malformed(
            "its buffers must stand in its %d bytes one beside the other, but one has %d bytes from %d on"
                .formatted(bytes, buffer.length(), buffer.offset()));
      }
    }
  }

  int rowCount() {
    return (int) rows.rows();
  }

  /** The values of a column, all of them checked. */
  ColumnVector column(int index, Dictionaries dictionaries) {
    return new ColumnDecoder(
            rows,
            buffers,
            dictionaries,
            place,
            firstNodes[index],
            firstBuffers[index],
            firstViews[index])
        .decode(fields.get(index), rowCount(), null);
  }
}
