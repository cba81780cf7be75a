package io.recordframe.arrow;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.batch.MaskedVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Columns of all types with values that a seed chooses, extremes often among them. */
final class SampleRows {

  static final EnumType PAINT = new EnumType("Paint", List.of("RED", "GREEN", "BLUE", "Ünï,x"));

  /** More constants than a byte can number. */
  static final EnumType MANY =
      new EnumType("Many", IntStream.range(0, 300).mapToObj(i -> "C" + i).toList());

  /** Every type, and each of them nested. */
  static final Schema SCHEMA = schema();

  private final SplittableRandom random;

  SampleRows(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private static Schema schema() {
    List<DataType> types = new ArrayList<>(List.of(ScalarType.values()));
    types.add(new DecimalType(9, 2));
    types.add(new DecimalType(18, 0));
    types.add(new DecimalType(38, 10));
    types.add(PAINT);
    types.add(MANY);
    List<Field> fields = new ArrayList<>();
    for (DataType type : types) {
      String name = type.displayName();
      fields.add(Field.required(name, type));
      fields.add(Field.nullable(name + "?", type));
      fields.add(Field.nullable("list of " + name, new ListType(type, true)));
      if (type != ScalarType.BINARY) {
        fields.add(Field.required("map by " + name, new MapType(type, ScalarType.INT16, true)));
      }
    }
    StructType place =
        new StructType(
            List.of(
                Field.required("x", ScalarType.FLOAT64),
                Field.nullable("name", ScalarType.STRING)));
    fields.add(Field.required("place", place));
    fields.add(Field.nullable("place?", place));
    fields.add(Field.nullable("places", new ListType(place, false)));
    fields.add(Field.nullable("lists", new ListType(new ListType(ScalarType.INT32, true), true)));
    fields.add(
        Field.nullable(
            "deep",
            new StructType(
                List.of(
                    Field.required("paints", new ListType(PAINT, true)),
                    Field.nullable("places", new MapType(ScalarType.STRING, place, true))))));
    return new Schema(fields);
  }

  /** A batch of all columns. */
  HeapBatch batch(int rows) {
    return batch(SCHEMA, rows);
  }

  /** A batch of some columns. */
  HeapBatch batch(Schema schema, int rows) {
    List<ColumnVector> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      columns.add(vector(field.type(), rows, field.nullable()));
    }
    return new HeapBatch(rows, columns);
  }

  /** A cursor over batches. */
  static BatchCursor cursor(Schema schema, ColumnBatch... batches) {
    return new BatchCursor() {
      private int next;

      @Override
      public Schema schema() {
        return schema;
      }

      @Override
      public ColumnBatch next() {
        return next < batches.length ? batches[next++] : null;
      }

      @Override
      public void close() {
        next = batches.length;
      }
    };
  }

  ColumnVector vector(DataType type, int size, boolean nullable) {
    boolean[] nulls = null;
    if (nullable && size > 0 && random.nextInt(4) > 0) {
      nulls = new boolean[size];
      for (int i = 0; i < size; i++) {
        nulls[i] = random.nextInt(3) == 0;
      }
      nulls[random.nextInt(size)] = true;
    }
    return switch (type) {
      case ScalarType scalar -> new HeapVector(type, size, scalars(scalar, size, nulls), nulls);
      case DecimalType decimal -> {
        BigDecimal[] values = new BigDecimal[size];
        for (int i = 0; i < size; i++) {
          values[i] = isNull(nulls, i) ? null : decimal(decimal);
        }
        yield new HeapVector(type, size, values, nulls);
      }
      case EnumType constants -> {
        String[] values = new String[size];
        for (int i = 0; i < size; i++) {
          int index = random.nextInt(constants.constants().size());
          values[i] = isNull(nulls, i) ? null : constants.constants().get(index);
        }
        yield new HeapVector(type, size, values, nulls);
      }
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (Field field : struct.fields()) {
          fields.add(MaskedVector.of(vector(field.type(), size, field.nullable()), nulls));
        }
        yield HeapVector.struct(type, size, nulls, fields);
      }
      case ListType list -> {
        int[] offsets = offsets(size, nulls, 4);
        yield HeapVector.nested(
            type, offsets, nulls, vector(list.element(), offsets[size], list.elementNullable()));
      }
      case MapType map -> {
        // One entry, so that no key repeats.
        int[] offsets = offsets(size, nulls, 2);
        yield HeapVector.nested(
            type,
            offsets,
            nulls,
            vector(map.key(), offsets[size], false),
            vector(map.value(), offsets[size], map.valueNullable()));
      }
    };
  }

  private int[] offsets(int size, boolean[] nulls, int bound) {
    int[] offsets = new int[size + 1];
    for (int i = 0; i < size; i++) {
      offsets[i + 1] = offsets[i] + (isNull(nulls, i) ? 0 : random.nextInt(bound));
    }
    return offsets;
  }

  private static boolean isNull(boolean[] nulls, int row) {
    return nulls != null && nulls[row];
  }

  private Object scalars(ScalarType type, int size, boolean[] nulls) {
    return switch (type) {
      case BOOLEAN -> {
        boolean[] values = new boolean[size];
        for (int i = 0; i < size; i++) {
          values[i] = random.nextBoolean();
        }
        yield values;
      }
      case INT8 -> {
        byte[] values = new byte[size];
        random.nextBytes(values);
        yield values;
      }
      case INT16 -> {
        short[] values = new short[size];
        for (int i = 0; i < size; i++) {
          values[i] = (short) number(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        yield values;
      }
      case INT32, DATE -> {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
          values[i] =
              (int)
                  (type == ScalarType.DATE
                      ? number(
                          TemporalRange.MIN_DATE.toEpochDay(), TemporalRange.MAX_DATE.toEpochDay())
                      : number(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        yield values;
      }
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
          values[i] = count(type);
        }
        yield values;
      }
      case FLOAT32 -> {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
          values[i] = Float.intBitsToFloat(random.nextInt());
          values[i] = Float.isNaN(values[i]) ? -0f : values[i];
        }
        yield values;
      }
      case FLOAT64 -> {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
          values[i] = Double.longBitsToDouble(random.nextLong());
          values[i] = Double.isNaN(values[i]) ? Double.NEGATIVE_INFINITY : values[i];
        }
        yield values;
      }
      case STRING -> {
        String[] values = new String[size];
        for (int i = 0; i < size; i++) {
          values[i] = isNull(nulls, i) ? null : text();
        }
        yield values;
      }
      case BINARY -> {
        byte[][] values = new byte[size][];
        for (int i = 0; i < size; i++) {
          if (!isNull(nulls, i)) {
            values[i] = new byte[random.nextInt(5)];
            random.nextBytes(values[i]);
          }
        }
        yield values;
      }
      case UUID -> {
        UUID[] values = new UUID[size];
        for (int i = 0; i < size; i++) {
          values[i] = isNull(nulls, i) ? null : new UUID(random.nextLong(), random.nextLong());
        }
        yield values;
      }
    };
  }

  private long count(ScalarType type) {
    return switch (type) {
      case TIME -> number(0, 86_399_999_999L);
      case TIMESTAMP, INSTANT ->
          number(
              TemporalRange.MIN_DATE.toEpochDay() * 86_400_000_000L,
              TemporalRange.MAX_DATE.toEpochDay() * 86_400_000_000L + 86_399_999_999L);
      // Arrow's own library counts durations in nanoseconds.
      case DURATION -> number(Long.MIN_VALUE / 1000, Long.MAX_VALUE / 1000);
      default -> number(Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  private long number(long least, long greatest) {
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> greatest;
      default -> greatest == Long.MAX_VALUE ? random.nextLong() : random.nextLong(least, greatest);
    };
  }

  private BigDecimal decimal(DecimalType type) {
    BigInteger limit = BigInteger.TEN.pow(type.precision());
    BigInteger digits =
        switch (random.nextInt(4)) {
          case 0 -> limit.subtract(BigInteger.ONE);
          case 1 -> BigInteger.valueOf(random.nextInt(100));
          default -> new BigInteger(126, new Random(random.nextLong())).mod(limit);
        };
    return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), type.scale());
  }

  private String text() {
    int[] points = {'a', 'Z', 0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF, 'é', '漢'};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
