package io.recordframe.support;

import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The codecs of all types that a component can have. */
public final class VectorCodecs {

  /** Boxed booleans. */
  public static final VectorCodec<Boolean> BOOLEAN = new BooleanCodec();

  /** Boxed integers of 8 bits. */
  public static final VectorCodec<Byte> INT8 = new ByteCodec();

  /** Boxed integers of 16 bits. */
  public static final VectorCodec<Short> INT16 = new ShortCodec();

  /** Boxed integers of 32 bits. */
  public static final VectorCodec<Integer> INT32 = new IntCodec();

  /** Boxed integers of 64 bits. */
  public static final VectorCodec<Long> INT64 = new LongCodec();

  /** Boxed floating point numbers of 32 bits; every NaN stays NaN, and -0.0 stays itself. */
  public static final VectorCodec<Float> FLOAT32 = new FloatCodec();

  /** Boxed floating point numbers of 64 bits; every NaN stays NaN, and -0.0 stays itself. */
  public static final VectorCodec<Double> FLOAT64 = new DoubleCodec();

  /** Texts; an unpaired surrogate is refused when it is written. */
  public static final VectorCodec<String> STRING = new StringCodec();

  /** Sequences of bytes, copied both ways. */
  public static final VectorCodec<byte[]> BINARY = new BinaryCodec();

  /** Dates within {@link io.recordframe.plan.value.TemporalRange}. */
  public static final VectorCodec<LocalDate> DATE = new DateCodec();

  /** Times of day in whole microseconds. */
  public static final VectorCodec<LocalTime> TIME = new TimeCodec();

  /** Dates with a time of day in whole microseconds. */
  public static final VectorCodec<LocalDateTime> TIMESTAMP = new TimestampCodec();

  /** Points on the time line in whole microseconds. */
  public static final VectorCodec<Instant> INSTANT = new InstantCodec();

  /** Lengths of time in whole microseconds. */
  public static final VectorCodec<Duration> DURATION = new DurationCodec();

  /** Identifiers of 128 bits. */
  public static final VectorCodec<UUID> UUID = new UuidCodec();

  private VectorCodecs() {}

  /**
   * Decimals. A value with another scale is written when it loses nothing by it.
   *
   * @param precision how many digits in all
   * @param scale how many of them stand behind the point
   * @return the codec; what it reads has exactly that scale
   * @throws IllegalArgumentException if there is no such decimal type
   */
  public static VectorCodec<BigDecimal> decimal(int precision, int scale) {
    return new DecimalCodec(new DecimalType(precision, scale));
  }

  /**
   * The constants of an enum.
   *
   * @param enumClass the enum
   * @param <E> the enum
   * @return the codec
   * @throws IllegalArgumentException if the enum has no constants
   */
  public static <E extends Enum<E>> VectorCodec<E> enumeration(Class<E> enumClass) {
    return new EnumCodec<>(enumClass);
  }

  /**
   * The type of an enum's columns.
   *
   * @param enumClass the enum
   * @param <E> the enum
   * @return the type
   * @throws IllegalArgumentException if the enum has no constants
   */
  public static <E extends Enum<E>> EnumType enumType(Class<E> enumClass) {
    return new EnumType(
        enumClass.getSimpleName(),
        Arrays.stream(enumClass.getEnumConstants()).map(Enum::name).toList());
  }

  /**
   * Lists. What is read cannot be modified.
   *
   * @param element the elements' codec
   * @param elementsNullable whether an element may be null
   * @param <E> the elements' type
   * @return the codec
   */
  public static <E> VectorCodec<List<E>> list(VectorCodec<E> element, boolean elementsNullable) {
    return new ListCodec<>(element, elementsNullable);
  }

  /**
   * Maps. What is read cannot be modified, and has the order of the column; what is written has the
   * order of the map.
   *
   * @param key the keys' codec, of a scalar, decimal or enum
   * @param value the values' codec
   * @param valuesNullable whether a value may be null
   * @param <K> the keys' type
   * @param <V> the values' type
   * @return the codec
   * @throws IllegalArgumentException if the keys are arrays of bytes, which Java compares by
   *     identity, or nested
   */
  public static <K, V> VectorCodec<Map<K, V>> map(
      VectorCodec<K> key, VectorCodec<V> value, boolean valuesNullable) {
    return new MapCodec<>(key, value, valuesNullable);
  }

  /**
   * Nested records.
   *
   * @param codec the record's codec
   * @param <R> the record
   * @return the codec
   */
  public static <R> VectorCodec<R> struct(RecordCodec<R> codec) {
    return new StructCodec<>(codec);
  }
}
