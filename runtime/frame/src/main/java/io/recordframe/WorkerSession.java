package io.recordframe;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The session that frames are read from bytes with where none is named. A framework sets it around
 * work that came from elsewhere. Threads that are started inside do not inherit it, except for the
 * forks of a structured task scope.
 */
public final class WorkerSession {

  private static final SessionSlot SLOT = new SessionSlot("WorkerSession");

  private WorkerSession() {}

  /**
   * Calls something with a session set, in this thread.
   *
   * @param <T> its result
   * @param session the session
   * @param work the call
   * @return its result
   */
  public static <T extends @Nullable Object> T call(Session session, Supplier<T> work) {
    return SLOT.call(session, work);
  }

  /**
   * Sets a session for this thread, for frameworks that have no place to put a call. A session set
   * with {@link #call} goes first.
   *
   * @param session the session
   * @return the binding, to be closed
   */
  public static SessionBinding bind(Session session) {
    return SLOT.bind(session);
  }

  /**
   * The session that is set.
   *
   * @return the session, if there is one
   */
  public static Optional<Session> current() {
    return SLOT.current();
  }

  static Session required() {
    return current()
        .orElseThrow(() ->
            new IllegalStateException(
                "No session is set to read the bytes with; call session.fromBytes(bytes), or set one with WorkerSession.call(...) or WorkerSession.bind(...) (see docs/distributing.md#no-session)"));
  }
}
