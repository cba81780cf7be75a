package io.recordframe.engine.duckdb;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Values of Java to and from columns, the same forms as literals have; structs as lists of the
 * fields' values, maps as maps.
 */
final class Values {

  private Values() {}

  /** Rows in memory, each a list of values. */
  static RowsSource rows(Schema schema, List<? extends List<?>> rows) {
    return new RowsSource(new ListRows(schema, rows), "test rows");
  }

  private record ListRows(Schema schema, List<? extends List<?>> rows) implements RowsSource.Rows {
    @Override
    public long size() {
      return rows.size();
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      List<? extends List<?>> part = rows.subList((int) start, (int) start + count);
      List<ColumnVector> columns = new ArrayList<>();
      for (int i = 0; i < schema.size(); i++) {
        int column = i;
        List<Object> values = new ArrayList<>();
        part.forEach(row -> values.add(row.get(column)));
        columns.add(vector(schema.field(i).type(), values));
      }
      return new HeapBatch(count, columns);
    }
  }

  /** All rows of a result, which is closed. */
  static List<List<Object>> collect(BatchCursor cursor) {
    List<List<Object>> rows = new ArrayList<>();
    try (cursor) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        List<List<Object>> columns = new ArrayList<>();
        for (int i = 0; i < cursor.schema().size(); i++) {
          columns.add(values(batch.column(i), 0, batch.rowCount()));
        }
        for (int row = 0; row < batch.rowCount(); row++) {
          List<Object> values = new ArrayList<>();
          for (List<Object> column : columns) {
            values.add(column.get(row));
          }
          rows.add(values);
        }
      }
    }
    return rows;
  }

  static ColumnVector vector(DataType type, List<Object> values) {
    int size = values.size();
    boolean[] nulls = new boolean[size];
    boolean any = false;
    for (int i = 0; i < size; i++) {
      nulls[i] = values.get(i) == null;
      any |= nulls[i];
    }
    boolean[] mask = any ? nulls : null;
    return switch (type) {
      case ListType list -> {
        int[] offsets = new int[size + 1];
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          if (values.get(i) != null) {
            elements.addAll((List<?>) values.get(i));
          }
          offsets[i + 1] = elements.size();
        }
        yield HeapVector.nested(type, offsets, mask, vector(list.element(), elements));
      }
      case MapType map -> {
        int[] offsets = new int[size + 1];
        List<Object> keys = new ArrayList<>();
        List<Object> mapped = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          if (values.get(i) != null) {
            keys.addAll(((Map<?, ?>) values.get(i)).keySet());
            mapped.addAll(((Map<?, ?>) values.get(i)).values());
          }
          offsets[i + 1] = keys.size();
        }
        yield HeapVector.nested(
            type, offsets, mask, vector(map.key(), keys), vector(map.value(), mapped));
      }
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (int f = 0; f < struct.fields().size(); f++) {
          List<Object> parts = new ArrayList<>();
          for (Object value : values) {
            parts.add(value == null ? null : ((List<?>) value).get(f));
          }
          fields.add(vector(struct.fields().get(f).type(), parts));
        }
        yield HeapVector.struct(type, size, mask, fields);
      }
      case DecimalType _ -> new HeapVector(type, size, values.toArray(new BigDecimal[0]), mask);
      case EnumType _ -> new HeapVector(type, size, values.toArray(new String[0]), mask);
      case ScalarType scalar -> new HeapVector(type, size, array(scalar, values), mask);
    };
  }

  private static Object array(ScalarType type, List<Object> values) {
    int size = values.size();
    return switch (type) {
      case BOOLEAN -> {
        boolean[] array = new boolean[size];
        for (int i = 0; i < size; i++) {
          array[i] = values.get(i) != null && (Boolean) values.get(i);
        }
        yield array;
      }
      case INT8 -> {
        byte[] array = new byte[size];
        for (int i = 0; i < size; i++) {
          array[i] = values.get(i) == null ? 0 : (Byte) values.get(i);
        }
        yield array;
      }
      case INT16 -> {
        short[] array = new short[size];
        for (int i = 0; i < size; i++) {
          array[i] = values.get(i) == null ? 0 : (Short) values.get(i);
        }
        yield array;
      }
      case INT32 ->
          values.stream().mapToInt(value -> value == null ? 0 : (Integer) value).toArray();
      case DATE ->
          values.stream()
              .mapToInt(value -> value == null ? 0 : TemporalRange.epochDay((LocalDate) value))
              .toArray();
      case INT64 -> values.stream().mapToLong(value -> value == null ? 0 : (Long) value).toArray();
      case TIME ->
          values.stream()
              .mapToLong(value -> value == null ? 0 : TemporalRange.microOfDay((LocalTime) value))
              .toArray();
      case TIMESTAMP ->
          values.stream()
              .mapToLong(
                  value -> value == null ? 0 : TemporalRange.epochMicros((LocalDateTime) value))
              .toArray();
      case INSTANT ->
          values.stream()
              .mapToLong(value -> value == null ? 0 : TemporalRange.epochMicros((Instant) value))
              .toArray();
      case DURATION ->
          values.stream()
              .mapToLong(value -> value == null ? 0 : TemporalRange.micros((Duration) value))
              .toArray();
      case FLOAT32 -> {
        float[] array = new float[size];
        for (int i = 0; i < size; i++) {
          array[i] = values.get(i) == null ? 0 : (Float) values.get(i);
        }
        yield array;
      }
      case FLOAT64 ->
          values.stream().mapToDouble(value -> value == null ? 0 : (Double) value).toArray();
      case STRING -> values.toArray(new String[0]);
      case BINARY -> {
        byte[][] array = new byte[size][];
        for (int i = 0; i < size; i++) {
          array[i] = values.get(i) == null ? null : ((Bytes) values.get(i)).toArray();
        }
        yield array;
      }
      case UUID -> values.toArray(new UUID[0]);
    };
  }

  private static List<Object> values(ColumnVector column, int from, int to) {
    List<Object> values = new ArrayList<>();
    boolean[] nulls = column.nulls();
    for (int i = from; i < to; i++) {
      values.add(nulls != null && nulls[i] ? null : value(column, i));
    }
    return values;
  }

  private static Object value(ColumnVector column, int i) {
    return switch (column.type()) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> column.booleans()[i];
            case INT8 -> column.bytes()[i];
            case INT16 -> column.shorts()[i];
            case INT32 -> column.ints()[i];
            case DATE -> TemporalRange.date(column.ints()[i]);
            case INT64 -> column.longs()[i];
            case TIME -> TemporalRange.time(column.longs()[i]);
            case TIMESTAMP -> TemporalRange.timestamp(column.longs()[i]);
            case INSTANT -> TemporalRange.instant(column.longs()[i]);
            case DURATION -> TemporalRange.duration(column.longs()[i]);
            case FLOAT32 -> column.floats()[i];
            case FLOAT64 -> column.doubles()[i];
            case STRING -> column.strings()[i];
            case BINARY -> Bytes.copyOf(column.binaries()[i]);
            case UUID -> column.uuids()[i];
          };
      case DecimalType _ -> column.decimals()[i];
      case EnumType _ -> column.strings()[i];
      case ListType _ -> values(column.child(0), column.offsets()[i], column.offsets()[i + 1]);
      case MapType _ -> {
        List<Object> keys = values(column.child(0), column.offsets()[i], column.offsets()[i + 1]);
        List<Object> mapped = values(column.child(1), column.offsets()[i], column.offsets()[i + 1]);
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int entry = 0; entry < keys.size(); entry++) {
          map.put(keys.get(entry), mapped.get(entry));
        }
        yield map;
      }
      case StructType struct -> {
        List<Object> fields = new ArrayList<>();
        for (int f = 0; f < struct.fields().size(); f++) {
          fields.add(values(column.child(f), i, i + 1).getFirst());
        }
        yield fields;
      }
    };
  }

  /** A schema of nullable columns. */
  static Schema nullable(Object... namesAndTypes) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      fields.add(Field.nullable((String) namesAndTypes[i], (DataType) namesAndTypes[i + 1]));
    }
    return new Schema(fields);
  }
}
