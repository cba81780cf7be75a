package io.recordframe.substrait;

import static io.substrait.expression.ExpressionCreator.binary;
import static io.substrait.expression.ExpressionCreator.bool;
import static io.substrait.expression.ExpressionCreator.date;
import static io.substrait.expression.ExpressionCreator.decimal;
import static io.substrait.expression.ExpressionCreator.emptyList;
import static io.substrait.expression.ExpressionCreator.fp32;
import static io.substrait.expression.ExpressionCreator.fp64;
import static io.substrait.expression.ExpressionCreator.i16;
import static io.substrait.expression.ExpressionCreator.i32;
import static io.substrait.expression.ExpressionCreator.i64;
import static io.substrait.expression.ExpressionCreator.i8;
import static io.substrait.expression.ExpressionCreator.intervalDay;
import static io.substrait.expression.ExpressionCreator.list;
import static io.substrait.expression.ExpressionCreator.precisionTime;
import static io.substrait.expression.ExpressionCreator.precisionTimestamp;
import static io.substrait.expression.ExpressionCreator.precisionTimestampTZ;
import static io.substrait.expression.ExpressionCreator.string;
import static io.substrait.expression.ExpressionCreator.typedNull;
import static io.substrait.expression.ExpressionCreator.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.Bytes;
import io.substrait.expression.Expression;
import io.substrait.relation.VirtualTableScan;
import io.substrait.type.TypeCreator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Constants of each type, as Substrait's own library reads them. */
class LiteralsTest {

  private static final Scan TABLE =
      new Scan(new TableSource(List.of("t")), Schema.of(Field.required("one", ScalarType.INT32)));
  private static final UUID KEY = UUID.fromString("01234567-89ab-cdef-fedc-ba9876543210");

  static Stream<Arguments> constants() {
    DecimalType cents = new DecimalType(18, 2);
    return Stream.of(
        Arguments.of(true, ScalarType.BOOLEAN, bool(false, true)),
        Arguments.of((byte) -8, ScalarType.INT8, i8(false, -8)),
        Arguments.of((short) -16, ScalarType.INT16, i16(false, -16)),
        Arguments.of(-32, ScalarType.INT32, i32(false, -32)),
        Arguments.of(Long.MIN_VALUE, ScalarType.INT64, i64(false, Long.MIN_VALUE)),
        Arguments.of(-0.0f, ScalarType.FLOAT32, fp32(false, -0.0f)),
        Arguments.of(Double.NaN, ScalarType.FLOAT64, fp64(false, Double.NaN)),
        Arguments.of("a😀", ScalarType.STRING, string(false, "a😀")),
        Arguments.of(
            Bytes.copyOf(new byte[] {0, -1}), ScalarType.BINARY, binary(false, new byte[] {0, -1})),
        Arguments.of(new BigDecimal("1.5"), cents, decimal(false, new BigDecimal("1.50"), 18, 2)),
        Arguments.of(
            new BigDecimal("-0.01"), cents, decimal(false, new BigDecimal("-0.01"), 18, 2)),
        Arguments.of(
            new BigDecimal("-99999999999999999999999999999999999999"),
            new DecimalType(38, 0),
            decimal(false, new BigDecimal("-99999999999999999999999999999999999999"), 38, 0)),
        Arguments.of(LocalDate.of(1969, 12, 31), ScalarType.DATE, date(false, -1)),
        Arguments.of(LocalTime.of(0, 0, 1), ScalarType.TIME, precisionTime(false, 1_000_000, 6)),
        Arguments.of(
            LocalDateTime.of(1970, 1, 1, 0, 0, 0, 1_000),
            ScalarType.TIMESTAMP,
            precisionTimestamp(false, 1, 6)),
        Arguments.of(
            Instant.ofEpochSecond(-1),
            ScalarType.INSTANT,
            precisionTimestampTZ(false, -1_000_000, 6)),
        Arguments.of(
            Duration.ofDays(2).plusSeconds(3).plusNanos(4_000),
            ScalarType.DURATION,
            intervalDay(false, 2, 3, 4, 6)),
        Arguments.of(
            Duration.ofNanos(-1_000), ScalarType.DURATION, intervalDay(false, 0, -1, 999_999, 6)),
        Arguments.of(KEY, ScalarType.UUID, uuid(false, KEY)),
        Arguments.of(
            List.of(1, 2),
            new ListType(ScalarType.INT32, false),
            list(false, i32(false, 1), i32(false, 2))),
        Arguments.of(
            List.of(),
            new ListType(ScalarType.INT32, true),
            emptyList(false, TypeCreator.NULLABLE.I32)),
        Arguments.of(null, cents, typedNull(TypeCreator.NULLABLE.decimal(18, 2))));
  }

  private static Relation project(@Nullable Object value, DataType type) {
    return new Project(TABLE, List.of(new NamedExpression("value", new Literal(value, type))));
  }

  @ParameterizedTest
  @MethodSource("constants")
  void areRead(@Nullable Object value, DataType type, Expression expected) {
    io.substrait.relation.Project project =
        (io.substrait.relation.Project) Reading.of(project(value, type)).root();
    assertThat(project.getExpressions()).containsExactly(expected);
  }

  static Stream<Arguments> beyond() {
    return Stream.of(
        Arguments.of(
            LocalDate.of(999, 12, 31),
            ScalarType.DATE,
            "the constant 0999-12-31 (Substrait's dates go from 1000-01-01 to 9999-12-31)"),
        Arguments.of(
            LocalDateTime.of(10_000, 1, 1, 0, 0),
            ScalarType.TIMESTAMP,
            "the constant +10000-01-01T00:00 (Substrait's dates go from 1000-01-01 to 9999-12-31)"),
        Arguments.of(
            Duration.ofDays(-3_650_001),
            ScalarType.DURATION,
            "the constant PT-87600024H (Substrait's intervals have at most 3650000 days)"));
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void whatSubstraitDoesNotHaveIsRefused(Object value, DataType type, String reason) {
    assertThatThrownBy(() -> Substrait.export(project(value, type)))
        .isInstanceOfSatisfying(
            SubstraitExportException.class,
            refused -> assertThat(refused.reasons()).containsExactly(reason));
  }

  @Test
  void rowsInMemoryAreConstants() {
    Schema schema =
        Schema.of(
            Field.required("id", ScalarType.INT64), Field.nullable("name", ScalarType.STRING));
    Relation rows = Rows.scan(schema, Row.of(1L, "a"), Row.of(new @Nullable Object[] {2L, null}));
    VirtualTableScan read = (VirtualTableScan) Reading.of(rows).root();
    assertThat(read.getRows())
        .extracting(Expression.NestedStruct::fields)
        .containsExactly(
            List.of(i64(false, 1), string(true, "a")),
            List.of(i64(false, 2), typedNull(TypeCreator.NULLABLE.STRING)));
  }

  @Test
  void tooManyRowsAreNotEvenLookedAt() {
    Schema schema =
        Schema.of(Field.required("a", ScalarType.INT64), Field.required("b", ScalarType.INT64));
    RowsSource.Rows many =
        new RowsSource.Rows() {
          @Override
          public Schema schema() {
            return schema;
          }

          @Override
          public long size() {
            return 50_001;
          }

          @Override
          public ColumnBatch slice(long start, int count) {
            throw new AssertionError("Nobody asked for these rows");
          }
        };
    assertThatThrownBy(() -> Substrait.export(new Scan(new RowsSource(many, "many"), schema)))
        .hasMessageContaining(
            "the rows in memory (they become constants of the plan, 100000 values at most, but there are 50001 rows of 2 columns)");
  }
}
