package shop;

import io.recordframe.annotation.Function;
import org.jspecify.annotations.Nullable;

final class Pricing {

  @Function
  static double fee(Double amount) {
    return amount * 0.02;
  }

  @Function
  static @Nullable long next(long number) {
    return number + 1;
  }
}
