package shop;

import io.recordframe.annotation.Function;

final class Pricing {

  @Function
  static double fee(double amount) {
    return amount * 0.02;
  }
}

final class PricingFunctions {}
