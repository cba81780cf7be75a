package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnAccess;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.Term;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
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
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A frame of {@code Staged} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class StagedFrame extends Frame<StagedFrame, Staged, StagedColumns, NullableStagedColumns> {
  /**
   * The columns of {@code Staged}.
   */
  public static final RecordSchema<Staged, StagedFrame> SCHEMA = RecordSchema.define(
      Staged.class, new Codec(), StagedFrame::new, Columns::new);

  private StagedFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static StagedFrame of(Session session, List<Staged> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Staged}: one value for each component, in order.
   *
   * @param id the component of type <code>long</code>
   * @param note the component of type <code>&#64;Nullable String</code>
   * @return the row
   */
  public static Row<StagedFrame> row(LongExpr id, NullableStrExpr note) {
    return rowOf(id, note);
  }

  /**
   * A row of a projection to {@code Staged}, with the components named one by one.
   *
   * @return the stage that takes the first component
   */
  public static IdStage build() {
    return new Builder();
  }

  /**
   * Called by generated code only: the columns of {@code Staged} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static StagedColumns columns(ColumnOrigin origin) {
    return new Columns(origin);
  }

  private static Row<StagedFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  /**
   * Takes the component {@code id}.
   */
  public interface IdStage {
    /**
     * Takes the component {@code id}.
     *
     * @param id the component of type <code>long</code>
     * @return the next stage
     */
    NoteStage id(LongExpr id);
  }

  /**
   * Takes the component {@code note}.
   */
  public interface NoteStage {
    /**
     * Takes the component {@code note}.
     *
     * @param note the component of type <code>&#64;Nullable String</code>
     * @return the row
     */
    Row<StagedFrame> note(NullableStrExpr note);
  }

  private static final class Builder implements IdStage, NoteStage {
    private final Term<?>[] terms;

    Builder(Term<?>... terms) {
      this.terms = terms;
    }

    @Override
    public NoteStage id(LongExpr id) {
      return append(this, id);
    }

    @Override
    public Row<StagedFrame> note(NullableStrExpr note) {
      return append(this, note).toRow();
    }

    private static Builder append(Builder builder, Term<?> term) {
      Term<?>[] terms = Arrays.copyOf(builder.terms, builder.terms.length + 1);
      terms[terms.length - 1] = term;
      return new Builder(terms);
    }

    private Row<StagedFrame> toRow() {
      return StagedFrame.rowOf(terms);
    }
  }

  private static final class Columns extends RelationColumns implements StagedColumns {
    Columns(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns(origin);
    }

    @Override
    public LongExpr id() {
      return ColumnAccess.int64(this, 0);
    }

    @Override
    public NullableStrExpr note() {
      return ColumnAccess.string(this, 1);
    }
  }

  private static final class Codec implements RecordCodec<Staged> {
    private static final Place PLACE0 = new Place("Staged", "id");

    private static final Place PLACE1 = new Place("Staged", "note");

    private static final Schema COLUMNS = Schema.of(
        Field.required("id", ScalarType.INT64),
        Field.nullable("note", ScalarType.STRING));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Staged";
    }

    @Override
    public @Nullable Staged[] read(int rowCount, long firstRow, IntFunction<ColumnVector> columns,
        boolean @Nullable [] absent) {
      long[] values0 = RecordCodec.required(columns.apply(0), absent, PLACE0, firstRow).longs();
      @Nullable String[] values1 = VectorCodecs.STRING.read(columns.apply(1), PLACE1, firstRow);
      @Nullable Staged[] rows = new Staged[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Staged(
                values0[i],
                values1[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw RecordCodec.refused("Staged", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends @Nullable Staged> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        case 1 -> write1(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Staged has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends @Nullable Staged> rows, int start,
        int count) {
      long[] values = new long[count];
      for (int i = 0; i < count; i++) {
        Staged row = rows.get(start + i);
        if (row != null) {
          values[i] = row.id();
        }
      }
      return new HeapVector(ScalarType.INT64, count, values, null);
    }

    private static ColumnVector write1(List<? extends @Nullable Staged> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Staged row = rows.get(start + i);
        if (row != null) {
          values[i] = row.note();
        }
      }
      return VectorCodecs.STRING.write(values, PLACE1, start);
    }
  }
}
