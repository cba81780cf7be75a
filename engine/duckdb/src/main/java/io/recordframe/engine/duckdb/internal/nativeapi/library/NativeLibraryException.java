package io.recordframe.engine.duckdb.internal.nativeapi.library;

import org.jspecify.annotations.Nullable;

/** DuckDB's native library cannot be found, unpacked or loaded; the message says what to do. */
public final class NativeLibraryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NativeLibraryException(String message) {
    this(message, null);
  }

  NativeLibraryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
