package io.recordframe.plan.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An output that cannot be written: the target exists, the file system refuses. */
public class SinkException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public SinkException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public SinkException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
