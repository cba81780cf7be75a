package io.recordframe.plan.codec;

import io.recordframe.plan.value.Bytes;
import java.time.Instant;

/**
 * Lets each signed plan be read once. Each signature has a nonce, 16 bytes that no other one has;
 * whoever keeps the nonces until the signatures no longer hold knows which plan comes again.
 *
 * <p>Receivers that share their work share a guard, such as one over a table with a unique key.
 * Implementations are safe for use by several threads at once, and answer each question once: of
 * two receivers who ask at the same time one is told no.
 */
@FunctionalInterface
public interface ReplayGuard {

  /**
   * Whether a signed plan is read for the first time. Asked when the signature was found to be
   * right and to hold.
   *
   * @param keyId the id of the key that signed
   * @param nonce what tells this signature from all others of the key
   * @param expiry the moment up to which the signature holds, and so up to which the nonce must be
   *     kept
   * @param now the receiver's time
   * @return false if the same nonce of the same key was asked for before
   */
  boolean admit(String keyId, Bytes nonce, Instant expiry, Instant now);

  /**
   * A guard of this process. What it knows is lost when the process ends.
   *
   * @param capacity how many signatures that still hold it can tell apart; each takes about 200
   *     bytes. When there are more, {@link #admit} throws {@link
   *     io.recordframe.plan.error.LimitExceededException} rather than forget one.
   * @return the guard
   * @throws IllegalArgumentException if the capacity is not positive
   */
  static ReplayGuard inMemory(int capacity) {
    return new InMemoryReplayGuard(capacity);
  }
}
