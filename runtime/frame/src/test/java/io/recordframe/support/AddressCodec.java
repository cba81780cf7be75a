package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Written as the generator writes it. */
final class AddressCodec implements RecordCodec<Address> {

  static final AddressCodec INSTANCE = new AddressCodec();

  static final Schema SCHEMA =
      Schema.of(
          Field.required("city", ScalarType.STRING),
          Field.required("number", ScalarType.INT32),
          Field.nullable("since", ScalarType.DATE));

  private static final Place PLACE_CITY = new Place("Address", "city");
  private static final Place PLACE_NUMBER = new Place("Address", "number");
  private static final Place PLACE_SINCE = new Place("Address", "since");

  private AddressCodec() {}

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public String recordName() {
    return "Address";
  }

  @Override
  public @Nullable Address[] read(
      int rowCount, long firstRow, IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
    String[] city =
        VectorCodecs.STRING.read(
            RecordCodec.required(columns.apply(0), absent, PLACE_CITY, firstRow),
            PLACE_CITY,
            firstRow);
    int[] number = RecordCodec.required(columns.apply(1), absent, PLACE_NUMBER, firstRow).ints();
    LocalDate[] since = VectorCodecs.DATE.read(columns.apply(2), PLACE_SINCE, firstRow);
    Address[] rows = new Address[rowCount];
    int i = 0;
    try {
      for (; i < rowCount; i++) {
        if (absent == null || !absent[i]) {
          rows[i] = new Address(city[i], number[i], since[i]);
        }
      }
    } catch (RuntimeException refused) {
      throw RecordCodec.refused("Address", firstRow + i, refused);
    }
    return rows;
  }

  @Override
  public ColumnVector write(
      int column, List<? extends @Nullable Address> rows, int start, int count) {
    return switch (column) {
      case 0 -> writeCity(rows, start, count);
      case 1 -> writeNumber(rows, start, count);
      case 2 -> writeSince(rows, start, count);
      default -> throw new IndexOutOfBoundsException("Address has no component " + column);
    };
  }

  private static ColumnVector writeCity(
      List<? extends @Nullable Address> rows, int start, int count) {
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      Address row = rows.get(start + i);
      if (row != null) {
        values[i] = RecordCodec.present(row.city(), PLACE_CITY, start + i);
      }
    }
    return VectorCodecs.STRING.write(values, PLACE_CITY, start);
  }

  private static ColumnVector writeNumber(
      List<? extends @Nullable Address> rows, int start, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      Address row = rows.get(start + i);
      if (row != null) {
        values[i] = row.number();
      }
    }
    return new HeapVector(ScalarType.INT32, count, values, null);
  }

  private static ColumnVector writeSince(
      List<? extends @Nullable Address> rows, int start, int count) {
    LocalDate[] values = new LocalDate[count];
    for (int i = 0; i < count; i++) {
      Address row = rows.get(start + i);
      if (row != null) {
        values[i] = row.since();
      }
    }
    return VectorCodecs.DATE.write(values, PLACE_SINCE, start);
  }
}
