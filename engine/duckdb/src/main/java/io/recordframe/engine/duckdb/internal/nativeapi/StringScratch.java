package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what reading strings needs for reuse, by one user at a time; a second one at the same time
 * gets its own.
 */
final class StringScratch {
  /** Larger arrays are left to the collector. */
  private static final int LARGEST_KEPT = 1 << 20;

  private final AtomicReference<@Nullable Buffers> kept = new AtomicReference<>();

  /** The arrays of one user. */
  static final class Buffers {
    private final RepeatedStrings repeated = new RepeatedStrings();
    private byte[] descriptions = new byte[0];
    private byte[] content = new byte[0];

    private Buffers() {}

    RepeatedStrings repeated() {
      return repeated;
    }

    /** An array of at least the given size, with arbitrary content. */
    byte[] descriptions(int size) {
      if (descriptions.length < size) {
        descriptions = new byte[size];
      }
      return descriptions;
    }

    /** Another array of at least the given size, with arbitrary content. */
    byte[] content(int size) {
      if (content.length < size) {
        content = new byte[size];
      }
      return content;
    }
  }

  Buffers take() {
    Buffers buffers = kept.getAndSet(null);
    return buffers == null ? new Buffers() : buffers;
  }

  /** Gives back what {@link #take} returned. */
  void giveBack(Buffers buffers) {
    if (buffers.descriptions.length <= LARGEST_KEPT && buffers.content.length <= LARGEST_KEPT) {
      kept.set(buffers);
    }
  }
}
