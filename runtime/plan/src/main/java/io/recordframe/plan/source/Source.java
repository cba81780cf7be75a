package io.recordframe.plan.source;

/** Where a scan's rows come from. Immutable. */
public sealed interface Source
    permits FileSource, RowsSource, FunctionSource, TableSource, QuerySource, TaskSource {

  /**
   * What messages call it, such as {@code file flights.parquet} or {@code in-memory rows of Order}.
   *
   * @return a noun phrase
   */
  String description();
}
