package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.Term;
import io.recordframe.support.ComponentReader;
import io.recordframe.support.VectorCodecs;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * A frame of {@code Nested.Columns} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Nested_ColumnsFrame extends Frame<Nested_ColumnsFrame, Nested.Columns, Nested_ColumnsColumns, NullableNested_ColumnsColumns> {
  /**
   * The columns of {@code Nested.Columns}.
   */
  public static final RecordSchema<Nested.Columns, Nested_ColumnsFrame> SCHEMA = new Definition();

  private Nested_ColumnsFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static Nested_ColumnsFrame of(Session session, List<Nested.Columns> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Nested.Columns}: one value for each component, in order.
   *
   * @return the row
   */
  public static Row<Nested_ColumnsFrame> row(EnumExpr<Nested.Kind> kind) {
    return rowOf(kind);
  }

  /**
   * A row of a projection to {@code Nested.Columns} with all columns of one that is there.
   *
   * @param columns the columns, as they are or changed
   * @return the row
   */
  public static Row<Nested_ColumnsFrame> from(Nested_ColumnsColumns columns) {
    return rowOf(columns.kind());
  }

  /**
   * A nested {@code Nested.Columns}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static Nested_ColumnsColumns struct(EnumExpr<Nested.Kind> kind) {
    return structOf(kind);
  }

  private static Row<Nested_ColumnsFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static Nested_ColumnsColumns structOf(Term<?>... terms) {
    return new Nested_ColumnsColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
  }

  @NullUnmarked
  private static final class Definition extends RecordSchema<Nested.Columns, Nested_ColumnsFrame> {
    Definition() {
      super(
          Nested.Columns.class,
          nested("kind", VectorCodecs.enumeration(Nested.Kind.class)));
    }

    @Override
    protected Nested_ColumnsFrame frame(FrameState state) {
      return new Nested_ColumnsFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new Nested_ColumnsColumns(origin);
    }

    @Override
    protected Nested.Columns[] read(ComponentReader values) {
      Nested.Kind[] values0 = (Nested.Kind[]) values.values(0);
      boolean[] absent = values.absent();
      Nested.Columns[] rows = new Nested.Columns[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Nested.Columns(
                values0[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw values.refused(i, refused);
      }
      return rows;
    }

    @Override
    protected Object valueOf(Nested.Columns row, int index) {
      return switch (index) {
        case 0 -> row.kind();
        default -> throw noComponent(index);
      };
    }
  }
}
