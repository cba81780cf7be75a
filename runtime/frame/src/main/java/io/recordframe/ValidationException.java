package io.recordframe;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;

/** A row does not meet what its record asks for. */
public final class ValidationException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  ValidationException(Fault fault) {
    super(
        "Row %d: column %s has %s, which does not meet %s; mend the data, or take the good rows of the validation"
            .formatted(
                fault.row(),
                fault.column(),
                fault.value() == null ? "a null" : "the value '" + fault.value() + "'",
                fault.rule()),
        null);
    this.fault = fault;
  }

  /**
   * The fault.
   *
   * @return what was found, and where
   */
  public Fault fault() {
    return fault;
  }
}
