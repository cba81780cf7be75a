package io.recordframe;

/** Binds a thread to a session until it is closed, by that thread, the last binding first. */
public sealed interface SessionBinding extends AutoCloseable permits SessionSlot.Binding {

  /**
   * Gives up the binding; the one before holds again. A second call does nothing.
   *
   * @throws IllegalStateException if another thread calls it, or a later binding is open
   */
  @Override
  void close();
}
