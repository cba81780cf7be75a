package io.recordframe.plan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A switch that ends executions. Once cancelled it stays so. Safe for use by several threads. */
public final class Cancellation {

  private final Object lock = new Object();
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** A switch that is not cancelled. */
  public Cancellation() {}

  /** Ends every execution that uses this, now and later. */
  public void cancel() {
    List<Runnable> due;
    synchronized (lock) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }

  /**
   * Whether it was cancelled.
   *
   * @return whether it was
   */
  public boolean isCancelled() {
    synchronized (lock) {
      return cancelled;
    }
  }

  /**
   * Has an action run on cancellation: at once if that was before, by the cancelling thread
   * otherwise.
   *
   * @param action a short action that throws nothing
   * @return takes the action back when closed
   */
  public Registration onCancel(Runnable action) {
    Objects.requireNonNull(action, "action");
    synchronized (lock) {
      if (!cancelled) {
        actions.add(action);
        return () -> {
          synchronized (lock) {
            actions.remove(action);
          }
        };
      }
    }
    action.run();
    return () -> {};
  }

  /** An action that waits for cancellation. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
