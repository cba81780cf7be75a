package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.IntExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.Term;
import io.recordframe.support.ComponentReader;
import java.lang.Override;
import java.lang.RuntimeException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * A frame of {@code Pricing.Line} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Pricing_LineFrame extends Frame<Pricing_LineFrame, Pricing.Line, Pricing_LineColumns, NullablePricing_LineColumns> {
  /**
   * The columns of {@code Pricing.Line}.
   */
  public static final RecordSchema<Pricing.Line, Pricing_LineFrame> SCHEMA = new Definition();

  private Pricing_LineFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static Pricing_LineFrame of(Session session, List<Pricing.Line> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Pricing.Line}: one value for each component, in order.
   *
   * @return the row
   */
  public static Row<Pricing_LineFrame> row(DoubleExpr price, IntExpr count) {
    return rowOf(price, count);
  }

  /**
   * A row of a projection to {@code Pricing.Line} with all columns of one that is there.
   *
   * @param line the columns, as they are or changed
   * @return the row
   */
  public static Row<Pricing_LineFrame> from(Pricing_LineColumns line) {
    return rowOf(line.price(), line.count());
  }

  /**
   * A nested {@code Pricing.Line}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static Pricing_LineColumns struct(DoubleExpr price, IntExpr count) {
    return structOf(price, count);
  }

  private static Row<Pricing_LineFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static Pricing_LineColumns structOf(Term<?>... terms) {
    return new Pricing_LineColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Pricing.Line, Pricing_LineFrame> {
    Definition() {
      super(
          Pricing.Line.class,
          float64("price"),
          int32("count"));
    }

    @Override
    protected Pricing_LineFrame frame(FrameState state) {
      return new Pricing_LineFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new Pricing_LineColumns(origin);
    }

    @Override
    protected Pricing.Line[] read(ComponentReader values) {
      double[] values0 = values.doubles(0);
      int[] values1 = values.ints(1);
      boolean[] absent = values.absent();
      Pricing.Line[] rows = new Pricing.Line[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Pricing.Line(
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
    protected double doubleOf(Pricing.Line row, int index) {
      return switch (index) {
        case 0 -> row.price();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected int intOf(Pricing.Line row, int index) {
      return switch (index) {
        case 1 -> row.count();
        default -> throw noComponent(index);
      };
    }
  }
}
