package io.recordframe.plan.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.source.BatchRows;
import io.recordframe.plan.source.PartitionedRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources of others that tell their rows apart. */
@SuppressWarnings("NullAway") // Some give null, which they must not.
class RowsPartsTest {

  private static final Schema NUMBERS = Schema.of(Field.required("n", ScalarType.INT64));

  private static BatchRows numbers(Schema schema, long... values) {
    HeapVector column = new HeapVector(ScalarType.INT64, values.length, values, null);
    return new BatchRows(schema, new HeapBatch(values.length, List.of(column)));
  }

  /** Six numbers, and what they are told to be told apart into. */
  private record Six(List<RowsSource.Rows> parts, List<Integer> asked) implements PartitionedRows {
    @Override
    public Schema schema() {
      return NUMBERS;
    }

    @Override
    public long size() {
      return 6;
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      return numbers(NUMBERS, 0, 1, 2, 3, 4, 5).slice(start, count);
    }

    @Override
    public List<RowsSource.Rows> partitions(int most) {
      asked.add(most);
      return parts;
    }
  }

  private static RowsSource six(RowsSource.Rows... parts) {
    return new RowsSource(new Six(Arrays.asList(parts), new ArrayList<>()), "numbers");
  }

  private static void refused(RowsSource source, String message) {
    assertThatThrownBy(() -> RowsParts.of(source, 2))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "The parts of numbers %s; mend partitions(...) of %s, which gave them",
            message, Six.class.getName());
  }

  @Test
  void eachPartIsASource() {
    BatchRows first = numbers(NUMBERS, 0, 1);
    BatchRows second = numbers(NUMBERS, 2, 3, 4, 5);
    RowsSource source = six(first, second);
    List<Source> parts = RowsParts.of(source, 5);
    assertThat(parts)
        .containsExactly(
            new RowsSource(first, "numbers, part 1 of 2"),
            new RowsSource(second, "numbers, part 2 of 2"));
    assertThat(((Six) source.rows()).asked()).containsExactly(5);
  }

  @Test
  void rowsThatCannotBeToldApartHaveNoParts() {
    assertThat(RowsParts.of(six(), 2)).isEmpty();
    assertThat(RowsParts.of(new RowsSource(numbers(NUMBERS, 1), "others"), 2)).isEmpty();
    assertThatThrownBy(() -> RowsParts.of(six(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There must be a part at least, not 0");
  }

  @Test
  void partsThatBreakTheRulesAreRefused() {
    BatchRows two = numbers(NUMBERS, 0, 1);
    BatchRows four = numbers(NUMBERS, 2, 3, 4, 5);
    refused(six(two, two, two), "must be 2 at most, but are 3");
    refused(six(two, null), "must not be null, but part 2 is");
    refused(
        six(two, numbers(Schema.of(Field.required("m", ScalarType.INT64)), 2, 3, 4, 5)),
        "must have the columns (n int64), but part 2 has (m int64)");
    refused(six(two), "must have its 6 rows together, but have 2");
    refused(six(four, four), "must have its 6 rows together, but have 8");
    refused(
        new RowsSource(new Six(null, new ArrayList<>()), "numbers"),
        "must be a list, but are null");
  }
}
