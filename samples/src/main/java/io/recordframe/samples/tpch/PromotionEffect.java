package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many percent of a month's revenue came from promoted parts. */
@Schema
public record PromotionEffect(@Nullable Double promotionRevenue) {

  /**
   * Query 14 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static PromotionEffectFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1995, 9, 1);
    return tpch.lineItems()
        .join(tpch.parts())
        .on((line, part) -> line.partKey().eq(part.partKey()))
        .filter(
            (line, part) -> line.shipDate().ge(start).and(line.shipDate().lt(start.plusMonths(1))))
        .aggregate(all -> {
          var revenue = all.agg((line, part) -> LineItem.revenue(line).sum());
          var promoted =
              all.agg((line, part) ->
                  LineItem.revenue(line).sum().filter(part.type().startsWith("PROMO")));
          return PromotionEffectFrame.row(promoted.orElse(0).times(100).dividedBy(revenue));
        });
  }
}
