package shop;

import io.recordframe.annotation.Function;

final class Pricing {

  @Function
  static double net(double amount) {
    return amount / 1.19;
  }

  static double total(double net) {
    class Taxes {
      @Function
      static double gross(double amount) {
        return amount * 1.19;
      }
    }
    return Taxes.gross(net);
  }

  static final Object FEES =
      new Object() {
        @Function
        static double fee(double amount) {
          return amount * 0.02;
        }

        double notGenerated(double amount) {
          return amount;
        }
      };
}
