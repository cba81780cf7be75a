package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private final Database database = Database.inMemory(Map.of());
  private final Connection connection = database.connect();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void bindsEveryType() {
    assertBound("NULL", parameters -> parameters.setNull(1), null);
    assertBound("BOOLEAN", parameters -> parameters.setBoolean(1, true), "true");
    assertBound("TINYINT", parameters -> parameters.setByte(1, Byte.MIN_VALUE), "-128");
    assertBound("SMALLINT", parameters -> parameters.setShort(1, Short.MIN_VALUE), "-32768");
    assertBound("INTEGER", parameters -> parameters.setInt(1, Integer.MIN_VALUE), "-2147483648");
    assertBound(
        "BIGINT", parameters -> parameters.setLong(1, Long.MIN_VALUE), "-9223372036854775808");
    assertBound("FLOAT", parameters -> parameters.setFloat(1, 1.5f), "1.5");
    assertBound("DOUBLE", parameters -> parameters.setDouble(1, -0.0), "-0.0");
    assertBound("DATE", parameters -> parameters.setDate(1, -1), "1969-12-31");
    assertBound("TIME", parameters -> parameters.setTime(1, 1), "00:00:00.000001");
    assertBound("TIME_NS", parameters -> parameters.setTimeNanos(1, 1), "00:00:00.000000001");
    assertBound(
        "TIMESTAMP", parameters -> parameters.setTimestamp(1, -1), "1969-12-31 23:59:59.999999");
    assertBound(
        "TIMESTAMP_NS",
        parameters -> parameters.setTimestampNanos(1, -1),
        "1969-12-31 23:59:59.999999999");
    connection.execute("SET TimeZone = 'UTC'");
    assertBound(
        "TIMESTAMP WITH TIME ZONE",
        parameters -> parameters.setTimestampWithTimeZone(1, 0),
        "1970-01-01 00:00:00+00");
    assertBound(
        "INTERVAL",
        parameters -> parameters.setInterval(1, 1, -2, 3),
        "1 month -2 days 00:00:00.000003");
    UUID uuid = UUID.fromString("fedcba98-7654-3210-8123-456789abcdef");
    assertBound("UUID", parameters -> parameters.setUuid(1, uuid), uuid.toString());
    assertBound(
        "UUID",
        parameters -> parameters.setUuid(1, new UUID(0, -1)),
        "00000000-0000-0000-ffff-ffffffffffff");
    assertBound(
        "BLOB", parameters -> parameters.setBytes(1, new byte[] {0, 'a', -1}), "\\x00a\\xFF");
    assertBound("BLOB", parameters -> parameters.setBytes(1, new byte[0]), "");
  }

  @Test
  void bindsHugeints() {
    BigInteger greatest = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
    for (BigInteger value :
        new BigInteger[] {greatest, greatest.not(), BigInteger.ZERO, BigInteger.ONE.negate()}) {
      assertBound("HUGEINT", parameters -> parameters.setHugeint(1, value), value.toString());
    }
    try (PreparedStatement statement = connection.prepare("SELECT ?")) {
      assertThatThrownBy(() -> statement.parameters().setHugeint(1, greatest.add(BigInteger.ONE)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A HUGEINT has 128 bits, and parameter 1 needs 129.");
    }
  }

  @Test
  void bindsDecimalsOfEveryWidthAndScale() {
    for (String text :
        new String[] {
          "0",
          "1.5",
          "-1.50",
          "0.001",
          "-0.0000",
          "9999",
          "123456789",
          "-999999999.999999999",
          "1234567890123456789.5",
          "9".repeat(38),
          "-0." + "9".repeat(38)
        }) {
      BigDecimal value = new BigDecimal(text);
      int width = Math.max(value.precision(), value.scale());
      String plain = value.signum() == 0 ? value.abs().toPlainString() : value.toPlainString();
      assertBound(
          "DECIMAL(" + width + "," + value.scale() + ")",
          parameters -> parameters.setDecimal(1, value),
          // DuckDB prints no digit before the point where the type has none.
          width == value.scale() && width > 0 ? plain.replace("0.", ".") : plain);
    }
    assertBound(
        "DECIMAL(4,0)", parameters -> parameters.setDecimal(1, new BigDecimal("12E2")), "1200");
    try (PreparedStatement statement = connection.prepare("SELECT ?")) {
      assertThatThrownBy(() -> statement.parameters().setDecimal(1, new BigDecimal("1".repeat(39))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A DECIMAL has at most 38 digits, and parameter 1 needs 39.");
      assertThatThrownBy(() -> statement.parameters().setDecimal(1, new BigDecimal("1E-1000000")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> statement.parameters().setDecimal(1, new BigDecimal("1E1000000")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A DECIMAL has at most 38 digits, and parameter 1 needs 1000001.");
    }
  }

  @Test
  void bindsTextOfEveryKind() {
    for (String text :
        new String[] {
          "", "a", "?", "'; DROP TABLE t; --", "nul \0 inside", "\0", "é€😀", "😀".repeat(100_000)
        }) {
      assertBound("VARCHAR", parameters -> parameters.setString(1, text), text);
    }
    try (PreparedStatement statement = connection.prepare("SELECT ?")) {
      for (String text : new String[] {"a\ud83d", "\ude00", "\ude00\ud83d", "?\ud83d?"}) {
        assertThatThrownBy(() -> statement.parameters().setString(1, text))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith(
                "The text of parameter 1 must be valid Unicode, and has half a surrogate pair (U+D");
      }
    }
  }

  @Test
  void keepsValuesBetweenExecutions() {
    try (PreparedStatement statement = connection.prepare("SELECT (?::BIGINT + ?)::VARCHAR")) {
      Parameters parameters = statement.parameters();
      assertThat(parameters.count()).isEqualTo(2);
      parameters.setLong(1, 1);
      parameters.setLong(2, 2);
      assertThat(first(statement)).isEqualTo("3");
      parameters.setLong(2, 5);
      assertThat(first(statement)).isEqualTo("6");
      parameters.clear();
      assertThatThrownBy(() -> first(statement))
          .isInstanceOf(NativeException.class)
          .hasMessageContaining("Values were not provided for the following parameters: 1, 2");
      parameters.setLong(1, 10);
      parameters.setLong(2, 20);
      assertThat(first(statement)).isEqualTo("30");
    }
  }

  @Test
  void refusesParametersThatAreNotThere() {
    try (PreparedStatement statement = connection.prepare("SELECT ?::VARCHAR")) {
      for (int index : new int[] {-1, 0, 2}) {
        assertThatThrownBy(() -> statement.parameters().setLong(index, 1))
            .isInstanceOf(IndexOutOfBoundsException.class)
            .hasMessage(
                "The statement has 1 parameters, numbered from 1; found parameter " + index + ".");
      }
      statement.parameters().setLong(1, 7);
      assertThat(first(statement)).isEqualTo("7");
    }
  }

  @Test
  void reportsAValueThatDoesNotSuitWhenTheStatementRuns() {
    connection.execute("CREATE TABLE t AS SELECT 1 AS a");
    try (PreparedStatement statement = connection.prepare("SELECT a::VARCHAR FROM t WHERE a = ?")) {
      statement.parameters().setString(1, "not a number");
      assertThatThrownBy(() -> statement.execute(ResultMode.STREAMING).nextChunk())
          .isInstanceOf(NativeException.class)
          .hasMessageContaining("not a number");
    }
  }

  private void assertBound(String type, Consumer<Parameters> binding, String expected) {
    try (PreparedStatement statement = connection.prepare("SELECT ?1::VARCHAR, typeof(?1)")) {
      binding.accept(statement.parameters());
      for (ResultMode mode : ResultMode.values()) {
        try (QueryResult result = statement.execute(mode);
            DataChunk chunk = result.nextChunk()) {
          String[] text = new String[1];
          chunk.vector(0).readStrings(0, 1, text, 0);
          assertThat(text[0]).as(type).isEqualTo(expected);
          chunk.vector(1).readStrings(0, 1, text, 0);
          assertThat(text[0].replace("\"", "")).isEqualTo(type);
        }
      }
    }
  }

  private static String first(PreparedStatement statement) {
    try (QueryResult result = statement.execute(ResultMode.STREAMING);
        DataChunk chunk = result.nextChunk()) {
      String[] text = new String[1];
      chunk.vector(0).readStrings(0, 1, text, 0);
      return text[0];
    }
  }
}
