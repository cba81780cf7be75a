package io.recordframe.plan.batch;

import io.recordframe.plan.type.DataType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column, read in bulk. Each type has one form, and asking for another throws
 * {@link IllegalStateException}:
 *
 * <ul>
 *   <li>boolean: {@link #booleans()}; int8 to int64: {@link #bytes()}, {@link #shorts()}, {@link
 *       #ints()}, {@link #longs()}; float32 and float64: {@link #floats()}, {@link #doubles()}
 *   <li>decimal: {@link #decimals()}; uuid: {@link #uuids()}; binary: {@link #binaries()}
 *   <li>string and enum (the constant's name): {@link #strings()}
 *   <li>date: {@link #ints()}, days since 1970-01-01; time, timestamp, instant and duration: {@link
 *       #longs()}, microseconds since midnight, since 1970-01-01T00:00, since 1970-01-01T00:00Z,
 *       and in all
 *   <li>struct: {@link #child(int)} by field; list: {@link #offsets()} and {@code child(0)}; map:
 *       {@link #offsets()}, keys in {@code child(0)} and values in {@code child(1)}
 * </ul>
 *
 * <p>An array has at least {@link #size()} elements and belongs to the vector: callers do not
 * change it, and it may be filled anew for the next batch. At the position of a null the element is
 * unspecified for primitives and null for objects.
 */
public interface ColumnVector {

  /**
   * The type of the values.
   *
   * @return the type
   */
  DataType type();

  /**
   * How many values there are, nulls included.
   *
   * @return the number of values
   */
  int size();

  /**
   * Which values are null.
   *
   * @return true at the position of each null, or null when no value is null
   */
  boolean @Nullable [] nulls();

  /**
   * The values of a boolean column.
   *
   * @return the values
   */
  boolean[] booleans();

  /**
   * The values of an int8 column.
   *
   * @return the values
   */
  byte[] bytes();

  /**
   * The values of an int16 column.
   *
   * @return the values
   */
  short[] shorts();

  /**
   * The values of an int32 or date column.
   *
   * @return the values
   */
  int[] ints();

  /**
   * The values of an int64, time, timestamp, instant or duration column.
   *
   * @return the values
   */
  long[] longs();

  /**
   * The values of a float32 column.
   *
   * @return the values
   */
  float[] floats();

  /**
   * The values of a float64 column.
   *
   * @return the values
   */
  double[] doubles();

  /**
   * The values of a string or enum column.
   *
   * @return the values
   */
  @Nullable String[] strings();

  /**
   * The values of a binary column.
   *
   * @return the values
   */
  byte[] @Nullable [] binaries();

  /**
   * The values of a decimal column, each with the type's scale.
   *
   * @return the values
   */
  @Nullable BigDecimal[] decimals();

  /**
   * The values of a uuid column.
   *
   * @return the values
   */
  @Nullable UUID[] uuids();

  /**
   * Where the elements of each list or map start in the child: those of row {@code i} stand from
   * {@code offsets[i]} up to but without {@code offsets[i + 1]}. A null has no elements.
   *
   * @return the offsets, one more than {@link #size()}
   */
  int[] offsets();

  /**
   * The column of a field, of a list's elements, or of a map's keys (0) or values (1).
   *
   * @param index which child
   * @return the child
   */
  ColumnVector child(int index);
}
