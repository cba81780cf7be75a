package shop;

import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
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
   * The same columns with another <code>city</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrder_AddressColumns withCity(StrExpr city);

  /**
   * The column <code>zip</code>, of type <code>&#64;Nullable String</code>.
   */
  NullableStrExpr zip();

  /**
   * The same columns with another <code>zip</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrder_AddressColumns withZip(NullableStrExpr zip);
}
