package io.recordframe.samples.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each typed query gives the published answer, and row for row what its SQL gives. */
class TpchTest {

  @TempDir private static Path folder;

  private static Session session;
  private static Tpch tpch;

  @BeforeAll
  static void write() throws IOException {
    session = Session.open();
    TpchData.write(session, 0.01, folder);
    tpch = Tpch.read(session, folder);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  static List<TpchQuery<?>> queries() {
    return TpchQuery.ALL;
  }

  @Test
  void thereAreAsManyRowsAsTheBenchmarkSays() {
    assertThat(tpch.lineItems().count()).isEqualTo(60_175);
    assertThat(tpch.orders().count()).isEqualTo(15_000);
    assertThat(tpch.partSuppliers().count()).isEqualTo(8_000);
    assertThat(queries()).extracting(TpchQuery::number).hasSize(22).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theAnswerIsThePublishedOne(TpchQuery<?> query) throws Exception {
    List<List<@Nullable Object>> expected = new ArrayList<>();
    for (String line : query.answer().lines().toList()) {
      if (!line.startsWith("--")) {
        expected.add(parsed(query, line));
      }
    }
    List<List<@Nullable Object>> actual = rows(query.typed().apply(tpch).collect());
    assertThat(rounded(actual, expected)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theAnswerIsThatOfSql(TpchQuery<?> query) throws Exception {
    assertThat(rounded(rows(query.typed().apply(tpch).collect()), List.of()))
        .containsExactlyElementsOf(rounded(rows(bySql(query)), List.of()));
  }

  private static <R extends Record> List<R> bySql(TpchQuery<R> query) throws IOException {
    List<Field> fields = query.schema().schema().fields();
    String names =
        fields.stream().map(field -> "\"" + field.name() + "\"").collect(Collectors.joining(", "));
    String casts =
        fields.stream()
            .map(field ->
                "CAST(\"%1$s\" AS %2$s) AS \"%1$s\"".formatted(field.name(), sql(field.type())))
            .collect(Collectors.joining(", "));
    String text = "SELECT %s FROM (%s) AS answer(%s)".formatted(casts, query.sql(folder), names);
    return session.sql(text).as(query.schema()).collect();
  }

  private static String sql(DataType type) {
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

  private static List<List<@Nullable Object>> rows(List<? extends Record> records)
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

  private static List<@Nullable Object> parsed(TpchQuery<?> query, String line) {
    List<Field> fields = query.schema().schema().fields();
    List<String> texts = Arrays.asList(line.split("\\|", -1)).subList(0, fields.size());
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      values.add(
          text.equals("null")
              ? null
              : switch (fields.get(i).type()) {
                case ScalarType.INT32 -> Integer.valueOf(text);
                case ScalarType.INT64 -> new BigDecimal(text).longValueExact();
                case ScalarType.STRING -> text;
                case ScalarType.DATE -> LocalDate.parse(text);
                case ScalarType.FLOAT64 -> new BigDecimal(text);
                case DecimalType decimal -> new BigDecimal(text).setScale(decimal.scale());
                default -> throw new IllegalArgumentException(text);
              });
    }
    return values;
  }

  /** Floating point with as many digits behind the point as are published, or with 10 in all. */
  private static List<List<@Nullable Object>> rounded(
      List<List<@Nullable Object>> rows, List<List<@Nullable Object>> published) {
    List<List<@Nullable Object>> result = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Object> values = new ArrayList<>(rows.get(i));
      for (int j = 0; j < values.size(); j++) {
        if (values.get(j) instanceof Double number) {
          BigDecimal exact = BigDecimal.valueOf(number);
          values.set(
              j,
              i < published.size() && published.get(i).get(j) instanceof BigDecimal decimal
                  ? exact.setScale(decimal.scale(), RoundingMode.HALF_UP)
                  : exact.round(new MathContext(10)));
        }
      }
      result.add(values);
    }
    return result;
  }
}
