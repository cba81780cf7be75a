package io.recordframe.support;

import io.recordframe.constraint.Part;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class MapCodec<K, V> extends VectorCodec<Map<K, V>> {

  private static final String KEYS = ".keys";
  private static final String VALUES = ".values";

  private final VectorCodec<K> key;
  private final VectorCodec<V> value;
  private final boolean valuesNullable;

  MapCodec(VectorCodec<K> key, VectorCodec<V> value, boolean valuesNullable) {
    if (key.type() == ScalarType.BINARY) {
      throw new IllegalArgumentException(
          "A map's key cannot be byte[], which Java compares by identity; use text, such as"
              + " hexadecimal digits");
    }
    super(new MapType(key.type(), value.type(), valuesNullable));
    this.key = key;
    this.value = value;
    this.valuesNullable = valuesNullable;
  }

  @Override
  public @Nullable Map<K, V>[] read(ColumnVector vector, Place place, long firstRow) {
    int[] offsets = vector.offsets();
    boolean[] nulls = vector.nulls();
    int size = vector.size();
    ColumnVector valueVector = vector.child(1);
    boolean[] refusedNulls = valuesNullable ? null : valueVector.nulls();
    @Nullable K[] keys = read(key, vector.child(0), KEYS, place, firstRow, offsets, size);
    @Nullable V[] values = read(value, valueVector, VALUES, place, firstRow, offsets, size);
    @Nullable Map<K, V>[] maps = newArray(size);
    for (int i = 0; i < size; i++) {
      if (nulls == null || !nulls[i]) {
        maps[i] = map(keys, values, refusedNulls, offsets[i], offsets[i + 1], place, firstRow + i);
      }
    }
    return maps;
  }

  private static <T> @Nullable T[] read(
      VectorCodec<T> codec,
      ColumnVector child,
      String name,
      Place place,
      long firstRow,
      int[] offsets,
      int size) {
    try {
      return codec.read(child, Place.ELEMENT, 0);
    } catch (RefusedValueException refused) {
      throw Offsets.locate(refused, place, firstRow, offsets, size, name);
    }
  }

  private static <K, V> Map<K, V> map(
      @Nullable K[] keys,
      @Nullable V[] values,
      boolean @Nullable [] refusedNulls,
      int from,
      int to,
      Place place,
      long row) {
    if (from == to) {
      return Collections.emptyMap();
    }
    Map<K, V> map = LinkedHashMap.newLinkedHashMap(to - from);
    for (int i = from; i < to; i++) {
      K entryKey = keys[i];
      if (entryKey == null) {
        throw RefusedValueException.inside(
            place,
            step(KEYS, i - from),
            row,
            "null was read, but a map's keys are never null; replace or filter out the nulls before"
                + " they are read");
      }
      if (refusedNulls != null && refusedNulls[i]) {
        throw RefusedValueException.inside(
            place,
            step(VALUES, i - from),
            row,
            "null was read, but the map's values are not nullable; declare them @Nullable, or"
                + " replace or filter out the nulls before they are read");
      }
      map.put(entryKey, values[i]);
      if (map.size() <= i - from) {
        throw RefusedValueException.inside(
            place,
            step(KEYS, i - from),
            row,
            "the key %s was read twice, but a map's keys differ; remove one entry before it is read"
                .formatted(Quoted.value(entryKey)));
      }
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public ColumnVector write(@Nullable Map<K, V>[] maps, Place place, long firstRow) {
    int size = maps.length;
    int[] offsets = new int[size + 1];
    long total = 0;
    for (int i = 0; i < size; i++) {
      Map<K, V> map = maps[i];
      if (map != null) {
        total += map.size();
      }
      offsets[i + 1] = Offsets.checked(total, place, firstRow + i);
    }
    @Nullable K[] keys = key.newArray(offsets[size]);
    @Nullable V[] values = value.newArray(offsets[size]);
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      Map<K, V> map = maps[i];
      if (map != null) {
        fill(keys, values, map, offsets[i], offsets[i + 1], seen, place, firstRow + i);
      }
    }
    return HeapVector.nested(
        type(),
        offsets,
        Nulls.of(maps),
        write(key, keys, KEYS, place, firstRow, offsets, size),
        write(value, values, VALUES, place, firstRow, offsets, size));
  }

  @Override
  VectorCodec<?> part(Part part) {
    return switch (part) {
      case KEY -> key;
      case VALUE -> value;
      case ELEMENT -> super.part(part);
    };
  }

  private void fill(
      @Nullable K[] keys,
      @Nullable V[] values,
      Map<K, V> map,
      int from,
      int to,
      Set<Object> seen,
      Place place,
      long row) {
    seen.clear();
    int next = from;
    for (Map.Entry<K, V> entry : map.entrySet()) {
      if (next == to) {
        throw Offsets.changed(place, row);
      }
      K entryKey = entry.getKey();
      V entryValue = entry.getValue();
      if (entryKey == null) {
        throw RefusedValueException.inside(
            place,
            step(KEYS, next - from),
            row,
            "the map holds the key null, but a map's keys are never null; leave that entry out");
      }
      if (entryValue == null && !valuesNullable) {
        throw RefusedValueException.inside(
            place,
            step(VALUES, next - from),
            row,
            "the map holds null for the key %s, but its values are not nullable; declare them @Nullable, or leave that entry out"
                .formatted(Quoted.value(entryKey)));
      }
      if (!seen.add(key.keyOf(entryKey))) {
        throw RefusedValueException.inside(
            place,
            step(KEYS, next - from),
            row,
            "the key %s equals another one of the map where it is written; leave one of them out"
                .formatted(Quoted.value(entryKey)));
      }
      keys[next] = entryKey;
      values[next] = entryValue;
      next++;
    }
    if (next != to) {
      throw Offsets.changed(place, row);
    }
  }

  private static <T> ColumnVector write(
      VectorCodec<T> codec,
      @Nullable T[] values,
      String name,
      Place place,
      long firstRow,
      int[] offsets,
      int size) {
    try {
      return codec.write(values, Place.ELEMENT, 0);
    } catch (RefusedValueException refused) {
      throw Offsets.locate(refused, place, firstRow, offsets, size, name);
    }
  }

  private static String step(String child, int index) {
    return child + "[" + index + "]";
  }

  @Override
  @SuppressWarnings("unchecked") // There are no arrays of a parameterized type but by this cast.
  public @Nullable Map<K, V>[] newArray(int length) {
    return (Map<K, V>[]) new Map<?, ?>[length];
  }
}
