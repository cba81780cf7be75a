package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.Term;
import io.recordframe.support.ComponentReader;
import io.recordframe.support.VectorCodecs;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.SuppressWarnings;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * A frame of {@code Nested.Line} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Nested_LineFrame extends Frame<Nested_LineFrame, Nested.Line, Nested_LineColumns, NullableNested_LineColumns> {
  /**
   * The columns of {@code Nested.Line}.
   */
  public static final RecordSchema<Nested.Line, Nested_LineFrame> SCHEMA = new Definition();

  private Nested_LineFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static Nested_LineFrame of(Session session, List<Nested.Line> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Nested.Line}: one value for each component, in order.
   *
   * @return the row
   */
  public static Row<Nested_LineFrame> row(LongExpr id, ListExpr<Nested_ColumnsColumns> columns) {
    return rowOf(id, columns);
  }

  /**
   * A row of a projection to {@code Nested.Line} with all columns of one that is there.
   *
   * @param line the columns, as they are or changed
   * @return the row
   */
  public static Row<Nested_LineFrame> from(Nested_LineColumns line) {
    return rowOf(line.id(), line.columns());
  }

  /**
   * A nested {@code Nested.Line}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static Nested_LineColumns struct(LongExpr id, ListExpr<Nested_ColumnsColumns> columns) {
    return structOf(id, columns);
  }

  private static Row<Nested_LineFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static Nested_LineColumns structOf(Term<?>... terms) {
    return new Nested_LineColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Nested.Line, Nested_LineFrame> {
    Definition() {
      super(
          Nested.Line.class,
          int64("id"),
          nested("columns", VectorCodecs.list(VectorCodecs.struct(Nested_ColumnsFrame.SCHEMA), false)));
    }

    @Override
    protected Nested_LineFrame frame(FrameState state) {
      return new Nested_LineFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new Nested_LineColumns(origin);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected Nested.Line[] read(ComponentReader values) {
      long[] values0 = values.longs(0);
      List<Nested.Columns>[] values1 = (List<Nested.Columns>[]) values.values(1);
      boolean[] absent = values.absent();
      Nested.Line[] rows = new Nested.Line[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Nested.Line(
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
    protected long longOf(Nested.Line row, int index) {
      return switch (index) {
        case 0 -> row.id();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected Object valueOf(Nested.Line row, int index) {
      return switch (index) {
        case 1 -> row.columns();
        default -> throw noComponent(index);
      };
    }
  }
}
