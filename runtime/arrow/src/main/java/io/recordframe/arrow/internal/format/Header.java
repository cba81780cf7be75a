package io.recordframe.arrow.internal.format;

import io.recordframe.arrow.ArrowCompression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the metadata of a message says. */
public sealed interface Header {

  /**
   * The columns of all batches that follow.
   *
   * @param columns the columns
   */
  record Columns(ArrowColumns columns) implements Header {}

  /**
   * Rows.
   *
   * @param rows how many
   * @param nodes for each column, in the order of the tree that they are
   * @param buffers where the values stand in the body
   * @param viewed for each column by views, how many further buffers it has
   * @param compression how each buffer is compressed, or null where none is
   */
  record Rows(
      long rows,
      List<Node> nodes,
      List<Extent> buffers,
      List<Integer> viewed,
      @Nullable ArrowCompression compression)
      implements Header {}

  /**
   * Values of a dictionary.
   *
   * @param id which
   * @param values the values, as rows of one column
   * @param delta whether they are added to those that there are
   */
  record Dictionary(long id, Rows values, boolean delta) implements Header {}

  /**
   * A column of a batch.
   *
   * @param length how many values
   * @param nulls how many of them are null
   */
  record Node(int length, int nulls) {}

  /**
   * A part of the body.
   *
   * @param offset where it begins
   * @param length how many bytes
   */
  record Extent(long offset, long length) {}
}
