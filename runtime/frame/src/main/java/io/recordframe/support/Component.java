package io.recordframe.support;

import io.recordframe.constraint.ColumnRule;
import io.recordframe.constraint.Part;
import io.recordframe.constraint.Rule;
import io.recordframe.constraint.Step;
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
  private final List<PlacedRule> rules;
  private final List<List<Part>> valid;

  /** A rule, and the part of the component's values that it is for. */
  private record PlacedRule(Rule rule, List<Part> part) {}

  private Component(
      String name,
      String column,
      boolean nullable,
      VectorCodec<T> codec,
      List<PlacedRule> rules,
      List<List<Part>> valid) {
    this.name = name;
    this.column = column;
    this.nullable = nullable;
    this.codec = codec;
    this.rules = List.copyOf(rules);
    this.valid = List.copyOf(valid);
  }

  /** A component that is never null, of a column with its own name. */
  static <T> Component<T> of(String name, VectorCodec<T> codec) {
    return new Component<>(name, name, false, codec, List.of(), List.of());
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
   * The same component with more rules for its values.
   *
   * @param more the rules
   * @return the component
   */
  public Component<T> rules(Rule... more) {
    List<PlacedRule> all = new ArrayList<>(rules);
    for (Rule rule : more) {
      all.add(new PlacedRule(rule, List.of()));
    }
    return new Component<>(name, column, nullable, codec, all, valid);
  }

  /**
   * The same component with a rule for what its lists or maps hold.
   *
   * @param rule the rule
   * @param part what it is for: parts of the values, then parts of these, and so on
   * @return the component
   * @throws IllegalArgumentException if the values have no such part
   */
  public Component<T> ruleWithin(Rule rule, Part... part) {
    List<Part> path = List.of(part);
    requirePart(path);
    List<PlacedRule> all = new ArrayList<>(rules);
    all.add(new PlacedRule(rule, path));
    return new Component<>(name, column, nullable, codec, all, valid);
  }

  /**
   * The same component, where nested records must meet the rules of their own components.
   *
   * @param part where the records are: none for the values themselves, or parts of these, then
   *     parts of the parts, and so on
   * @return the component
   * @throws IllegalArgumentException if there are no records
   */
  public Component<T> valid(Part... part) {
    List<Part> path = List.of(part);
    if (!(requirePart(path) instanceof StructCodec<?>)) {
      throw new IllegalArgumentException("Component %s has no records at %s".formatted(name, path));
    }
    List<List<Part>> all = new ArrayList<>(valid);
    all.add(path);
    return new Component<>(name, column, nullable, codec, rules, all);
  }

  private VectorCodec<?> requirePart(List<Part> path) {
    VectorCodec<?> found = codec;
    for (Part part : path) {
      found = found.part(part);
    }
    return found;
  }

  /** The rules for this component as the one at a position of its record. */
  List<ColumnRule> rulesAt(int index) {
    List<ColumnRule> all = new ArrayList<>();
    for (PlacedRule placed : rules) {
      all.add(
          new ColumnRule(
              pathTo(index, placed.part()), requirePart(placed.part()).type(), placed.rule()));
    }
    for (List<Part> part : valid) {
      if (requirePart(part) instanceof StructCodec<?> nested) {
        List<Step> path = pathTo(index, part);
        nested.rules().forEach(rule -> all.add(rule.within(path)));
      }
    }
    return all;
  }

  private List<Step> pathTo(int index, List<Part> part) {
    List<Step> path = new ArrayList<>();
    path.add(new Step.Field(column, index));
    path.addAll(part);
    return path;
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
