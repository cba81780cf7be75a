package io.recordframe.plan.binding;

import io.recordframe.plan.type.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which relation a column belongs to. Two are equal only when they are the same object, so both
 * sides of a self-join differ, and a column that leaves its lambda is told from all others.
 */
public final class RelationIdentity {

  private final String description;
  private final @Nullable Schema schema;

  /**
   * A new identity.
   *
   * @param description what messages call the relation, such as the record's name
   * @param schema its columns, by which expressions are shown that stand in no plan yet
   */
  public RelationIdentity(String description, Schema schema) {
    this.description = description;
    this.schema = schema;
  }

  private RelationIdentity(String description) {
    this.description = description;
    this.schema = null;
  }

  /**
   * A new identity of a relation whose columns are not known yet.
   *
   * @param description what messages call the relation
   * @return the identity
   */
  public static RelationIdentity ofUnknownColumns(String description) {
    return new RelationIdentity(description);
  }

  /** Its columns, or null where they are not known yet. */
  @Nullable Schema schema() {
    return schema;
  }

  /** What messages call one of its columns at the start of a sentence. */
  String describeColumn(int index) {
    return schema == null
        ? "A column of " + description
        : "The column '%s' of %s".formatted(schema.field(index).name(), description);
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
