package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What small discounts on small quantities cost in a year. */
@Schema
public record RevenueForecast(@Nullable @Decimal(precision = 38, scale = 4) BigDecimal revenue) {

  /**
   * Query 6 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static RevenueForecastFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1994, 1, 1);
    return tpch.lineItems()
        .filter(line ->
            line.shipDate()
                .ge(start)
                .and(line.shipDate().lt(start.plusYears(1)))
                .and(line.discount().between(new BigDecimal("0.05"), new BigDecimal("0.07")))
                .and(line.quantity().lt(24)))
        .aggregate(all ->
            RevenueForecastFrame.row(
                all.agg(line -> line.extendedPrice().times(line.discount()).sum())));
  }
}
