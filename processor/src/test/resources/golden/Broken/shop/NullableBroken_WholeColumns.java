package shop;

import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Broken.Whole} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface NullableBroken_WholeColumns extends Term<NullableBroken_WholeColumns> {
  /**
   * The column <code>name</code>, of type <code>String</code>.
   */
  NullableStrExpr name();

  /**
   * The same columns with another <code>name</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableBroken_WholeColumns withName(StrExpr name);
}
