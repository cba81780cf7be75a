package io.recordframe.function;

import io.recordframe.expression.BinaryExpr;
import io.recordframe.expression.BoolExpr;
import io.recordframe.expression.ByteExpr;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DateTimeExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.DurationExpr;
import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Elements;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.FloatExpr;
import io.recordframe.expression.InstantExpr;
import io.recordframe.expression.IntExpr;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.ShortExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import io.recordframe.expression.TimeExpr;
import io.recordframe.expression.UuidExpr;
import io.recordframe.support.RecordCodec;
import io.recordframe.support.VectorCodecs;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types that parameters and results of functions can have. None takes null but {@link
 * #nullable}.
 */
public final class Types {

  /** Truth values. */
  public static final ValueType<Boolean, BoolExpr> BOOLEAN =
      new ValueType<>(VectorCodecs.BOOLEAN, Elements.BOOLEAN);

  /** Integers of 8 bits. */
  public static final ValueType<Byte, ByteExpr> BYTE =
      new ValueType<>(VectorCodecs.INT8, Elements.INT8);

  /** Integers of 16 bits. */
  public static final ValueType<Short, ShortExpr> SHORT =
      new ValueType<>(VectorCodecs.INT16, Elements.INT16);

  /** Integers of 32 bits. */
  public static final ValueType<Integer, IntExpr> INT =
      new ValueType<>(VectorCodecs.INT32, Elements.INT32);

  /** Integers of 64 bits. */
  public static final ValueType<Long, LongExpr> LONG =
      new ValueType<>(VectorCodecs.INT64, Elements.INT64);

  /** Floating-point numbers of 32 bits. */
  public static final ValueType<Float, FloatExpr> FLOAT =
      new ValueType<>(VectorCodecs.FLOAT32, Elements.FLOAT32);

  /** Floating-point numbers of 64 bits. */
  public static final ValueType<Double, DoubleExpr> DOUBLE =
      new ValueType<>(VectorCodecs.FLOAT64, Elements.FLOAT64);

  /** Texts. */
  public static final ValueType<String, StrExpr> STRING =
      new ValueType<>(VectorCodecs.STRING, Elements.STRING);

  /** Sequences of bytes. */
  public static final ValueType<byte[], BinaryExpr> BINARY =
      new ValueType<>(VectorCodecs.BINARY, Elements.BINARY);

  /** Dates. */
  public static final ValueType<LocalDate, DateExpr> DATE =
      new ValueType<>(VectorCodecs.DATE, Elements.DATE);

  /** Times of day in whole microseconds. */
  public static final ValueType<LocalTime, TimeExpr> TIME =
      new ValueType<>(VectorCodecs.TIME, Elements.TIME);

  /** Dates with a time of day, in whole microseconds. */
  public static final ValueType<LocalDateTime, DateTimeExpr> TIMESTAMP =
      new ValueType<>(VectorCodecs.TIMESTAMP, Elements.TIMESTAMP);

  /** Points on the time line in whole microseconds. */
  public static final ValueType<Instant, InstantExpr> INSTANT =
      new ValueType<>(VectorCodecs.INSTANT, Elements.INSTANT);

  /** Lengths of time in whole microseconds. */
  public static final ValueType<Duration, DurationExpr> DURATION =
      new ValueType<>(VectorCodecs.DURATION, Elements.DURATION);

  /** Identifiers of 128 bits. */
  public static final ValueType<UUID, UuidExpr> UUID =
      new ValueType<>(VectorCodecs.UUID, Elements.UUID);

  private Types() {}

  /**
   * The same type with null.
   *
   * @param type a type
   * @param <J> its Java type
   * @param <N> its kind of expression that can be null
   * @return the type whose values can be null
   */
  @SuppressWarnings("unchecked") // An expression that is never null is one of the kind that can be.
  public static <J, N extends Term<?>> ValueType<@Nullable J, N> nullable(
      ValueType<J, ? extends Term<N>> type) {
    return type.orNull((ElementFactory<? extends N>) (ElementFactory<?>) type.expressions());
  }

  /**
   * Decimals.
   *
   * @param precision how many digits in all, 1 to 38
   * @param scale how many of them stand behind the point
   * @return the type
   * @throws IllegalArgumentException if there is no such decimal type
   */
  public static ValueType<BigDecimal, DecimalExpr> decimal(int precision, int scale) {
    return new ValueType<>(VectorCodecs.decimal(precision, scale), Elements.DECIMAL);
  }

  /**
   * The constants of an enum.
   *
   * @param type the enum
   * @param <E> the enum
   * @return the type
   * @throws IllegalArgumentException if the enum has no constants
   */
  public static <E extends Enum<E>> ValueType<E, EnumExpr<E>> enumeration(Class<E> type) {
    return new ValueType<>(
        VectorCodecs.enumeration(type), Elements.enumeration(type), type, List.of());
  }

  /**
   * Lists.
   *
   * @param element the type of the elements
   * @param <J> the elements' Java type
   * @param <E> the elements' kind of expression
   * @return the type
   */
  public static <J, E extends Term<?>> ValueType<List<J>, ListExpr<E>> list(
      ValueType<J, E> element) {
    return new ValueType<>(
        VectorCodecs.list(element.codec(), element.isNullable()),
        Elements.<E>list(element.expressions()),
        null,
        List.of(element.javaType()));
  }

  /**
   * Schema records.
   *
   * @param codec the record's codec
   * @param columns makes the record's columns
   * @param <R> the record
   * @param <C> the record's columns
   * @return the type
   */
  public static <R, C extends Term<?>> ValueType<R, C> struct(
      RecordCodec<R> codec, Function<? super ColumnOrigin, ? extends C> columns) {
    return new ValueType<>(
        VectorCodecs.struct(codec), Elements.struct(columns), codec.getClass(), List.of());
  }
}
