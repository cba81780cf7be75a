package io.recordframe.plan.function;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.value.TypedValue;
import java.util.List;

/**
 * Gives the rows of a table function of the user. Called by several threads at once, once for each
 * query that reads the function's rows.
 */
@FunctionalInterface
public interface TableImplementation {

  /**
   * Begins to give rows.
   *
   * @param arguments a value for each parameter, of the parameter's type
   * @return the rows, of the columns that the function declares; read by one thread at a time, and
   *     closed when the query ends, however it does. Where it waits for rows and is closed by
   *     another thread, it should end.
   * @throws Exception whatever it throws becomes the error of the query
   */
  BatchCursor open(List<TypedValue> arguments) throws Exception;
}
