package shop;

import io.recordframe.annotation.Function;

record Pricing(double rate) {

  @Function
  double fee(double amount) {
    return amount * rate;
  }

  @Function
  static double half(Double amount) {
    return amount * 0.5;
  }
}
