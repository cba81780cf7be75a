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
import javax.lang.model.type.ArrayType;
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
      declaration.getAnnotationMirrors().forEach(mirror -> reader.add(mirror, List.of()));
    }
    types.forEach(type -> reader.addArguments(type, List.of()));
    return List.copyOf(reader.found.values());
  }

  /** The constraints of a type or method, each once. */
  static List<ConstraintAnnotation> read(Element declaration) {
    return read(List.of(declaration), List.of());
  }

  private void addArguments(TypeMirror type, List<Integer> around) {
    if (type instanceof DeclaredType declared) {
      for (int i = 0; i < declared.getTypeArguments().size(); i++) {
        addArgument(declared.getTypeArguments().get(i), inside(around, i));
      }
    }
  }

  private void addArgument(TypeMirror argument, List<Integer> path) {
    argument.getAnnotationMirrors().forEach(mirror -> add(mirror, path));
    if (argument instanceof ArrayType array) {
      addArgument(array.getComponentType(), inside(path, ConstraintAnnotation.OF_ARRAY));
    } else {
      addArguments(argument, path);
    }
  }

  private static List<Integer> inside(List<Integer> path, int argument) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(argument);
    return longer;
  }

  private void add(AnnotationMirror mirror, List<Integer> arguments) {
    TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
    if (annotation.getQualifiedName().contentEquals(ConstraintAnnotation.VALID)
        || isRepeatable(annotation)) {
      ConstraintAnnotation constraint =
          new ConstraintAnnotation(mirror, arguments, settings(mirror));
      found.putIfAbsent(
          annotation.getQualifiedName() + " " + arguments + constraint.settings(), constraint);
    } else if (annotation.getSimpleName().contentEquals("List")
        && annotation.getEnclosingElement() instanceof TypeElement around
        && isRepeatable(around)) {
      for (AnnotationValue value : mirror.getElementValues().values()) {
        if (value.getValue() instanceof List<?> repeated) {
          repeated.stream()
              .filter(AnnotationValue.class::isInstance)
              .map(each -> ((AnnotationValue) each).getValue())
              .filter(AnnotationMirror.class::isInstance)
              .forEach(each -> add((AnnotationMirror) each, arguments));
        }
      }
    }
  }

  private static boolean isRepeatable(TypeElement annotation) {
    return ConstraintAnnotation.isOfGroups(annotation.getQualifiedName().toString())
        || isConstraint(annotation);
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
