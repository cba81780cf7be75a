package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnAccess;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.Term;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.Place;
import io.recordframe.support.RecordCodec;
import io.recordframe.support.VectorCodec;
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
 * A frame of {@code Nested.Columns} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Nested_ColumnsFrame extends Frame<Nested_ColumnsFrame, Nested.Columns, Nested_ColumnsColumns, NullableNested_ColumnsColumns> {
  /**
   * The columns of {@code Nested.Columns}.
   */
  public static final RecordSchema<Nested.Columns, Nested_ColumnsFrame> SCHEMA = RecordSchema.define(
      Nested.Columns.class, new Codec(), Nested_ColumnsFrame::new, Columns2::new);

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
   * @param kind the component of type <code>Nested.Kind</code>
   * @return the row
   */
  public static Row<Nested_ColumnsFrame> row(EnumExpr<Nested.Kind> kind) {
    return rowOf(kind);
  }

  /**
   * Called by generated code only: the columns of {@code Nested.Columns} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static Nested_ColumnsColumns columns(ColumnOrigin origin) {
    return new Columns2(origin);
  }

  private static Row<Nested_ColumnsFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static final class Columns2 extends RelationColumns implements Nested_ColumnsColumns {
    Columns2(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns2(origin);
    }

    @Override
    public EnumExpr<Nested.Kind> kind() {
      return ColumnAccess.enumeration(this, 0, Nested.Kind.class);
    }
  }

  private static final class Codec implements RecordCodec<Nested.Columns> {
    private static final Place PLACE0 = new Place("Nested.Columns", "kind");

    private static final VectorCodec<Nested.Kind> CODEC0 = VectorCodecs.enumeration(Nested.Kind.class);

    private static final Schema COLUMNS = Schema.of(
        Field.required("kind", CODEC0.type()));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Nested.Columns";
    }

    @Override
    public Nested. @Nullable Columns[] read(int rowCount, long firstRow,
        IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
      Nested. @Nullable Kind[] values0 = CODEC0.read(RecordCodec.required(columns.apply(0), absent, PLACE0, firstRow), PLACE0, firstRow);
      Nested. @Nullable Columns[] rows = new Nested.Columns[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Nested.Columns(
                values0[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw RecordCodec.refused("Nested.Columns", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends Nested. @Nullable Columns> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Nested.Columns has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends Nested. @Nullable Columns> rows, int start,
        int count) {
      Nested. @Nullable Kind[] values = new Nested.Kind[count];
      for (int i = 0; i < count; i++) {
        Nested.Columns row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.kind(), PLACE0, start + i);
        }
      }
      return CODEC0.write(values, PLACE0, start);
    }
  }
}
