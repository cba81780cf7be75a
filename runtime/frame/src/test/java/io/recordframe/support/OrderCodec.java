package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.Order.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Written as the generator writes it. */
final class OrderCodec implements RecordCodec<Order> {

  static final OrderCodec INSTANCE = new OrderCodec();

  private static final VectorCodec<BigDecimal> PRICE = VectorCodecs.decimal(18, 2);
  private static final VectorCodec<Color> COLOR = VectorCodecs.enumeration(Color.class);
  private static final VectorCodec<Address> HOME = VectorCodecs.struct(AddressCodec.INSTANCE);
  private static final VectorCodec<Address> WORK = VectorCodecs.struct(AddressCodec.INSTANCE);
  private static final VectorCodec<List<Address>> CONTACTS =
      VectorCodecs.list(VectorCodecs.struct(AddressCodec.INSTANCE), false);
  private static final VectorCodec<Map<String, Address>> PLACES =
      VectorCodecs.map(VectorCodecs.STRING, VectorCodecs.struct(AddressCodec.INSTANCE), true);

  static final Schema SCHEMA =
      Schema.of(
          Field.required("id", ScalarType.INT64),
          Field.required("amount", ScalarType.FLOAT64),
          Field.nullable("quantity", ScalarType.INT32),
          Field.required("price", PRICE.type()),
          Field.required("color", COLOR.type()),
          Field.required("home", HOME.type()),
          Field.nullable("work", WORK.type()),
          Field.required("contacts", CONTACTS.type()),
          Field.required("places", PLACES.type()));

  private static final Place PLACE_ID = new Place("Order", "id");
  private static final Place PLACE_AMOUNT = new Place("Order", "amount");
  private static final Place PLACE_QUANTITY = new Place("Order", "quantity");
  private static final Place PLACE_PRICE = new Place("Order", "price");
  private static final Place PLACE_COLOR = new Place("Order", "color");
  private static final Place PLACE_HOME = new Place("Order", "home");
  private static final Place PLACE_WORK = new Place("Order", "work");
  private static final Place PLACE_CONTACTS = new Place("Order", "contacts");
  private static final Place PLACE_PLACES = new Place("Order", "places");

  private OrderCodec() {}

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public String recordName() {
    return "Order";
  }

  @Override
  public @Nullable Order[] read(
      int rowCount, long firstRow, IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
    long[] id = RecordCodec.required(columns.apply(0), absent, PLACE_ID, firstRow).longs();
    double[] amount =
        RecordCodec.required(columns.apply(1), absent, PLACE_AMOUNT, firstRow).doubles();
    Integer[] quantity = VectorCodecs.INT32.read(columns.apply(2), PLACE_QUANTITY, firstRow);
    BigDecimal[] price =
        PRICE.read(
            RecordCodec.required(columns.apply(3), absent, PLACE_PRICE, firstRow),
            PLACE_PRICE,
            firstRow);
    Color[] color =
        COLOR.read(
            RecordCodec.required(columns.apply(4), absent, PLACE_COLOR, firstRow),
            PLACE_COLOR,
            firstRow);
    Address[] home =
        HOME.read(
            RecordCodec.required(columns.apply(5), absent, PLACE_HOME, firstRow),
            PLACE_HOME,
            firstRow);
    Address[] work = WORK.read(columns.apply(6), PLACE_WORK, firstRow);
    List<Address>[] contacts =
        CONTACTS.read(
            RecordCodec.required(columns.apply(7), absent, PLACE_CONTACTS, firstRow),
            PLACE_CONTACTS,
            firstRow);
    Map<String, Address>[] places =
        PLACES.read(
            RecordCodec.required(columns.apply(8), absent, PLACE_PLACES, firstRow),
            PLACE_PLACES,
            firstRow);
    Order[] rows = new Order[rowCount];
    int i = 0;
    try {
      for (; i < rowCount; i++) {
        if (absent == null || !absent[i]) {
          rows[i] =
              new Order(
                  id[i],
                  amount[i],
                  quantity[i],
                  price[i],
                  color[i],
                  home[i],
                  work[i],
                  contacts[i],
                  places[i]);
        }
      }
    } catch (RuntimeException refused) {
      throw RecordCodec.refused("Order", firstRow + i, refused);
    }
    return rows;
  }

  @Override
  public ColumnVector write(
      int column, List<? extends @Nullable Order> rows, int start, int count) {
    return switch (column) {
      case 0 -> writeId(rows, start, count);
      case 1 -> writeAmount(rows, start, count);
      case 2 -> writeQuantity(rows, start, count);
      case 3 -> writePrice(rows, start, count);
      case 4 -> writeColor(rows, start, count);
      case 5 -> writeHome(rows, start, count);
      case 6 -> writeWork(rows, start, count);
      case 7 -> writeContacts(rows, start, count);
      case 8 -> writePlaces(rows, start, count);
      default -> throw new IndexOutOfBoundsException("Order has no component " + column);
    };
  }

  private static ColumnVector writeId(List<? extends @Nullable Order> rows, int start, int count) {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = row.id();
      }
    }
    return new HeapVector(ScalarType.INT64, count, values, null);
  }

  private static ColumnVector writeAmount(
      List<? extends @Nullable Order> rows, int start, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = row.amount();
      }
    }
    return new HeapVector(ScalarType.FLOAT64, count, values, null);
  }

  private static ColumnVector writeQuantity(
      List<? extends @Nullable Order> rows, int start, int count) {
    Integer[] values = new Integer[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = row.quantity();
      }
    }
    return VectorCodecs.INT32.write(values, PLACE_QUANTITY, start);
  }

  private static ColumnVector writePrice(
      List<? extends @Nullable Order> rows, int start, int count) {
    BigDecimal[] values = new BigDecimal[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = RecordCodec.present(row.price(), PLACE_PRICE, start + i);
      }
    }
    return PRICE.write(values, PLACE_PRICE, start);
  }

  private static ColumnVector writeColor(
      List<? extends @Nullable Order> rows, int start, int count) {
    Color[] values = new Color[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = RecordCodec.present(row.color(), PLACE_COLOR, start + i);
      }
    }
    return COLOR.write(values, PLACE_COLOR, start);
  }

  private static ColumnVector writeHome(
      List<? extends @Nullable Order> rows, int start, int count) {
    Address[] values = new Address[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = RecordCodec.present(row.home(), PLACE_HOME, start + i);
      }
    }
    return HOME.write(values, PLACE_HOME, start);
  }

  private static ColumnVector writeWork(
      List<? extends @Nullable Order> rows, int start, int count) {
    Address[] values = new Address[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = row.work();
      }
    }
    return WORK.write(values, PLACE_WORK, start);
  }

  @SuppressWarnings("unchecked") // There are no arrays of a parameterized type but by this cast.
  private static ColumnVector writeContacts(
      List<? extends @Nullable Order> rows, int start, int count) {
    List<Address>[] values = (List<Address>[]) new List<?>[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = RecordCodec.present(row.contacts(), PLACE_CONTACTS, start + i);
      }
    }
    return CONTACTS.write(values, PLACE_CONTACTS, start);
  }

  @SuppressWarnings("unchecked") // There are no arrays of a parameterized type but by this cast.
  private static ColumnVector writePlaces(
      List<? extends @Nullable Order> rows, int start, int count) {
    Map<String, Address>[] values = (Map<String, Address>[]) new Map<?, ?>[count];
    for (int i = 0; i < count; i++) {
      Order row = rows.get(start + i);
      if (row != null) {
        values[i] = RecordCodec.present(row.places(), PLACE_PLACES, start + i);
      }
    }
    return PLACES.write(values, PLACE_PLACES, start);
  }
}
