package io.recordframe.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * An annotation of Jakarta Validation on a component, by its name; the product does not know the
 * library.
 *
 * @param mirror the annotation
 * @param arguments on what argument of the component's type it stands, by position, then on what
 *     argument of that one, and so on; none where it is for the component itself
 * @param settings what is written in it, in order
 */
public record ConstraintAnnotation(
    AnnotationMirror mirror, List<Integer> arguments, List<Setting> settings) {

  /** The annotation that asks for the rules of nested records. */
  public static final String VALID = "jakarta.validation.Valid";

  private static final String GROUP_SEQUENCE = "jakarta.validation.GroupSequence";

  /** What changes which groups are checked, or in which order. */
  private static final Set<String> OF_GROUPS =
      Set.of(
          GROUP_SEQUENCE,
          "jakarta.validation.groups.ConvertGroup",
          "org.hibernate.validator.group.GroupSequenceProvider");

  private static final String UNWRAP = "jakarta.validation.valueextraction.Unwrapping.Unwrap";
  private static final String CONSTRAINTS = "jakarta.validation.constraints.";
  private static final List<String> NOT_TOLD = List.of("message", "groups", "payload");

  /**
   * A value that is written in the annotation.
   *
   * @param name the name of the annotation's element
   * @param value a string, a box of a primitive, the name of an enum constant or class, or a list
   *     of these
   */
  public record Setting(String name, Object value) {}

  /** Stands for the components of an array, which is no type argument. */
  public static final int OF_ARRAY = -1;

  /** Takes copies. */
  public ConstraintAnnotation {
    arguments = List.copyOf(arguments);
    settings = List.copyOf(settings);
  }

  /** The annotation's name with its package. */
  public String qualifiedName() {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The annotation's name without its package. */
  public String simpleName() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Whether Jakarta Validation itself defines the annotation. */
  public boolean isStandard() {
    return qualifiedName().startsWith(CONSTRAINTS);
  }

  /** Whether this is {@code @Valid}. */
  public boolean isValid() {
    return qualifiedName().equals(VALID);
  }

  /** Whether this is no constraint, but says which groups are checked, or in which order. */
  public boolean isOfGroups() {
    return isOfGroups(qualifiedName());
  }

  static boolean isOfGroups(String annotation) {
    return OF_GROUPS.contains(annotation);
  }

  /** Whether it judges not what it stands on, but what that holds. */
  public boolean unwraps() {
    return names("payload").contains(UNWRAP);
  }

  /** Those of its groups that are sequences of groups. */
  public List<String> sequences() {
    return DeclarationReader.value(mirror, "groups")
        .filter(groups -> groups.getValue() instanceof List<?>)
        .map(groups -> ((List<?>) groups.getValue()).stream())
        .orElse(Stream.empty())
        .filter(AnnotationValue.class::isInstance)
        .map(group -> ((AnnotationValue) group).getValue())
        .filter(DeclaredType.class::isInstance)
        .map(group -> (TypeElement) ((DeclaredType) group).asElement())
        .filter(group -> DeclarationReader.annotation(group, GROUP_SEQUENCE).isPresent())
        .map(group -> DeclaredName.of(group).nested())
        .toList();
  }

  /** What is written for an element of the annotation. */
  public <T> Optional<T> setting(String name, Class<T> type) {
    return settings.stream()
        .filter(setting -> setting.name().equals(name))
        .map(Setting::value)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** The names in an element of the annotation that is an array; none where it is not written. */
  public List<String> names(String name) {
    return setting(name, List.class)
        .map(values -> ((List<?>) values).stream().map(Object::toString).toList())
        .orElse(List.of());
  }

  /** The annotation as people read it, without {@code @} and what is no rule. */
  public String text() {
    StringJoiner values = new StringJoiner(", ", "(", ")").setEmptyValue("");
    List<Setting> told =
        settings.stream().filter(setting -> !NOT_TOLD.contains(setting.name())).toList();
    for (Setting setting : told) {
      boolean alone = told.size() == 1 && setting.name().equals("value");
      values.add((alone ? "" : setting.name() + " = ") + text(setting.value()));
    }
    return simpleName() + values;
  }

  private static String text(Object value) {
    return switch (value) {
      case String text -> '"' + text + '"';
      case List<?> list -> {
        StringJoiner names = new StringJoiner(", ", "{", "}");
        list.forEach(name -> names.add(name.toString()));
        yield names.toString();
      }
      default -> value.toString();
    };
  }
}
