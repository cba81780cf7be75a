package io.recordframe.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Reads types as they are written.
 *
 * <p>A component's type can be seen in several places: on the component, its field and its
 * accessor. Compilers differ in which of them keep type annotations, so every place is read, and a
 * use is nullable where any of them says so.
 */
final class TypeUseReader {

  private TypeUseReader() {}

  /** Reads one type that is seen in one place. */
  static TypeUse read(TypeMirror type) {
    return read(List.of(type), false);
  }

  /**
   * Reads one type.
   *
   * @param views the type as seen in each place, at least one
   * @param nullableDeclaration whether an annotation on the declaration makes the use nullable
   */
  static TypeUse read(List<? extends TypeMirror> views, boolean nullableDeclaration) {
    TypeMirror first = views.getFirst();
    boolean nullable = nullableDeclaration || views.stream().anyMatch(TypeUseReader::isNullable);
    return switch (first.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, VOID ->
          new TypeUse.Primitive(first.getKind().name().toLowerCase(Locale.ROOT), nullable);
      case ARRAY -> {
        List<TypeMirror> elements = new ArrayList<>();
        for (TypeMirror view : views) {
          elements.add(((ArrayType) view).getComponentType());
        }
        TypeUse element = read(elements, false);
        // An annotation that is meant for both declarations and types also lands on the element.
        yield new TypeUse.Array(nullableDeclaration ? withoutNullable(element) : element, nullable);
      }
      case DECLARED -> declared(views, nullable);
      case TYPEVAR ->
          new TypeUse.Variable(
              ((TypeVariable) first).asElement().getSimpleName().toString(), nullable);
      case WILDCARD -> wildcard((WildcardType) first);
      default -> new TypeUse.Unresolved(first.toString(), nullable);
    };
  }

  /** Whether an annotation of the simple name {@code Nullable} stands on an element or a type. */
  static boolean isNullable(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream()
        .anyMatch(mirror ->
            mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }

  private static TypeUse declared(List<? extends TypeMirror> views, boolean nullable) {
    DeclaredType first = (DeclaredType) views.getFirst();
    TypeElement element = (TypeElement) first.asElement();
    List<TypeUse> arguments = new ArrayList<>();
    for (int index = 0; index < first.getTypeArguments().size(); index++) {
      List<TypeMirror> argumentViews = new ArrayList<>();
      for (TypeMirror view : views) {
        argumentViews.add(((DeclaredType) view).getTypeArguments().get(index));
      }
      arguments.add(read(argumentViews, false));
    }
    boolean raw = arguments.isEmpty() && !element.getTypeParameters().isEmpty();
    return new TypeUse.Declared(
        element, DeclaredName.of(element), element.getKind(), arguments, raw, nullable);
  }

  private static TypeUse wildcard(WildcardType wildcard) {
    if (wildcard.getExtendsBound() != null) {
      return new TypeUse.Wildcard("extends", bound(wildcard.getExtendsBound()));
    }
    return new TypeUse.Wildcard("super", bound(wildcard.getSuperBound()));
  }

  private static Optional<TypeUse> bound(@Nullable TypeMirror bound) {
    return Optional.ofNullable(bound).map(TypeUseReader::read);
  }

  private static TypeUse withoutNullable(TypeUse element) {
    return element instanceof TypeUse.Primitive(String keyword, boolean _)
        ? new TypeUse.Primitive(keyword, false)
        : element;
  }
}
