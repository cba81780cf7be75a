package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.DecimalType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Decimals of one precision and scale. */
final class DecimalCodec extends VectorCodec<BigDecimal> {

  private final int precision;
  private final int scale;

  DecimalCodec(DecimalType type) {
    super(type);
    this.precision = type.precision();
    this.scale = type.scale();
  }

  @Override
  public @Nullable BigDecimal[] read(ColumnVector vector, Place place, long firstRow) {
    return vector.decimals();
  }

  @Override
  public ColumnVector write(@Nullable BigDecimal[] values, Place place, long firstRow) {
    @Nullable BigDecimal[] to = new BigDecimal[values.length];
    for (int i = 0; i < to.length; i++) {
      BigDecimal value = values[i];
      if (value != null) {
        to[i] = scaled(value, place, firstRow + i);
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable BigDecimal[] newArray(int length) {
    return new BigDecimal[length];
  }

  @Override
  Object keyOf(BigDecimal value) {
    // 1.0 and 1.00 are one key. Only values that have been written get here, so this is cheap.
    return value.stripTrailingZeros();
  }

  private BigDecimal scaled(BigDecimal value, Place place, long row) {
    if (value.signum() == 0) {
      return BigDecimal.valueOf(0, scale);
    }
    // Digits are counted before any scaling, which for 1E+999999999 would take all memory.
    long digitsBeforePoint = (long) value.precision() - value.scale();
    if (digitsBeforePoint > precision - scale) {
      throw RefusedValueException.at(
          place,
          row,
          "%s has %d digits before the point, but %s holds %d; use a greater precision"
              .formatted(
                  Quoted.value(value), digitsBeforePoint, type().displayName(), precision - scale));
    }
    if (value.scale() == scale) {
      return value;
    }
    if (value.scale() - (long) scale >= value.precision()) {
      // More digits to drop than there are, so one of them is not 0.
      throw tooFine(value, place, row);
    }
    try {
      return value.setScale(scale, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException loss) {
      throw tooFine(value, place, row);
    }
  }

  private RefusedValueException tooFine(BigDecimal value, Place place, long row) {
    return RefusedValueException.at(
        place,
        row,
        "%s has more than the %d digits behind the point that %s holds; round it first, or use a greater scale"
            .formatted(Quoted.value(value), scale, type().displayName()));
  }
}
