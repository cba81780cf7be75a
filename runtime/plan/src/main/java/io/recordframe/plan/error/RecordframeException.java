package io.recordframe.plan.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The root of all that this project throws on purpose, apart from the JDK's own exceptions for
 * wrong arguments and states.
 */
public abstract class RecordframeException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  protected RecordframeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
