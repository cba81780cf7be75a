package io.recordframe.samples.tpch;

import io.recordframe.Frame;
import io.recordframe.RecordSchema;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A query of the benchmark.
 *
 * @param <R> the record of its answer
 * @param number its number, 1 to 22
 * @param schema the columns of its answer
 * @param typed the query in types
 */
public record TpchQuery<R extends Record>(
    int number,
    RecordSchema<R, ? extends Frame<?, R, ?, ?>> schema,
    Function<Tpch, ? extends Frame<?, R, ?, ?>> typed) {

  /** All queries in their order. */
  public static final List<TpchQuery<?>> ALL =
      List.of(
          new TpchQuery<>(1, PricingSummaryFrame.SCHEMA, PricingSummary::of),
          new TpchQuery<>(2, MinimumCostSupplierFrame.SCHEMA, MinimumCostSupplier::of),
          new TpchQuery<>(3, ShippingPriorityFrame.SCHEMA, ShippingPriority::of),
          new TpchQuery<>(4, OrderPriorityCheckFrame.SCHEMA, OrderPriorityCheck::of),
          new TpchQuery<>(5, LocalSupplierVolumeFrame.SCHEMA, LocalSupplierVolume::of),
          new TpchQuery<>(6, RevenueForecastFrame.SCHEMA, RevenueForecast::of),
          new TpchQuery<>(7, VolumeShippingFrame.SCHEMA, VolumeShipping::of),
          new TpchQuery<>(8, MarketShareFrame.SCHEMA, MarketShare::of),
          new TpchQuery<>(9, ProductTypeProfitFrame.SCHEMA, ProductTypeProfit::of),
          new TpchQuery<>(10, ReturnedItemsFrame.SCHEMA, ReturnedItems::of),
          new TpchQuery<>(11, ImportantStockFrame.SCHEMA, ImportantStock::of),
          new TpchQuery<>(12, ShippingModesFrame.SCHEMA, ShippingModes::of),
          new TpchQuery<>(13, CustomerDistributionFrame.SCHEMA, CustomerDistribution::of),
          new TpchQuery<>(14, PromotionEffectFrame.SCHEMA, PromotionEffect::of),
          new TpchQuery<>(15, TopSupplierFrame.SCHEMA, TopSupplier::of),
          new TpchQuery<>(16, PartSupplierCountFrame.SCHEMA, PartSupplierCount::of),
          new TpchQuery<>(17, SmallQuantityOrdersFrame.SCHEMA, SmallQuantityOrders::of),
          new TpchQuery<>(18, LargeVolumeCustomerFrame.SCHEMA, LargeVolumeCustomer::of),
          new TpchQuery<>(19, DiscountedRevenueFrame.SCHEMA, DiscountedRevenue::of),
          new TpchQuery<>(20, PartPromotionFrame.SCHEMA, PartPromotion::of),
          new TpchQuery<>(21, WaitingSuppliersFrame.SCHEMA, WaitingSuppliers::of),
          new TpchQuery<>(22, SalesOpportunityFrame.SCHEMA, SalesOpportunity::of));

  /**
   * The query as the benchmark gives it, in SQL.
   *
   * @param folder the folder that {@link TpchData#write} wrote to
   * @return a query of DuckDB over the files in the folder
   * @throws IOException if the query cannot be read
   */
  public String sql(Path folder) throws IOException {
    String tables =
        TpchTable.getTables().stream()
            .map(table ->
                "%1$s AS (FROM read_parquet('%2$s/%1$s/*.parquet'))"
                    .formatted(table.getTableName(), folder.toString().replace("'", "''")))
            .collect(Collectors.joining(",\n", "WITH ", "\n"));
    String query =
        text("sql")
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"))
            .strip();
    if (query.endsWith(";")) {
      query = query.substring(0, query.length() - 1);
    }
    // A view is one more name in WITH.
    return query.contains("CREATE OR REPLACE VIEW")
        ? tables
            + query
                .replaceFirst("CREATE OR REPLACE VIEW (\\w+) AS", ", $1 AS (")
                .replaceFirst(";", ")\n")
        : tables + query;
  }

  /**
   * The answer at scale 0.01.
   *
   * @return a line for each row behind a comment, columns separated by a bar
   * @throws IOException if the answer cannot be read
   */
  String answer() throws IOException {
    return text("result");
  }

  private String text(String kind) throws IOException {
    String name = "/io/trino/tpch/queries/q" + number + "." + kind;
    try (InputStream stream = TpchTable.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("The generator's jar has no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String toString() {
    return "Q" + number + " " + schema.recordType().getSimpleName();
  }
}
