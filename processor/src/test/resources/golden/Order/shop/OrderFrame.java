package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.BinaryExpr;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableIntExpr;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableMapExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import io.recordframe.support.ComponentReader;
import io.recordframe.support.VectorCodecs;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * A frame of {@code Order} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class OrderFrame extends Frame<OrderFrame, Order, OrderColumns, NullableOrderColumns> {
  /**
   * The columns of {@code Order}.
   */
  public static final RecordSchema<Order, OrderFrame> SCHEMA = new Definition();

  private OrderFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static OrderFrame of(Session session, List<Order> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Order}: one value for each component, in order.
   *
   * @return the row
   */
  public static Row<OrderFrame> row(LongExpr id, LongExpr customerId, DoubleExpr amount,
      NullableIntExpr quantity, StrExpr country, NullableStrExpr note, DateExpr day,
      EnumExpr<Order.Color> color, BinaryExpr image, DecimalExpr price, Order_AddressColumns home,
      NullableOrder_AddressColumns work, ListExpr<StrExpr> tags,
      ListExpr<NullableOrder_AddressColumns> stops,
      NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts) {
    return rowOf(id, customerId, amount, quantity, country, note, day, color, image, price, home, work, tags, stops, counts);
  }

  /**
   * A row of a projection to {@code Order} with all columns of one that is there.
   *
   * @param order the columns, as they are or changed
   * @return the row
   */
  public static Row<OrderFrame> from(OrderColumns order) {
    return rowOf(order.id(), order.customerId(), order.amount(), order.quantity(), order.country(), order.note(), order.day(), order.color(), order.image(), order.price(), order.home(), order.work(), order.tags(), order.stops(), order.counts());
  }

  /**
   * A nested {@code Order}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static OrderColumns struct(LongExpr id, LongExpr customerId, DoubleExpr amount,
      NullableIntExpr quantity, StrExpr country, NullableStrExpr note, DateExpr day,
      EnumExpr<Order.Color> color, BinaryExpr image, DecimalExpr price, Order_AddressColumns home,
      NullableOrder_AddressColumns work, ListExpr<StrExpr> tags,
      ListExpr<NullableOrder_AddressColumns> stops,
      NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts) {
    return structOf(id, customerId, amount, quantity, country, note, day, color, image, price, home, work, tags, stops, counts);
  }

  private static Row<OrderFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static OrderColumns structOf(Term<?>... terms) {
    return new OrderColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Order, OrderFrame> {
    Definition() {
      super(
          Order.class,
          int64("id"),
          int64("customerId").named("customer id"),
          float64("amount"),
          int32("quantity").orNull(),
          string("country"),
          string("note").orNull(),
          date("day"),
          nested("color", VectorCodecs.enumeration(Order.Color.class)),
          binary("image"),
          decimal("price", 18, 2),
          nested("home", VectorCodecs.struct(Order_AddressFrame.SCHEMA)),
          nested("work", VectorCodecs.struct(Order_AddressFrame.SCHEMA)).orNull(),
          nested("tags", VectorCodecs.list(VectorCodecs.STRING, false)),
          nested("stops", VectorCodecs.list(VectorCodecs.struct(Order_AddressFrame.SCHEMA), true)),
          nested("counts", VectorCodecs.map(VectorCodecs.enumeration(Order.Color.class), VectorCodecs.list(VectorCodecs.INT64, false), true)).orNull());
    }

    @Override
    protected OrderFrame frame(FrameState state) {
      return new OrderFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new OrderColumns(origin);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected Order[] read(ComponentReader values) {
      long[] values0 = values.longs(0);
      long[] values1 = values.longs(1);
      double[] values2 = values.doubles(2);
      Integer[] values3 = (Integer[]) values.values(3);
      String[] values4 = (String[]) values.values(4);
      String[] values5 = (String[]) values.values(5);
      LocalDate[] values6 = (LocalDate[]) values.values(6);
      Order.Color[] values7 = (Order.Color[]) values.values(7);
      byte[][] values8 = (byte[][]) values.values(8);
      BigDecimal[] values9 = (BigDecimal[]) values.values(9);
      Order.Address[] values10 = (Order.Address[]) values.values(10);
      Order.Address[] values11 = (Order.Address[]) values.values(11);
      List<String>[] values12 = (List<String>[]) values.values(12);
      List<Order.Address>[] values13 = (List<Order.Address>[]) values.values(13);
      Map<Order.Color, List<Long>>[] values14 = (Map<Order.Color, List<Long>>[]) values.values(14);
      boolean[] absent = values.absent();
      Order[] rows = new Order[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Order(
                values0[i],
                values1[i],
                values2[i],
                values3[i],
                values4[i],
                values5[i],
                values6[i],
                values7[i],
                values8[i],
                values9[i],
                values10[i],
                values11[i],
                values12[i],
                values13[i],
                values14[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw values.refused(i, refused);
      }
      return rows;
    }

    @Override
    protected double doubleOf(Order row, int index) {
      return switch (index) {
        case 2 -> row.amount();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected long longOf(Order row, int index) {
      return switch (index) {
        case 0 -> row.id();
        case 1 -> row.customerId();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected Object valueOf(Order row, int index) {
      return switch (index) {
        case 3 -> row.quantity();
        case 4 -> row.country();
        case 5 -> row.note();
        case 6 -> row.day();
        case 7 -> row.color();
        case 8 -> row.image();
        case 9 -> row.price();
        case 10 -> row.home();
        case 11 -> row.work();
        case 12 -> row.tags();
        case 13 -> row.stops();
        case 14 -> row.counts();
        default -> throw noComponent(index);
      };
    }
  }
}
