package io.recordframe.processor.diagnostic;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place in the source to which a diagnostic points.
 *
 * @param element the element at fault
 * @param annotation the annotation at fault on that element, if it is one
 * @param value the value at fault in that annotation, if it is one
 */
public record Location(
    Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

  /** Points at an element. */
  public static Location of(Element element) {
    return new Location(element, Optional.empty(), Optional.empty());
  }

  /** Points at an annotation on an element. */
  public static Location of(Element element, AnnotationMirror annotation) {
    return new Location(element, Optional.of(annotation), Optional.empty());
  }

  /** Points at a value in an annotation on an element. */
  public static Location of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Location(element, Optional.of(annotation), Optional.of(value));
  }
}
