package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.UserFunction;
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
   * The name under which SQL calls a function of the user.
   *
   * @param function the function
   * @return the name
   * @throws UnsupportedPlanException if there are no functions of users here
   */
  default String nameOf(UserFunction function) {
    throw new UnsupportedPlanException(
        "Functions of users cannot be called here, but the plan has " + function.name());
  }

  /**
   * What stands in a FROM clause.
   *
   * @param text a table, or a call of a table function
   * @param columns for each column of the scan the expression that gives it, from the alias of the
   *     table; each of exactly the type that the scan states
   * @param names what the columns of the table are called there, of those included that the scan
   *     does not read
   */
  record Table(String text, List<Function<String, String>> columns, List<String> names) {
    /** Copies. */
    public Table {
      columns = List.copyOf(columns);
      names = List.copyOf(names);
    }
  }
}
