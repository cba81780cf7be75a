package io.recordframe.bench;

import io.recordframe.engine.duckdb.internal.lowering.ScanLowering;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.type.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The three tables of the typed query as tables of a database. */
final class PlainTables {

  /** Tells scans by their columns. */
  static final ScanLowering SCANS = PlainTables::table;

  private PlainTables() {}

  static void create(Peer peer) throws SQLException {
    peer.execute(
        "CREATE TABLE trips(id BIGINT, \"stationId\" INTEGER, minutes DOUBLE, rider VARCHAR)");
    peer.execute("CREATE TABLE stations(id INTEGER, name VARCHAR, \"cityId\" INTEGER)");
    peer.execute("CREATE TABLE cities(id INTEGER, name VARCHAR, country VARCHAR)");
  }

  private static ScanLowering.Table table(Scan scan) {
    List<Function<String, String>> columns =
        scan.schema().fields().stream().map(PlainTables::column).toList();
    return new ScanLowering.Table(name(scan), columns, scan.schema().names());
  }

  private static Function<String, String> column(Field field) {
    return alias -> alias + ".\"" + field.name() + '"';
  }

  private static String name(Scan scan) {
    return switch (scan.source().description()) {
      case "in-memory rows of Trip" -> "trips";
      case "in-memory rows of Station" -> "stations";
      case "in-memory rows of City" -> "cities";
      default ->
          throw new IllegalArgumentException(
              "Not one of the tables: " + scan.source().description());
    };
  }
}
