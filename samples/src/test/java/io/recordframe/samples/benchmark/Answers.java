package io.recordframe.samples.benchmark;

import io.recordframe.RecordSchema;
import io.recordframe.Session;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers as rows of values that can be compared. */
public final class Answers {

  private static final int DIGITS = 10;

  private Answers() {}

  /** What SQL gives, its columns by position as the record has them. */
  public static <R extends Record> List<List<@Nullable Object>> ofSql(
      Session session, RecordSchema<R, ?> schema, String sql) {
    List<Field> fields = schema.schema().fields();
    String names =
        fields.stream().map(field -> "\"" + field.name() + "\"").collect(Collectors.joining(", "));
    String casts =
        fields.stream()
            .map(field ->
                "CAST(\"%1$s\" AS %2$s) AS \"%1$s\"".formatted(field.name(), type(field.type())))
            .collect(Collectors.joining(", "));
    String text = "SELECT %s FROM (%s) AS answer(%s)".formatted(casts, sql, names);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    session
        .sql(text)
        .forEachBatch(batch ->
            batch.forEach(row -> {
              List<@Nullable Object> values = new ArrayList<>();
              fields.forEach(field -> values.add(row.get(field.name())));
              rows.add(values);
            }));
    return rows;
  }

  /** The components of records. */
  public static List<List<@Nullable Object>> of(List<? extends Record> records)
      throws ReflectiveOperationException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Record row : records) {
      List<@Nullable Object> values = new ArrayList<>();
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        values.add(component.getAccessor().invoke(row));
      }
      rows.add(values);
    }
    return rows;
  }

  /**
   * The same with ten digits of floating point, and no more behind the point: the last ones depend
   * on the order of sums. What is no number is null.
   */
  public static List<List<@Nullable Object>> rounded(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> result = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Object value : row) {
        values.add(value instanceof Double number ? rounded(number) : value);
      }
      result.add(values);
    }
    return result;
  }

  private static @Nullable BigDecimal rounded(double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    BigDecimal digits = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
    BigDecimal places = digits.setScale(Math.min(digits.scale(), DIGITS), RoundingMode.HALF_EVEN);
    return places.signum() == 0 ? BigDecimal.ZERO : places.stripTrailingZeros();
  }

  private static String type(DataType type) {
    return switch (type) {
      case ScalarType.INT32 -> "INTEGER";
      case ScalarType.INT64 -> "BIGINT";
      case ScalarType.FLOAT64 -> "DOUBLE";
      case ScalarType.STRING -> "VARCHAR";
      case ScalarType.DATE -> "DATE";
      case DecimalType decimal -> "DECIMAL(" + decimal.precision() + ", " + decimal.scale() + ")";
      default -> throw new IllegalArgumentException(type.displayName());
    };
  }
}
