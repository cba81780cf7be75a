package io.recordframe.engine.tck.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row in the order of the columns. Each is null or has the Java form that literals
 * of its type have ({@link io.recordframe.plan.value.TypedValue}); a struct is the {@link List} of
 * its fields' values, a list a {@link List}, and a map a {@link java.util.Map}.
 *
 * @param values the values
 */
public record Row(List<@Nullable Object> values) {

  /** Copies. */
  public Row {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /**
   * A row of these values.
   *
   * @param values the values
   * @return the row
   */
  public static Row of(@Nullable Object... values) {
    return new Row(Arrays.asList(values));
  }

  /**
   * A row of nothing but nulls.
   *
   * @param size how many
   * @return the row
   */
  public static Row ofNulls(int size) {
    return of(new @Nullable Object[size]);
  }

  /**
   * The value of a column.
   *
   * @param column its position from 0
   * @return the value, or null
   */
  public @Nullable Object get(int column) {
    return values.get(column);
  }

  /**
   * This row's values and then another's.
   *
   * @param other the other row
   * @return a row of both
   */
  public Row followedBy(Row other) {
    List<@Nullable Object> both = new ArrayList<>(values);
    both.addAll(other.values);
    return new Row(both);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
