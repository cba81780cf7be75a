package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.Layouts;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.ParameterFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.StatementFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * The values of a statement's parameters. Parameters are numbered from 1; each value is copied.
 *
 * <p>Every method throws {@link IndexOutOfBoundsException} if there is no such parameter and {@link
 * IllegalStateException} if the statement was closed. A value that does not suit the place where
 * the parameter stands is reported by {@link PreparedStatement#start}.
 */
public final class Parameters {
  private static final int GREATEST_PRECISION = 38;

  private final Connection connection;
  private final PreparedStatement statement;
  private final long address;

  Parameters(Connection connection, PreparedStatement statement, long address) {
    this.connection = connection;
    this.statement = statement;
    this.address = address;
  }

  /** How many there are. */
  public int count() {
    return connection.exclusively(
        statement, () -> Math.toIntExact(StatementFunctions.parameterCount(address)));
  }

  /** Forgets all values. */
  public void clear() {
    connection.exclusively(statement, () -> StatementFunctions.clearBindings(address));
  }

  /** Binds NULL. */
  public void setNull(int index) {
    bind(index, arena -> ParameterFunctions.bindNull(address, index));
  }

  /** Binds a BOOLEAN. */
  public void setBoolean(int index, boolean value) {
    bind(index, arena -> ParameterFunctions.bindBoolean(address, index, value));
  }

  /** Binds a TINYINT. */
  public void setByte(int index, byte value) {
    bind(index, arena -> ParameterFunctions.bindInt8(address, index, value));
  }

  /** Binds a SMALLINT. */
  public void setShort(int index, short value) {
    bind(index, arena -> ParameterFunctions.bindInt16(address, index, value));
  }

  /** Binds an INTEGER. */
  public void setInt(int index, int value) {
    bind(index, arena -> ParameterFunctions.bindInt32(address, index, value));
  }

  /** Binds a BIGINT. */
  public void setLong(int index, long value) {
    bind(index, arena -> ParameterFunctions.bindInt64(address, index, value));
  }

  /**
   * Binds a HUGEINT.
   *
   * @throws IllegalArgumentException if the value does not fit in 128 bits
   */
  public void setHugeint(int index, BigInteger value) {
    if (value.bitLength() > 127) {
      throw new IllegalArgumentException(
          "A HUGEINT has 128 bits, and parameter "
              + index
              + " needs "
              + (value.bitLength() + 1)
              + ".");
    }
    bind(index, arena -> ParameterFunctions.bindHugeint(address, index, hugeint(arena, value)));
  }

  /** Binds a FLOAT. */
  public void setFloat(int index, float value) {
    bind(index, arena -> ParameterFunctions.bindFloat(address, index, value));
  }

  /** Binds a DOUBLE. */
  public void setDouble(int index, double value) {
    bind(index, arena -> ParameterFunctions.bindDouble(address, index, value));
  }

  /**
   * Binds a DECIMAL of as many digits as the value has, and at least as many as its scale.
   *
   * @throws IllegalArgumentException if that is more than 38 digits
   */
  public void setDecimal(int index, BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    int width = Math.max(plain.precision(), plain.scale());
    if (width > GREATEST_PRECISION) {
      throw new IllegalArgumentException(
          "A DECIMAL has at most 38 digits, and parameter " + index + " needs " + width + ".");
    }
    bind(
        index,
        arena -> {
          MemorySegment decimal = arena.allocate(Layouts.DECIMAL);
          decimal.set(JAVA_BYTE, 0, (byte) width);
          decimal.set(JAVA_BYTE, 1, (byte) plain.scale());
          MemorySegment.copy(
              hugeint(arena, plain.unscaledValue()), 0, decimal, 8, Layouts.HUGEINT.byteSize());
          return ParameterFunctions.bindDecimal(address, index, decimal);
        });
  }

  /**
   * Binds a VARCHAR, which may be of any length and may hold NUL characters.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair
   */
  public void setString(int index, String value) {
    byte[] bytes = Utf8.encode(value, "The text of parameter " + index);
    bind(
        index,
        arena ->
            ParameterFunctions.bindVarcharLength(
                address, index, copy(arena, bytes).address(), bytes.length));
  }

  /** Binds a BLOB. */
  public void setBytes(int index, byte[] value) {
    bind(
        index,
        arena ->
            ParameterFunctions.bindBlob(
                address, index, copy(arena, value).address(), value.length));
  }

  /** Binds a DATE as days since 1970-01-01. */
  public void setDate(int index, int days) {
    bind(index, arena -> ParameterFunctions.bindDate(address, index, days));
  }

  /** Binds a TIME as microseconds since midnight. */
  public void setTime(int index, long micros) {
    bind(index, arena -> ParameterFunctions.bindTime(address, index, micros));
  }

  /** Binds a TIME_NS as nanoseconds since midnight. */
  public void setTimeNanos(int index, long nanos) {
    bindValue(index, arena -> ParameterFunctions.createTimeNs(nanos));
  }

  /** Binds a TIMESTAMP as microseconds since 1970-01-01T00:00. */
  public void setTimestamp(int index, long micros) {
    bind(index, arena -> ParameterFunctions.bindTimestamp(address, index, micros));
  }

  /** Binds a TIMESTAMP_NS as nanoseconds since 1970-01-01T00:00. */
  public void setTimestampNanos(int index, long nanos) {
    bindValue(index, arena -> ParameterFunctions.createTimestampNs(nanos));
  }

  /** Binds a TIMESTAMP WITH TIME ZONE as microseconds since 1970-01-01T00:00Z. */
  public void setTimestampWithTimeZone(int index, long micros) {
    bind(index, arena -> ParameterFunctions.bindTimestampTz(address, index, micros));
  }

  /** Binds an INTERVAL. */
  public void setInterval(int index, int months, int days, long micros) {
    bind(
        index,
        arena -> {
          MemorySegment interval = arena.allocate(Layouts.INTERVAL);
          interval.set(JAVA_INT, 0, months);
          interval.set(JAVA_INT, 4, days);
          interval.set(JAVA_LONG, 8, micros);
          return ParameterFunctions.bindInterval(address, index, interval);
        });
  }

  /** Binds a UUID. */
  public void setUuid(int index, UUID value) {
    bindValue(
        index,
        arena ->
            ParameterFunctions.createUuid(
                hugeint(arena, value.getLeastSignificantBits(), value.getMostSignificantBits())));
  }

  private void bindValue(int index, LongFactory factory) {
    bind(
        index,
        arena -> {
          long value = factory.create(arena);
          try {
            return ParameterFunctions.bindValue(address, index, value);
          } finally {
            NativeMemory.destroy(value, ParameterFunctions::destroyValue);
          }
        });
  }

  private void bind(int index, ToIntFunction<Arena> binding) {
    int state =
        connection.exclusively(
            statement,
            () -> {
              // Binding out of range would leave an error in the statement for good.
              long count = StatementFunctions.parameterCount(address);
              if (index < 1 || index > count) {
                throw new IndexOutOfBoundsException(
                    "The statement has %d parameters, numbered from 1; found parameter %d."
                        .formatted(count, index));
              }
              try (Arena arena = Arena.ofConfined()) {
                return binding.applyAsInt(arena);
              }
            });
    if (state != 0) {
      throw new NativeException(
          ErrorType.INVALID_INPUT, "DuckDB refuses the value of parameter " + index + ".");
    }
  }

  private static MemorySegment copy(Arena arena, byte[] bytes) {
    // One byte more, so that there is an address for no bytes as well.
    MemorySegment segment = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, segment, JAVA_BYTE, 0, bytes.length);
    return segment;
  }

  private static MemorySegment hugeint(Arena arena, BigInteger value) {
    return hugeint(arena, value.longValue(), value.shiftRight(Long.SIZE).longValue());
  }

  private static MemorySegment hugeint(Arena arena, long lower, long upper) {
    MemorySegment hugeint = arena.allocate(Layouts.HUGEINT);
    hugeint.set(JAVA_LONG, 0, lower);
    hugeint.set(JAVA_LONG, 8, upper);
    return hugeint;
  }

  /** Creates a value that the caller destroys. */
  @FunctionalInterface
  private interface LongFactory {
    long create(Arena arena);
  }
}
