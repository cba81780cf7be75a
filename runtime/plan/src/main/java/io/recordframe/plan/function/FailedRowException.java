package io.recordframe.plan.function;

import java.io.Serial;
import java.util.Objects;

/** Tells the row of a batch for which a function of the user has failed. */
public final class FailedRowException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int row;
  private final Throwable failure;

  /**
   * Creates one.
   *
   * @param row the row's position in the batch
   * @param cause what the function threw
   */
  public FailedRowException(int row, Throwable cause) {
    super(cause);
    this.row = row;
    this.failure = Objects.requireNonNull(cause, "cause");
  }

  /**
   * Which row failed.
   *
   * @return the position in the batch, from 0
   */
  public int row() {
    return row;
  }

  /**
   * What the function threw.
   *
   * @return the cause
   */
  public Throwable failure() {
    return failure;
  }
}
