package io.recordframe.expression;

import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.error.InvalidPlanException;

/**
 * The base of the columns that are generated for a record. It has no method without parameters, so
 * that it cannot clash with an accessor.
 *
 * <p>A method that gives a column gives the kind that is never null; an accessor of a column that
 * can be null declares the nullable kind as its type.
 */
public abstract class RelationColumns {

  private final ColumnOrigin origin;

  /**
   * Creates the columns.
   *
   * @param origin where they come from
   */
  protected RelationColumns(ColumnOrigin origin) {
    this.origin = origin;
  }

  /**
   * The same columns of another origin.
   *
   * @param other where they come from
   * @return the columns, of the same class
   */
  protected abstract RelationColumns withOrigin(ColumnOrigin other);

  /**
   * A truth value.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final BoolExpr boolColumn(int index) {
    return new BoolNode(column(this, index));
  }

  /**
   * An integer of 8 bits.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final ByteExpr int8Column(int index) {
    return new ByteNode(column(this, index));
  }

  /**
   * An integer of 16 bits.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final ShortExpr int16Column(int index) {
    return new ShortNode(column(this, index));
  }

  /**
   * An integer of 32 bits.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final IntExpr int32Column(int index) {
    return new IntNode(column(this, index));
  }

  /**
   * An integer of 64 bits.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final LongExpr int64Column(int index) {
    return new LongNode(column(this, index));
  }

  /**
   * A single-precision number.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final FloatExpr float32Column(int index) {
    return new FloatNode(column(this, index));
  }

  /**
   * A double-precision number.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final DoubleExpr float64Column(int index) {
    return new DoubleNode(column(this, index));
  }

  /**
   * A decimal.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final DecimalExpr decimalColumn(int index) {
    return new DecimalNode(column(this, index));
  }

  /**
   * A text.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final StrExpr stringColumn(int index) {
    return new StrNode(column(this, index));
  }

  /**
   * A sequence of bytes.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final BinaryExpr binaryColumn(int index) {
    return new BinaryNode(column(this, index));
  }

  /**
   * A date.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final DateExpr dateColumn(int index) {
    return new DateNode(column(this, index));
  }

  /**
   * A time of day.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final TimeExpr timeColumn(int index) {
    return new TimeNode(column(this, index));
  }

  /**
   * A date with a time of day.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final DateTimeExpr timestampColumn(int index) {
    return new DateTimeNode(column(this, index));
  }

  /**
   * A point on the time line.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final InstantExpr instantColumn(int index) {
    return new InstantNode(column(this, index));
  }

  /**
   * A length of time.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final DurationExpr durationColumn(int index) {
    return new DurationNode(column(this, index));
  }

  /**
   * A UUID.
   *
   * @param index the column's position, from 0
   * @return the column
   */
  protected final UuidExpr uuidColumn(int index) {
    return new UuidNode(column(this, index));
  }

  /**
   * A constant of an enum.
   *
   * @param <E> the enum
   * @param index the column's position, from 0
   * @param type the enum's class
   * @return the column
   */
  @SuppressWarnings("unused") // the class says what E is
  protected final <E extends Enum<E>> EnumExpr<E> enumerationColumn(int index, Class<E> type) {
    return new EnumNode<>(column(this, index));
  }

  /**
   * A list.
   *
   * @param <E> the elements
   * @param index the column's position, from 0
   * @param elements makes the elements
   * @return the column
   */
  protected final <E extends Term<?>> ListExpr<E> listColumn(
      int index, ElementFactory<? extends E> elements) {
    return new ListNode<>(column(this, index), elements);
  }

  /**
   * A map.
   *
   * @param <K> the keys
   * @param <V> the values
   * @param index the column's position, from 0
   * @param keys makes the keys
   * @param values makes the values
   * @return the column
   */
  protected final <K extends Term<?>, V extends Term<?>> MapExpr<K, V> mapColumn(
      int index, ElementFactory<? extends K> keys, ElementFactory<? extends V> values) {
    return new MapNode<>(column(this, index), keys, values);
  }

  /**
   * A nested record.
   *
   * @param index the column's position, from 0
   * @return where the nested record's columns come from
   */
  protected final ColumnOrigin structColumn(int index) {
    return new ColumnOrigin.OfStruct(column(this, index));
  }

  /**
   * Where the columns come from when one of them has another value.
   *
   * @param recordName the record's simple name, for messages
   * @param index the position of the column that changes, from 0
   * @param value its value
   * @return the origin
   */
  protected final ColumnOrigin changed(String recordName, int index, Term<?> value) {
    return origin.with(recordName, index, value);
  }

  /** What the columns belong to: the record of a relation, or the struct in the form of plans. */
  @Override
  public final String toString() {
    return switch (origin) {
      case ColumnOrigin.OfRelation(var relation, _) -> "columns of " + relation.description();
      case ColumnOrigin.OfChanged(var base, _) ->
          "changed columns of " + base.relation().description();
      case ColumnOrigin.OfStruct(var struct) -> Printing.text(struct);
    };
  }

  static UnboundExpression column(RelationColumns columns, int index) {
    return switch (columns.origin) {
      case ColumnOrigin.OfRelation(var relation, int offset) ->
          new UnboundExpression.RelationColumn(relation, offset + index);
      case ColumnOrigin.OfChanged(
              ColumnOrigin.OfRelation(var relation, int offset),
              var replaced) -> {
        UnboundExpression value = replaced.get(index);
        yield value == null
            ? new UnboundExpression.RelationColumn(relation, offset + index)
            : value;
      }
      case ColumnOrigin.OfStruct(var struct) -> new UnboundExpression.Field(struct, index);
    };
  }

  static UnboundExpression value(RelationColumns columns) {
    return switch (columns.origin) {
      case ColumnOrigin.OfRelation(var relation, _) -> throw allOf(relation);
      case ColumnOrigin.OfChanged(var base, _) -> throw allOf(base.relation());
      case ColumnOrigin.OfStruct(var struct) -> struct;
    };
  }

  private static InvalidPlanException allOf(RelationIdentity relation) {
    return new InvalidPlanException(
        "All columns of %s stand where one value is expected; name a column"
            .formatted(relation.description()));
  }
}
