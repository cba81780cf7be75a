package shop;

import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Order.Address}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface Order_AddressColumns extends NullableOrder_AddressColumns {
  /**
   * The column <code>city</code>, of type <code>String</code>.
   */
  @Override
  StrExpr city();

  /**
   * The column <code>zip</code>, of type <code>&#64;Nullable String</code>.
   */
  @Override
  NullableStrExpr zip();
}
