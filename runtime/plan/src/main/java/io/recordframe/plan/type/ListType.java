package io.recordframe.plan.type;

/**
 * A sequence of values of one type.
 *
 * @param element the type of the elements
 * @param elementNullable whether an element may be null
 */
public record ListType(DataType element, boolean elementNullable) implements DataType {

  @Override
  public String displayName() {
    return "list<" + element.displayName() + (elementNullable ? "?" : "") + ">";
  }

  @Override
  public String toString() {
    return displayName();
  }
}
