package io.recordframe.expression;

/**
 * What generated accessors call. The result is of the kind that is never null; an accessor of a
 * column that can be null declares the nullable kind as its type.
 */
public final class ColumnAccess {

  private ColumnAccess() {}

  /**
   * A truth value.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static BoolExpr bool(RelationColumns columns, int index) {
    return new BoolNode(RelationColumns.column(columns, index));
  }

  /**
   * An integer of 8 bits.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static ByteExpr int8(RelationColumns columns, int index) {
    return new ByteNode(RelationColumns.column(columns, index));
  }

  /**
   * An integer of 16 bits.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static ShortExpr int16(RelationColumns columns, int index) {
    return new ShortNode(RelationColumns.column(columns, index));
  }

  /**
   * An integer of 32 bits.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static IntExpr int32(RelationColumns columns, int index) {
    return new IntNode(RelationColumns.column(columns, index));
  }

  /**
   * An integer of 64 bits.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static LongExpr int64(RelationColumns columns, int index) {
    return new LongNode(RelationColumns.column(columns, index));
  }

  /**
   * A single-precision number.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static FloatExpr float32(RelationColumns columns, int index) {
    return new FloatNode(RelationColumns.column(columns, index));
  }

  /**
   * A double-precision number.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static DoubleExpr float64(RelationColumns columns, int index) {
    return new DoubleNode(RelationColumns.column(columns, index));
  }

  /**
   * A decimal.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static DecimalExpr decimal(RelationColumns columns, int index) {
    return new DecimalNode(RelationColumns.column(columns, index));
  }

  /**
   * A text.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static StrExpr string(RelationColumns columns, int index) {
    return new StrNode(RelationColumns.column(columns, index));
  }

  /**
   * A sequence of bytes.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static BinaryExpr binary(RelationColumns columns, int index) {
    return new BinaryNode(RelationColumns.column(columns, index));
  }

  /**
   * A date.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static DateExpr date(RelationColumns columns, int index) {
    return new DateNode(RelationColumns.column(columns, index));
  }

  /**
   * A time of day.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static TimeExpr time(RelationColumns columns, int index) {
    return new TimeNode(RelationColumns.column(columns, index));
  }

  /**
   * A date with a time of day.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static DateTimeExpr timestamp(RelationColumns columns, int index) {
    return new DateTimeNode(RelationColumns.column(columns, index));
  }

  /**
   * A point on the time line.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static InstantExpr instant(RelationColumns columns, int index) {
    return new InstantNode(RelationColumns.column(columns, index));
  }

  /**
   * A length of time.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static DurationExpr duration(RelationColumns columns, int index) {
    return new DurationNode(RelationColumns.column(columns, index));
  }

  /**
   * A UUID.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return the column
   */
  public static UuidExpr uuid(RelationColumns columns, int index) {
    return new UuidNode(RelationColumns.column(columns, index));
  }

  /**
   * A constant of an enum.
   *
   * @param <E> the enum
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @param type the enum's class
   * @return the column
   */
  @SuppressWarnings("unused") // the class says what E is
  public static <E extends Enum<E>> EnumExpr<E> enumeration(
      RelationColumns columns, int index, Class<E> type) {
    return new EnumNode<>(RelationColumns.column(columns, index));
  }

  /**
   * A list.
   *
   * @param <E> the elements
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @param elements makes the elements
   * @return the column
   */
  public static <E extends Term<?>> ListExpr<E> list(
      RelationColumns columns, int index, ElementFactory<? extends E> elements) {
    return new ListNode<>(RelationColumns.column(columns, index), elements);
  }

  /**
   * A map.
   *
   * @param <K> the keys
   * @param <V> the values
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @param keys makes the keys
   * @param values makes the values
   * @return the column
   */
  public static <K extends Term<?>, V extends Term<?>> MapExpr<K, V> map(
      RelationColumns columns,
      int index,
      ElementFactory<? extends K> keys,
      ElementFactory<? extends V> values) {
    return new MapNode<>(RelationColumns.column(columns, index), keys, values);
  }

  /**
   * A nested record.
   *
   * @param columns the record's columns
   * @param index the column's position, from 0
   * @return where the nested record's columns come from
   */
  public static ColumnOrigin struct(RelationColumns columns, int index) {
    return new ColumnOrigin.OfStruct(RelationColumns.column(columns, index));
  }
}
