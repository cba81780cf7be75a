package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import java.lang.IllegalStateException;
import java.lang.Override;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stands in for the frame of {@code Broken}, which is in error.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class BrokenFrame extends Frame<BrokenFrame, Broken, BrokenColumns, NullableBrokenColumns> {
  /**
   * The columns of {@code Broken}.
   */
  public static final RecordSchema<Broken, BrokenFrame> SCHEMA = refused();

  private BrokenFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static BrokenFrame of(Session session, List<Broken> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * Stands in for a row of a projection to {@code Broken}, which is in error.
   *
   * @param values the values
   * @return nothing
   */
  public static Row<BrokenFrame> row(Term<?>... values) {
    return refused();
  }

  /**
   * Stands in for a row of a projection to {@code Broken}, which is in error.
   *
   * @param values the values
   * @return nothing
   */
  public static Row<BrokenFrame> from(Term<?>... values) {
    return refused();
  }

  /**
   * A row of a projection to {@code Broken}, with the components named one by one.
   *
   * @return the stage that takes the first component
   */
  public static IdStage build() {
    return new Builder();
  }

  private static Row<BrokenFrame> rowOf(Term<?>... terms) {
    return refused();
  }

  private static <T> T refused() {
    throw new IllegalStateException("Broken was refused by the annotation processor; see the compiler's messages");
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
    NameStage id(LongExpr id);
  }

  /**
   * Takes the component {@code name}.
   */
  public interface NameStage {
    /**
     * Takes the component {@code name}.
     *
     * @param name the component of type <code>String</code>
     * @return the row
     */
    Row<BrokenFrame> name(StrExpr name);
  }

  private static final class Builder implements IdStage, NameStage {
    private final Term<?>[] terms;

    Builder(Term<?>... terms) {
      this.terms = terms;
    }

    @Override
    public NameStage id(LongExpr id) {
      return append(this, id);
    }

    @Override
    public Row<BrokenFrame> name(StrExpr name) {
      return append(this, name).toRow();
    }

    private static Builder append(Builder builder, Term<?> term) {
      Term<?>[] terms = Arrays.copyOf(builder.terms, builder.terms.length + 1);
      terms[terms.length - 1] = term;
      return new Builder(terms);
    }

    private Row<BrokenFrame> toRow() {
      return BrokenFrame.rowOf(terms);
    }
  }
}
