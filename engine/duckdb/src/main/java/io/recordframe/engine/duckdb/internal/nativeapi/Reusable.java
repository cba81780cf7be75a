package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one object for reuse, by one user at a time. A second user at the same time gets a new one.
 *
 * @param <T> the type of the object
 */
final class Reusable<T> {
  private final Supplier<T> factory;
  private final AtomicReference<@Nullable T> kept = new AtomicReference<>();

  Reusable(Supplier<T> factory) {
    this.factory = factory;
  }

  /** An object that nobody else uses until {@link #giveBack}. */
  T take() {
    T object = kept.getAndSet(null);
    return object != null ? object : factory.get();
  }

  /** Lets others use an object from {@link #take}. */
  void giveBack(T object) {
    kept.set(object);
  }
}
