package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnAccess;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.Place;
import io.recordframe.support.RecordCodec;
import io.recordframe.support.VectorCodecs;
import java.lang.IndexOutOfBoundsException;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.util.List;
import java.util.function.IntFunction;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A frame of {@code Order.Address} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Order_AddressFrame extends Frame<Order_AddressFrame, Order.Address, Order_AddressColumns, NullableOrder_AddressColumns> {
  /**
   * The columns of {@code Order.Address}.
   */
  public static final RecordSchema<Order.Address, Order_AddressFrame> SCHEMA = RecordSchema.define(
      Order.Address.class, new Codec(), Order_AddressFrame::new, Columns::new);

  private Order_AddressFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static Order_AddressFrame of(Session session, List<Order.Address> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Order.Address}: one value for each component, in order.
   *
   * @param city the component of type <code>String</code>
   * @param zip the component of type <code>&#64;Nullable String</code>
   * @return the row
   */
  public static Row<Order_AddressFrame> row(StrExpr city, NullableStrExpr zip) {
    return rowOf(city, zip);
  }

  /**
   * Called by generated code only: the columns of {@code Order.Address} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static Order_AddressColumns columns(ColumnOrigin origin) {
    return new Columns(origin);
  }

  private static Row<Order_AddressFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static final class Columns extends RelationColumns implements Order_AddressColumns {
    Columns(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns(origin);
    }

    @Override
    public StrExpr city() {
      return ColumnAccess.string(this, 0);
    }

    @Override
    public NullableStrExpr zip() {
      return ColumnAccess.string(this, 1);
    }
  }

  private static final class Codec implements RecordCodec<Order.Address> {
    private static final Place PLACE0 = new Place("Order.Address", "city");

    private static final Place PLACE1 = new Place("Order.Address", "zip");

    private static final Schema COLUMNS = Schema.of(
        Field.required("city", ScalarType.STRING),
        Field.nullable("zip", ScalarType.STRING));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Order.Address";
    }

    @Override
    public Order. @Nullable Address[] read(int rowCount, long firstRow,
        IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
      @Nullable String[] values0 = VectorCodecs.STRING.read(RecordCodec.required(columns.apply(0), absent, PLACE0, firstRow), PLACE0, firstRow);
      @Nullable String[] values1 = VectorCodecs.STRING.read(columns.apply(1), PLACE1, firstRow);
      Order. @Nullable Address[] rows = new Order.Address[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Order.Address(
                values0[i],
                values1[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw RecordCodec.refused("Order.Address", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends Order. @Nullable Address> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        case 1 -> write1(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Order.Address has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends Order. @Nullable Address> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Order.Address row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.city(), PLACE0, start + i);
        }
      }
      return VectorCodecs.STRING.write(values, PLACE0, start);
    }

    private static ColumnVector write1(List<? extends Order. @Nullable Address> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Order.Address row = rows.get(start + i);
        if (row != null) {
          values[i] = row.zip();
        }
      }
      return VectorCodecs.STRING.write(values, PLACE1, start);
    }
  }
}
