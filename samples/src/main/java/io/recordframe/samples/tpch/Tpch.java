package io.recordframe.samples.tpch;

import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.file.ParquetReading;
import java.nio.file.Path;

/** The tables of the benchmark. */
public record Tpch(
    RegionFrame regions,
    NationFrame nations,
    SupplierFrame suppliers,
    CustomerFrame customers,
    PartFrame parts,
    PartSupplierFrame partSuppliers,
    OrderFrame orders,
    LineItemFrame lineItems) {

  /**
   * The tables in the folder that {@link TpchData#write} wrote to.
   *
   * @param session where queries run
   * @param folder a folder with a folder of Parquet files for each table
   * @return the tables
   */
  public static Tpch read(Session session, Path folder) {
    return new Tpch(
        session.read(RegionFrame.SCHEMA, files(folder, "region")),
        session.read(NationFrame.SCHEMA, files(folder, "nation")),
        session.read(SupplierFrame.SCHEMA, files(folder, "supplier")),
        session.read(CustomerFrame.SCHEMA, files(folder, "customer")),
        session.read(PartFrame.SCHEMA, files(folder, "part")),
        session.read(PartSupplierFrame.SCHEMA, files(folder, "partsupp")),
        session.read(OrderFrame.SCHEMA, files(folder, "orders")),
        session.read(LineItemFrame.SCHEMA, files(folder, "lineitem")));
  }

  private static ParquetReading files(Path folder, String table) {
    return Parquet.files(folder.resolve(table).resolve("*.parquet").toString()).requireNonNull();
  }
}
