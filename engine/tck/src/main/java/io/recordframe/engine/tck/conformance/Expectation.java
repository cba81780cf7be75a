package io.recordframe.engine.tck.conformance;

import io.recordframe.engine.tck.rows.Row;
import java.util.List;

/** What a plan must come to. */
public sealed interface Expectation {

  /**
   * The plan gives these rows.
   *
   * @param rows the rows, exact to the last bit
   * @param ordered whether they come in this order
   */
  record Gives(List<Row> rows, boolean ordered) implements Expectation {
    /** Copies. */
    public Gives {
      rows = List.copyOf(rows);
    }
  }

  /** The query fails. */
  record Fails() implements Expectation {}
}
