package io.recordframe.engine.duckdb.internal.nativeapi;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Java object that stands for a native one.
 *
 * <p>Closing is idempotent, allowed from every thread, and does not wait for a use in progress in
 * another thread: the native object is destroyed when that use ends. Closing also closes everything
 * that was obtained from the object. Every other use of a closed handle throws {@link
 * IllegalStateException}. A handle that is forgotten is closed when the collector finds it.
 */
public abstract sealed class Handle implements AutoCloseable
    permits Database, Connection, PreparedStatement, Execution, QueryResult, DataChunk {
  /** Destroying a deeply nested plan recurses as deeply, hence the stack. */
  private static final Cleaner CLEANER =
      Cleaner.create(task -> {
        Thread thread = new Thread(null, task, "recordframe-duckdb-cleaner", 64L << 20);
        thread.setDaemon(true);
        return thread;
      });

  private final Lifetime lifetime;
  private final Cleaner.Cleanable cleanable;

  Handle(HandleKind kind, @Nullable Lifetime owner, Runnable destruction) {
    this(kind, owner, () -> {}, destruction);
  }

  Handle(HandleKind kind, @Nullable Lifetime owner, Runnable ending, Runnable destruction) {
    this.lifetime = Lifetime.begin(kind, owner, ending, destruction);
    this.cleanable = CLEANER.register(this, lifetime::close);
  }

  @Override
  public void close() {
    cleanable.clean();
  }

  /** Whether this handle, or what it belongs to, was closed. */
  public final boolean isClosed() {
    return lifetime.isClosed();
  }

  final Lifetime lifetime() {
    return lifetime;
  }

  /**
   * Does something with another handle's object that DuckDB has this one's locked for: if this is
   * closed meanwhile it is destroyed when that is done, so that closing need not wait.
   */
  final <T extends @Nullable Object> T keeping(Supplier<T> body) {
    if (!lifetime.tryAcquire()) {
      return body.get();
    }
    try {
      return body.get();
    } finally {
      lifetime.release();
    }
  }

  /** Does something with the native object, which lives until that is done. */
  final <T extends @Nullable Object> T use(Supplier<T> body) {
    lifetime.acquire();
    try {
      return body.get();
    } finally {
      lifetime.release();
      Reference.reachabilityFence(this);
    }
  }
}
