package io.recordframe.processor.model;

/**
 * The elements of a list, or the values of a map.
 *
 * @param type their type
 * @param nullable whether they can be null
 */
public record ElementType(ComponentType type, boolean nullable) {

  /** The type as it stands between angle brackets. */
  public String written() {
    return type.written(nullable);
  }
}
