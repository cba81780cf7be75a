package io.recordframe.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A type with {@code @Schema}, as it is written; nothing is known yet about its being valid.
 *
 * @param element the type, which need not be a record
 * @param name its name
 * @param annotation what {@code @Schema} says
 * @param components its components in their order; none when it is no record
 */
public record SchemaDeclaration(
    TypeElement element,
    DeclaredName name,
    SchemaAnnotation annotation,
    List<ComponentDeclaration> components) {

  /** Takes a copy of the components. */
  public SchemaDeclaration {
    components = List.copyOf(components);
  }

  /** Whether a type that the declaration names could not be resolved, at least not yet. */
  public boolean isUnresolved() {
    return components.stream().anyMatch(component -> component.type().isUnresolved())
        || annotation.from().map(from -> from.value().isUnresolved()).orElse(false);
  }
}
