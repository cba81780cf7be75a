package shop;

import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.IntExpr;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.expression.NullableIntExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Pricing.Line} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface NullablePricing_LineColumns extends Term<NullablePricing_LineColumns> {
  /**
   * The column <code>price</code>, of type <code>double</code>.
   */
  NullableDoubleExpr price();

  /**
   * The same columns with another <code>price</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullablePricing_LineColumns withPrice(DoubleExpr price);

  /**
   * The column <code>count</code>, of type <code>int</code>.
   */
  NullableIntExpr count();

  /**
   * The same columns with another <code>count</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullablePricing_LineColumns withCount(IntExpr count);
}
