package io.recordframe.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads annotations of Jakarta Validation. They cannot stand on components themselves, and so the
 * compiler puts them on the component's field, accessor and parameter, and on its type.
 */
final class ConstraintReader {

  private static final String CONSTRAINT = "jakarta.validation.Constraint";

  private final Map<String, ConstraintAnnotation> found = new LinkedHashMap<>();

  private ConstraintReader() {}

  /**
   * The constraints of a component, each once.
   *
   * @param declarations where declarations of the component can be annotated
   * @param types the component's type as seen in each place
   */
  static List<ConstraintAnnotation> read(
      List<? extends Element> declarations, List<? extends TypeMirror> types) {
    ConstraintReader reader = new ConstraintReader();
    for (Element declaration : declarations) {
      declaration.getAnnotationMirrors().forEach(mirror -> reader.add(mirror, false));
    }
    types.forEach(reader::addArguments);
    return List.copyOf(reader.found.values());
  }

  private void addArguments(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        argument.getAnnotationMirrors().forEach(mirror -> add(mirror, true));
        addArguments(argument);
      }
    }
  }

  private void add(AnnotationMirror mirror, boolean onElement) {
    TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
    if (annotation.getQualifiedName().contentEquals(ConstraintAnnotation.VALID)
        || isConstraint(annotation)) {
      ConstraintAnnotation constraint =
          new ConstraintAnnotation(mirror, onElement, settings(mirror));
      found.putIfAbsent(
          annotation.getQualifiedName() + " " + onElement + constraint.settings(), constraint);
    } else if (annotation.getSimpleName().contentEquals("List")
        && annotation.getEnclosingElement() instanceof TypeElement around
        && isConstraint(around)) {
      for (AnnotationValue value : mirror.getElementValues().values()) {
        if (value.getValue() instanceof List<?> repeated) {
          repeated.stream()
              .filter(AnnotationValue.class::isInstance)
              .map(each -> ((AnnotationValue) each).getValue())
              .filter(AnnotationMirror.class::isInstance)
              .forEach(each -> add((AnnotationMirror) each, onElement));
        }
      }
    }
  }

  private static boolean isConstraint(Element annotation) {
    return annotation.getAnnotationMirrors().stream()
        .anyMatch(mirror ->
            ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(CONSTRAINT));
  }

  private static List<ConstraintAnnotation.Setting> settings(AnnotationMirror mirror) {
    List<ConstraintAnnotation.Setting> settings = new ArrayList<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      settings.add(
          new ConstraintAnnotation.Setting(
              entry.getKey().getSimpleName().toString(), simplified(entry.getValue().getValue())));
    }
    return settings;
  }

  private static Object simplified(Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream()
              .map(each -> each instanceof AnnotationValue inner ? inner.getValue() : each)
              .map(ConstraintReader::simplified)
              .toList();
      case VariableElement constant -> constant.getSimpleName().toString();
      case DeclaredType type -> DeclaredName.of((TypeElement) type.asElement()).qualified();
      case Number _, Boolean _, String _ -> value;
      default -> value.toString();
    };
  }
}
