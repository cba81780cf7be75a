package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;

/** The suppliers who alone kept orders of several waiting. */
@Schema
public record WaitingSuppliers(String supplier, long lateOrders) {

  /**
   * Query 21 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static WaitingSuppliersFrame of(Tpch tpch) {
    return tpch.suppliers()
        .join(tpch.lineItems())
        .on((supplier, line) -> supplier.supplierKey().eq(line.supplierKey()))
        .join(tpch.orders())
        .on((supplier, line, order) -> line.orderKey().eq(order.orderKey()))
        .join(tpch.nations())
        .on((supplier, line, order, nation) -> supplier.nationKey().eq(nation.nationKey()))
        .filter((supplier, line, order, nation) ->
            nation
                .name()
                .eq("SAUDI ARABIA")
                .and(order.orderStatus().eq("F"))
                .and(line.receiptDate().gt(line.commitDate()))
                .and(othersOf(tpch, line).exists())
                .and(
                    othersOf(tpch, line)
                        .filter(other -> other.receiptDate().gt(other.commitDate()))
                        .notExists()))
        .groupBy((supplier, line, order, nation) -> supplier.name())
        .agg((supplier, group) -> WaitingSuppliersFrame.row(supplier, group.count()))
        .sort(answer -> answer.lateOrders().desc(), answer -> answer.supplier())
        .limit(100);
  }

  /** The lines of the same order from other suppliers. */
  private static LineItemFrame othersOf(Tpch tpch, LineItemColumns line) {
    return tpch.lineItems()
        .filter(other ->
            other.orderKey().eq(line.orderKey()).and(other.supplierKey().ne(line.supplierKey())));
  }
}
