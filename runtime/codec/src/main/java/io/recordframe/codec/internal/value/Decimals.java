package io.recordframe.codec.internal.value;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.type.DecimalType;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimals as the bytes of their unscaled value. */
final class Decimals {

  /** What 38 digits and a sign need. */
  private static final int MOST_BYTES = 16;

  private Decimals() {}

  static ByteString write(BigDecimal value) {
    return ByteString.copyFrom(value.unscaledValue().toByteArray());
  }

  static BigDecimal read(ByteString bytes, DecimalType type) {
    if (bytes.isEmpty() || bytes.size() > MOST_BYTES) {
      throw Problem.INVALID_NODE.malformed(
          "A value of type %s has 1 to %d bytes, not %d"
              .formatted(type.displayName(), MOST_BYTES, bytes.size()));
    }
    BigDecimal value = new BigDecimal(new BigInteger(bytes.toByteArray()), type.scale());
    if (value.precision() > type.precision()) {
      throw Problem.INVALID_NODE.malformed(
          "%s has more digits than %s can hold".formatted(value, type.displayName()));
    }
    return value;
  }
}
