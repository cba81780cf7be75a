package io.recordframe.plan.batch;

import io.recordframe.plan.type.DataType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A column with more nulls: a field of a struct that is null where the struct is, a result that is
 * null where an argument is. Its arrays and children are those of the column itself, and hold
 * something unspecified there.
 */
public final class MaskedVector implements ColumnVector {

  private final ColumnVector vector;
  private final boolean[] nulls;

  private MaskedVector(ColumnVector vector, boolean[] nulls) {
    this.vector = vector;
    this.nulls = nulls;
  }

  /**
   * A column with more nulls.
   *
   * @param vector the column
   * @param absent true at the position of each further null, or null when there is none
   * @return the column; itself when there is no further null
   */
  public static ColumnVector of(ColumnVector vector, boolean @Nullable [] absent) {
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
