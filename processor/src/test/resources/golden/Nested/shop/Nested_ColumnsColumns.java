package shop;

import io.recordframe.expression.EnumExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Nested.Columns}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface Nested_ColumnsColumns extends NullableNested_ColumnsColumns {
  /**
   * The column <code>kind</code>, of type <code>Nested.Kind</code>.
   */
  @Override
  EnumExpr<Nested.Kind> kind();
}
