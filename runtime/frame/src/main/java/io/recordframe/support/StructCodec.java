package io.recordframe.support;

import io.recordframe.constraint.ColumnRule;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.batch.MaskedVector;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nested records.
 *
 * @param <R> the record
 */
final class StructCodec<R> extends VectorCodec<R> {

  private final RecordCodec<R> codec;
  private final int fieldCount;

  StructCodec(RecordCodec<R> codec) {
    super(new StructType(codec.schema().fields()));
    this.codec = codec;
    this.fieldCount = codec.schema().size();
  }

  /** The rules for the records' components. */
  List<ColumnRule> rules() {
    return codec.rules();
  }

  @Override
  public @Nullable R[] read(ColumnVector vector, Place place, long firstRow) {
    boolean[] absent = vector.nulls();
    try {
      return codec.read(
          vector.size(), 0, field -> MaskedVector.of(vector.child(field), absent), absent);
    } catch (RefusedValueException refused) {
      throw refused.inRecordAt(place, firstRow);
    }
  }

  @Override
  public ColumnVector write(@Nullable R[] values, Place place, long firstRow) {
    boolean[] absent = Nulls.of(values);
    List<@Nullable R> rows = Arrays.asList(values);
    List<ColumnVector> fields = new ArrayList<>(fieldCount);
    try {
      for (int i = 0; i < fieldCount; i++) {
        fields.add(MaskedVector.of(codec.write(i, rows, 0, values.length), absent));
      }
    } catch (RefusedValueException refused) {
      throw refused.inRecordAt(place, firstRow);
    }
    return HeapVector.struct(type(), values.length, absent, fields);
  }

  @Override
  @SuppressWarnings("unchecked") // Stays among codecs, which use it as an array of objects.
  public @Nullable R[] newArray(int length) {
    return (R[]) new Object[length];
  }
}
