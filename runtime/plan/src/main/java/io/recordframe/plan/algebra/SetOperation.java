package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of two relations with the same columns, by position. Names are those of the left side.
 *
 * @param left the left side
 * @param right the right side
 * @param kind which rows remain
 * @param all whether rows are counted: with {@code false} each different row remains once
 */
public record SetOperation(Relation left, Relation right, Kind kind, boolean all)
    implements Relation {

  /** Which rows remain. */
  public enum Kind {
    /** Those of either side. */
    UNION,
    /** Those of both sides. */
    INTERSECT,
    /** Those of the left side that the right side does not have. */
    EXCEPT
  }

  /**
   * Checks that the columns agree.
   *
   * @throws IllegalArgumentException if number or types of columns differ
   */
  public SetOperation {
    Schema leftSchema = left.schema();
    Schema rightSchema = right.schema();
    boolean agree = leftSchema.size() == rightSchema.size();
    for (int i = 0; agree && i < leftSchema.size(); i++) {
      agree = leftSchema.field(i).type().equals(rightSchema.field(i).type());
    }
    if (!agree) {
      throw new IllegalArgumentException(
          "Both sides of %s must have the same types of columns: %s and %s"
              .formatted(kind, leftSchema, rightSchema));
    }
  }

  @Override
  public Schema schema() {
    Schema leftSchema = left.schema();
    Schema rightSchema = right.schema();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < leftSchema.size(); i++) {
      Field field = leftSchema.field(i);
      boolean rightNullable = rightSchema.field(i).nullable();
      boolean nullable =
          switch (kind) {
            case UNION -> field.nullable() || rightNullable;
            case INTERSECT -> field.nullable() && rightNullable;
            case EXCEPT -> field.nullable();
          };
      fields.add(field.withNullable(nullable));
    }
    return new Schema(fields);
  }

  @Override
  public List<Relation> inputs() {
    return List.of(left, right);
  }
}
