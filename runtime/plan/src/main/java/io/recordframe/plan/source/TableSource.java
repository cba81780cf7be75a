package io.recordframe.plan.source;

import java.util.List;

/**
 * A table or view that the engine knows by name.
 *
 * @param name the parts of the name, from the outermost (catalog or schema) to the table's own
 * @param temporary whether a session has made the table for itself, so that no other has it and
 *     plans that read it do not travel
 */
public record TableSource(List<String> name, boolean temporary) implements Source {

  /**
   * A table that is there for every session of the engine.
   *
   * @param name the parts of the name, from the outermost (catalog or schema) to the table's own
   * @throws IllegalArgumentException if there is no part
   */
  public TableSource(List<String> name) {
    this(name, false);
  }

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
    return (temporary ? "cached rows " : "table ") + String.join(".", name);
  }
}
