package shop;

import io.recordframe.annotation.Function;

final class Pricing {

  @Function
  double gross(double net) {
    return net * 1.19;
  }

  @Function
  private static double fee(double amount) {
    return amount * 0.02;
  }

  @Function
  static <T> String text(T value) {
    return value.toString();
  }

  private static final class Hidden {
    @Function
    static long next(long number) {
      return number + 1;
    }
  }
}
