package shop;

import io.recordframe.expression.BinaryExpr;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableBinaryExpr;
import io.recordframe.expression.NullableDateExpr;
import io.recordframe.expression.NullableDecimalExpr;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.expression.NullableEnumExpr;
import io.recordframe.expression.NullableIntExpr;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableMapExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Order} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface NullableOrderColumns extends Term<NullableOrderColumns> {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  NullableLongExpr id();

  /**
   * The same columns with another <code>id</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withId(LongExpr id);

  /**
   * The column <code>customer id</code>, of type <code>long</code>.
   *
   * <p>who pays; &#123;&#64;code &#42;&#47; &#38;amp; &#92;u002a&#125;
   */
  NullableLongExpr customerId();

  /**
   * The same columns with another <code>customerId</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withCustomerId(LongExpr customerId);

  /**
   * The column <code>amount</code>, of type <code>double</code>.
   */
  NullableDoubleExpr amount();

  /**
   * The same columns with another <code>amount</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withAmount(DoubleExpr amount);

  /**
   * The column <code>quantity</code>, of type <code>&#64;Nullable Integer</code>.
   */
  NullableIntExpr quantity();

  /**
   * The same columns with another <code>quantity</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withQuantity(NullableIntExpr quantity);

  /**
   * The column <code>country</code>, of type <code>String</code>.
   */
  NullableStrExpr country();

  /**
   * The same columns with another <code>country</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withCountry(StrExpr country);

  /**
   * The column <code>note</code>, of type <code>&#64;Nullable String</code>.
   */
  NullableStrExpr note();

  /**
   * The same columns with another <code>note</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withNote(NullableStrExpr note);

  /**
   * The column <code>day</code>, of type <code>LocalDate</code>.
   */
  NullableDateExpr day();

  /**
   * The same columns with another <code>day</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withDay(DateExpr day);

  /**
   * The column <code>color</code>, of type <code>Order.Color</code>.
   */
  NullableEnumExpr<Order.Color> color();

  /**
   * The same columns with another <code>color</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withColor(EnumExpr<Order.Color> color);

  /**
   * The column <code>image</code>, of type <code>byte[]</code>.
   */
  NullableBinaryExpr image();

  /**
   * The same columns with another <code>image</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withImage(BinaryExpr image);

  /**
   * The column <code>price</code>, of type <code>&#64;Decimal(precision = 18, scale = 2) BigDecimal</code>.
   */
  NullableDecimalExpr price();

  /**
   * The same columns with another <code>price</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withPrice(DecimalExpr price);

  /**
   * The column <code>home</code>, of type <code>Order.Address</code>.
   */
  NullableOrder_AddressColumns home();

  /**
   * The same columns with another <code>home</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withHome(Order_AddressColumns home);

  /**
   * The column <code>work</code>, of type <code>&#64;Nullable Order.Address</code>.
   */
  NullableOrder_AddressColumns work();

  /**
   * The same columns with another <code>work</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withWork(NullableOrder_AddressColumns work);

  /**
   * The column <code>tags</code>, of type <code>List&#60;String&#62;</code>.
   */
  NullableListExpr<StrExpr> tags();

  /**
   * The same columns with another <code>tags</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withTags(ListExpr<StrExpr> tags);

  /**
   * The column <code>stops</code>, of type <code>List&#60;&#64;Nullable Order.Address&#62;</code>.
   */
  NullableListExpr<NullableOrder_AddressColumns> stops();

  /**
   * The same columns with another <code>stops</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withStops(ListExpr<NullableOrder_AddressColumns> stops);

  /**
   * The column <code>counts</code>, of type <code>&#64;Nullable Map&#60;Order.Color, &#64;Nullable List&#60;Long&#62;&#62;</code>.
   */
  NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts();

  /**
   * The same columns with another <code>counts</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableOrderColumns withCounts(
      NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts);
}
