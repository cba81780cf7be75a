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
 * The columns of {@code Evolved} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface NullableEvolvedColumns extends Term<NullableEvolvedColumns> {
  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  NullableStrExpr note();

  /**
   * The same columns with another <code>note</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolvedColumns withNote(NullableStrExpr note);

  /**
   * The column <code>tax</code>, of type <code>double</code>.
   */
  NullableDoubleExpr tax();

  /**
   * The same columns with another <code>tax</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolvedColumns withTax(DoubleExpr tax);

  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  NullableLongExpr id();

  /**
   * The same columns with another <code>id</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolvedColumns withId(LongExpr id);

  /**
   * The column <code>sale</code>, of type <code>String</code>.
   */
  NullableStrExpr sale();

  /**
   * The same columns with another <code>sale</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableEvolvedColumns withSale(StrExpr sale);
}
