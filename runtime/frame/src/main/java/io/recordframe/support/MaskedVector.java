package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DataType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field of a struct that is null where the struct is, whatever the field's own column says there.
 * Its arrays and children are those of that column, and hold something unspecified there.
 */
final class MaskedVector implements ColumnVector {

  private final ColumnVector vector;
  private final boolean[] nulls;

  private MaskedVector(ColumnVector vector, boolean[] nulls) {
    this.vector = vector;
    this.nulls = nulls;
  }

  /**
   * A field's column with the struct's nulls.
   *
   * @param vector the field's column
   * @param absent true at the position of each null of the struct, or null when there is none
   * @return the column itself when there is none
   */
  static ColumnVector of(ColumnVector vector, boolean @Nullable [] absent) {
    if (absent == null) {
      return vector;
    }
    boolean[] nulls = vector.nulls();
    return new MaskedVector(vector, nulls == null ? absent : union(nulls, absent, vector.size()));
  }

  private static boolean[] union(boolean[] left, boolean[] right, int size) {
    boolean[] union = new boolean[size];
    for (int i = 0; i < size; i++) {
      union[i] = left[i] || right[i];
    }
    return union;
  }

  @Override
  public DataType type() {
    return vector.type();
  }

  @Override
  public int size() {
    return vector.size();
  }

  @Override
  public boolean[] nulls() {
    return nulls;
  }

  @Override
  public boolean[] booleans() {
    return vector.booleans();
  }

  @Override
  public byte[] bytes() {
    return vector.bytes();
  }

  @Override
  public short[] shorts() {
    return vector.shorts();
  }

  @Override
  public int[] ints() {
    return vector.ints();
  }

  @Override
  public long[] longs() {
    return vector.longs();
  }

  @Override
  public float[] floats() {
    return vector.floats();
  }

  @Override
  public double[] doubles() {
    return vector.doubles();
  }

  @Override
  public @Nullable String[] strings() {
    return vector.strings();
  }

  @Override
  public byte[] @Nullable [] binaries() {
    return vector.binaries();
  }

  @Override
  public @Nullable BigDecimal[] decimals() {
    return vector.decimals();
  }

  @Override
  public @Nullable UUID[] uuids() {
    return vector.uuids();
  }

  @Override
  public int[] offsets() {
    return vector.offsets();
  }

  @Override
  public ColumnVector child(int index) {
    return vector.child(index);
  }
}
