package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import io.recordframe.support.ComponentReader;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * A frame of {@code Order.Address} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Order_AddressFrame extends Frame<Order_AddressFrame, Order.Address, Order_AddressColumns, NullableOrder_AddressColumns> {
  /**
   * The columns of {@code Order.Address}.
   */
  public static final RecordSchema<Order.Address, Order_AddressFrame> SCHEMA = new Definition();

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
   * @return the row
   */
  public static Row<Order_AddressFrame> row(StrExpr city, NullableStrExpr zip) {
    return rowOf(city, zip);
  }

  /**
   * A row of a projection to {@code Order.Address} with all columns of one that is there.
   *
   * @param address the columns, as they are or changed
   * @return the row
   */
  public static Row<Order_AddressFrame> from(Order_AddressColumns address) {
    return rowOf(address.city(), address.zip());
  }

  /**
   * A nested {@code Order.Address}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static Order_AddressColumns struct(StrExpr city, NullableStrExpr zip) {
    return structOf(city, zip);
  }

  private static Row<Order_AddressFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static Order_AddressColumns structOf(Term<?>... terms) {
    return new Order_AddressColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Order.Address, Order_AddressFrame> {
    Definition() {
      super(
          Order.Address.class,
          string("city"),
          string("zip").orNull());
    }

    @Override
    protected Order_AddressFrame frame(FrameState state) {
      return new Order_AddressFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new Order_AddressColumns(origin);
    }

    @Override
    protected Order.Address[] read(ComponentReader values) {
      String[] values0 = (String[]) values.values(0);
      String[] values1 = (String[]) values.values(1);
      boolean[] absent = values.absent();
      Order.Address[] rows = new Order.Address[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Order.Address(
                values0[i],
                values1[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw values.refused(i, refused);
      }
      return rows;
    }

    @Override
    protected Object valueOf(Order.Address row, int index) {
      return switch (index) {
        case 0 -> row.city();
        case 1 -> row.zip();
        default -> throw noComponent(index);
      };
    }
  }
}
