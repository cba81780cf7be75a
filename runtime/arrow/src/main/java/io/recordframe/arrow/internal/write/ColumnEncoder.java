package io.recordframe.arrow.internal.write;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of a column until a batch is written. What engines leave at the positions of
 * nulls is not written.
 */
final class ColumnEncoder {

  private final String path;
  private final DataType type;
  private final boolean nullable;
  private final GrowingBits valid = new GrowingBits();
  private final GrowingBits bits = new GrowingBits();
  private final GrowingBytes offsets = new GrowingBytes();
  private final GrowingBytes data = new GrowingBytes();
  private final List<ColumnEncoder> children = new ArrayList<>();
  private final Map<String, Integer> constants = new HashMap<>();
  private int count;
  private int elements;

  /**
   * An encoder without values.
   *
   * @param path the name of the column, behind those of the columns that hold it
   */
  ColumnEncoder(String path, DataType type, boolean nullable) {
    this.path = path;
    this.type = type;
    this.nullable = nullable;
    switch (type) {
      case ScalarType _, DecimalType _ -> {}
      case EnumType enumType -> {
        for (String constant : enumType.constants()) {
          constants.put(constant, constants.size());
        }
      }
      case StructType struct ->
          struct
              .fields()
              .forEach(field ->
                  children.add(
                      new ColumnEncoder(
                          path + "." + field.name(), field.type(), field.nullable())));
      case ListType list ->
          children.add(new ColumnEncoder(path + "[]", list.element(), list.elementNullable()));
      case MapType map -> {
        children.add(new ColumnEncoder(path + "[].key", map.key(), false));
        children.add(new ColumnEncoder(path + "[].value", map.value(), map.valueNullable()));
      }
    }
  }

  /** About how many bytes the batch has by now. */
  long bytes() {
    long sum = (long) data.size() + offsets.size() + bits.byteCount() + valid.byteCount();
    for (ColumnEncoder child : children) {
      sum += child.bytes();
    }
    return sum;
  }

  /**
   * Adds values.
   *
   * @param absent true where what holds the column is null, or null where that is nowhere so
   * @throws InvalidDataException if a value cannot be represented
   */
  void append(ColumnVector vector, int from, int length, boolean @Nullable [] absent) {
    int before = count;
    boolean[] nulls = nulls(vector, from, length, absent);
    try {
      appendValues(vector, from, length, nulls);
    } catch (ArithmeticException overflow) {
      throw new InvalidDataException(
          "Column %s has more than 2 GiB of values in one batch; write smaller batches"
              .formatted(path),
          overflow);
    }
    count = before + length;
  }

  /** Notes which values there are, and gives those that are not, by their positions. */
  private boolean @Nullable [] nulls(
      ColumnVector vector, int from, int length, boolean @Nullable [] absent) {
    boolean[] own = vector.nulls();
    if (own == null && absent == null) {
      if (nullable) {
        for (int i = 0; i < length; i++) {
          valid.put(true);
        }
      }
      return null;
    }
    boolean[] nulls = new boolean[from + length];
    for (int i = from; i < from + length; i++) {
      boolean outer = absent != null && absent[i];
      boolean inner = own != null && own[i];
      if (inner && !outer && !nullable) {
        throw invalid(i - from, "is null, but the column never is");
      }
      nulls[i] = inner || outer;
      if (nullable) {
        valid.put(!nulls[i]);
      }
    }
    return nulls;
  }

  private void appendValues(ColumnVector vector, int from, int length, boolean @Nullable [] nulls) {
    switch (type) {
      case ScalarType scalar -> appendScalars(vector, scalar, from, length, nulls);
      case DecimalType _ -> appendObjects(vector.decimals(), from, length, nulls);
      case EnumType _ -> appendObjects(vector.strings(), from, length, nulls);
      case StructType _ -> {
        for (int i = 0; i < children.size(); i++) {
          children.get(i).append(vector.child(i), from, length, nulls);
        }
      }
      case ListType _, MapType _ -> appendElements(vector, from, length, nulls);
    }
  }

  private void appendScalars(
      ColumnVector vector, ScalarType scalar, int from, int length, boolean @Nullable [] nulls) {
    int start = data.size();
    switch (scalar) {
      case BOOLEAN -> {
        boolean[] values = vector.booleans();
        for (int i = from; i < from + length; i++) {
          bits.put(values[i] && (nulls == null || !nulls[i]));
        }
      }
      case INT8 -> data.extended(length).put(vector.bytes(), from, length);
      case INT16 ->
          data.extended(bytes(length, 2)).asShortBuffer().put(vector.shorts(), from, length);
      case INT32, DATE ->
          data.extended(bytes(length, 4)).asIntBuffer().put(vector.ints(), from, length);
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION ->
          data.extended(bytes(length, 8)).asLongBuffer().put(vector.longs(), from, length);
      case FLOAT32 ->
          data.extended(bytes(length, 4)).asFloatBuffer().put(vector.floats(), from, length);
      case FLOAT64 ->
          data.extended(bytes(length, 8)).asDoubleBuffer().put(vector.doubles(), from, length);
      case STRING -> appendObjects(vector.strings(), from, length, nulls);
      case BINARY -> appendObjects(vector.binaries(), from, length, nulls);
      case UUID -> appendObjects(vector.uuids(), from, length, nulls);
    }
    switch (scalar) {
      case INT8, INT16, INT32, DATE, INT64, TIME, TIMESTAMP, INSTANT, DURATION, FLOAT32, FLOAT64 ->
          zeroNulls(start, from, length, nulls);
      case BOOLEAN, STRING, BINARY, UUID -> {
        // Nothing stands there.
      }
    }
  }

  private static int bytes(int length, int width) {
    return Math.multiplyExact(length, width);
  }

  /** What stands at a null is memory that was used before. */
  private void zeroNulls(int start, int from, int length, boolean @Nullable [] nulls) {
    if (nulls == null || length == 0) {
      return;
    }
    int width = (data.size() - start) / length;
    for (int i = 0; i < length; i++) {
      if (nulls[from + i]) {
        data.zero(start + i * width, width);
      }
    }
  }

  private void appendObjects(
      @Nullable Object[] values, int from, int length, boolean @Nullable [] nulls) {
    ObjectEncoder encoder = new ObjectEncoder(type, data, constants);
    boolean hasOffsets = encoder.hasOffsets();
    if (hasOffsets && offsets.size() == 0) {
      offsets.putInt(0);
    }
    for (int i = from; i < from + length; i++) {
      @Nullable Object value = nulls != null && nulls[i] ? null : values[i];
      String fault = value == null ? encoder.putNull() : encoder.put(value);
      if (value == null && (nulls == null || !nulls[i])) {
        fault = "is null, but is not said to be";
      }
      if (fault != null) {
        throw invalid(i - from, fault);
      }
      if (hasOffsets) {
        offsets.putInt(data.size());
      }
    }
  }

  private void appendElements(
      ColumnVector vector, int from, int length, boolean @Nullable [] nulls) {
    if (offsets.size() == 0) {
      offsets.putInt(0);
    }
    int[] source = vector.offsets();
    int start = source[from];
    int end = start;
    for (int i = from; i < from + length; i++) {
      boolean isNull = nulls != null && nulls[i];
      if (source[i] != end || isNull) {
        appendChildren(vector, start, end);
        start = isNull ? source[i + 1] : source[i];
        end = start;
      }
      if (!isNull) {
        if (source[i + 1] < source[i]) {
          throw invalid(i - from, "has offsets that fall");
        }
        elements = Math.addExact(elements, source[i + 1] - source[i]);
        end = source[i + 1];
      }
      offsets.putInt(elements);
    }
    appendChildren(vector, start, end);
  }

  private void appendChildren(ColumnVector vector, int start, int end) {
    for (int i = 0; i < children.size() && end > start; i++) {
      children.get(i).append(vector.child(i), start, end - start, null);
    }
  }

  /** Adds what was collected to a batch. */
  void flush(BodyParts body) {
    body.node(count, nullable ? valid.zeros() : 0);
    body.buffer(valid.array(), nullable && valid.zeros() > 0 ? valid.byteCount() : 0);
    switch (type) {
      case ScalarType.BOOLEAN -> body.buffer(bits.array(), bits.byteCount());
      case ScalarType.STRING, ScalarType.BINARY -> {
        body.buffer(offsets.array(), offsets.size());
        body.buffer(data.array(), data.size());
      }
      case ScalarType _, DecimalType _, EnumType _ -> body.buffer(data.array(), data.size());
      case StructType _ -> children.forEach(child -> child.flush(body));
      case ListType _ -> {
        body.buffer(offsets.array(), offsets.size());
        children.getFirst().flush(body);
      }
      case MapType _ -> {
        body.buffer(offsets.array(), offsets.size());
        body.node(elements, 0);
        body.buffer(valid.array(), 0);
        children.forEach(child -> child.flush(body));
      }
    }
  }

  /** Forgets what was collected. */
  void clear() {
    valid.clear();
    bits.clear();
    offsets.clear();
    data.clear();
    children.forEach(ColumnEncoder::clear);
    count = 0;
    elements = 0;
  }

  private InvalidDataException invalid(int row, String fault) {
    return new InvalidDataException(
        "Column %s, value %d (counted from 1) of what is written as Arrow: %s"
            .formatted(path, (long) count + row + 1, fault));
  }
}
