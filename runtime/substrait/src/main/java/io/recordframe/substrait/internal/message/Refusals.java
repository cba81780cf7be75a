package io.recordframe.substrait.internal.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a plan has that Substrait cannot say, each reason once. */
public final class Refusals {

  private final Set<String> reasons = new LinkedHashSet<>();

  /** Nothing yet. */
  public Refusals() {}

  /**
   * Notes a part.
   *
   * @param part the relation, function or type
   * @param reason why it cannot be exported
   */
  public void add(String part, String reason) {
    reasons.add(part + " (" + reason + ")");
  }

  /**
   * The reasons in the order in which they were found.
   *
   * @return the reasons
   */
  public List<String> reasons() {
    return List.copyOf(reasons);
  }
}
