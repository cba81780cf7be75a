package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of rows of two relations. The columns are those of the left side and then, except for SEMI
 * and ANTI, those of the right side; the condition sees both.
 *
 * @param left the left side
 * @param right the right side
 * @param type which rows remain
 * @param condition which rows pair; for CROSS the literal true
 * @param schema the columns that result; kept, since finding them again would walk a plan whose
 *     parts are read several times over and over
 */
public record Join(Relation left, Relation right, Type type, Expression condition, Schema schema)
    implements Relation {

  /** Which rows remain. */
  public enum Type {
    /** Pairs. */
    INNER,
    /** Pairs, and rows of the left side without a partner. */
    LEFT,
    /** Pairs, and rows of the right side without a partner. */
    RIGHT,
    /** Pairs, and rows of both sides without a partner. */
    FULL,
    /** All pairs, without a condition. */
    CROSS,
    /** Rows of the left side that have a partner, once each. */
    SEMI,
    /** Rows of the left side that have none. */
    ANTI;

    /**
     * Whether the left side's columns can be null because the row has no left side.
     *
     * @return whether it can be missing
     */
    public boolean leftMayBeMissing() {
      return this == RIGHT || this == FULL;
    }

    /**
     * Whether the right side's columns can be null because the row has no right side.
     *
     * @return whether it can be missing
     */
    public boolean rightMayBeMissing() {
      return this == LEFT || this == FULL;
    }

    /**
     * Whether the result has the right side's columns.
     *
     * @return whether it has
     */
    public boolean keepsRight() {
      return this != SEMI && this != ANTI;
    }
  }

  /** The condition of a cross join. */
  public static final Expression ALWAYS = new Literal(true, ScalarType.BOOLEAN);

  /**
   * Checks the condition.
   *
   * @throws IllegalArgumentException if it is no boolean, a reference does not fit, a cross join
   *     has one, or the schema is not that of the inputs
   */
  public Join {
    Checks.requireBoolean(condition, "The condition of a join");
    References.check(
        condition,
        schema(left.schema(), right.schema(), Type.INNER),
        References.Allowed.ROW_VALUES);
    if (type == Type.CROSS && !condition.equals(ALWAYS)) {
      throw new IllegalArgumentException("A cross join has no condition; use an inner join");
    }
    Schema derived = schema(left.schema(), right.schema(), type);
    if (!derived.equals(schema)) {
      throw new IllegalArgumentException(
          "%s of these inputs gives %s, not %s".formatted(type, derived, schema));
    }
  }

  /**
   * A join whose schema is derived.
   *
   * @param left the left side
   * @param right the right side
   * @param type which rows remain
   * @param condition which rows pair; for CROSS {@link #ALWAYS}
   * @throws IllegalArgumentException if the condition is no boolean, a reference does not fit, or a
   *     cross join has one
   */
  public Join(Relation left, Relation right, Type type, Expression condition) {
    this(left, right, type, condition, schema(left.schema(), right.schema(), type));
  }

  static Schema schema(Schema left, Schema right, Type type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : left.fields()) {
      fields.add(field.withNullable(field.nullable() || type.leftMayBeMissing()));
    }
    if (type.keepsRight()) {
      for (Field field : right.fields()) {
        fields.add(field.withNullable(field.nullable() || type.rightMayBeMissing()));
      }
    }
    return new Schema(fields);
  }

  @Override
  public List<Relation> inputs() {
    return List.of(left, right);
  }
}
