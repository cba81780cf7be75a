package io.recordframe;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.binding.Suggestions;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.type.Schema;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A row whose columns are known by name when the program runs. Values are boxes of primitives,
 * String, BigDecimal, byte[], java.time values, UUID, the names of enum constants, lists, and maps
 * for structs and maps; null where a value is missing. Immutable but for the content of byte[].
 */
public final class UntypedRow {

  private final Schema schema;
  private final @Nullable Object[] values;

  private UntypedRow(Schema schema, @Nullable Object[] values) {
    this.schema = schema;
    this.values = values;
  }

  /** The rows of a batch. */
  static RowList<UntypedRow> read(Schema schema, ColumnBatch batch) {
    int width = schema.size();
    UntypedRow[] rows = new UntypedRow[batch.rowCount()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new UntypedRow(schema, new @Nullable Object[width]);
    }
    for (int column = 0; column < width; column++) {
      ColumnVector vector = batch.column(column);
      for (int row = 0; row < rows.length; row++) {
        rows[row].values[column] = ValueReader.read(vector, row);
      }
    }
    return new RowList<>(rows);
  }

  /**
   * The columns.
   *
   * @return the schema of the frame that the row is of
   */
  public Schema schema() {
    return schema;
  }

  /**
   * The value of a column.
   *
   * @param column its name, case-sensitive
   * @return the value, or null
   * @throws InvalidPlanException if there is no such column, with those that there are
   */
  public @Nullable Object get(String column) {
    int index = schema.indexOf(Objects.requireNonNull(column, "column"));
    if (index < 0) {
      throw new InvalidPlanException(Suggestions.unknownColumn(column, schema.names()));
    }
    return values[index];
  }

  /**
   * The value of a column as an object of a class.
   *
   * @param <T> the class
   * @param column its name, case-sensitive
   * @param type the class, such as {@code Long.class} for a column of int64
   * @return the value, or null
   * @throws InvalidPlanException if there is no such column, with those that there are
   * @throws ClassCastException if the value is of another class
   */
  public <T> @Nullable T get(String column, Class<T> type) {
    Objects.requireNonNull(type, "type");
    Object value = get(column);
    if (value != null && !type.isInstance(value)) {
      throw new ClassCastException(
          "Column '%s' holds a %s, not a %s"
              .formatted(column, value.getClass().getTypeName(), type.getTypeName()));
    }
    return type.cast(value);
  }

  /**
   * The values, in the order of the columns.
   *
   * @return the values, unmodifiable
   */
  public List<@Nullable Object> values() {
    return Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values));
  }

  /** Whether the other is a row of the same columns and values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UntypedRow row
        && schema.equals(row.schema)
        && Arrays.deepEquals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values);
  }

  /** The columns and their values, such as {@code {id=1, name=Ada}}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      text.add(schema.field(i).name() + "=" + (value instanceof byte[] bytes ? hex(bytes) : value));
    }
    return text.toString();
  }

  private static String hex(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes);
  }
}
