package shop;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Function;
import java.math.BigDecimal;

final class Pricing {

  @Function
  static BigDecimal twice(@Decimal(precision = 40, scale = 2) BigDecimal price) {
    return price.add(price);
  }
}
