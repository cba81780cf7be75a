package io.recordframe.plan.type;

import java.util.HashSet;
import java.util.List;

/**
 * A closed list of names. Values are ordered as the constants are, as {@link Enum#compareTo} does;
 * engines and files hold the name.
 *
 * @param name the enum's simple name, for messages
 * @param constants the constants' names, in order, without repetition
 */
public record EnumType(String name, List<String> constants) implements DataType {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no constant or one stands twice
   */
  public EnumType {
    constants = List.copyOf(constants);
    if (constants.isEmpty()) {
      throw new IllegalArgumentException("The enum " + name + " has no constants");
    }
    if (new HashSet<>(constants).size() != constants.size()) {
      throw new IllegalArgumentException("The enum " + name + " repeats a constant: " + constants);
    }
  }

  @Override
  public String displayName() {
    return "enum " + name;
  }

  @Override
  public String toString() {
    return displayName();
  }
}
