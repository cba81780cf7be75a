package shop;

import io.recordframe.expression.LongExpr;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Broken}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface BrokenColumns extends NullableBrokenColumns {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  @Override
  LongExpr id();

  /**
   * The column <code>name</code>, of type <code>String</code>.
   */
  @Override
  StrExpr name();
}
