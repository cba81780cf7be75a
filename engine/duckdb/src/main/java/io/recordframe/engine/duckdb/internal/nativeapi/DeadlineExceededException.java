package io.recordframe.engine.duckdb.internal.nativeapi;

import java.time.Duration;

/** A call into DuckDB took longer than its caller was ready to wait. */
public final class DeadlineExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeadlineExceededException(Duration patience) {
    super("The deadline passed after " + patience + "; the call into DuckDB was interrupted.");
  }
}
