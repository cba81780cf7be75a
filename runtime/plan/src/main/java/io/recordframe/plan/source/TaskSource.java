package io.recordframe.plan.source;

import io.recordframe.plan.type.Schema;
import java.util.Objects;

/**
 * The rows that the tasks of a physical plan give, all together in any order. Stands in the plan
 * that merges them until these rows are there; no engine reads it.
 *
 * @param schema the columns of the tasks
 */
public record TaskSource(Schema schema) implements Source {

  /** Checks. */
  public TaskSource {
    Objects.requireNonNull(schema, "schema");
  }

  @Override
  public String description() {
    return "rows of the tasks";
  }
}
