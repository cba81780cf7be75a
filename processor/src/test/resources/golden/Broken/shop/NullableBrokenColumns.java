package shop;

import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Broken} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface NullableBrokenColumns extends Term<NullableBrokenColumns> {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  NullableLongExpr id();

  /**
   * The same columns with another <code>id</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableBrokenColumns withId(LongExpr id);

  /**
   * The column <code>name</code>, of type <code>String</code>.
   */
  NullableStrExpr name();

  /**
   * The same columns with another <code>name</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableBrokenColumns withName(StrExpr name);
}
