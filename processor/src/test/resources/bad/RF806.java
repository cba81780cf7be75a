package shop;

import io.recordframe.annotation.Function;

final class Pricing {

  @Function
  static double fee(double amount) {
    return amount * 0.02;
  }

  @Function
  static double fee(double amount, String city) {
    return city.equals("London") ? amount * 0.03 : fee(amount);
  }
}
