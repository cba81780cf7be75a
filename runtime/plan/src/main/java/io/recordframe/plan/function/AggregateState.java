package io.recordframe.plan.function;

import java.util.Objects;

/** Holds the state of an aggregate of the user, for one group. Used by one thread at a time. */
public final class AggregateState {

  private Object value;

  /**
   * A holder.
   *
   * @param value the state, never null
   */
  public AggregateState(Object value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /**
   * The state.
   *
   * @return what was set last
   */
  public Object value() {
    return value;
  }

  /**
   * Replaces the state.
   *
   * @param newValue the state from now on, never null
   */
  public void set(Object newValue) {
    this.value = Objects.requireNonNull(newValue, "newValue");
  }
}
