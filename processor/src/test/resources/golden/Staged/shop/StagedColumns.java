package shop;

import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Staged}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
interface StagedColumns extends NullableStagedColumns {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  @Override
  LongExpr id();

  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  @Override
  NullableStrExpr note();
}
