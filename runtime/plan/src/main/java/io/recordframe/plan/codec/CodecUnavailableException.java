package io.recordframe.plan.codec;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No codec for plans can be found. */
public class CodecUnavailableException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public CodecUnavailableException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public CodecUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
