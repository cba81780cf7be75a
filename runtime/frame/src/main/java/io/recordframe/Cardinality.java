package io.recordframe;

/** How many partners the rows of a join may have. */
public enum Cardinality {
  /** Each row has one partner at most: keys are unique on both sides. */
  ONE_TO_ONE,
  /** Rows of the right side have one partner at most: keys are unique on the left side. */
  ONE_TO_MANY,
  /** Rows of the left side have one partner at most: keys are unique on the right side. */
  MANY_TO_ONE;

  boolean isUniqueOnLeft() {
    return this != MANY_TO_ONE;
  }

  boolean isUniqueOnRight() {
    return this != ONE_TO_MANY;
  }

  /** As messages call it. */
  String text() {
    return switch (this) {
      case ONE_TO_ONE -> "one-to-one";
      case ONE_TO_MANY -> "one-to-many";
      case MANY_TO_ONE -> "many-to-one";
    };
  }
}
