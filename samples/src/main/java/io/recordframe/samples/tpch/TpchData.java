package io.recordframe.samples.tpch;

import io.recordframe.Frame;
import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes the data of the benchmark, at any scale, as Parquet files. */
public final class TpchData {

  private final Session session;
  private final double scale;
  private final Path folder;

  private TpchData(Session session, double scale, Path folder) {
    this.session = session;
    this.scale = scale;
    this.folder = folder;
  }

  /**
   * Writes the tables.
   *
   * @param session where rows become files
   * @param scale 1 for 6,000,000 line items, 0.01 for 60,000
   * @param folder an existing folder, which gets a folder for each table
   * @throws IOException if a folder cannot be made
   */
  public static void write(Session session, double scale, Path folder) throws IOException {
    TpchData data = new TpchData(session, scale, folder);
    data.write(TpchTable.REGION, TpchData::region, RegionFrame::of);
    data.write(TpchTable.NATION, TpchData::nation, NationFrame::of);
    data.write(TpchTable.SUPPLIER, TpchData::supplier, SupplierFrame::of);
    data.write(TpchTable.CUSTOMER, TpchData::customer, CustomerFrame::of);
    data.write(TpchTable.PART, TpchData::part, PartFrame::of);
    data.write(TpchTable.PART_SUPPLIER, TpchData::partSupplier, PartSupplierFrame::of);
    data.write(TpchTable.ORDERS, TpchData::order, OrderFrame::of);
    data.write(TpchTable.LINE_ITEM, TpchData::lineItem, LineItemFrame::of);
  }

  /** A table at scale 1 and above is generated, and written, part by part. */
  private <E extends TpchEntity, R extends Record> void write(
      TpchTable<E> table,
      Function<E, R> record,
      BiFunction<Session, List<R>, ? extends Frame<?, R, ?, ?>> frame)
      throws IOException {
    Path files = Files.createDirectory(folder.resolve(table.getTableName()));
    boolean grows = !table.equals(TpchTable.REGION) && !table.equals(TpchTable.NATION);
    int parts = grows ? (int) Math.max(1, Math.ceil(scale * 4)) : 1;
    for (int part = 1; part <= parts; part++) {
      List<R> rows = new ArrayList<>();
      table.createGenerator(scale, part, parts).forEach(entity -> rows.add(record.apply(entity)));
      frame.apply(session, rows).write(Parquet.to(files.resolve(part + ".parquet")));
    }
  }

  private static Region region(io.trino.tpch.Region row) {
    return new Region(row.regionKey(), row.name(), row.comment());
  }

  private static Nation nation(io.trino.tpch.Nation row) {
    return new Nation(row.nationKey(), row.name(), row.regionKey(), row.comment());
  }

  private static Supplier supplier(io.trino.tpch.Supplier row) {
    return new Supplier(
        row.supplierKey(),
        row.name(),
        row.address(),
        row.nationKey(),
        row.phone(),
        hundredths(row.accountBalanceInCents()),
        row.comment());
  }

  private static Customer customer(io.trino.tpch.Customer row) {
    return new Customer(
        row.customerKey(),
        row.name(),
        row.address(),
        row.nationKey(),
        row.phone(),
        hundredths(row.accountBalanceInCents()),
        row.marketSegment(),
        row.comment());
  }

  private static Part part(io.trino.tpch.Part row) {
    return new Part(
        row.partKey(),
        row.name(),
        row.manufacturer(),
        row.brand(),
        row.type(),
        row.size(),
        row.container(),
        hundredths(row.retailPriceInCents()),
        row.comment());
  }

  private static PartSupplier partSupplier(io.trino.tpch.PartSupplier row) {
    return new PartSupplier(
        row.partKey(),
        row.supplierKey(),
        row.availableQuantity(),
        hundredths(row.supplyCostInCents()),
        row.comment());
  }

  private static Order order(io.trino.tpch.Order row) {
    return new Order(
        row.orderKey(),
        row.customerKey(),
        String.valueOf(row.orderStatus()),
        hundredths(row.totalPriceInCents()),
        LocalDate.ofEpochDay(row.orderDate()),
        row.orderPriority(),
        row.clerk(),
        row.shipPriority(),
        row.comment());
  }

  private static LineItem lineItem(io.trino.tpch.LineItem row) {
    return new LineItem(
        row.orderKey(),
        row.partKey(),
        row.supplierKey(),
        row.lineNumber(),
        BigDecimal.valueOf(row.quantity()),
        hundredths(row.extendedPriceInCents()),
        hundredths(row.discountPercent()),
        hundredths(row.taxPercent()),
        row.returnFlag(),
        row.status(),
        LocalDate.ofEpochDay(row.shipDate()),
        LocalDate.ofEpochDay(row.commitDate()),
        LocalDate.ofEpochDay(row.receiptDate()),
        row.shipInstructions(),
        row.shipMode(),
        row.comment());
  }

  private static BigDecimal hundredths(long amount) {
    return BigDecimal.valueOf(amount, 2);
  }
}
