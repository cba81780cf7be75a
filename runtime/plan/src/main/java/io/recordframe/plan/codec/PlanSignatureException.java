package io.recordframe.plan.codec;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;

/**
 * A plan whose signature is missing, wrong, past its time or used before, where one is asked for.
 */
public class PlanSignatureException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with a signature. */
  public enum Reason {
    /** There is none. */
    MISSING,
    /** The key is not one of those that are trusted. */
    UNKNOWN_KEY,
    /** It is not that of the plan: the plan or the signature was changed. */
    WRONG,
    /** It held until a moment that is past. */
    EXPIRED,
    /** The plan was read before. */
    REPLAYED
  }

  private final Reason reason;

  /**
   * Creates one.
   *
   * @param reason what is wrong
   * @param message the rule, what was found, where, and what to do
   */
  public PlanSignatureException(Reason reason, String message) {
    super(message, null);
    this.reason = reason;
  }

  /**
   * What is wrong.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
