package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Texts. */
final class StringCodec extends VectorCodec<String> {

  StringCodec() {
    super(ScalarType.STRING);
  }

  @Override
  public @Nullable String[] read(ColumnVector vector, Place place, long firstRow) {
    return vector.strings();
  }

  @Override
  public ColumnVector write(@Nullable String[] values, Place place, long firstRow) {
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value != null) {
        int unpaired = unpairedSurrogate(value);
        if (unpaired >= 0) {
          throw RefusedValueException.at(
              place,
              firstRow + i,
              "the text %s has an unpaired surrogate (U+%04X) at index %d, which UTF-8 cannot hold; replace it, or write the text as bytes"
                  .formatted(Quoted.text(value), (int) value.charAt(unpaired), unpaired));
        }
      }
    }
    return new HeapVector(type(), values.length, values, Nulls.of(values));
  }

  @Override
  public @Nullable String[] newArray(int length) {
    return new String[length];
  }

  /** Where the first surrogate without its other half stands, or -1. */
  private static int unpairedSurrogate(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        if (!Character.isHighSurrogate(unit)
            || i + 1 == length
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
