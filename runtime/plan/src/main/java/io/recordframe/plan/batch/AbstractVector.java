package io.recordframe.plan.batch;

import io.recordframe.plan.type.DataType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vector that refuses every form; implementations override the one that their type has. */
public abstract class AbstractVector implements ColumnVector {

  private final DataType type;

  /**
   * Creates a vector of a type.
   *
   * @param type the type
   */
  protected AbstractVector(DataType type) {
    this.type = type;
  }

  @Override
  public final DataType type() {
    return type;
  }

  @Override
  public boolean[] booleans() {
    throw notOfForm("booleans");
  }

  @Override
  public byte[] bytes() {
    throw notOfForm("bytes");
  }

  @Override
  public short[] shorts() {
    throw notOfForm("shorts");
  }

  @Override
  public int[] ints() {
    throw notOfForm("ints");
  }

  @Override
  public long[] longs() {
    throw notOfForm("longs");
  }

  @Override
  public float[] floats() {
    throw notOfForm("floats");
  }

  @Override
  public double[] doubles() {
    throw notOfForm("doubles");
  }

  @Override
  public @Nullable String[] strings() {
    throw notOfForm("strings");
  }

  @Override
  public byte[] @Nullable [] binaries() {
    throw notOfForm("binaries");
  }

  @Override
  public @Nullable BigDecimal[] decimals() {
    throw notOfForm("decimals");
  }

  @Override
  public @Nullable UUID[] uuids() {
    throw notOfForm("uuids");
  }

  @Override
  public int[] offsets() {
    throw notOfForm("offsets");
  }

  @Override
  public ColumnVector child(int index) {
    throw notOfForm("child");
  }

  private IllegalStateException notOfForm(String form) {
    return new IllegalStateException("A column of type " + type.displayName() + " has no " + form);
  }
}
