package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** What would be lost in a year without orders of small quantities. */
@Schema
public record SmallQuantityOrders(@Nullable Double meanYearlyRevenue) {

  /**
   * Query 17 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static SmallQuantityOrdersFrame of(Tpch tpch) {
    return tpch.lineItems()
        .join(tpch.parts())
        .on((line, part) -> line.partKey().eq(part.partKey()))
        .filter((line, part) -> part.brand().eq("Brand#23").and(part.container().eq("MED BOX")))
        .let((line, part) ->
            tpch.lineItems()
                .filter(other -> other.partKey().eq(part.partKey()))
                .agg(other -> other.quantity().mean()))
        .filter((line, part, mean) -> line.quantity().toDouble().lt(mean.times(0.2)))
        .aggregate(all ->
            SmallQuantityOrdersFrame.row(
                all.agg((line, part, mean) -> line.extendedPrice().sum()).dividedBy(7)));
  }
}
