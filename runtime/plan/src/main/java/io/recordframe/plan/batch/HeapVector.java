package io.recordframe.plan.batch;

import io.recordframe.plan.type.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vector over Java arrays, which it does not copy. What the values are is told by the type, as
 * {@link ColumnVector} states.
 */
public final class HeapVector extends AbstractVector {

  private final int size;
  private final boolean @Nullable [] nulls;
  private final Object values;
  private final List<ColumnVector> children;

  /**
   * A vector without children.
   *
   * @param type the type
   * @param size how many values there are
   * @param values the array of the form that the type has: {@code boolean[]}, {@code byte[]}, ...,
   *     {@code UUID[]}
   * @param nulls true at the position of each null, or null when there is none
   */
  public HeapVector(DataType type, int size, Object values, boolean @Nullable [] nulls) {
    this(type, size, values, nulls, List.of());
  }

  private HeapVector(
      DataType type,
      int size,
      Object values,
      boolean @Nullable [] nulls,
      List<ColumnVector> children) {
    super(type);
    this.size = size;
    this.values = Objects.requireNonNull(values, "values");
    this.nulls = nulls;
    this.children = children;
  }

  /**
   * A vector of lists or maps.
   *
   * @param type the type
   * @param offsets where each row's elements start in the children, one more than there are rows
   * @param nulls true at the position of each null, or null when there is none
   * @param children the elements, or the keys and the values
   * @return the vector
   */
  public static HeapVector nested(
      DataType type, int[] offsets, boolean @Nullable [] nulls, ColumnVector... children) {
    return new HeapVector(type, offsets.length - 1, offsets, nulls, List.of(children));
  }

  /**
   * A vector of structs.
   *
   * @param type the type
   * @param size how many values there are
   * @param nulls true at the position of each null, or null when there is none
   * @param fields the columns of the fields, each of that size
   * @return the vector
   */
  public static HeapVector struct(
      DataType type, int size, boolean @Nullable [] nulls, List<ColumnVector> fields) {
    return new HeapVector(type, size, fields, nulls, List.copyOf(fields));
  }

  /**
   * A copy of several vectors, one after the other.
   *
   * @param type the type of all of them
   * @param vectors the vectors, which may be none
   * @return the vector of all their values; the only vector itself where there is but one
   */
  public static ColumnVector concatenation(DataType type, List<? extends ColumnVector> vectors) {
    return VectorConcatenation.of(type, List.copyOf(vectors));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean @Nullable [] nulls() {
    return nulls;
  }

  @Override
  public boolean[] booleans() {
    return values instanceof boolean[] array ? array : super.booleans();
  }

  @Override
  public byte[] bytes() {
    return values instanceof byte[] array ? array : super.bytes();
  }

  @Override
  public short[] shorts() {
    return values instanceof short[] array ? array : super.shorts();
  }

  @Override
  public int[] ints() {
    return values instanceof int[] array && children.isEmpty() ? array : super.ints();
  }

  @Override
  public long[] longs() {
    return values instanceof long[] array ? array : super.longs();
  }

  @Override
  public float[] floats() {
    return values instanceof float[] array ? array : super.floats();
  }

  @Override
  public double[] doubles() {
    return values instanceof double[] array ? array : super.doubles();
  }

  @Override
  public @Nullable String[] strings() {
    return values instanceof String[] array ? array : super.strings();
  }

  @Override
  public byte[] @Nullable [] binaries() {
    return values instanceof byte[][] array ? array : super.binaries();
  }

  @Override
  public @Nullable BigDecimal[] decimals() {
    return values instanceof BigDecimal[] array ? array : super.decimals();
  }

  @Override
  public @Nullable UUID[] uuids() {
    return values instanceof UUID[] array ? array : super.uuids();
  }

  @Override
  public int[] offsets() {
    return values instanceof int[] array && !children.isEmpty() ? array : super.offsets();
  }

  @Override
  public ColumnVector child(int index) {
    return index < children.size() ? children.get(index) : super.child(index);
  }
}
