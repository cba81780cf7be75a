package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a byte array for reuse, by one user at a time; a second one at the same time gets a new
 * array.
 */
final class ByteScratch {
  /** Larger arrays are left to the collector. */
  private static final int LARGEST_KEPT = 1 << 20;

  private final AtomicReference<byte @Nullable []> kept = new AtomicReference<>();

  /** An array of at least the given size, with arbitrary content. */
  byte[] take(int size) {
    byte[] array = kept.getAndSet(null);
    return array != null && array.length >= size ? array : new byte[size];
  }

  /** Gives back what {@link #take} returned, or a larger one in its place. */
  void giveBack(byte[] array) {
    if (array.length <= LARGEST_KEPT) {
      kept.set(array);
    }
  }
}
