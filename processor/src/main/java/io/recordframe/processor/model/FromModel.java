package io.recordframe.processor.model;

import java.util.List;

/**
 * The record that a schema evolves from.
 *
 * @param name the other record
 * @param sharedComponents the names of the components that both have, at least one, in the order of
 *     the new record
 */
public record FromModel(DeclaredName name, List<String> sharedComponents) {

  /** Checks that something is shared. */
  public FromModel {
    sharedComponents = List.copyOf(sharedComponents);
    if (sharedComponents.isEmpty()) {
      throw new IllegalArgumentException("no component is shared with " + name.qualified());
    }
  }
}
