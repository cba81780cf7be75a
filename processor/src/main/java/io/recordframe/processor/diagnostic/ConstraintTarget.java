package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.ConstraintAnnotation;
import io.recordframe.processor.model.Part;
import io.recordframe.processor.model.SchemaDeclaration;
import java.util.List;

/**
 * What a constraint is for.
 *
 * @param schema the record
 * @param component its component
 * @param path nothing for the component's values, or parts of these, then parts of the parts, and
 *     so on
 */
public record ConstraintTarget(
    SchemaDeclaration schema, ComponentDeclaration component, List<Part> path) {

  /** Takes a copy. */
  public ConstraintTarget {
    path = List.copyOf(path);
  }

  /** Compilers do not find annotations on arguments of types, so there the component is meant. */
  Location at(ConstraintAnnotation constraint) {
    return constraint.arguments().isEmpty()
        ? Location.of(component.element(), constraint.mirror())
        : Location.of(component.element());
  }

  String told(ConstraintAnnotation constraint) {
    return "@%s on %scomponent '%s' of record %s"
        .formatted(
            constraint.text(),
            path.isEmpty() ? "" : Part.told(path) + " ",
            component.name(),
            schema.name().nested());
  }
}
