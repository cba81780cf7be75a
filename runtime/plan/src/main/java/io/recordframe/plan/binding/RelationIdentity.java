package io.recordframe.plan.binding;

/**
 * Which relation a column belongs to. Two are equal only when they are the same object, so both
 * sides of a self-join differ, and a column that leaves its lambda is told from all others.
 */
public final class RelationIdentity {

  private final String description;

  /**
   * A new identity.
   *
   * @param description what messages call the relation, such as the record's name
   */
  public RelationIdentity(String description) {
    this.description = description;
  }

  /**
   * What messages call the relation.
   *
   * @return the description
   */
  public String description() {
    return description;
  }

  @Override
  public String toString() {
    return description;
  }
}
