package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnAccess;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.Elements;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.RelationColumns;
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
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.IntFunction;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A frame of {@code Nested.Line} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Nested_LineFrame extends Frame<Nested_LineFrame, Nested.Line, Nested_LineColumns, NullableNested_LineColumns> {
  /**
   * The columns of {@code Nested.Line}.
   */
  public static final RecordSchema<Nested.Line, Nested_LineFrame> SCHEMA = RecordSchema.define(
      Nested.Line.class, new Codec(), Nested_LineFrame::new, Columns2::new);

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
   * @param id the component of type <code>long</code>
   * @param columns the component of type <code>List&#60;Nested.Columns&#62;</code>
   * @return the row
   */
  public static Row<Nested_LineFrame> row(LongExpr id, ListExpr<Nested_ColumnsColumns> columns) {
    return rowOf(id, columns);
  }

  /**
   * Called by generated code only: the columns of {@code Nested.Line} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static Nested_LineColumns columns(ColumnOrigin origin) {
    return new Columns2(origin);
  }

  private static Row<Nested_LineFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static final class Columns2 extends RelationColumns implements Nested_LineColumns {
    Columns2(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns2(origin);
    }

    @Override
    public LongExpr id() {
      return ColumnAccess.int64(this, 0);
    }

    @Override
    public ListExpr<Nested_ColumnsColumns> columns() {
      return ColumnAccess.list(this, 1, Elements.struct(Nested_ColumnsFrame::columns));
    }
  }

  private static final class Codec implements RecordCodec<Nested.Line> {
    private static final Place PLACE0 = new Place("Nested.Line", "id");

    private static final Place PLACE1 = new Place("Nested.Line", "columns");

    private static final VectorCodec<List<Nested.Columns>> CODEC1 = VectorCodecs.list(VectorCodecs.struct(Nested_ColumnsFrame.SCHEMA.codec()), false);

    private static final Schema COLUMNS = Schema.of(
        Field.required("id", ScalarType.INT64),
        Field.required("columns", CODEC1.type()));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Nested.Line";
    }

    @Override
    public Nested. @Nullable Line[] read(int rowCount, long firstRow,
        IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
      long[] values0 = RecordCodec.required(columns.apply(0), absent, PLACE0, firstRow).longs();
      @Nullable List<Nested.Columns>[] values1 = CODEC1.read(RecordCodec.required(columns.apply(1), absent, PLACE1, firstRow), PLACE1, firstRow);
      Nested. @Nullable Line[] rows = new Nested.Line[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Nested.Line(
                values0[i],
                values1[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw RecordCodec.refused("Nested.Line", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends Nested. @Nullable Line> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        case 1 -> write1(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Nested.Line has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends Nested. @Nullable Line> rows, int start,
        int count) {
      long[] values = new long[count];
      for (int i = 0; i < count; i++) {
        Nested.Line row = rows.get(start + i);
        if (row != null) {
          values[i] = row.id();
        }
      }
      return new HeapVector(ScalarType.INT64, count, values, null);
    }

    @SuppressWarnings("unchecked")
    private static ColumnVector write1(List<? extends Nested. @Nullable Line> rows, int start,
        int count) {
      @Nullable List<Nested.Columns>[] values = (List<Nested.Columns>[]) new List<?>[count];
      for (int i = 0; i < count; i++) {
        Nested.Line row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.columns(), PLACE1, start + i);
        }
      }
      return CODEC1.write(values, PLACE1, start);
    }
  }
}
