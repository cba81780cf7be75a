package io.recordframe.support;

import io.recordframe.constraint.ColumnRule;
import io.recordframe.constraint.Rule;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a record: the column it stands for, and the codec of its values. Immutable and
 * safe to share between threads.
 *
 * @param <T> the type of its values, boxed
 */
public final class Component<T> {

  private final String name;
  private final String column;
  private final boolean nullable;
  private final VectorCodec<T> codec;
  private final List<Rule> rules;
  private final boolean valid;

  private Component(
      String name,
      String column,
      boolean nullable,
      VectorCodec<T> codec,
      List<Rule> rules,
      boolean valid) {
    this.name = name;
    this.column = column;
    this.nullable = nullable;
    this.codec = codec;
    this.rules = List.copyOf(rules);
    this.valid = valid;
  }

  /** A component that is never null, of a column with its own name. */
  static <T> Component<T> of(String name, VectorCodec<T> codec) {
    return new Component<>(name, name, false, codec, List.of(), false);
  }

  /**
   * The same component, of a column with another name.
   *
   * @param other the column's name
   * @return the component
   */
  public Component<T> named(String other) {
    return new Component<>(name, other, nullable, codec, rules, valid);
  }

  /**
   * The same component where it may be null.
   *
   * @return the component
   */
  public Component<T> orNull() {
    return new Component<>(name, column, true, codec, rules, valid);
  }

  /**
   * The same component with rules for its values.
   *
   * @param more the rules
   * @return the component
   */
  public Component<T> rules(Rule... more) {
    return new Component<>(name, column, nullable, codec, List.of(more), valid);
  }

  /**
   * The same component of nested records, where these must meet the rules of their own components.
   *
   * @return the component
   */
  public Component<T> valid() {
    return new Component<>(name, column, nullable, codec, rules, true);
  }

  /** The rules for this component as the one at a position of its record. */
  List<ColumnRule> rulesAt(int index) {
    List<ColumnRule> all = new ArrayList<>();
    for (Rule rule : rules) {
      all.add(new ColumnRule(column, List.of(index), codec.type(), rule));
    }
    if (valid && codec instanceof StructCodec<T> nested) {
      nested.rules().forEach(rule -> all.add(rule.within(column, index)));
    }
    return all;
  }

  Field field() {
    return new Field(column, codec.type(), nullable);
  }

  Place placeIn(String recordName) {
    return new Place(recordName, name);
  }

  VectorCodec<T> codec() {
    return codec;
  }

  boolean isNullable() {
    return nullable;
  }

  /** Whether its values are of a primitive type: never null, and of a type that Java has. */
  boolean isPrimitive() {
    return !nullable
        && codec.type() instanceof ScalarType type
        && switch (type) {
          case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> true;
          case STRING, BINARY, DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID -> false;
        };
  }
}
