package shop;

/** Reached only through other classes. */
final class Rounding {

  private static final double CENTS = Math.pow(10, 2);

  private Rounding() {}

  static double cents(double amount) {
    return Math.rint(amount * CENTS) / CENTS;
  }
}
