package shop;

import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Evolved.Sale} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface NullableEvolved_SaleColumns extends Term<NullableEvolved_SaleColumns> {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  NullableLongExpr id();

  /**
   * The same columns with another <code>id</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolved_SaleColumns withId(LongExpr id);

  /**
   * The column <code>amount</code>, of type <code>double</code>.
   */
  NullableDoubleExpr amount();

  /**
   * The same columns with another <code>amount</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolved_SaleColumns withAmount(DoubleExpr amount);

  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  NullableStrExpr note();

  /**
   * The same columns with another <code>note</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolved_SaleColumns withNote(NullableStrExpr note);

  /**
   * The column <code>city</code>, of type <code>String</code>.
   */
  NullableStrExpr city();

  /**
   * The same columns with another <code>city</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolved_SaleColumns withCity(StrExpr city);
}
