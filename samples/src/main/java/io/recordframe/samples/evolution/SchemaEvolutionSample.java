package io.recordframe.samples.evolution;

import io.recordframe.Session;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Schema evolution: a record that takes over the components of another and adds some. */
public final class SchemaEvolutionSample {

  private SchemaEvolutionSample() {}

  /** What was sold. */
  @Schema
  record Sale(
      LocalDate day,
      String article,
      int quantity,
      @Decimal(precision = 10, scale = 2) BigDecimal price) {}

  /**
   * The same with totals. The compiler checks that what both share agrees in name, type and
   * nullability.
   */
  @Schema(from = Sale.class, stagedBuilder = true)
  record SaleTotal(
      LocalDate day,
      String article,
      int quantity,
      @Decimal(precision = 10, scale = 2) BigDecimal price,
      @Decimal(precision = 20, scale = 2) BigDecimal total) {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      SchemaEvolutionSample_SaleFrame sales =
          SchemaEvolutionSample_SaleFrame.of(
              session,
              List.of(
                  new Sale(LocalDate.of(2026, 1, 2), "pencil", 12, new BigDecimal("0.35")),
                  new Sale(LocalDate.of(2026, 1, 3), "ruler", 2, new BigDecimal("1.20"))));

      sales
          .select(sale ->
              SchemaEvolutionSample_SaleTotalFrame.from(sale, sale.price().times(sale.quantity())))
          .sort(sale -> sale.total().desc())
          .show();

      // The same by name, which keeps arguments of one type from being swapped.
      sales
          .select(sale ->
              SchemaEvolutionSample_SaleTotalFrame.build()
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
