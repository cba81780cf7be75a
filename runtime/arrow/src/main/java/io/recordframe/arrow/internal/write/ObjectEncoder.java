package io.recordframe.arrow.internal.write;

import io.recordframe.arrow.internal.format.EnumDictionaries;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that columns hold as objects, into bytes. Tells what is wrong with one that has none. */
final class ObjectEncoder {

  private static final int LONG_DIGITS = 18;

  private final DataType type;
  private final GrowingBytes data;
  private final Map<String, Integer> constants;

  ObjectEncoder(DataType type, GrowingBytes data, Map<String, Integer> constants) {
    this.type = type;
    this.data = data;
    this.constants = constants;
  }

  /** Whether values are as long as they are, so that offsets tell where each ends. */
  boolean hasOffsets() {
    return type == ScalarType.STRING || type == ScalarType.BINARY;
  }

  /** Writes what stands for null. */
  @Nullable String putNull() {
    int width =
        switch (type) {
          case DecimalType _ -> 16;
          case EnumType enumType -> EnumDictionaries.indexBits(enumType) / Byte.SIZE;
          case ScalarType scalar -> scalar == ScalarType.UUID ? 16 : 0;
          case StructType _, ListType _, MapType _ -> 0;
        };
    data.zero(data.extend(width), width);
    return null;
  }

  /** Writes a value, or tells why there are no bytes for it. */
  @Nullable String put(Object value) {
    return switch (value) {
      case String text when type instanceof EnumType enumType -> putConstant(enumType, text);
      case String text ->
          data.putText(text) ? null : "has half a surrogate pair, which UTF-8 cannot hold";
      case byte[] bytes -> {
        data.put(bytes);
        yield null;
      }
      case UUID uuid -> {
        data.putBigEndianLong(uuid.getMostSignificantBits());
        data.putBigEndianLong(uuid.getLeastSignificantBits());
        yield null;
      }
      case BigDecimal number when type instanceof DecimalType decimal ->
          putDecimal(decimal, number);
      default -> "is a %s, but the type is %s".formatted(value.getClass(), type.displayName());
    };
  }

  private @Nullable String putConstant(EnumType enumType, String name) {
    Integer index = constants.get(name);
    if (index == null) {
      return "'%s' is no constant of %s".formatted(name, type.displayName());
    }
    switch (EnumDictionaries.indexBits(enumType)) {
      case 8 -> data.putByte(index.byteValue());
      case 16 -> {
        data.putByte(index.byteValue());
        data.putByte((byte) (index >> 8));
      }
      default -> data.putInt(index);
    }
    return null;
  }

  private @Nullable String putDecimal(DecimalType decimal, BigDecimal number) {
    BigDecimal scaled;
    try {
      scaled = number.setScale(decimal.scale(), RoundingMode.UNNECESSARY);
    } catch (ArithmeticException lost) {
      return "%s has more digits behind the point than %s".formatted(number, decimal.displayName());
    }
    if (scaled.precision() > decimal.precision()) {
      return "%s has more digits than %s".formatted(number, decimal.displayName());
    }
    BigInteger digits = scaled.unscaledValue();
    data.putLong(digits.longValue());
    data.putLong(
        scaled.precision() <= LONG_DIGITS
            ? digits.longValue() >> 63
            : digits.shiftRight(Long.SIZE).longValue());
    return null;
  }
}
