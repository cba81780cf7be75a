package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnOrigin;
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
 * A frame of {@code Broken.Whole} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Broken_WholeFrame extends Frame<Broken_WholeFrame, Broken.Whole, Broken_WholeColumns, NullableBroken_WholeColumns> {
  /**
   * The columns of {@code Broken.Whole}.
   */
  public static final RecordSchema<Broken.Whole, Broken_WholeFrame> SCHEMA = new Definition();

  private Broken_WholeFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static Broken_WholeFrame of(Session session, List<Broken.Whole> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Broken.Whole}: one value for each component, in order.
   *
   * @return the row
   */
  public static Row<Broken_WholeFrame> row(StrExpr name) {
    return rowOf(name);
  }

  /**
   * A row of a projection to {@code Broken.Whole} with all columns of one that is there.
   *
   * @param whole the columns, as they are or changed
   * @return the row
   */
  public static Row<Broken_WholeFrame> from(Broken_WholeColumns whole) {
    return rowOf(whole.name());
  }

  /**
   * A nested {@code Broken.Whole}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static Broken_WholeColumns struct(StrExpr name) {
    return structOf(name);
  }

  private static Row<Broken_WholeFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static Broken_WholeColumns structOf(Term<?>... terms) {
    return new Broken_WholeColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Broken.Whole, Broken_WholeFrame> {
    Definition() {
      super(
          Broken.Whole.class,
          string("name"));
    }

    @Override
    protected Broken_WholeFrame frame(FrameState state) {
      return new Broken_WholeFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new Broken_WholeColumns(origin);
    }

    @Override
    protected Broken.Whole[] read(ComponentReader values) {
      String[] values0 = (String[]) values.values(0);
      boolean[] absent = values.absent();
      Broken.Whole[] rows = new Broken.Whole[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Broken.Whole(
                values0[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw values.refused(i, refused);
      }
      return rows;
    }

    @Override
    protected Object valueOf(Broken.Whole row, int index) {
      return switch (index) {
        case 0 -> row.name();
        default -> throw noComponent(index);
      };
    }
  }
}
