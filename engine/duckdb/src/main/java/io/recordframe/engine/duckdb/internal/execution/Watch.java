package io.recordframe.engine.duckdb.internal.execution;

/** Something that is looked after while a query runs. */
@FunctionalInterface
interface Watch extends AutoCloseable {

  @Override
  void close();
}
