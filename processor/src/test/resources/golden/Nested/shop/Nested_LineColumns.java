package shop;

import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Nested.Line}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface Nested_LineColumns extends NullableNested_LineColumns {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  @Override
  LongExpr id();

  /**
   * The column <code>columns</code>, of type <code>List&#60;Nested.Columns&#62;</code>.
   */
  @Override
  ListExpr<Nested_ColumnsColumns> columns();
}
