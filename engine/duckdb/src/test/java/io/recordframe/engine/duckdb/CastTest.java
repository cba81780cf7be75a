package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.plan.type.ScalarType.BINARY;
import static io.recordframe.plan.type.ScalarType.BOOLEAN;
import static io.recordframe.plan.type.ScalarType.DATE;
import static io.recordframe.plan.type.ScalarType.DURATION;
import static io.recordframe.plan.type.ScalarType.FLOAT32;
import static io.recordframe.plan.type.ScalarType.FLOAT64;
import static io.recordframe.plan.type.ScalarType.INSTANT;
import static io.recordframe.plan.type.ScalarType.INT16;
import static io.recordframe.plan.type.ScalarType.INT32;
import static io.recordframe.plan.type.ScalarType.INT64;
import static io.recordframe.plan.type.ScalarType.INT8;
import static io.recordframe.plan.type.ScalarType.STRING;
import static io.recordframe.plan.type.ScalarType.TIME;
import static io.recordframe.plan.type.ScalarType.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Cast.Mode;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CastTest {

  private static final EnumType SIZE = new EnumType("Size", List.of("SMALL", "LARGE"));
  private static final Object FAILS = FunctionCase.fails("");

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  record Row(Literal from, DataType to, Object expected) {}

  private static Row row(Object value, DataType to, Object expected) {
    return new Row(
        value instanceof Literal given ? given : FunctionCase.literal(value), to, expected);
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }

  static List<Row> rows() {
    return List.of(
        row(300, INT8, FAILS),
        row(-128, INT8, (byte) -128),
        row(1 << 20, INT16, FAILS),
        row(5L, INT32, 5),
        row(2.9, INT32, 2),
        row(-2.9, INT64, -2L),
        row(2.5f, INT32, 2),
        row(1e30, INT64, FAILS),
        row(0x1p63, INT64, FAILS),
        row(-0x1p63, INT64, Long.MIN_VALUE),
        row(Double.NaN, INT32, FAILS),
        row(127.9, INT8, (byte) 127),
        row(decimal("2.5"), INT32, 3),
        row(decimal("-2.5"), INT32, -3),
        row(Long.MAX_VALUE, FLOAT64, 0x1p63),
        row(1e39, FLOAT32, FAILS),
        row(0.1f, FLOAT64, (double) 0.1f),
        row(decimal("1.235"), new DecimalType(5, 2), decimal("1.24")),
        row(decimal("-1.235"), new DecimalType(5, 2), decimal("-1.24")),
        row(1000, new DecimalType(3, 0), FAILS),
        row(2.345, new DecimalType(5, 1), decimal("2.3")),
        row(Double.NaN, new DecimalType(5, 1), FAILS),
        row(true, INT32, 1),
        row(1.5, STRING, "1.5"),
        row(100.0, STRING, "100.0"),
        row(1e20, STRING, "1e+20"),
        row(decimal("1.50"), STRING, "1.50"),
        row(-7L, STRING, "-7"),
        row(true, STRING, "true"),
        row(LocalDate.parse("2024-01-31"), STRING, "2024-01-31"),
        row(LocalTime.parse("10:00:00.5"), STRING, "10:00:00.5"),
        row(LocalDateTime.parse("2024-01-31T10:00:00"), STRING, "2024-01-31 10:00:00"),
        row(Instant.parse("2024-01-31T10:00:00Z"), STRING, "2024-01-31 10:00:00+00"),
        row(Duration.ofHours(26).plusMillis(500), STRING, "26:00:00.5"),
        row(
            UUID.fromString("80112233-4455-6677-8899-aabbccddeeff"),
            STRING,
            "80112233-4455-6677-8899-aabbccddeeff"),
        row(new Literal("LARGE", SIZE), STRING, "LARGE"),
        row(Bytes.copyOf(new byte[] {'a', (byte) 0xC3, (byte) 0xA9}), STRING, "aé"),
        row(Bytes.copyOf(new byte[] {(byte) 0xFF}), STRING, FAILS),
        row("é", BINARY, Bytes.copyOf(new byte[] {(byte) 0xC3, (byte) 0xA9})),
        row("12", INT32, 12),
        row("x", INT32, FAILS),
        row("1.5", FLOAT64, 1.5),
        row("NaN", FLOAT64, Double.NaN),
        row("1.235", new DecimalType(5, 2), decimal("1.24")),
        row("true", BOOLEAN, true),
        row("2024-01-31", DATE, LocalDate.parse("2024-01-31")),
        row("2024-02-30", DATE, FAILS),
        row("10:00:00.5", TIME, LocalTime.parse("10:00:00.5")),
        row("2024-01-31T10:00:00", TIMESTAMP, LocalDateTime.parse("2024-01-31T10:00:00")),
        row("2024-01-31T10:00:00+02:00", INSTANT, Instant.parse("2024-01-31T08:00:00Z")),
        row("2024-01-31T10:00:00", INSTANT, Instant.parse("2024-01-31T10:00:00Z")),
        row("26:00:00.5", DURATION, Duration.ofHours(26).plusMillis(500)),
        row("x", DURATION, FAILS),
        row("LARGE", SIZE, "LARGE"),
        row("HUGE", SIZE, FAILS),
        row("large", SIZE, FAILS),
        row(
            "80112233-4455-6677-8899-aabbccddeeff",
            ScalarType.UUID,
            UUID.fromString("80112233-4455-6677-8899-aabbccddeeff")),
        row("x", ScalarType.UUID, FAILS),
        row(LocalDate.parse("2024-01-31"), TIMESTAMP, LocalDateTime.parse("2024-01-31T00:00")),
        row(LocalDateTime.parse("1969-12-31T23:59:59.5"), DATE, LocalDate.parse("1969-12-31")),
        row(LocalDateTime.parse("1969-12-31T23:59:59.5"), TIME, LocalTime.parse("23:59:59.5")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void convertsLiteralsAndColumns(Row row) {
    Relation one = Plans.rows(Values.nullable("one", INT32), List.of(1));
    check(row, one, row.from());
    Field field = Field.nullable("value", row.from().type());
    Relation rows = Plans.rows(new Schema(List.of(field)), List.of(row.from().value()));
    check(row, rows, Plans.column(rows, 0));
  }

  private static void check(
      Row row, Relation input, io.recordframe.plan.algebra.Expression operand) {
    Cast attempt = new Cast(operand, row.to(), Mode.TRY);
    Cast strict = new Cast(operand, row.to(), Mode.STRICT);
    if (!FAILS.equals(row.expected())) {
      assertThat(run(input, strict)).isEqualTo(row.expected());
      assertThat(run(input, attempt)).isEqualTo(row.expected());
      return;
    }
    assertThat(run(input, attempt)).isNull();
    assertThatThrownBy(() -> run(input, strict))
        .isInstanceOf(QueryFailedException.class)
        .message()
        .doesNotContain("LINE 1")
        .doesNotStartWith("Conversion Error");
  }

  @Test
  void saysWhichValueCannotBeConverted() {
    Relation rows = Plans.rows(Values.nullable("amount", STRING), List.of("12x"));
    assertThatThrownBy(() -> run(rows, new Cast(Plans.column(rows, 0), INT32, Mode.STRICT)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("12x")
        .hasMessageContaining("amount");
  }

  @Test
  void refusesToConvertBetweenInstantsAndLocalTimesWithoutAZone() {
    Relation rows =
        Plans.rows(Values.nullable("at", TIMESTAMP), List.of(LocalDateTime.MIN.withYear(2000)));
    assertThatThrownBy(() -> run(rows, new Cast(Plans.column(rows, 0), INSTANT, Mode.STRICT)))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessage(
            "There is no conversion from timestamp to instant; a conversion between instants and local times names a zone");
  }

  private static Object run(Relation input, Cast cast) {
    try (var plan = ENGINE.session().prepare(Plans.project(input, as("result", cast)))) {
      return Values.collect(plan.execute(Execution.unbounded())).getFirst().getFirst();
    }
  }
}
