package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a native object is destroyed: after it was closed, when nobody uses it any more.
 *
 * <p>Whoever touches the object brackets that with {@link #acquire} and {@link #release}. Closing
 * never waits: it lets no new user in, and the last user on the way out destroys the object. An
 * object depends on its owner (a result on its connection): closing the owner closes what depends
 * on it, and the owner is destroyed after that. So handles may be closed in any order, from any
 * thread, any number of times.
 */
final class Lifetime {
  private static final int CLOSED = 1;
  private static final int USER = 2;

  private final HandleKind kind;
  private final @Nullable Lifetime owner;
  private final Runnable ending;
  private final Runnable destruction;
  private final AtomicInteger state = new AtomicInteger();
  private final Set<Lifetime> dependants = ConcurrentHashMap.newKeySet(1);

  private Lifetime(
      HandleKind kind, @Nullable Lifetime owner, Runnable ending, Runnable destruction) {
    this.kind = kind;
    this.owner = owner;
    this.ending = ending;
    this.destruction = destruction;
  }

  /**
   * Begins the life of a native object that was just created.
   *
   * @param owner what must outlive it; a user of the owner at the time of the call
   * @param ending called when the object is closed, while others may still be using it, to make
   *     them hurry
   * @param destruction destroys the object; neither of the two may refer to the Java object that
   *     users hold
   */
  static Lifetime begin(
      HandleKind kind, @Nullable Lifetime owner, Runnable ending, Runnable destruction) {
    var lifetime = new Lifetime(kind, owner, ending, destruction);
    kind.created();
    if (owner != null) {
      owner.adopt(lifetime);
    }
    return lifetime;
  }

  /**
   * Keeps the object alive until {@link #release}.
   *
   * @throws IllegalStateException if it was closed
   */
  void acquire() {
    if (!tryAcquire()) {
      throw new IllegalStateException(
          "This "
              + kind.label()
              + " was closed. Use it before it, or what it belongs to, is closed.");
    }
  }

  /** Keeps the object alive until {@link #release}, unless it was closed; tells whether it does. */
  boolean tryAcquire() {
    for (int current = state.get(); (current & CLOSED) == 0; current = state.get()) {
      if (state.compareAndSet(current, current + USER)) {
        return true;
      }
    }
    return false;
  }

  /** Ends a use that began with {@link #acquire}. */
  void release() {
    if (state.addAndGet(-USER) == CLOSED) {
      destroy();
    }
  }

  boolean isClosed() {
    return (state.get() & CLOSED) != 0;
  }

  /** Lets no new user in, closes what depends on the object, and destroys it once it is unused. */
  void close() {
    // Closing is a use of its own, so that the object is there for the ending.
    int previous =
        state.getAndUpdate(
            current -> (current & CLOSED) != 0 ? current : (current | CLOSED) + USER);
    if ((previous & CLOSED) != 0) {
      return;
    }
    try {
      ending.run();
      for (Lifetime dependant : dependants) {
        dependant.close();
      }
    } finally {
      release();
    }
  }

  /** The caller is a user of this object, so that it cannot be destroyed meanwhile. */
  private void adopt(Lifetime dependant) {
    state.addAndGet(USER);
    dependants.add(dependant);
    if (isClosed()) {
      dependant.close();
    }
  }

  private void abandon(Lifetime dependant) {
    dependants.remove(dependant);
    release();
  }

  private void destroy() {
    try {
      destruction.run();
    } finally {
      kind.destroyed();
      if (owner != null) {
        owner.abandon(this);
      }
    }
  }
}
