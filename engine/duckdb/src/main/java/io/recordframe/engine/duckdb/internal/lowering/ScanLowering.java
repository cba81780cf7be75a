package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Scan;
import java.util.List;
import java.util.function.Function;

/** How the rows of a source are told in SQL. */
@FunctionalInterface
public interface ScanLowering {

  /**
   * The source of a scan in SQL.
   *
   * @param scan the scan
   * @return what stands in the FROM clause for it
   * @throws io.recordframe.plan.error.RecordframeException if the source cannot be read as the scan
   *     says
   */
  Table lower(Scan scan);

  /**
   * What stands in a FROM clause.
   *
   * @param text a table, or a call of a table function
   * @param columns for each column of the scan the expression that gives it, from the alias of the
   *     table; each of exactly the type that the scan states
   */
  record Table(String text, List<Function<String, String>> columns) {
    /** Copies. */
    public Table {
      columns = List.copyOf(columns);
    }
  }
}
