package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What was billed, shipped and returned up to a day. */
@Schema
public record PricingSummary(
    String returnFlag,
    String lineStatus,
    @Decimal(precision = 38, scale = 2) BigDecimal quantity,
    @Decimal(precision = 38, scale = 2) BigDecimal basePrice,
    @Decimal(precision = 38, scale = 4) BigDecimal discountedPrice,
    @Decimal(precision = 38, scale = 6) BigDecimal charge,
    double meanQuantity,
    double meanPrice,
    double meanDiscount,
    long lines) {

  /**
   * Query 1 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static PricingSummaryFrame of(Tpch tpch) {
    LocalDate last = LocalDate.of(1998, 12, 1).minusDays(90);
    return tpch.lineItems()
        .filter(line -> line.shipDate().le(last))
        .groupBy(line -> line.returnFlag(), line -> line.lineStatus())
        .agg((returnFlag, lineStatus, group) ->
            PricingSummaryFrame.row(
                returnFlag,
                lineStatus,
                group.agg(line -> line.quantity().sum()),
                group.agg(line -> line.extendedPrice().sum()),
                group.agg(line -> LineItem.revenue(line).sum()),
                group.agg(line -> LineItem.revenue(line).times(line.tax().plus(1)).sum()),
                group.agg(line -> line.quantity().mean()),
                group.agg(line -> line.extendedPrice().mean()),
                group.agg(line -> line.discount().mean()),
                group.count()))
        .sort(summary -> summary.returnFlag(), summary -> summary.lineStatus());
  }
}
