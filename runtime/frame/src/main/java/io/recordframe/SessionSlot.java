package io.recordframe;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session for the time of a call, or for a thread until it is given up. */
final class SessionSlot {

  private final ScopedValue<Session> scoped = ScopedValue.newInstance();

  @SuppressWarnings("ThreadLocalUsage") // Slots stand in static fields.
  private final ThreadLocal<@Nullable Binding> bound = new ThreadLocal<>();

  private final String name;

  SessionSlot(String name) {
    this.name = name;
  }

  /** The session of the innermost call, else the one that the thread is bound to. */
  Optional<Session> current() {
    if (scoped.isBound()) {
      return Optional.of(scoped.get());
    }
    Binding binding = bound.get();
    return binding == null ? Optional.empty() : Optional.of(binding.session);
  }

  <T extends @Nullable Object> T call(Session session, Supplier<T> work) {
    return ScopedValue.where(scoped, session).<T, RuntimeException>call(work::get);
  }

  Binding bind(Session session) {
    Binding binding = new Binding(session, bound.get());
    bound.set(binding);
    return binding;
  }

  /** A session that a thread is bound to. */
  final class Binding implements SessionBinding {

    private final Session session;
    private final @Nullable Binding before;
    private final Thread thread = Thread.currentThread();
    private boolean closed;

    private Binding(Session session, @Nullable Binding before) {
      this.session = session;
      this.before = before;
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      if (!thread.equals(Thread.currentThread()) || bound.get() != this) {
        throw new IllegalStateException(
            "A binding of %s is closed by the thread that made it, the last one first"
                .formatted(name));
      }
      closed = true;
      if (before == null) {
        bound.remove();
      } else {
        bound.set(before);
      }
    }
  }
}
