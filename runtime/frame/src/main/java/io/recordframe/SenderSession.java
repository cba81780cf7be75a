package io.recordframe;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The session whose codec writes frames as bytes where none is named. A framework sets it around
 * code that does not know how plans are to travel. Threads that are started inside do not inherit
 * it, except for the forks of a structured task scope.
 */
public final class SenderSession {

  private static final SessionSlot SLOT = new SessionSlot("SenderSession");

  private SenderSession() {}

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
}
