package io.recordframe.processor.model;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A type with {@code @Schema}, as it is written; nothing is known yet about its being valid.
 *
 * @param element the type, which need not be a record
 * @param name its name
 * @param annotation what {@code @Schema} says
 * @param components its components in their order; none when it is no record
 * @param otherConstraints annotations of Jakarta Validation on the type itself, on methods that are
 *     no accessors of components, and on interfaces that it implements and their methods
 */
public record SchemaDeclaration(
    TypeElement element,
    DeclaredName name,
    SchemaAnnotation annotation,
    List<ComponentDeclaration> components,
    List<OtherConstraint> otherConstraints) {

  /**
   * An annotation of Jakarta Validation that is for no component.
   *
   * @param owner the record, or an interface that it implements
   * @param element what it stands on: the owner, or one of its methods
   * @param constraint the annotation
   */
  public record OtherConstraint(
      TypeElement owner, Element element, ConstraintAnnotation constraint) {}

  /** Takes copies. */
  public SchemaDeclaration {
    otherConstraints = List.copyOf(otherConstraints);
    components = List.copyOf(components);
  }

  /** Whether a type that the declaration names could not be resolved, at least not yet. */
  public boolean isUnresolved() {
    return components.stream().anyMatch(component -> component.type().isUnresolved())
        || annotation.from().map(from -> from.value().isUnresolved()).orElse(false);
  }
}
