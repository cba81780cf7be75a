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
 * @param schema the columns that result; kept, since finding them again would walk a plan whose
 *     parts are read several times over and over
 */
public record SetOperation(Relation left, Relation right, Kind kind, boolean all, Schema schema)
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
   * @throws IllegalArgumentException if number or types of columns differ, or the schema is not
   *     that of the inputs
   */
  public SetOperation {
    Schema derived = schema(left.schema(), right.schema(), kind);
    if (!derived.equals(schema)) {
      throw new IllegalArgumentException(
          "%s of these inputs gives %s, not %s".formatted(kind, derived, schema));
    }
  }

  /**
   * An operation whose schema is derived.
   *
   * @param left the left side
   * @param right the right side
   * @param kind which rows remain
   * @param all whether rows are counted
   * @throws IllegalArgumentException if number or types of columns differ
   */
  public SetOperation(Relation left, Relation right, Kind kind, boolean all) {
    this(left, right, kind, all, schema(left.schema(), right.schema(), kind));
  }

  private static void requireAgreement(Schema left, Schema right, Kind kind) {
    boolean agree = left.size() == right.size();
    for (int i = 0; agree && i < left.size(); i++) {
      agree = left.field(i).type().equals(right.field(i).type());
    }
    if (!agree) {
      throw new IllegalArgumentException(
          "Both sides of %s must have the same types of columns: %s and %s"
              .formatted(kind, left, right));
    }
  }

  private static Schema schema(Schema left, Schema right, Kind kind) {
    requireAgreement(left, right, kind);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      Field field = left.field(i);
      boolean rightNullable = right.field(i).nullable();
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
