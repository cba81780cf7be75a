package io.recordframe.arrow.internal.read;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns in types that hold all of their values, as far as these fit. */
final class Fitting {

  private final String column;
  private final long firstRow;

  /**
   * For a column of a batch.
   *
   * @param column its name
   * @param firstRow how many rows precede the batch, for messages
   */
  Fitting(String column, long firstRow) {
    this.column = column;
    this.firstRow = firstRow;
  }

  /** Whether values of a type can stand in a column of another one. */
  static boolean fits(DataType found, DataType wanted) {
    return switch (wanted) {
      case ScalarType type -> found.equals(type) || widens(found, type);
      case DecimalType _ -> found.equals(wanted);
      case EnumType _ -> found == ScalarType.STRING || found instanceof EnumType;
      case ListType list ->
          found instanceof ListType other && fits(other.element(), list.element());
      case MapType map ->
          found instanceof MapType other
              && fits(other.key(), map.key())
              && fits(other.value(), map.value());
      case StructType struct -> found instanceof StructType other && fits(other, struct);
    };
  }

  private static boolean fits(StructType found, StructType wanted) {
    for (Field field : wanted.fields()) {
      int index = found.indexOf(field.name());
      if (index < 0 || !fits(found.fields().get(index).type(), field.type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean widens(DataType found, ScalarType wanted) {
    return switch (wanted) {
      case INT16 -> found == ScalarType.INT8;
      case INT32 -> found == ScalarType.INT8 || found == ScalarType.INT16;
      case INT64 ->
          found == ScalarType.INT8 || found == ScalarType.INT16 || found == ScalarType.INT32;
      case FLOAT64 -> found == ScalarType.FLOAT32;
      case STRING -> found instanceof EnumType;
      case BOOLEAN, INT8, FLOAT32, BINARY, DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID -> false;
    };
  }

  /**
   * A column in another type, which {@link #fits}.
   *
   * @param nullable whether values may be null
   * @param absent true where what holds the column is null
   */
  ColumnVector fit(
      ColumnVector vector, DataType wanted, boolean nullable, boolean @Nullable [] absent) {
    if (!nullable) {
      requireNonNull(vector, absent);
    }
    return vector.type().equals(wanted) ? vector : converted(vector, wanted);
  }

  private ColumnVector converted(ColumnVector vector, DataType wanted) {
    int size = vector.size();
    boolean[] nulls = vector.nulls();
    return switch (wanted) {
      case ScalarType scalar -> new HeapVector(wanted, size, widened(vector, scalar), nulls);
      case DecimalType _ -> vector;
      case EnumType type -> new HeapVector(wanted, size, constants(vector, type), nulls);
      case ListType list ->
          HeapVector.nested(
              wanted,
              vector.offsets(),
              nulls,
              fit(vector.child(0), list.element(), list.elementNullable(), null));
      case MapType map ->
          HeapVector.nested(
              wanted,
              vector.offsets(),
              nulls,
              fit(vector.child(0), map.key(), false, null),
              fit(vector.child(1), map.value(), map.valueNullable(), null));
      case StructType struct -> {
        StructType found = (StructType) vector.type();
        List<ColumnVector> fields = new ArrayList<>();
        for (Field field : struct.fields()) {
          ColumnVector child = vector.child(found.indexOf(field.name()));
          fields.add(fit(child, field.type(), field.nullable(), nulls));
        }
        yield HeapVector.struct(wanted, size, nulls, fields);
      }
    };
  }

  private void requireNonNull(ColumnVector vector, boolean @Nullable [] absent) {
    boolean[] nulls = vector.nulls();
    for (int i = 0; nulls != null && i < vector.size(); i++) {
      if (nulls[i] && (absent == null || !absent[i])) {
        throw invalid(i, "is null, but is wanted as a column that never is");
      }
    }
  }

  private static Object widened(ColumnVector vector, ScalarType wanted) {
    Object values = ValueArrays.of(vector);
    if (wanted == ScalarType.STRING) {
      return values;
    }
    Object widened =
        Array.newInstance(
            switch (wanted) {
              case INT16 -> short.class;
              case INT32 -> int.class;
              case INT64 -> long.class;
              default -> double.class;
            },
            vector.size());
    for (int i = 0; i < vector.size(); i++) {
      switch (wanted) {
        case INT16 -> Array.setShort(widened, i, Array.getShort(values, i));
        case INT32 -> Array.setInt(widened, i, Array.getInt(values, i));
        case INT64 -> Array.setLong(widened, i, Array.getLong(values, i));
        default -> Array.setDouble(widened, i, Array.getDouble(values, i));
      }
    }
    return widened;
  }

  private @Nullable String[] constants(ColumnVector vector, EnumType type) {
    @Nullable String[] names = vector.strings();
    boolean[] nulls = vector.nulls();
    Set<String> constants = new HashSet<>(type.constants());
    for (int i = 0; i < vector.size(); i++) {
      if ((nulls == null || !nulls[i]) && !constants.contains(names[i])) {
        throw invalid(
            i,
            "'%s' is no constant of %s, which has %s"
                .formatted(names[i], type.displayName(), type.constants()));
      }
    }
    return names;
  }

  private InvalidDataException invalid(int index, String fault) {
    return new InvalidDataException(
        "Column %s, value %d (counted from 1): %s".formatted(column, firstRow + index + 1, fault));
  }
}
