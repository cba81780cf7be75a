package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.LongExpr;
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
 * A frame of {@code Evolved.Sale} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Evolved_SaleFrame extends Frame<Evolved_SaleFrame, Evolved.Sale, Evolved_SaleColumns, NullableEvolved_SaleColumns> {
  /**
   * The columns of {@code Evolved.Sale}.
   */
  public static final RecordSchema<Evolved.Sale, Evolved_SaleFrame> SCHEMA = new Definition();

  private Evolved_SaleFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static Evolved_SaleFrame of(Session session, List<Evolved.Sale> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Evolved.Sale}: one value for each component, in order.
   *
   * @return the row
   */
  public static Row<Evolved_SaleFrame> row(LongExpr id, DoubleExpr amount, NullableStrExpr note,
      StrExpr city) {
    return rowOf(id, amount, note, city);
  }

  /**
   * A row of a projection to {@code Evolved.Sale} with all columns of one that is there.
   *
   * @param sale the columns, as they are or changed
   * @return the row
   */
  public static Row<Evolved_SaleFrame> from(Evolved_SaleColumns sale) {
    return rowOf(sale.id(), sale.amount(), sale.note(), sale.city());
  }

  /**
   * A nested {@code Evolved.Sale}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static Evolved_SaleColumns struct(LongExpr id, DoubleExpr amount, NullableStrExpr note,
      StrExpr city) {
    return structOf(id, amount, note, city);
  }

  private static Row<Evolved_SaleFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static Evolved_SaleColumns structOf(Term<?>... terms) {
    return new Evolved_SaleColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Evolved.Sale, Evolved_SaleFrame> {
    Definition() {
      super(
          Evolved.Sale.class,
          int64("id"),
          float64("amount"),
          string("note").orNull(),
          string("city"));
    }

    @Override
    protected Evolved_SaleFrame frame(FrameState state) {
      return new Evolved_SaleFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new Evolved_SaleColumns(origin);
    }

    @Override
    protected Evolved.Sale[] read(ComponentReader values) {
      long[] values0 = values.longs(0);
      double[] values1 = values.doubles(1);
      String[] values2 = (String[]) values.values(2);
      String[] values3 = (String[]) values.values(3);
      boolean[] absent = values.absent();
      Evolved.Sale[] rows = new Evolved.Sale[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Evolved.Sale(
                values0[i],
                values1[i],
                values2[i],
                values3[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw values.refused(i, refused);
      }
      return rows;
    }

    @Override
    protected double doubleOf(Evolved.Sale row, int index) {
      return switch (index) {
        case 1 -> row.amount();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected long longOf(Evolved.Sale row, int index) {
      return switch (index) {
        case 0 -> row.id();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected Object valueOf(Evolved.Sale row, int index) {
      return switch (index) {
        case 2 -> row.note();
        case 3 -> row.city();
        default -> throw noComponent(index);
      };
    }
  }
}
