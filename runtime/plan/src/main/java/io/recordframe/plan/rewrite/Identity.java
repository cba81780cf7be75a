package io.recordframe.plan.rewrite;

/** Compares plans by identity. By structure would walk all of them, shared parts many times. */
final class Identity {

  private Identity() {}

  /** Whether both are one object. */
  @SuppressWarnings("ReferenceEquality") // the question is whether it is the very same object
  static boolean same(Object left, Object right) {
    return left == right;
  }
}
