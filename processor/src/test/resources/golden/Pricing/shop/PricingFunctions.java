package shop;

import io.recordframe.expression.BinaryExpr;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.IntExpr;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.NullableBinaryExpr;
import io.recordframe.expression.NullableDateExpr;
import io.recordframe.expression.NullableDecimalExpr;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.expression.NullableEnumExpr;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.function.Functions;
import io.recordframe.function.ScalarFunction1;
import io.recordframe.function.ScalarFunction2;
import io.recordframe.function.ScalarFunction4;
import io.recordframe.function.Types;
import io.recordframe.plan.function.Volatility;
import java.lang.Double;
import java.lang.Integer;
import java.lang.Long;
import java.lang.String;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The functions of {@code Pricing}, over expressions.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class PricingFunctions {
  private static final ScalarFunction2<DoubleExpr, StrExpr, DoubleExpr> FEE2 = Functions.<Double, String, DoubleExpr, StrExpr, Double, DoubleExpr>scalar(
  "shop.fee",
  Types.DOUBLE,
  Types.STRING,
  Types.DOUBLE,
  Pricing::fee);

  private static final ScalarFunction1<NullableStrExpr, NullableLongExpr> TICKET = Functions.<String, NullableStrExpr, Long, NullableLongExpr>scalar(
  "shop.Pricing.ticket",
  Types.nullable(Types.STRING),
  Types.nullable(Types.LONG),
  Pricing::ticket)
  .withVolatility(Volatility.VOLATILE);

  private static final ScalarFunction1<DecimalExpr, DecimalExpr> TWICE = Functions.<BigDecimal, DecimalExpr, BigDecimal, DecimalExpr>scalar(
  "shop.Pricing.twice",
  Types.decimal(11, 2),
  Types.decimal(12, 2),
  Pricing::twice);

  private static final ScalarFunction4<EnumExpr<Pricing.Size>, BinaryExpr, DateExpr, ListExpr<IntExpr>, ListExpr<NullableStrExpr>> LABELS = Functions.<Pricing.Size, byte[], LocalDate, List<Integer>, EnumExpr<Pricing.Size>, BinaryExpr, DateExpr, ListExpr<IntExpr>, List<String>, ListExpr<NullableStrExpr>>scalar(
  "shop.Pricing.labels",
  Types.enumeration(Pricing.Size.class),
  Types.BINARY,
  Types.DATE,
  Types.list(Types.INT),
  Types.list(Types.nullable(Types.STRING)),
  Pricing::labels);

  private PricingFunctions() {
  }

  /**
   * What {@code Pricing.gross} gives, as a part of the plan.
   *
   * @return the expression
   */
  public static DoubleExpr gross(DoubleExpr net, double... rates) {
    return Pricing.gross(net, rates);
  }

  /**
   * What {@code Pricing.total} gives, as a part of the plan.
   *
   * @return the expression
   */
  static DoubleExpr total(Pricing_LineColumns line) {
    return Pricing.total(line);
  }

  /**
   * Calls {@code Pricing.fee} for each row.
   *
   * @return its result
   */
  public static DoubleExpr fee(DoubleExpr amount, StrExpr city) {
    return FEE2.of(amount, city);
  }

  /**
   * Calls {@code Pricing.fee} for each row; where an argument is null that it does not take, this is null.
   *
   * @return its result
   */
  public static NullableDoubleExpr fee(NullableDoubleExpr amount, NullableStrExpr city) {
    return Functions.orNull(FEE2, amount, city);
  }

  /**
   * Calls {@code Pricing.ticket} for each row.
   *
   * @return its result
   */
  static NullableLongExpr ticket(NullableStrExpr text) {
    return TICKET.of(text);
  }

  /**
   * Calls {@code Pricing.twice} for each row.
   *
   * @return its result
   */
  static DecimalExpr twice(DecimalExpr price) {
    return TWICE.of(price);
  }

  /**
   * Calls {@code Pricing.twice} for each row; where an argument is null that it does not take, this is null.
   *
   * @return its result
   */
  static NullableDecimalExpr twice(NullableDecimalExpr price) {
    return Functions.orNull(TWICE, price);
  }

  /**
   * Calls {@code Pricing.labels} for each row.
   *
   * @return its result
   */
  static ListExpr<NullableStrExpr> labels(EnumExpr<Pricing.Size> size, BinaryExpr code,
      DateExpr day, ListExpr<IntExpr> FEE) {
    return LABELS.of(size, code, day, FEE);
  }

  /**
   * Calls {@code Pricing.labels} for each row; where an argument is null that it does not take, this is null.
   *
   * @return its result
   */
  static NullableListExpr<NullableStrExpr> labels(NullableEnumExpr<Pricing.Size> size,
      NullableBinaryExpr code, NullableDateExpr day, NullableListExpr<IntExpr> FEE) {
    return Functions.orNull(LABELS, size, code, day, FEE);
  }
}
