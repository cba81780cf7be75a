package io.recordframe.plan.source;

import java.util.List;

/**
 * A table or view that the engine knows by name.
 *
 * @param name the parts of the name, from the outermost (catalog or schema) to the table's own
 */
public record TableSource(List<String> name) implements Source {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no part
   */
  public TableSource {
    name = List.copyOf(name);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A table needs a name");
    }
  }

  @Override
  public String description() {
    return "table " + String.join(".", name);
  }
}
