package shop;

import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Evolved.Sale}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface Evolved_SaleColumns extends NullableEvolved_SaleColumns {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  @Override
  LongExpr id();

  /**
   * The column <code>amount</code>, of type <code>double</code>.
   */
  @Override
  DoubleExpr amount();

  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  @Override
  NullableStrExpr note();

  /**
   * The column <code>city</code>, of type <code>String</code>.
   */
  @Override
  StrExpr city();
}
