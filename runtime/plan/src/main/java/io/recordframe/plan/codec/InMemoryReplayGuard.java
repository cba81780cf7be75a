package io.recordframe.plan.codec;

import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.value.Bytes;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Keeps what was used until it expires. */
final class InMemoryReplayGuard implements ReplayGuard {

  private record Use(String keyId, Bytes nonce) {}

  private record Expiring(Use use, Instant expiry) {}

  private final int capacity;
  private final Set<Use> used = new HashSet<>();
  private final Queue<Expiring> byExpiry =
      new PriorityQueue<>(Comparator.comparing(Expiring::expiry));

  InMemoryReplayGuard(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException(
          "A guard keeps a positive number of signatures, not " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized boolean admit(String keyId, Bytes nonce, Instant expiry, Instant now) {
    for (Expiring next = byExpiry.peek();
        next != null && next.expiry().isBefore(now);
        next = byExpiry.peek()) {
      byExpiry.remove();
      used.remove(next.use());
    }
    Use use = new Use(keyId, nonce);
    if (used.contains(use)) {
      return false;
    }
    if (used.size() >= capacity) {
      throw new LimitExceededException(
          "The replay guard keeps %d signatures that still hold, and no more fit; sign plans for a shorter time, or give it a larger capacity (see docs/distributing.md#full-replay-guard)"
              .formatted(capacity));
    }
    used.add(use);
    byExpiry.add(new Expiring(use, expiry));
    return true;
  }
}
