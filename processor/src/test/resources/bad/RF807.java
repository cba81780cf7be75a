package shop;

import io.recordframe.annotation.Function;

final class Pricing {

  @Function(name = "fee")
  static double fee(double amount) {
    return amount * 0.02;
  }

  @Function(name = "shop.next number")
  static long next(long number) {
    return number + 1;
  }
}
