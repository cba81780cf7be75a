package io.recordframe.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * A type as it is written on a component, before anything is known about its being supported.
 *
 * <p>It takes the place of {@code TypeMirror}, which has no useful equality and differs between
 * compilers in where it keeps annotations.
 */
public sealed interface TypeUse {

  /** Whether an annotation of the simple name {@code Nullable} applies to this very use. */
  boolean nullable();

  /** The type as source code with imports writes it, with {@code @Nullable} where it applies. */
  String written();

  /** A primitive type, by its keyword. */
  record Primitive(String keyword, boolean nullable) implements TypeUse {
    @Override
    public String written() {
      return prefix(nullable) + keyword;
    }
  }

  /** An array. */
  record Array(TypeUse element, boolean nullable) implements TypeUse {
    @Override
    public String written() {
      return element.written() + (nullable ? " @Nullable []" : "[]");
    }

    /** Whether these are bytes, which are one value. */
    public boolean isOfBytes() {
      return element instanceof Primitive(String keyword, boolean _) && keyword.equals("byte");
    }
  }

  /**
   * A class, interface, enum or record.
   *
   * @param element its declaration
   * @param name its name
   * @param kind what kind of type it is
   * @param arguments the type arguments, none when the type is raw or has no parameters
   * @param raw whether it has type parameters but was written without arguments
   * @param nullable see {@link TypeUse#nullable()}
   */
  record Declared(
      TypeElement element,
      DeclaredName name,
      ElementKind kind,
      List<TypeUse> arguments,
      boolean raw,
      boolean nullable)
      implements TypeUse {
    /** Takes a copy of the arguments. */
    public Declared {
      arguments = List.copyOf(arguments);
    }

    /** Whether it is an enum that has a constant. */
    public boolean hasConstants() {
      return element.getEnclosedElements().stream()
          .anyMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT);
    }

    @Override
    public String written() {
      String suffix =
          arguments.isEmpty()
              ? ""
              : arguments.stream()
                  .map(TypeUse::written)
                  .collect(Collectors.joining(", ", "<", ">"));
      return prefix(nullable) + name.nested() + suffix;
    }
  }

  /** A wildcard argument: {@code ?}, {@code ? extends T} or {@code ? super T}. */
  record Wildcard(String keyword, Optional<TypeUse> bound) implements TypeUse {
    @Override
    public boolean nullable() {
      return false;
    }

    @Override
    public String written() {
      return bound.map(type -> "? " + keyword + " " + type.written()).orElse("?");
    }
  }

  /** A type parameter of the record. */
  record Variable(String name, boolean nullable) implements TypeUse {
    @Override
    public String written() {
      return prefix(nullable) + name;
    }
  }

  /** A name that the compiler could not resolve, at least not yet. */
  record Unresolved(String name, boolean nullable) implements TypeUse {
    @Override
    public String written() {
      return prefix(nullable) + name;
    }
  }

  /** Whether the type or one of its parts could not be resolved. */
  default boolean isUnresolved() {
    return switch (this) {
      case Primitive _, Variable _ -> false;
      case Unresolved _ -> true;
      case Array array -> array.element().isUnresolved();
      case Declared declared -> declared.arguments().stream().anyMatch(TypeUse::isUnresolved);
      case Wildcard wildcard -> wildcard.bound().map(TypeUse::isUnresolved).orElse(false);
    };
  }

  private static String prefix(boolean nullable) {
    return nullable ? "@Nullable " : "";
  }
}
