package io.recordframe.processor.model;

import java.util.List;

/**
 * A component of a schema record that was found valid.
 *
 * @param name the component's name in Java
 * @param columnName the column's name in files and engines
 * @param documentation what the column means, empty when nothing was said
 * @param type the type of its values
 * @param nullable whether it can be null; a scalar that Java has a primitive for is a primitive
 *     when it cannot
 * @param rules what its values must meet
 * @param valid where nested records must meet the rules of their own components: nothing for the
 *     values themselves, or parts of these, then parts of the parts, and so on
 */
public record ComponentModel(
    String name,
    String columnName,
    String documentation,
    ComponentType type,
    boolean nullable,
    List<RuleModel> rules,
    List<List<Part>> valid) {

  /** Takes copies. */
  public ComponentModel {
    rules = List.copyOf(rules);
    valid = List.copyOf(valid);
  }

  /** The type as the component would be declared. */
  public String written() {
    if (type instanceof ComponentType.Scalar(ScalarKind kind) && !nullable) {
      return kind.simpleTypeName();
    }
    return type.written(nullable);
  }
}
