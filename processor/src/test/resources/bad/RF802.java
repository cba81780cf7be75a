package shop;

import io.recordframe.annotation.Function;

final class Pricing {

  @Function
  static double rate() {
    return 0.19;
  }

  @Function
  static double sum(double a, double b, double c, double d, double e) {
    return a + b + c + d + e;
  }
}
