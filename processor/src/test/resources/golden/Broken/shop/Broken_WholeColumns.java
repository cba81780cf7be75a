package shop;

import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Broken.Whole}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface Broken_WholeColumns extends NullableBroken_WholeColumns {
  /**
   * The column <code>name</code>, of type <code>String</code>.
   */
  @Override
  StrExpr name();
}
