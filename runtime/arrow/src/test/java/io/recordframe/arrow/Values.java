package io.recordframe.arrow;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns as lists of values that can be compared. */
final class Values {

  private Values() {}

  /** The values of each column of all batches, which are closed. */
  static List<List<Object>> of(BatchCursor batches) {
    List<List<Object>> columns = new ArrayList<>();
    for (int i = 0; i < batches.schema().size(); i++) {
      columns.add(new ArrayList<>());
    }
    try (batches) {
      for (ColumnBatch batch = batches.next(); batch != null; batch = batches.next()) {
        for (int i = 0; i < columns.size(); i++) {
          columns.get(i).addAll(of(batch.column(i)));
        }
      }
    }
    return columns;
  }

  /** The values of each column. */
  static List<List<Object>> of(ColumnBatch batch, int columns) {
    List<List<Object>> values = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      values.add(of(batch.column(i)));
    }
    return values;
  }

  static List<Object> of(ColumnVector vector) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      values.add(at(vector, i));
    }
    return values;
  }

  private static Object at(ColumnVector vector, int row) {
    boolean[] nulls = vector.nulls();
    if (nulls != null && nulls[row]) {
      return null;
    }
    return switch (vector.type()) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> vector.booleans()[row];
            case INT8 -> vector.bytes()[row];
            case INT16 -> vector.shorts()[row];
            case INT32, DATE -> vector.ints()[row];
            case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> vector.longs()[row];
            case FLOAT32 -> vector.floats()[row];
            case FLOAT64 -> vector.doubles()[row];
            case STRING -> vector.strings()[row];
            case BINARY -> ByteBuffer.wrap(vector.binaries()[row]);
            case UUID -> vector.uuids()[row];
          };
      case DecimalType _ -> vector.decimals()[row];
      case EnumType _ -> vector.strings()[row];
      case StructType struct -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < struct.fields().size(); i++) {
          fields.put(struct.fields().get(i).name(), at(vector.child(i), row));
        }
        yield fields;
      }
      case ListType _ -> {
        List<Object> elements = new ArrayList<>();
        for (int i = vector.offsets()[row]; i < vector.offsets()[row + 1]; i++) {
          elements.add(at(vector.child(0), i));
        }
        yield elements;
      }
      case MapType _ -> {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int i = vector.offsets()[row]; i < vector.offsets()[row + 1]; i++) {
          entries.put(at(vector.child(0), i), at(vector.child(1), i));
        }
        yield entries;
      }
    };
  }
}
