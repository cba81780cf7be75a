package io.recordframe.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A schema record that was found valid: all that generation needs to know.
 *
 * @param origin the record's element, which everything generated names as its origin
 * @param name the record's name
 * @param visibility the visibility that generated types take over
 * @param components the components in their order, at least one
 * @param from the record that this one evolves from
 * @param stagedBuilder whether a staged builder was asked for
 */
public record SchemaModel(
    TypeElement origin,
    DeclaredName name,
    Visibility visibility,
    List<ComponentModel> components,
    Optional<FromModel> from,
    boolean stagedBuilder) {

  /** Checks what every schema keeps. */
  public SchemaModel {
    components = List.copyOf(components);
    if (components.isEmpty()) {
      throw new IllegalArgumentException(name.qualified() + " has no components");
    }
    if (visibility == Visibility.PRIVATE) {
      throw new IllegalArgumentException(name.qualified() + " is private");
    }
  }

  /** The names of the types that are generated for the record. */
  public GeneratedNames generatedNames() {
    return GeneratedNames.of(name);
  }
}
