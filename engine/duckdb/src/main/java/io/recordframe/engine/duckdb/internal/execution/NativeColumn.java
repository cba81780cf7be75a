package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Hugeints;
import io.recordframe.engine.duckdb.internal.nativeapi.Vector;
import io.recordframe.plan.batch.AbstractVector;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A vector of DuckDB's. Each form is copied in bulk the first time that it is asked for. */
final class NativeColumn extends AbstractVector {

  private static final Set<ScalarType> LONGS =
      EnumSet.of(
          ScalarType.INT64,
          ScalarType.TIME,
          ScalarType.TIMESTAMP,
          ScalarType.INSTANT,
          ScalarType.DURATION);

  private static final int LONG_DIGITS = 18;

  private final Runnable validity;
  private final Vector vector;
  private final Buffers buffers;
  private @Nullable Object values;
  private boolean nullsAreRead;
  private boolean @Nullable [] nulls;
  private @Nullable Lists lists;

  /**
   * A column.
   *
   * @param validity throws an exception once the values are gone
   * @param vector the values
   * @param type their type
   * @param buffers the arrays that they are copied to
   */
  NativeColumn(Runnable validity, Vector vector, DataType type, Buffers buffers) {
    super(type);
    this.validity = validity;
    this.vector = vector;
    this.buffers = buffers;
  }

  @Override
  public int size() {
    return vector.size();
  }

  @Override
  public boolean @Nullable [] nulls() {
    validity.run();
    if (!nullsAreRead) {
      nulls = readNulls();
      nullsAreRead = true;
    }
    return nulls;
  }

  private boolean @Nullable [] readNulls() {
    int size = size();
    if (!vector.mayHaveNulls()) {
      return null;
    }
    long[] words = buffers.validity((size + Long.SIZE - 1) / Long.SIZE);
    if (!vector.readValidity(0, size, words)) {
      return null;
    }
    boolean[] result = buffers.nulls(size);
    for (int i = 0; i < size; i++) {
      result[i] = (words[i >> 6] >>> i & 1) == 0;
    }
    return result;
  }

  @Override
  public boolean[] booleans() {
    if (!(type() == ScalarType.BOOLEAN)) {
      return super.booleans();
    }
    return once(
        boolean[].class,
        () -> {
          byte[] bytes = buffers.child(0).values(byte[].class, size(), a -> a.length, byte[]::new);
          vector.readBytes(0, size(), bytes, 0);
          boolean[] array = buffers.values(boolean[].class, size(), a -> a.length, boolean[]::new);
          for (int i = 0; i < size(); i++) {
            array[i] = bytes[i] != 0;
          }
          return array;
        });
  }

  @Override
  public byte[] bytes() {
    if (!(type() == ScalarType.INT8)) {
      return super.bytes();
    }
    return once(
        byte[].class,
        () -> {
          byte[] array = buffers.values(byte[].class, size(), a -> a.length, byte[]::new);
          vector.readBytes(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public short[] shorts() {
    if (!(type() == ScalarType.INT16)) {
      return super.shorts();
    }
    return once(
        short[].class,
        () -> {
          short[] array = buffers.values(short[].class, size(), a -> a.length, short[]::new);
          vector.readShorts(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public int[] ints() {
    if (!(type() == ScalarType.INT32 || type() == ScalarType.DATE)) {
      return super.ints();
    }
    return once(
        int[].class,
        () -> {
          int[] array = buffers.values(int[].class, size(), a -> a.length, int[]::new);
          vector.readInts(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public long[] longs() {
    if (!(type() instanceof ScalarType scalar && LONGS.contains(scalar))) {
      return super.longs();
    }
    return once(
        long[].class,
        () -> {
          long[] array = buffers.values(long[].class, size(), a -> a.length, long[]::new);
          vector.readLongs(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public float[] floats() {
    if (!(type() == ScalarType.FLOAT32)) {
      return super.floats();
    }
    return once(
        float[].class,
        () -> {
          float[] array = buffers.values(float[].class, size(), a -> a.length, float[]::new);
          vector.readFloats(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public double[] doubles() {
    if (!(type() == ScalarType.FLOAT64)) {
      return super.doubles();
    }
    return once(
        double[].class,
        () -> {
          double[] array = buffers.values(double[].class, size(), a -> a.length, double[]::new);
          vector.readDoubles(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public @Nullable String[] strings() {
    if (!(type() == ScalarType.STRING || type() instanceof EnumType)) {
      return super.strings();
    }
    return once(
        String[].class,
        () -> {
          String[] array = buffers.values(String[].class, size(), a -> a.length, String[]::new);
          vector.readStrings(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public byte[] @Nullable [] binaries() {
    if (!(type() == ScalarType.BINARY)) {
      return super.binaries();
    }
    return once(
        byte[][].class,
        () -> {
          byte[][] array = buffers.values(byte[][].class, size(), a -> a.length, byte[][]::new);
          vector.readBlobs(0, size(), array, 0);
          return array;
        });
  }

  @Override
  public @Nullable BigDecimal[] decimals() {
    if (!(type() instanceof DecimalType decimal)) {
      return super.decimals();
    }
    return once(BigDecimal[].class, () -> readDecimals(decimal));
  }

  private @Nullable BigDecimal[] readDecimals(DecimalType decimal) {
    boolean @Nullable [] absent = nulls();
    int size = size();
    boolean small = decimal.precision() <= LONG_DIGITS;
    long[] unscaled =
        buffers.child(0).values(long[].class, small ? size : 2 * size, a -> a.length, long[]::new);
    if (small) {
      vector.readUnscaled(0, size, unscaled, 0);
    } else {
      vector.readHugeints(0, size, unscaled, 0);
    }
    @Nullable BigDecimal[] array =
        buffers.values(BigDecimal[].class, size, a -> a.length, BigDecimal[]::new);
    for (int i = 0; i < size; i++) {
      if (absent != null && absent[i]) {
        array[i] = null;
      } else {
        array[i] =
            small
                ? BigDecimal.valueOf(unscaled[i], decimal.scale())
                : new BigDecimal(
                    Hugeints.signed(unscaled[2 * i], unscaled[2 * i + 1]), decimal.scale());
      }
    }
    return array;
  }

  @Override
  public @Nullable UUID[] uuids() {
    if (!(type() == ScalarType.UUID)) {
      return super.uuids();
    }
    return once(UUID[].class, () -> readUuids());
  }

  private @Nullable UUID[] readUuids() {
    boolean @Nullable [] absent = nulls();
    int size = size();
    long[] parts = buffers.child(0).values(long[].class, 2 * size, a -> a.length, long[]::new);
    vector.readHugeints(0, size, parts, 0);
    @Nullable UUID[] array = buffers.values(UUID[].class, size, a -> a.length, UUID[]::new);
    for (int i = 0; i < size; i++) {
      array[i] = absent != null && absent[i] ? null : Hugeints.uuid(parts[2 * i], parts[2 * i + 1]);
    }
    return array;
  }

  @Override
  public int[] offsets() {
    validity.run();
    return switch (type()) {
      case ListType _, MapType _ -> lists().offsets();
      case ScalarType _, DecimalType _, EnumType _, StructType _ -> super.offsets();
    };
  }

  @Override
  public ColumnVector child(int index) {
    validity.run();
    return switch (type()) {
      case StructType struct ->
          new NativeColumn(
              validity,
              vector.field(index),
              struct.fields().get(index).type(),
              buffers.child(index));
      case ListType list when index == 0 ->
          lists()
              .select(
                  new NativeColumn(validity, vector.elements(), list.element(), buffers.child(1)));
      case MapType map when index == 0 || index == 1 ->
          lists()
              .select(
                  new NativeColumn(
                      validity,
                      vector.elements().field(index),
                      index == 0 ? map.key() : map.value(),
                      buffers.child(1 + index)));
      case ListType _, MapType _, ScalarType _, DecimalType _, EnumType _ -> super.child(index);
    };
  }

  private Lists lists() {
    if (lists == null) {
      int[] starts = buffers.child(0).values(int[].class, size(), a -> a.length, int[]::new);
      int[] lengths =
          buffers.child(0).child(0).values(int[].class, size(), a -> a.length, int[]::new);
      vector.readLists(0, size(), starts, lengths, 0);
      lists = Lists.of(starts, lengths, size());
    }
    return lists;
  }

  /** What an earlier call copied, or what is copied now. */
  private <A> A once(Class<A> type, Supplier<A> read) {
    validity.run();
    if (values == null) {
      values = read.get();
    }
    return type.cast(values);
  }
}
