package shop;

import io.recordframe.expression.BinaryExpr;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableIntExpr;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableMapExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Order}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface OrderColumns extends NullableOrderColumns {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  @Override
  LongExpr id();

  /**
   * The column <code>customer id</code>, of type <code>long</code>.
   *
   * <p>who pays; &#123;&#64;code &#42;&#47; &#38;amp; &#92;u002a&#125;
   */
  @Override
  LongExpr customerId();

  /**
   * The column <code>amount</code>, of type <code>double</code>.
   */
  @Override
  DoubleExpr amount();

  /**
   * The column <code>quantity</code>, of type <code>&#64;Nullable Integer</code>.
   */
  @Override
  NullableIntExpr quantity();

  /**
   * The column <code>country</code>, of type <code>String</code>.
   */
  @Override
  StrExpr country();

  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  @Override
  NullableStrExpr note();

  /**
   * The column <code>day</code>, of type <code>LocalDate</code>.
   */
  @Override
  DateExpr day();

  /**
   * The column <code>color</code>, of type <code>Order.Color</code>.
   */
  @Override
  EnumExpr<Order.Color> color();

  /**
   * The column <code>image</code>, of type <code>byte[]</code>.
   */
  @Override
  BinaryExpr image();

  /**
   * The column <code>price</code>, of type <code>&#64;Decimal(precision = 18, scale = 2) BigDecimal</code>.
   */
  @Override
  DecimalExpr price();

  /**
   * The column <code>home</code>, of type <code>Order.Address</code>.
   */
  @Override
  Order_AddressColumns home();

  /**
   * The column <code>work</code>, of type <code>&#64;Nullable Order.Address</code>.
   */
  @Override
  NullableOrder_AddressColumns work();

  /**
   * The column <code>tags</code>, of type <code>List&#60;String&#62;</code>.
   */
  @Override
  ListExpr<StrExpr> tags();

  /**
   * The column <code>stops</code>, of type <code>List&#60;&#64;Nullable Order.Address&#62;</code>.
   */
  @Override
  ListExpr<NullableOrder_AddressColumns> stops();

  /**
   * The column <code>counts</code>, of type <code>&#64;Nullable Map&#60;Order.Color, &#64;Nullable List&#60;Long&#62;&#62;</code>.
   */
  @Override
  NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts();
}
