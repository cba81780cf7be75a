package io.recordframe.plan.codec;

import java.security.Key;
import java.security.PrivateKey;
import java.security.interfaces.EdECKey;
import java.time.Duration;
import java.util.Objects;

/**
 * How plans are signed.
 *
 * @param keyId what receivers call the key, at most 255 bytes of UTF-8
 * @param key an Ed25519 key
 * @param validity how long a signature holds from the moment of signing, from a second to a hundred
 *     years; parts of a second are left out
 */
public record PlanSigning(String keyId, PrivateKey key, Duration validity) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(36_525);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the id is empty, the key is of another algorithm, or the
   *     duration is out of range
   */
  public PlanSigning {
    Objects.requireNonNull(keyId, "keyId");
    if (!isEd25519(key)) {
      throw new IllegalArgumentException(
          "Plans are signed with keys of Ed25519, but the key '%s' is of another curve or algorithm: %s"
              .formatted(keyId, key.getAlgorithm()));
    }
    if (keyId.isEmpty() || validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Signing needs the id of a key and a duration from a second to a hundred years, but found '%s' and %s"
              .formatted(keyId, validity));
    }
  }

  /**
   * Whether a key can sign plans, or verify signatures of plans.
   *
   * @param key a private or public key
   * @return whether it is of Ed25519; keys that do not tell their curve, as of some devices, count
   *     when their algorithm is EdDSA
   */
  public static boolean isEd25519(Key key) {
    return key instanceof EdECKey edwards
        ? edwards.getParams().getName().equals("Ed25519")
        : key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519");
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "PlanSigning[keyId=" + keyId + ", validity=" + validity + "]";
  }
}
