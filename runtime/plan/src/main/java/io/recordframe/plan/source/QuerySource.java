package io.recordframe.plan.source;

import io.recordframe.plan.value.TypedValue;
import java.util.List;

/**
 * The result of a query in the engine's own language.
 *
 * @param text the query, one statement that gives rows; values stand in it as {@code ?}
 * @param parameters the values, in order
 */
public record QuerySource(String text, List<TypedValue> parameters) implements Source {

  /** Copies. */
  public QuerySource {
    parameters = List.copyOf(parameters);
  }

  @Override
  public String description() {
    return "query";
  }
}
