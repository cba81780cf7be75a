package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnAccess;
import io.recordframe.expression.ColumnOrigin;
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
 * A frame of {@code Broken.Whole} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Broken_WholeFrame extends Frame<Broken_WholeFrame, Broken.Whole, Broken_WholeColumns, NullableBroken_WholeColumns> {
  /**
   * The columns of {@code Broken.Whole}.
   */
  public static final RecordSchema<Broken.Whole, Broken_WholeFrame> SCHEMA = RecordSchema.define(
      Broken.Whole.class, new Codec(), Broken_WholeFrame::new, Columns::new);

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
   * @param name the component of type <code>String</code>
   * @return the row
   */
  public static Row<Broken_WholeFrame> row(StrExpr name) {
    return rowOf(name);
  }

  /**
   * Called by generated code only: the columns of {@code Broken.Whole} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static Broken_WholeColumns columns(ColumnOrigin origin) {
    return new Columns(origin);
  }

  private static Row<Broken_WholeFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static final class Columns extends RelationColumns implements Broken_WholeColumns {
    Columns(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns(origin);
    }

    @Override
    public StrExpr name() {
      return ColumnAccess.string(this, 0);
    }
  }

  private static final class Codec implements RecordCodec<Broken.Whole> {
    private static final Place PLACE0 = new Place("Broken.Whole", "name");

    private static final Schema COLUMNS = Schema.of(
        Field.required("name", ScalarType.STRING));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Broken.Whole";
    }

    @Override
    public Broken. @Nullable Whole[] read(int rowCount, long firstRow,
        IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
      @Nullable String[] values0 = VectorCodecs.STRING.read(RecordCodec.required(columns.apply(0), absent, PLACE0, firstRow), PLACE0, firstRow);
      Broken. @Nullable Whole[] rows = new Broken.Whole[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Broken.Whole(
                values0[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw RecordCodec.refused("Broken.Whole", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends Broken. @Nullable Whole> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Broken.Whole has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends Broken. @Nullable Whole> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Broken.Whole row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.name(), PLACE0, start + i);
        }
      }
      return VectorCodecs.STRING.write(values, PLACE0, start);
    }
  }
}
