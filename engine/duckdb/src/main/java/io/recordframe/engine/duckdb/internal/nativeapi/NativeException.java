package io.recordframe.engine.duckdb.internal.nativeapi;

/** DuckDB reported an error. The message is DuckDB's own. */
public final class NativeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorType type;

  NativeException(ErrorType type, String message) {
    super(message);
    this.type = type;
  }

  /** What the error is about. */
  public ErrorType type() {
    return type;
  }
}
