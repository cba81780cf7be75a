package io.recordframe.processor.model;

import java.util.List;

/**
 * A rule for the values of a component, as the runtime is told it.
 *
 * @param path what it is for: nothing for the values themselves, or parts of these, then parts of
 *     the parts, and so on
 * @param text the rule as people read it, such as {@code Size(min = 1, max = 10)}
 * @param condition the simple name of the runtime's condition
 * @param arguments what the condition is made with: strings, integers and booleans
 * @param groups the names of the groups that the annotation names, none for the default group
 */
public record RuleModel(
    List<Part> path, String text, String condition, List<Object> arguments, List<String> groups) {

  /** Takes copies. */
  public RuleModel {
    path = List.copyOf(path);
    arguments = List.copyOf(arguments);
    groups = List.copyOf(groups);
  }
}
