package io.recordframe.plan.physical;

import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.source.PartitionedRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** Sources of some of the rows of a source each. */
public final class RowsParts {

  private RowsParts() {}

  /**
   * Has rows told apart, if they are {@link PartitionedRows}. What their owner throws is thrown as
   * it is.
   *
   * @param source the source
   * @param most how many parts there are at most
   * @return a source of each part, in their order; none where the rows cannot be told apart
   * @throws IllegalArgumentException if the number of parts is not positive
   * @throws InvalidDataException if there are more parts, one of them is null or has other columns
   *     than the source, or they have another number of rows together; the message has the source's
   *     description
   */
  public static List<Source> of(RowsSource source, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("There must be a part at least, not " + most);
    }
    if (!(source.rows() instanceof PartitionedRows whole)) {
      return List.of();
    }
    List<RowsSource.Rows> rows = whole.partitions(most);
    check(source, rows, most);
    List<Source> parts = new ArrayList<>();
    for (RowsSource.Rows part : rows) {
      String description =
          "%s, part %d of %d".formatted(source.description(), parts.size() + 1, rows.size());
      parts.add(new RowsSource(part, description));
    }
    return parts;
  }

  /** A part too many, or a row too few, would be a wrong result that nobody sees. */
  private static void check(RowsSource source, List<RowsSource.Rows> parts, int most) {
    if (parts == null) {
      throw wrong(source, "must be a list, but are null");
    }
    if (parts.size() > most) {
      throw wrong(source, "must be %d at most, but are %d".formatted(most, parts.size()));
    }
    Schema schema = source.rows().schema();
    long size = 0;
    for (int i = 0; i < parts.size(); i++) {
      RowsSource.Rows part = parts.get(i);
      if (part == null) {
        throw wrong(source, "must not be null, but part %d is".formatted(i + 1));
      }
      if (!part.schema().equals(schema)) {
        throw wrong(
            source,
            "must have the columns %s, but part %d has %s".formatted(schema, i + 1, part.schema()));
      }
      size += part.size();
    }
    if (!parts.isEmpty() && size != source.rows().size()) {
      throw wrong(
          source,
          "must have its %d rows together, but have %d".formatted(source.rows().size(), size));
    }
  }

  private static InvalidDataException wrong(RowsSource source, String what) {
    return new InvalidDataException(
        "The parts of %s %s; mend partitions(...) of %s, which gave them"
            .formatted(source.description(), what, source.rows().getClass().getName()));
  }
}
