package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Order.Address}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Order_AddressColumns extends RelationColumns implements NullableOrder_AddressColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public Order_AddressColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new Order_AddressColumns(origin);
  }

  @Override
  public StrExpr city() {
    return stringColumn(0);
  }

  @Override
  public Order_AddressColumns withCity(StrExpr city) {
    return new Order_AddressColumns(changed("Address", 0, city));
  }

  @Override
  public NullableStrExpr zip() {
    return stringColumn(1);
  }

  @Override
  public Order_AddressColumns withZip(NullableStrExpr zip) {
    return new Order_AddressColumns(changed("Address", 1, zip));
  }
}
