package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.Term;
import io.recordframe.support.ComponentReader;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * A frame of {@code Staged} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class StagedFrame extends Frame<StagedFrame, Staged, StagedColumns, NullableStagedColumns> {
  /**
   * The columns of {@code Staged}.
   */
  public static final RecordSchema<Staged, StagedFrame> SCHEMA = new Definition();

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
   * @return the row
   */
  public static Row<StagedFrame> row(LongExpr id, NullableStrExpr note) {
    return rowOf(id, note);
  }

  /**
   * A row of a projection to {@code Staged} with all columns of one that is there.
   *
   * @param staged the columns, as they are or changed
   * @return the row
   */
  public static Row<StagedFrame> from(StagedColumns staged) {
    return rowOf(staged.id(), staged.note());
  }

  /**
   * A nested {@code Staged}: one value for each component, in order.
   *
   * @return its columns, which stand for the record where one is expected
   */
  public static StagedColumns struct(LongExpr id, NullableStrExpr note) {
    return structOf(id, note);
  }

  /**
   * A row of a projection to {@code Staged}, with the components named one by one.
   *
   * @return the stage that takes the first component
   */
  public static IdStage build() {
    return new Builder();
  }

  private static Row<StagedFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static StagedColumns structOf(Term<?>... terms) {
    return new StagedColumns(ColumnOrigin.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms));
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

  @NullUnmarked
  private static final class Definition extends RecordSchema<Staged, StagedFrame> {
    Definition() {
      super(
          Staged.class,
          int64("id"),
          string("note").orNull());
    }

    @Override
    protected StagedFrame frame(FrameState state) {
      return new StagedFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new StagedColumns(origin);
    }

    @Override
    protected Staged[] read(ComponentReader values) {
      long[] values0 = values.longs(0);
      String[] values1 = (String[]) values.values(1);
      boolean[] absent = values.absent();
      Staged[] rows = new Staged[values.rowCount()];
      int i = 0;
      try {
        for (; i < rows.length; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Staged(
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
    protected long longOf(Staged row, int index) {
      return switch (index) {
        case 0 -> row.id();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected Object valueOf(Staged row, int index) {
      return switch (index) {
        case 1 -> row.note();
        default -> throw noComponent(index);
      };
    }
  }
}
