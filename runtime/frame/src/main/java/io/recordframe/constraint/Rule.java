package io.recordframe.constraint;

import java.util.List;
import java.util.Set;

/**
 * A rule that values of a component must meet.
 *
 * @param text the rule as people read it, such as {@code Size(min = 1, max = 10)}
 * @param condition what must hold
 * @param groups the names of the groups that it belongs to, at least one
 */
public record Rule(String text, Condition condition, List<String> groups) {

  /**
   * The group of rules that name none, and the only one that is checked unless others are asked.
   */
  public static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no group
   */
  public Rule {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("A rule belongs to at least one group: " + text);
    }
  }

  /**
   * A rule as generated code writes it.
   *
   * @param text the rule as people read it
   * @param condition what must hold
   * @param groups the groups that the annotation names; none for the default group
   * @return the rule
   */
  public static Rule of(String text, Condition condition, String... groups) {
    return new Rule(text, condition, groups.length == 0 ? List.of(DEFAULT_GROUP) : List.of(groups));
  }

  /**
   * Whether the rule belongs to one of some groups.
   *
   * @param names the names of the groups
   * @return whether it does
   */
  public boolean isIn(Set<String> names) {
    return groups.stream().anyMatch(names::contains);
  }
}
