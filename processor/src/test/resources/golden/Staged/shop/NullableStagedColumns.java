package shop;

import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Staged} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface NullableStagedColumns extends Term<NullableStagedColumns> {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  NullableLongExpr id();

  /**
   * The same columns with another <code>id</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableStagedColumns withId(LongExpr id);

  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  NullableStrExpr note();

  /**
   * The same columns with another <code>note</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableStagedColumns withNote(NullableStrExpr note);
}
