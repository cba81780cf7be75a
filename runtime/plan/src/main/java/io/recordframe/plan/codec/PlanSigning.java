package io.recordframe.plan.codec;

import java.security.PrivateKey;
import java.time.Duration;
import java.util.Objects;

/**
 * How plans are signed.
 *
 * @param keyId what receivers call the key, at most 255 bytes of UTF-8
 * @param key an Ed25519 key
 * @param validity how long a signature holds from the moment of signing
 */
public record PlanSigning(String keyId, PrivateKey key, Duration validity) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the id is empty, the key is of another algorithm, or the
   *     duration is not positive
   */
  public PlanSigning {
    Objects.requireNonNull(keyId, "keyId");
    requireEdwards(key.getAlgorithm());
    if (keyId.isEmpty() || validity.isNegative() || validity.isZero()) {
      throw new IllegalArgumentException(
          "Signing needs the id of a key and a positive duration, but found '%s' and %s"
              .formatted(keyId, validity));
    }
  }

  /** Refuses keys of other algorithms. */
  static void requireEdwards(String algorithm) {
    if (!algorithm.equals("EdDSA") && !algorithm.equals("Ed25519")) {
      throw new IllegalArgumentException(
          "Plans are signed with keys of Ed25519, not of " + algorithm);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "PlanSigning[keyId=" + keyId + ", validity=" + validity + "]";
  }
}
