package shop;

import io.recordframe.annotation.Function;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.StrExpr;

final class Pricing {

  @Function
  static double fee(Double amount) {
    return amount * 0.02;
  }

  @Function
  static String initial(String name) {
    return name.substring(0, 1);
  }

  static DoubleExpr called(DoubleExpr amount) {
    return PricingFunctions.fee(amount);
  }

  static StrExpr calledToo(StrExpr name) {
    return PricingFunctions.initial(name);
  }
}
