package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What certain parts were sold for that were shipped by air and delivered in person. */
@Schema
public record DiscountedRevenue(@Nullable @Decimal(precision = 38, scale = 4) BigDecimal revenue) {

  /**
   * Query 19 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static DiscountedRevenueFrame of(Tpch tpch) {
    return tpch.lineItems()
        .join(tpch.parts())
        .on((line, part) -> line.partKey().eq(part.partKey()))
        .filter((line, part) ->
            line.shipMode()
                .in("AIR", "AIR REG")
                .and(line.shipInstruction().eq("DELIVER IN PERSON")))
        .filter((line, part) ->
            part.brand()
                .eq("Brand#12")
                .and(part.container().in("SM CASE", "SM BOX", "SM PACK", "SM PKG"))
                .and(line.quantity().between(1, 11))
                .and(part.size().between(1, 5))
                .or(
                    part.brand()
                        .eq("Brand#23")
                        .and(part.container().in("MED BAG", "MED BOX", "MED PKG", "MED PACK"))
                        .and(line.quantity().between(10, 20))
                        .and(part.size().between(1, 10)))
                .or(
                    part.brand()
                        .eq("Brand#34")
                        .and(part.container().in("LG CASE", "LG BOX", "LG PACK", "LG PKG"))
                        .and(line.quantity().between(20, 30))
                        .and(part.size().between(1, 15))))
        .aggregate(all ->
            DiscountedRevenueFrame.row(all.agg((line, part) -> LineItem.revenue(line).sum())));
  }
}
