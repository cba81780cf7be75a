package io.recordframe.plan.algebra;

import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Each row of the left side with the nearest row of the right side: that of equal keys whose value
 * comes last up to the left row's value, or first from it on, or is nearest of these two. Of
 * several right rows with the same value it is any one; of two that are as far away before as
 * behind, it is the one before. A null value is near to none. The columns are those of the left
 * side and then those of the right side; all expressions see both.
 *
 * @param left the left side
 * @param right the right side
 * @param type INNER to leave out the left rows without a partner, LEFT to keep them
 * @param keys what must be equal
 * @param leftValue what is near: an ordered value over columns of the left side
 * @param rightValue a value of the same type over columns of the right side
 * @param direction where the nearest row is looked for, seen from the left value
 * @param orEqual whether an equal value counts
 * @param within a condition that the nearest row before, and the nearest one behind, must meet to
 *     count, such as one that bounds how far away it is; {@link Join#ALWAYS} for none
 * @param schema the columns that result; kept, since finding them again would walk a plan whose
 *     parts are read several times over and over
 */
public record AsofJoin(
    Relation left,
    Relation right,
    Join.Type type,
    List<Key> keys,
    Expression leftValue,
    Expression rightValue,
    Direction direction,
    boolean orEqual,
    Expression within,
    Schema schema)
    implements Relation {

  /** The longest decimals whose difference is a decimal. */
  private static final int MAX_DIGITS = DecimalType.MAX_PRECISION - 1;

  /** Where the nearest row is looked for. */
  public enum Direction {
    /** Up to the left value: the largest right value that is not larger. */
    BACKWARD,
    /** From the left value on: the smallest right value that is not smaller. */
    FORWARD,
    /** On both sides: the right value with the smallest difference; of two, the smaller one. */
    NEAREST
  }

  /**
   * Two values that must be equal.
   *
   * @param left over columns of the left side
   * @param right over columns of the right side, of the same type
   * @param nullSafe whether nulls are equal to each other; otherwise they are equal to nothing
   */
  public record Key(Expression left, Expression right, boolean nullSafe) {}

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if the type is neither INNER nor LEFT, an expression does not
   *     fit its side or holds a query, types differ or have no order or, for NEAREST, no
   *     differences, or the schema is not that of the inputs
   */
  public AsofJoin {
    keys = List.copyOf(keys);
    if (type != Join.Type.INNER && type != Join.Type.LEFT) {
      throw new IllegalArgumentException("An asof join is INNER or LEFT, not " + type);
    }
    Schema both =
        new Schema(
            Stream.concat(left.schema().fields().stream(), right.schema().fields().stream())
                .toList());
    int leftSize = left.schema().size();
    for (Key key : keys) {
      requireSides(key.left(), key.right(), both, leftSize);
    }
    requireSides(leftValue, rightValue, both, leftSize);
    requireOrder(leftValue.type(), direction);
    Checks.requireBoolean(within, "The bound of an asof join");
    References.check(within, both, References.Allowed.ROW_VALUES);
    requireColumns(within, 0, both.size());
    Schema derived = Join.schema(left.schema(), right.schema(), type);
    if (!derived.equals(schema)) {
      throw new IllegalArgumentException(
          "An asof join of these inputs gives %s, not %s".formatted(derived, schema));
    }
  }

  /**
   * A join whose schema is derived.
   *
   * @param left the left side
   * @param right the right side
   * @param type INNER or LEFT
   * @param keys what must be equal
   * @param leftValue what is near, of the left side
   * @param rightValue what it is near to, of the right side
   * @param direction where the nearest row is looked for
   * @param orEqual whether an equal value counts
   * @param within a condition that the nearest row must meet to count
   * @throws IllegalArgumentException as for all components
   */
  public AsofJoin(
      Relation left,
      Relation right,
      Join.Type type,
      List<Key> keys,
      Expression leftValue,
      Expression rightValue,
      Direction direction,
      boolean orEqual,
      Expression within) {
    this(
        left,
        right,
        type,
        keys,
        leftValue,
        rightValue,
        direction,
        orEqual,
        within,
        Join.schema(left.schema(), right.schema(), type));
  }

  private static void requireSides(
      Expression ofLeft, Expression ofRight, Schema both, int leftSize) {
    for (Expression value : List.of(ofLeft, ofRight)) {
      References.check(value, both, References.Allowed.ROW_VALUES);
    }
    requireColumns(ofLeft, 0, leftSize);
    requireColumns(ofRight, leftSize, both.size());
    if (!ofLeft.type().equals(ofRight.type())) {
      throw new IllegalArgumentException(
          "An asof join compares values of one type, but found %s and %s"
              .formatted(ofLeft.type().displayName(), ofRight.type().displayName()));
    }
  }

  /** However deep an expression is this does not recurse, and what is used again is met once. */
  private static void requireColumns(Expression expression, int from, int to) {
    Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Expression> pending = new ArrayDeque<>();
    pending.push(expression);
    while (!pending.isEmpty()) {
      Expression next = pending.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof Subquery) {
        throw new IllegalArgumentException(
            "The condition of an asof join holds a query; add its value with let(...) before");
      }
      if (next instanceof FieldReference reference
          && (reference.index() < from || reference.index() >= to)) {
        throw new IllegalArgumentException(
            "An asof join compares values of the left side with those of the right side, but column %d (%s) is of the other side"
                .formatted(reference.index(), reference.name()));
      }
      Expressions.operands(next).forEach(pending::push);
    }
  }

  private static void requireOrder(DataType type, Direction direction) {
    boolean fits =
        switch (direction) {
          case BACKWARD, FORWARD -> ParameterType.ORDERED.accepts(type);
          case NEAREST -> hasDifferences(type);
        };
    if (!fits) {
      throw new IllegalArgumentException(
          direction == Direction.NEAREST
              ? "The nearest of values is known of numbers, dates and times, decimals of up to %d digits among them, but found %s"
                  .formatted(MAX_DIGITS, type.displayName())
              : "An asof join needs values with an order, but found " + type.displayName());
    }
  }

  /**
   * Whether it is known of values of a type how far apart they are, as NEAREST needs it.
   *
   * @param type a type
   * @return whether it is a number, date or time, or a decimal that is short enough
   */
  public static boolean hasDifferences(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case INT8,
                INT16,
                INT32,
                INT64,
                FLOAT32,
                FLOAT64,
                DATE,
                TIME,
                TIMESTAMP,
                INSTANT,
                DURATION ->
                true;
            case BOOLEAN, STRING, BINARY, UUID -> false;
          };
      case DecimalType decimal -> decimal.precision() <= MAX_DIGITS;
      case EnumType _, StructType _, ListType _, MapType _ -> false;
    };
  }

  /** The expressions in the order in which they are told and changed. */
  List<Expression> expressions() {
    List<Expression> expressions = new ArrayList<>();
    for (Key key : keys) {
      expressions.add(key.left());
      expressions.add(key.right());
    }
    expressions.add(leftValue);
    expressions.add(rightValue);
    expressions.add(within);
    return expressions;
  }

  /**
   * The same join over other inputs and with other expressions.
   *
   * @param newLeft the left side
   * @param newRight the right side
   * @param expressions as {@link #expressions} gives them
   */
  AsofJoin with(Relation newLeft, Relation newRight, List<Expression> expressions) {
    List<Key> newKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      newKeys.add(
          new Key(expressions.get(2 * i), expressions.get(2 * i + 1), keys.get(i).nullSafe()));
    }
    int next = 2 * keys.size();
    return new AsofJoin(
        newLeft,
        newRight,
        type,
        newKeys,
        expressions.get(next),
        expressions.get(next + 1),
        direction,
        orEqual,
        expressions.get(next + 2));
  }

  @Override
  public List<Relation> inputs() {
    return List.of(left, right);
  }
}
