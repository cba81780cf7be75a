package io.recordframe.plan.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be represented where it should go: too many digits, nanoseconds, an unpaired
 * surrogate, a text that is no constant of the enum.
 */
public class InvalidDataException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public InvalidDataException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public InvalidDataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
