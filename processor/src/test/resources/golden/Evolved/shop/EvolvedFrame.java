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
 * A frame of {@code Evolved} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class EvolvedFrame extends Frame<EvolvedFrame, Evolved, EvolvedColumns, NullableEvolvedColumns> {
  /**
   * The columns of {@code Evolved}.
   */
  public static final RecordSchema<Evolved, EvolvedFrame> SCHEMA = new Definition();

  private EvolvedFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static EvolvedFrame of(Session session, List<Evolved> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Evolved}: one value for each component, in order.
   *
   * @return the row
   */
  public static Row<EvolvedFrame> row(NullableStrExpr note, DoubleExpr tax, LongExpr id,
      StrExpr sale) {
    return rowOf(note, tax, id, sale);
  }

  /**
   * A row of a projection to {@code Evolved} with all columns of one that is there.
   *
   * @param evolved the columns, as they are or changed
   * @return the row
   */
  public static Row<EvolvedFrame> from(EvolvedColumns evolved) {
    return rowOf(evolved.note(), evolved.tax(), evolved.id(), evolved.sale());
  }

  /**
   * A nested {@code Evolved}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static EvolvedColumns struct(NullableStrExpr note, DoubleExpr tax, LongExpr id,
      StrExpr sale) {
    return structOf(note, tax, id, sale);
  }

  /**
   * A row of a projection to {@code Evolved} that takes over what it shares with {@code Evolved.Sale}.
   *
   * @param sale2 the row that is taken over
   * @return the row
   */
  public static Row<EvolvedFrame> from(Evolved_SaleColumns sale2, DoubleExpr tax, StrExpr sale) {
    return rowOf(sale2.note(), tax, sale2.id(), sale);
  }

  private static Row<EvolvedFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static EvolvedColumns structOf(Term<?>... terms) {
    return new EvolvedColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Evolved, EvolvedFrame> {
    Definition() {
      super(
          Evolved.class,
          string("note").orNull(),
          float64("tax"),
          int64("id"),
          string("sale"));
    }

    @Override
    protected EvolvedFrame frame(FrameState state) {
      return new EvolvedFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new EvolvedColumns(origin);
    }

    @Override
    protected Evolved[] read(ComponentReader values) {
      String[] values0 = (String[]) values.values(0);
      double[] values1 = values.doubles(1);
      long[] values2 = values.longs(2);
      String[] values3 = (String[]) values.values(3);
      boolean[] absent = values.absent();
      Evolved[] rows = new Evolved[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Evolved(
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
    protected double doubleOf(Evolved row, int index) {
      return switch (index) {
        case 1 -> row.tax();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected long longOf(Evolved row, int index) {
      return switch (index) {
        case 2 -> row.id();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected Object valueOf(Evolved row, int index) {
      return switch (index) {
        case 0 -> row.note();
        case 3 -> row.sale();
        default -> throw noComponent(index);
      };
    }
  }
}
