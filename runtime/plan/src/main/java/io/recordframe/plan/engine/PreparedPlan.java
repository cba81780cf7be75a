package io.recordframe.plan.engine;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.type.Schema;

/**
 * A plan that an engine has checked and lowered. Safe for use by several threads, each with
 * executions of its own.
 */
public interface PreparedPlan extends AutoCloseable {

  /**
   * The columns of the result.
   *
   * @return the schema
   */
  Schema schema();

  /**
   * Runs the plan.
   *
   * @param execution how it runs
   * @return the batches, to be closed
   * @throws io.recordframe.plan.error.RecordframeException if it cannot start
   */
  BatchCursor execute(Execution execution);

  /**
   * What the engine was told, in its own language: SQL for most.
   *
   * @return the text
   */
  String nativeText();

  /**
   * How the engine runs the plan.
   *
   * @param measured whether to run it and show rows and times
   * @param execution how long it may take, and what ends it
   * @return a text for people, in the engine's own form
   */
  String explain(boolean measured, Execution execution);

  /**
   * As {@link #explain(boolean, Execution)}, for as long as it takes.
   *
   * @param measured whether to run it and show rows and times
   * @return a text for people, in the engine's own form
   */
  default String explain(boolean measured) {
    return explain(measured, Execution.unbounded());
  }

  /** Releases what is held. Executions that run go on. A second call does nothing. */
  @Override
  void close();
}
