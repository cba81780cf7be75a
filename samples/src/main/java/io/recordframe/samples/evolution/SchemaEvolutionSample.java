package io.recordframe.samples.evolution;

import io.recordframe.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Schema evolution: a record that takes over the components of another and adds some. */
public final class SchemaEvolutionSample {

  private SchemaEvolutionSample() {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      SaleFrame sales =
          SaleFrame.of(
              session,
              List.of(
                  new Sale(LocalDate.of(2026, 1, 2), "pencil", 12, new BigDecimal("0.35")),
                  new Sale(LocalDate.of(2026, 1, 3), "ruler", 2, new BigDecimal("1.20"))));

      System.out.println("With totals: all else is taken over");
      sales
          .select(sale -> SaleTotalFrame.from(sale, sale.price().times(sale.quantity())))
          .sort(sale -> sale.total().desc())
          .show();

      System.out.println("By name, which keeps arguments of one type from being swapped");
      sales
          .select(sale ->
              SaleTotalFrame.build()
                  .day(sale.day())
                  .article(sale.article().upper())
                  .quantity(sale.quantity())
                  .price(sale.price())
                  .total(sale.price().times(sale.quantity())))
          .sort(sale -> sale.article())
          .show();
    }
  }
}
