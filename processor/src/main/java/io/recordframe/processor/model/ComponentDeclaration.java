package io.recordframe.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A component as it is written.
 *
 * @param element the element to which a diagnostic points
 * @param name the component's name
 * @param type the type as written
 * @param column what {@code @Column} says
 * @param decimal what {@code @Decimal} says
 * @param constraints the annotations of Jakarta Validation
 */
public record ComponentDeclaration(
    Element element,
    String name,
    TypeUse type,
    Optional<ColumnAnnotation> column,
    Optional<DecimalAnnotation> decimal,
    List<ConstraintAnnotation> constraints) {

  /** Takes a copy. */
  public ComponentDeclaration {
    constraints = List.copyOf(constraints);
  }

  /** The column's name: as {@code @Column} says, or else the component's own. */
  public String columnName() {
    return column.flatMap(ColumnAnnotation::name).map(AnnotationSetting::value).orElse(name);
  }
}
