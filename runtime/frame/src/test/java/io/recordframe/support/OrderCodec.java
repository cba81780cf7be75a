package io.recordframe.support;

import io.recordframe.support.Order.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Written as the generator writes it. */
final class OrderCodec extends RecordCodec<Order> {

  static final OrderCodec INSTANCE = new OrderCodec();

  private OrderCodec() {
    super(
        Order.class,
        int64("id"),
        float64("amount"),
        int32("quantity").orNull(),
        decimal("price", 18, 2),
        nested("color", VectorCodecs.enumeration(Color.class)),
        nested("home", VectorCodecs.struct(AddressCodec.INSTANCE)),
        nested("work", VectorCodecs.struct(AddressCodec.INSTANCE)).orNull(),
        nested("contacts", VectorCodecs.list(VectorCodecs.struct(AddressCodec.INSTANCE), false)),
        nested(
            "places",
            VectorCodecs.map(
                VectorCodecs.STRING, VectorCodecs.struct(AddressCodec.INSTANCE), true)));
  }

  @Override
  @SuppressWarnings("unchecked")
  protected @Nullable Order[] read(ComponentReader values) {
    long[] values0 = values.longs(0);
    double[] values1 = values.doubles(1);
    Integer[] values2 = (Integer[]) values.values(2);
    BigDecimal[] values3 = (BigDecimal[]) values.values(3);
    Color[] values4 = (Color[]) values.values(4);
    Address[] values5 = (Address[]) values.values(5);
    Address[] values6 = (Address[]) values.values(6);
    List<Address>[] values7 = (List<Address>[]) values.values(7);
    Map<String, Address>[] values8 = (Map<String, Address>[]) values.values(8);
    boolean[] absent = values.absent();
    Order[] rows = new Order[values.rowCount()];
    int i = 0;
    try {
      for (; i < rows.length; i++) {
        if (absent == null || !absent[i]) {
          rows[i] =
              new Order(
                  values0[i],
                  values1[i],
                  values2[i],
                  values3[i],
                  values4[i],
                  values5[i],
                  values6[i],
                  values7[i],
                  values8[i]);
        }
      }
    } catch (RuntimeException refused) {
      throw values.refused(i, refused);
    }
    return rows;
  }

  @Override
  protected long longOf(Order row, int index) {
    return switch (index) {
      case 0 -> row.id();
      default -> throw noComponent(index);
    };
  }

  @Override
  protected double doubleOf(Order row, int index) {
    return switch (index) {
      case 1 -> row.amount();
      default -> throw noComponent(index);
    };
  }

  @Override
  protected @Nullable Object valueOf(Order row, int index) {
    return switch (index) {
      case 2 -> row.quantity();
      case 3 -> row.price();
      case 4 -> row.color();
      case 5 -> row.home();
      case 6 -> row.work();
      case 7 -> row.contacts();
      case 8 -> row.places();
      default -> throw noComponent(index);
    };
  }
}
