package io.recordframe.inference;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;

/** No record can stand for the data: the message says why, and what to do. */
public final class RecordInferenceException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public RecordInferenceException(String message) {
    super(message, null);
  }
}
