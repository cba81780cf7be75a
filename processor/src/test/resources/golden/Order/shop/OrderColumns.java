package shop;

import io.recordframe.expression.BinaryExpr;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.Elements;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableIntExpr;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableMapExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Order}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class OrderColumns extends RelationColumns implements NullableOrderColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public OrderColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new OrderColumns(origin);
  }

  @Override
  public LongExpr id() {
    return int64Column(0);
  }

  @Override
  public OrderColumns withId(LongExpr id) {
    return new OrderColumns(changed("Order", 0, id));
  }

  @Override
  public LongExpr customerId() {
    return int64Column(1);
  }

  @Override
  public OrderColumns withCustomerId(LongExpr customerId) {
    return new OrderColumns(changed("Order", 1, customerId));
  }

  @Override
  public DoubleExpr amount() {
    return float64Column(2);
  }

  @Override
  public OrderColumns withAmount(DoubleExpr amount) {
    return new OrderColumns(changed("Order", 2, amount));
  }

  @Override
  public NullableIntExpr quantity() {
    return int32Column(3);
  }

  @Override
  public OrderColumns withQuantity(NullableIntExpr quantity) {
    return new OrderColumns(changed("Order", 3, quantity));
  }

  @Override
  public StrExpr country() {
    return stringColumn(4);
  }

  @Override
  public OrderColumns withCountry(StrExpr country) {
    return new OrderColumns(changed("Order", 4, country));
  }

  @Override
  public NullableStrExpr note() {
    return stringColumn(5);
  }

  @Override
  public OrderColumns withNote(NullableStrExpr note) {
    return new OrderColumns(changed("Order", 5, note));
  }

  @Override
  public DateExpr day() {
    return dateColumn(6);
  }

  @Override
  public OrderColumns withDay(DateExpr day) {
    return new OrderColumns(changed("Order", 6, day));
  }

  @Override
  public EnumExpr<Order.Color> color() {
    return enumerationColumn(7, Order.Color.class);
  }

  @Override
  public OrderColumns withColor(EnumExpr<Order.Color> color) {
    return new OrderColumns(changed("Order", 7, color));
  }

  @Override
  public BinaryExpr image() {
    return binaryColumn(8);
  }

  @Override
  public OrderColumns withImage(BinaryExpr image) {
    return new OrderColumns(changed("Order", 8, image));
  }

  @Override
  public DecimalExpr price() {
    return decimalColumn(9);
  }

  @Override
  public OrderColumns withPrice(DecimalExpr price) {
    return new OrderColumns(changed("Order", 9, price));
  }

  @Override
  public Order_AddressColumns home() {
    return new Order_AddressColumns(structColumn(10));
  }

  @Override
  public OrderColumns withHome(Order_AddressColumns home) {
    return new OrderColumns(changed("Order", 10, home));
  }

  @Override
  public NullableOrder_AddressColumns work() {
    return new Order_AddressColumns(structColumn(11));
  }

  @Override
  public OrderColumns withWork(NullableOrder_AddressColumns work) {
    return new OrderColumns(changed("Order", 11, work));
  }

  @Override
  public ListExpr<StrExpr> tags() {
    return listColumn(12, Elements.STRING);
  }

  @Override
  public OrderColumns withTags(ListExpr<StrExpr> tags) {
    return new OrderColumns(changed("Order", 12, tags));
  }

  @Override
  public ListExpr<NullableOrder_AddressColumns> stops() {
    return listColumn(13, Elements.nullable(Elements.struct(Order_AddressColumns::new)));
  }

  @Override
  public OrderColumns withStops(ListExpr<NullableOrder_AddressColumns> stops) {
    return new OrderColumns(changed("Order", 13, stops));
  }

  @Override
  public NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts() {
    return mapColumn(14, Elements.enumeration(Order.Color.class), Elements.nullable(Elements.list(Elements.INT64)));
  }

  @Override
  public OrderColumns withCounts(
      NullableMapExpr<EnumExpr<Order.Color>, NullableListExpr<LongExpr>> counts) {
    return new OrderColumns(changed("Order", 14, counts));
  }
}
