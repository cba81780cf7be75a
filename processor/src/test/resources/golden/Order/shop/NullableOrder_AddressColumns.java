package shop;

import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Order.Address} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface NullableOrder_AddressColumns extends Term<NullableOrder_AddressColumns> {
  /**
   * The column <code>city</code>, of type <code>String</code>.
   */
  NullableStrExpr city();

  /**
   * The column <code>zip</code>, of type <code>&#64;Nullable String</code>.
   */
  NullableStrExpr zip();
}
