package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.BinaryExpr;
import io.recordframe.expression.ColumnAccess;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.Elements;
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
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.Place;
import io.recordframe.support.RecordCodec;
import io.recordframe.support.VectorCodec;
import io.recordframe.support.VectorCodecs;
import java.lang.IndexOutOfBoundsException;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A frame of {@code Order} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class OrderFrame extends Frame<OrderFrame, Order, OrderColumns, NullableOrderColumns> {
  /**
   * The columns of {@code Order}.
   */
  public static final RecordSchema<Order, OrderFrame> SCHEMA = RecordSchema.define(
      Order.class, new Codec(), OrderFrame::new, Columns::new);

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
   * @param id the component of type <code>long</code>
   * @param customerId the component of type <code>long</code>
   * @param amount the component of type <code>double</code>
   * @param quantity the component of type <code>&#64;Nullable Integer</code>
   * @param country the component of type <code>String</code>
   * @param note the component of type <code>&#64;Nullable String</code>
   * @param day the component of type <code>LocalDate</code>
   * @param color the component of type <code>Order.Color</code>
   * @param image the component of type <code>byte[]</code>
   * @param price the component of type <code>&#64;Decimal(precision = 18, scale = 2) BigDecimal</code>
   * @param home the component of type <code>Order.Address</code>
   * @param work the component of type <code>&#64;Nullable Order.Address</code>
   * @param tags the component of type <code>List&#60;String&#62;</code>
   * @param stops the component of type <code>List&#60;&#64;Nullable Order.Address&#62;</code>
   * @param counts the component of type <code>&#64;Nullable Map&#60;Order.Color, &#64;Nullable List&#60;Long&#62;&#62;</code>
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
   * Called by generated code only: the columns of {@code Order} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static OrderColumns columns(ColumnOrigin origin) {
    return new Columns(origin);
  }

  private static Row<OrderFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static final class Columns extends RelationColumns implements OrderColumns {
    Columns(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns(origin);
    }

    @Override
    public LongExpr id() {
      return ColumnAccess.int64(this, 0);
    }

    @Override
    public LongExpr customerId() {
      return ColumnAccess.int64(this, 1);
    }

    @Override
    public DoubleExpr amount() {
      return ColumnAccess.float64(this, 2);
    }

    @Override
    public NullableIntExpr quantity() {
      return ColumnAccess.int32(this, 3);
    }

    @Override
    public StrExpr country() {
      return ColumnAccess.string(this, 4);
    }

    @Override
    public NullableStrExpr note() {
      return ColumnAccess.string(this, 5);
    }

    @Override
    public DateExpr day() {
      return ColumnAccess.date(this, 6);
    }

    @Override
    public EnumExpr<Order.Color> color() {
      return ColumnAccess.enumeration(this, 7, Order.Color.class);
    }

    @Override
    public BinaryExpr image() {
      return ColumnAccess.binary(this, 8);
    }

    @Override
    public DecimalExpr price() {
      return ColumnAccess.decimal(this, 9);
    }

    @Override
    public Order_AddressColumns home() {
      return Order_AddressFrame.columns(ColumnAccess.struct(this, 10));
    }

    @Override
    public NullableOrder_AddressColumns work() {
      return Order_AddressFrame.columns(ColumnAccess.struct(this, 11));
    }

    @Override
    public ListExpr<StrExpr> tags() {
      return ColumnAccess.list(this, 12, Elements.STRING);
    }

    @Override
    public ListExpr<NullableOrder_AddressColumns> stops() {
      return ColumnAccess.list(this, 13, Elements.nullable(Elements.struct(Order_AddressFrame::columns)));
    }

    @Override
    public NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts() {
      return ColumnAccess.map(this, 14, Elements.enumeration(Order.Color.class), Elements.nullable(Elements.list(Elements.INT64)));
    }
  }

  private static final class Codec implements RecordCodec<Order> {
    private static final Place PLACE0 = new Place("Order", "id");

    private static final Place PLACE1 = new Place("Order", "customerId");

    private static final Place PLACE2 = new Place("Order", "amount");

    private static final Place PLACE3 = new Place("Order", "quantity");

    private static final Place PLACE4 = new Place("Order", "country");

    private static final Place PLACE5 = new Place("Order", "note");

    private static final Place PLACE6 = new Place("Order", "day");

    private static final Place PLACE7 = new Place("Order", "color");

    private static final Place PLACE8 = new Place("Order", "image");

    private static final Place PLACE9 = new Place("Order", "price");

    private static final Place PLACE10 = new Place("Order", "home");

    private static final Place PLACE11 = new Place("Order", "work");

    private static final Place PLACE12 = new Place("Order", "tags");

    private static final Place PLACE13 = new Place("Order", "stops");

    private static final Place PLACE14 = new Place("Order", "counts");

    private static final VectorCodec<Order.Color> CODEC7 = VectorCodecs.enumeration(Order.Color.class);

    private static final VectorCodec<BigDecimal> CODEC9 = VectorCodecs.decimal(18, 2);

    private static final VectorCodec<Order.Address> CODEC10 = VectorCodecs.struct(Order_AddressFrame.SCHEMA.codec());

    private static final VectorCodec<Order.Address> CODEC11 = VectorCodecs.struct(Order_AddressFrame.SCHEMA.codec());

    private static final VectorCodec<List<String>> CODEC12 = VectorCodecs.list(VectorCodecs.STRING, false);

    private static final VectorCodec<List<Order.Address>> CODEC13 = VectorCodecs.list(VectorCodecs.struct(Order_AddressFrame.SCHEMA.codec()), true);

    private static final VectorCodec<Map<Order.Color, List<Long>>> CODEC14 = VectorCodecs.map(VectorCodecs.enumeration(Order.Color.class), VectorCodecs.list(VectorCodecs.INT64, false), true);

    private static final Schema COLUMNS = Schema.of(
        Field.required("id", ScalarType.INT64),
        Field.required("customer id", ScalarType.INT64),
        Field.required("amount", ScalarType.FLOAT64),
        Field.nullable("quantity", ScalarType.INT32),
        Field.required("country", ScalarType.STRING),
        Field.nullable("note", ScalarType.STRING),
        Field.required("day", ScalarType.DATE),
        Field.required("color", CODEC7.type()),
        Field.required("image", ScalarType.BINARY),
        Field.required("price", CODEC9.type()),
        Field.required("home", CODEC10.type()),
        Field.nullable("work", CODEC11.type()),
        Field.required("tags", CODEC12.type()),
        Field.required("stops", CODEC13.type()),
        Field.nullable("counts", CODEC14.type()));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Order";
    }

    @Override
    public @Nullable Order[] read(int rowCount, long firstRow, IntFunction<ColumnVector> columns,
        boolean @Nullable [] absent) {
      long[] values0 = RecordCodec.required(columns.apply(0), absent, PLACE0, firstRow).longs();
      long[] values1 = RecordCodec.required(columns.apply(1), absent, PLACE1, firstRow).longs();
      double[] values2 = RecordCodec.required(columns.apply(2), absent, PLACE2, firstRow).doubles();
      @Nullable Integer[] values3 = VectorCodecs.INT32.read(columns.apply(3), PLACE3, firstRow);
      @Nullable String[] values4 = VectorCodecs.STRING.read(RecordCodec.required(columns.apply(4), absent, PLACE4, firstRow), PLACE4, firstRow);
      @Nullable String[] values5 = VectorCodecs.STRING.read(columns.apply(5), PLACE5, firstRow);
      @Nullable LocalDate[] values6 = VectorCodecs.DATE.read(RecordCodec.required(columns.apply(6), absent, PLACE6, firstRow), PLACE6, firstRow);
      Order. @Nullable Color[] values7 = CODEC7.read(RecordCodec.required(columns.apply(7), absent, PLACE7, firstRow), PLACE7, firstRow);
      byte[] @Nullable [] values8 = VectorCodecs.BINARY.read(RecordCodec.required(columns.apply(8), absent, PLACE8, firstRow), PLACE8, firstRow);
      @Nullable BigDecimal[] values9 = CODEC9.read(RecordCodec.required(columns.apply(9), absent, PLACE9, firstRow), PLACE9, firstRow);
      Order. @Nullable Address[] values10 = CODEC10.read(RecordCodec.required(columns.apply(10), absent, PLACE10, firstRow), PLACE10, firstRow);
      Order. @Nullable Address[] values11 = CODEC11.read(columns.apply(11), PLACE11, firstRow);
      @Nullable List<String>[] values12 = CODEC12.read(RecordCodec.required(columns.apply(12), absent, PLACE12, firstRow), PLACE12, firstRow);
      @Nullable List<Order.Address>[] values13 = CODEC13.read(RecordCodec.required(columns.apply(13), absent, PLACE13, firstRow), PLACE13, firstRow);
      @Nullable Map<Order.Color, List<Long>>[] values14 = CODEC14.read(columns.apply(14), PLACE14, firstRow);
      @Nullable Order[] rows = new Order[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
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
        throw RecordCodec.refused("Order", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends @Nullable Order> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        case 1 -> write1(rows, start, count);
        case 2 -> write2(rows, start, count);
        case 3 -> write3(rows, start, count);
        case 4 -> write4(rows, start, count);
        case 5 -> write5(rows, start, count);
        case 6 -> write6(rows, start, count);
        case 7 -> write7(rows, start, count);
        case 8 -> write8(rows, start, count);
        case 9 -> write9(rows, start, count);
        case 10 -> write10(rows, start, count);
        case 11 -> write11(rows, start, count);
        case 12 -> write12(rows, start, count);
        case 13 -> write13(rows, start, count);
        case 14 -> write14(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Order has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends @Nullable Order> rows, int start, int count) {
      long[] values = new long[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = row.id();
        }
      }
      return new HeapVector(ScalarType.INT64, count, values, null);
    }

    private static ColumnVector write1(List<? extends @Nullable Order> rows, int start, int count) {
      long[] values = new long[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = row.customerId();
        }
      }
      return new HeapVector(ScalarType.INT64, count, values, null);
    }

    private static ColumnVector write2(List<? extends @Nullable Order> rows, int start, int count) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = row.amount();
        }
      }
      return new HeapVector(ScalarType.FLOAT64, count, values, null);
    }

    private static ColumnVector write3(List<? extends @Nullable Order> rows, int start, int count) {
      @Nullable Integer[] values = new Integer[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = row.quantity();
        }
      }
      return VectorCodecs.INT32.write(values, PLACE3, start);
    }

    private static ColumnVector write4(List<? extends @Nullable Order> rows, int start, int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.country(), PLACE4, start + i);
        }
      }
      return VectorCodecs.STRING.write(values, PLACE4, start);
    }

    private static ColumnVector write5(List<? extends @Nullable Order> rows, int start, int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = row.note();
        }
      }
      return VectorCodecs.STRING.write(values, PLACE5, start);
    }

    private static ColumnVector write6(List<? extends @Nullable Order> rows, int start, int count) {
      @Nullable LocalDate[] values = new LocalDate[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.day(), PLACE6, start + i);
        }
      }
      return VectorCodecs.DATE.write(values, PLACE6, start);
    }

    private static ColumnVector write7(List<? extends @Nullable Order> rows, int start, int count) {
      Order. @Nullable Color[] values = new Order.Color[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.color(), PLACE7, start + i);
        }
      }
      return CODEC7.write(values, PLACE7, start);
    }

    private static ColumnVector write8(List<? extends @Nullable Order> rows, int start, int count) {
      byte[] @Nullable [] values = new byte[count][];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.image(), PLACE8, start + i);
        }
      }
      return VectorCodecs.BINARY.write(values, PLACE8, start);
    }

    private static ColumnVector write9(List<? extends @Nullable Order> rows, int start, int count) {
      @Nullable BigDecimal[] values = new BigDecimal[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.price(), PLACE9, start + i);
        }
      }
      return CODEC9.write(values, PLACE9, start);
    }

    private static ColumnVector write10(List<? extends @Nullable Order> rows, int start,
        int count) {
      Order. @Nullable Address[] values = new Order.Address[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.home(), PLACE10, start + i);
        }
      }
      return CODEC10.write(values, PLACE10, start);
    }

    private static ColumnVector write11(List<? extends @Nullable Order> rows, int start,
        int count) {
      Order. @Nullable Address[] values = new Order.Address[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = row.work();
        }
      }
      return CODEC11.write(values, PLACE11, start);
    }

    @SuppressWarnings("unchecked")
    private static ColumnVector write12(List<? extends @Nullable Order> rows, int start,
        int count) {
      @Nullable List<String>[] values = (List<String>[]) new List<?>[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.tags(), PLACE12, start + i);
        }
      }
      return CODEC12.write(values, PLACE12, start);
    }

    @SuppressWarnings("unchecked")
    private static ColumnVector write13(List<? extends @Nullable Order> rows, int start,
        int count) {
      @Nullable List<Order.Address>[] values = (List<Order.Address>[]) new List<?>[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.stops(), PLACE13, start + i);
        }
      }
      return CODEC13.write(values, PLACE13, start);
    }

    @SuppressWarnings("unchecked")
    private static ColumnVector write14(List<? extends @Nullable Order> rows, int start,
        int count) {
      @Nullable Map<Order.Color, List<Long>>[] values = (Map<Order.Color, List<Long>>[]) new Map<?, ?>[count];
      for (int i = 0; i < count; i++) {
        Order row = rows.get(start + i);
        if (row != null) {
          values[i] = row.counts();
        }
      }
      return CODEC14.write(values, PLACE14, start);
    }
  }
}
