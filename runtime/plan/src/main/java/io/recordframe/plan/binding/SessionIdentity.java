package io.recordframe.plan.binding;

import io.recordframe.plan.error.InvalidPlanException;

/**
 * Which session a plan belongs to. Two are equal only when they are the same object: the engine of
 * one session does not know the sources of another.
 */
public final class SessionIdentity {

  private final String description;

  /**
   * A new identity.
   *
   * @param description what messages call the session, such as {@code session 'reports'}
   */
  public SessionIdentity(String description) {
    this.description = description;
  }

  /**
   * Refuses a plan of another session.
   *
   * @param other the session of the plan that is to stand inside of, or beside, one of this session
   * @param use how the two meet, such as {@code exists()}
   * @throws InvalidPlanException if the other is not this one, naming both
   */
  public void requireSame(SessionIdentity other, String use) {
    if (this != other) {
      throw new InvalidPlanException(
          "Frames of two sessions cannot meet in one plan, but %s puts a frame of %s into a plan of %s; open both in one session, or write one to a file and read that in the other's session"
              .formatted(use, other, this));
    }
  }

  @Override
  public String toString() {
    return description;
  }
}
