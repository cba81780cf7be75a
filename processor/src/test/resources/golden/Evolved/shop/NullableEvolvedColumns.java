package shop;

import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
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
   * The column <code>tax</code>, of type <code>double</code>.
   */
  NullableDoubleExpr tax();

  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  NullableLongExpr id();

  /**
   * The column <code>sale</code>, of type <code>String</code>.
   */
  NullableStrExpr sale();
}
