package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;

/** Whether the code that stands in a plan is taken. */
public enum CodeTrust {
  /** It is. */
  TAKEN,
  /** The receiver takes none. */
  REFUSED,
  /** The receiver takes some, but the plan is not signed. */
  UNSIGNED;

  /**
   * What holds for a plan.
   *
   * @param settings what the codec was told
   * @param signed whether the plan has a signature that was verified
   * @return whether its code is taken
   */
  public static CodeTrust of(CodecSettings settings, boolean signed) {
    if (settings.trustedKeys().isEmpty()) {
      return settings.inlining() ? TAKEN : REFUSED;
    }
    return signed ? TAKEN : UNSIGNED;
  }

  /** Refuses, or does nothing. */
  void require(String kind, String function) {
    switch (this) {
      case TAKEN -> {
        // Goes on.
      }
      case REFUSED ->
          throw Problem.CODE_REFUSED.refused(
              "The %s %s travels with its code, and this receiver runs no code of others; register the function here and write the plan with withFunctionInlining(false), or, if every sender is trusted like this program itself, read with withFunctionInlining(true)"
                  .formatted(kind, function));
      case UNSIGNED ->
          throw Problem.UNSIGNED.unsigned(
              "The %s %s travels with its code, which this receiver takes from plans that are signed only; write the plan with withSigning(...) and a key that is trusted here"
                  .formatted(kind, function));
    }
  }
}
