package io.recordframe.expression;

import java.util.function.Function;

/** What the elements of lists and maps can be. For generated code. */
public final class Elements {

  /** Truth values. */
  public static final ElementFactory<BoolExpr> BOOLEAN = BoolNode::new;

  /** Integers of 8 bits. */
  public static final ElementFactory<ByteExpr> INT8 = ByteNode::new;

  /** Integers of 16 bits. */
  public static final ElementFactory<ShortExpr> INT16 = ShortNode::new;

  /** Integers of 32 bits. */
  public static final ElementFactory<IntExpr> INT32 = IntNode::new;

  /** Integers of 64 bits. */
  public static final ElementFactory<LongExpr> INT64 = LongNode::new;

  /** Single-precision numbers. */
  public static final ElementFactory<FloatExpr> FLOAT32 = FloatNode::new;

  /** Double-precision numbers. */
  public static final ElementFactory<DoubleExpr> FLOAT64 = DoubleNode::new;

  /** Decimals. */
  public static final ElementFactory<DecimalExpr> DECIMAL = DecimalNode::new;

  /** Texts. */
  public static final ElementFactory<StrExpr> STRING = StrNode::new;

  /** Sequences of bytes. */
  public static final ElementFactory<BinaryExpr> BINARY = BinaryNode::new;

  /** Dates. */
  public static final ElementFactory<DateExpr> DATE = DateNode::new;

  /** Times of day. */
  public static final ElementFactory<TimeExpr> TIME = TimeNode::new;

  /** Dates with a time of day. */
  public static final ElementFactory<DateTimeExpr> TIMESTAMP = DateTimeNode::new;

  /** Points on the time line. */
  public static final ElementFactory<InstantExpr> INSTANT = InstantNode::new;

  /** Lengths of time. */
  public static final ElementFactory<DurationExpr> DURATION = DurationNode::new;

  /** UUIDs. */
  public static final ElementFactory<UuidExpr> UUID = UuidNode::new;

  private Elements() {}

  /**
   * Constants of an enum.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @return the factory
   */
  @SuppressWarnings("unused") // the class says what E is
  public static <E extends Enum<E>> ElementFactory<EnumExpr<E>> enumeration(Class<E> type) {
    return EnumNode::new;
  }

  /**
   * Nested records.
   *
   * @param <C> the record's columns
   * @param columns makes the columns
   * @return the factory
   */
  public static <C extends Term<?>> ElementFactory<C> struct(
      Function<? super ColumnOrigin, ? extends C> columns) {
    return expression -> columns.apply(new ColumnOrigin.OfStruct(expression));
  }

  /**
   * Lists.
   *
   * @param <E> the elements of the lists
   * @param elements makes them
   * @return the factory
   */
  public static <E extends Term<?>> ElementFactory<ListExpr<E>> list(
      ElementFactory<? extends E> elements) {
    return expression -> new ListNode<>(expression, elements);
  }

  /**
   * Maps.
   *
   * @param <K> the keys
   * @param <V> the values
   * @param keys makes the keys
   * @param values makes the values
   * @return the factory
   */
  public static <K extends Term<?>, V extends Term<?>> ElementFactory<MapExpr<K, V>> map(
      ElementFactory<? extends K> keys, ElementFactory<? extends V> values) {
    return expression -> new MapNode<>(expression, keys, values);
  }

  /**
   * Elements that can be null.
   *
   * @param <N> the kind that can be null
   * @param elements makes elements of the kind that is never null
   * @return the factory
   */
  public static <N extends Term<?>> ElementFactory<N> nullable(
      ElementFactory<? extends N> elements) {
    return elements::element;
  }
}
