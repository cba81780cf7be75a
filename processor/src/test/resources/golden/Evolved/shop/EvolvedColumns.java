package shop;

import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Evolved}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface EvolvedColumns extends NullableEvolvedColumns {
  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  @Override
  NullableStrExpr note();

  /**
   * The column <code>tax</code>, of type <code>double</code>.
   */
  @Override
  DoubleExpr tax();

  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  @Override
  LongExpr id();

  /**
   * The column <code>sale</code>, of type <code>String</code>.
   */
  @Override
  StrExpr sale();
}
