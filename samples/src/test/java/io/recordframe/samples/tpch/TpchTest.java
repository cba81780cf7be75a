package io.recordframe.samples.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import io.recordframe.contract.OpenSession;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.samples.benchmark.Answers;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each typed query gives the published answer, and at two scales row for row what its SQL gives.
 * {@code -Drecordframe.test.tpchScale=1} has a third scale compared.
 */
@ExtendWith(OpenSession.class)
class TpchTest {

  private static final double PUBLISHED = 0.01;
  private static final double LARGER = 0.1;

  @TempDir private static Path folder;

  private static Session session;
  private static final Map<Double, Tpch> TABLES = new TreeMap<>();

  static Stream<Double> scales() {
    String asked = System.getProperty("recordframe.test.tpchScale");
    Stream<Double> more = asked == null ? Stream.of() : Stream.of(Double.valueOf(asked));
    return Stream.concat(Stream.of(PUBLISHED, LARGER), more).distinct();
  }

  static Stream<Arguments> queriesAtScales() {
    return scales()
        .flatMap(scale -> TpchQuery.ALL.stream().map(query -> Arguments.of(query, scale)));
  }

  static List<TpchQuery<?>> queries() {
    return TpchQuery.ALL;
  }

  @BeforeAll
  static void write(Session opened) throws IOException {
    session = opened;
    for (double scale : scales().toList()) {
      TpchData.write(session, scale, Files.createDirectory(files(scale)));
      TABLES.put(scale, Tpch.read(session, files(scale)));
    }
  }

  private static Path files(double scale) {
    return folder.resolve(Double.toString(scale));
  }

  private static Tpch tables(double scale) {
    return Objects.requireNonNull(TABLES.get(scale));
  }

  @Test
  void thereAreAsManyRowsAsTheBenchmarkSays() {
    assertThat(tables(PUBLISHED).lineItems().count()).isEqualTo(60_175);
    assertThat(tables(PUBLISHED).orders().count()).isEqualTo(15_000);
    assertThat(tables(PUBLISHED).partSuppliers().count()).isEqualTo(8_000);
    assertThat(tables(LARGER).lineItems().count()).isEqualTo(600_572);
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
    List<List<@Nullable Object>> actual =
        Answers.of(query.typed().apply(tables(PUBLISHED)).collect());
    assertThat(asPublished(actual, expected)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("queriesAtScales")
  void theAnswerIsThatOfSql(TpchQuery<?> query, double scale) throws Exception {
    List<List<@Nullable Object>> expected =
        Answers.ofSql(session, query.schema(), query.sql(files(scale)));
    assertThat(expected).isNotEmpty();
    assertThat(Answers.rounded(Answers.of(query.typed().apply(tables(scale)).collect())))
        .containsExactlyElementsOf(Answers.rounded(expected));
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

  /** Floating point with as many digits behind the point as are published. */
  private static List<List<@Nullable Object>> asPublished(
      List<List<@Nullable Object>> rows, List<List<@Nullable Object>> published) {
    List<List<@Nullable Object>> result = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Object> values = new ArrayList<>(rows.get(i));
      for (int j = 0; j < values.size(); j++) {
        if (values.get(j) instanceof Double number
            && i < published.size()
            && published.get(i).get(j) instanceof BigDecimal decimal) {
          values.set(j, BigDecimal.valueOf(number).setScale(decimal.scale(), RoundingMode.HALF_UP));
        }
      }
      result.add(values);
    }
    return result;
  }
}
