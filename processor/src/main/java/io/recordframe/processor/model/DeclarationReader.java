package io.recordframe.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads declarations of schema records, from source or class files, and remembers them.
 *
 * <p>Elements belong to one round of processing, and so does a reader.
 */
public final class DeclarationReader {

  private static final String SCHEMA = "io.recordframe.annotation.Schema";
  private static final String COLUMN = "io.recordframe.annotation.Column";
  static final String DECIMAL = "io.recordframe.annotation.Decimal";

  private final Map<String, Optional<SchemaDeclaration>> declarations = new HashMap<>();

  /** Reads the declaration of a type; empty when it does not carry {@code @Schema}. */
  public Optional<SchemaDeclaration> read(TypeElement type) {
    String key = type.getQualifiedName().toString();
    Optional<SchemaDeclaration> known = declarations.get(key);
    if (known != null) {
      return known;
    }
    Optional<SchemaDeclaration> read =
        annotation(type, SCHEMA)
            .map(mirror ->
                new SchemaDeclaration(
                    type,
                    DeclaredName.of(type),
                    schema(mirror),
                    components(type),
                    otherConstraints(type)));
    declarations.put(key, read);
    return read;
  }

  private static SchemaAnnotation schema(AnnotationMirror mirror) {
    Optional<AnnotationSetting<TypeUse>> from =
        value(mirror, "from")
            .filter(value -> !isVoid(value))
            .map(value -> new AnnotationSetting<>(classLiteral(value), value));
    boolean stagedBuilder =
        value(mirror, "stagedBuilder").map(value -> value.getValue().equals(true)).orElse(false);
    return new SchemaAnnotation(mirror, from, stagedBuilder);
  }

  private static boolean isVoid(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.VOID;
  }

  private static TypeUse classLiteral(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror type
        ? TypeUseReader.read(type)
        : new TypeUse.Unresolved(value.toString(), false);
  }

  private static List<ComponentDeclaration> components(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) {
      return List.of();
    }
    List<ComponentDeclaration> components = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      components.add(component(type, component));
    }
    return components;
  }

  private static List<SchemaDeclaration.OtherConstraint> otherConstraints(TypeElement type) {
    List<String> components =
        type.getRecordComponents().stream().map(each -> each.getSimpleName().toString()).toList();
    Stream<ExecutableElement> methods =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method ->
                !method.getParameters().isEmpty()
                    || !components.contains(method.getSimpleName().toString()));
    Stream<SchemaDeclaration.OtherConstraint> inherited =
        inherited(type)
            .flatMap(owner ->
                Stream.concat(
                        Stream.of(owner),
                        ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                    .flatMap(element -> otherConstraints(owner, element)));
    return Stream.concat(
            Stream.concat(Stream.of(type), methods)
                .flatMap(element -> otherConstraints(type, element)),
            inherited)
        .toList();
  }

  private static Stream<SchemaDeclaration.OtherConstraint> otherConstraints(
      TypeElement owner, Element element) {
    return ConstraintReader.read(element).stream()
        .map(constraint -> new SchemaDeclaration.OtherConstraint(owner, element, constraint));
  }

  /** The interfaces of a type and of these, each once. */
  private static Stream<TypeElement> inherited(TypeElement type) {
    return type.getInterfaces().stream()
        .filter(DeclaredType.class::isInstance)
        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
        .flatMap(each -> Stream.concat(Stream.of(each), inherited(each)))
        .distinct();
  }

  private static ComponentDeclaration component(
      TypeElement type, RecordComponentElement component) {
    Optional<VariableElement> field = field(type, component);
    Optional<ExecutableElement> accessor = accessor(type, component);
    List<TypeMirror> views = new ArrayList<>();
    views.add(component.asType());
    field.map(VariableElement::asType).ifPresent(views::add);
    accessor.map(ExecutableElement::getReturnType).ifPresent(views::add);
    List<? extends Element> declarations =
        Stream.<Optional<? extends Element>>of(
                Optional.of(component), field, accessor, canonicalParameter(type, component))
            .flatMap(Optional::stream)
            .toList();
    boolean nullableDeclaration = declarations.stream().anyMatch(TypeUseReader::isNullable);
    return new ComponentDeclaration(
        component,
        component.getSimpleName().toString(),
        TypeUseReader.read(views, nullableDeclaration),
        annotation(component, COLUMN).map(DeclarationReader::column),
        annotation(component, DECIMAL).flatMap(DeclarationReader::decimal),
        ConstraintReader.read(declarations, views));
  }

  private static Optional<VariableElement> field(
      TypeElement type, RecordComponentElement component) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst();
  }

  private static Optional<ExecutableElement> accessor(
      TypeElement type, RecordComponentElement component) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
        .findFirst();
  }

  private static Optional<VariableElement> canonicalParameter(
      TypeElement type, RecordComponentElement component) {
    List<String> names =
        type.getRecordComponents().stream().map(each -> each.getSimpleName().toString()).toList();
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .map(ExecutableElement::getParameters)
        .filter(parameters ->
            names.equals(parameters.stream().map(each -> each.getSimpleName().toString()).toList()))
        .<VariableElement>flatMap(List::stream)
        .filter(parameter -> parameter.getSimpleName().equals(component.getSimpleName()))
        .findFirst();
  }

  private static ColumnAnnotation column(AnnotationMirror mirror) {
    Optional<AnnotationSetting<String>> name =
        value(mirror, "name").flatMap(value -> setting(value, String.class));
    String documentation =
        value(mirror, "doc")
            .flatMap(value -> setting(value, String.class))
            .map(AnnotationSetting::value)
            .orElse("");
    return new ColumnAnnotation(mirror, name, documentation);
  }

  /** Empty when a number is missing or no constant, which the compiler itself reports. */
  static Optional<DecimalAnnotation> decimal(AnnotationMirror mirror) {
    return value(mirror, "precision")
        .flatMap(value -> setting(value, Integer.class))
        .flatMap(precision ->
            value(mirror, "scale")
                .flatMap(value -> setting(value, Integer.class))
                .map(scale -> new DecimalAnnotation(mirror, precision, scale)));
  }

  static <T> Optional<AnnotationSetting<T>> setting(AnnotationValue value, Class<T> type) {
    return Optional.of(value.getValue())
        .filter(type::isInstance)
        .map(type::cast)
        .map(content -> new AnnotationSetting<>(content, value));
  }

  static Optional<AnnotationMirror> annotation(Element element, String qualifiedName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(qualifiedName)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The value of an annotation's element where it is written; defaults are not. */
  static Optional<AnnotationValue> value(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .map(AnnotationValue.class::cast)
        .findFirst();
  }
}
