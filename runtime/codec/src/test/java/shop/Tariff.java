package shop;

import java.util.List;

/** What a delivery costs. */
public record Tariff(Region region, double perKilo, List<Discount> discounts) {

  public sealed interface Discount permits Flat, Share {}

  public record Flat(double amount) implements Discount {}

  public record Share(double part) implements Discount {}

  public double cost(double kilos) {
    double cost = kilos * perKilo * region.factor();
    for (Discount discount : discounts) {
      cost =
          switch (discount) {
            case Flat(double amount) -> cost - amount;
            case Share(double part) -> cost * (1 - part);
          };
    }
    return Rounding.cents(cost);
  }
}
