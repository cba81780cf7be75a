package io.recordframe.plan.binding;

/**
 * Which lambda over the elements of a list a parameter belongs to. Two are equal only when they are
 * the same object.
 */
public final class LambdaIdentity {

  /** A lambda that is no other. */
  public LambdaIdentity() {}

  @Override
  public String toString() {
    return "a lambda over a list";
  }
}
