package shop;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Function;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.DoubleExpr;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class Pricing {

  private Pricing() {}

  @Schema
  record Line(double price, int count) {}

  enum Size {
    SMALL, LARGE
  }

  @Function
  public static DoubleExpr gross(DoubleExpr net, double... rates) {
    return net.times(1 + rates[0]);
  }

  @Function
  static DoubleExpr total(Pricing_LineColumns line) {
    return line.price().times(line.count());
  }

  @Function(name = "shop.fee")
  public static double fee(double amount, String city) throws IOException {
    return city.isEmpty() ? 0 : amount * 0.02;
  }

  @Function(pure = false)
  static @Nullable Long ticket(@Nullable String text) {
    return text == null ? null : (long) text.length();
  }

  @Function
  @Decimal(precision = 12, scale = 2)
  static BigDecimal twice(@Decimal(precision = 11, scale = 2) BigDecimal price) {
    return price.add(price);
  }

  @Function
  static List<@Nullable String> labels(Size size, byte[] code, LocalDate day, List<Integer> FEE) {
    return List.of();
  }
}
