package io.recordframe.processor.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scalar types of components that need no parameter. */
public enum ScalarKind {
  BOOLEAN("boolean", "java.lang.Boolean", 1),
  BYTE("byte", "java.lang.Byte", 1),
  SHORT("short", "java.lang.Short", 1),
  INT("int", "java.lang.Integer", 1),
  LONG("long", "java.lang.Long", 2),
  FLOAT("float", "java.lang.Float", 1),
  DOUBLE("double", "java.lang.Double", 2),
  STRING("java.lang.String"),
  LOCAL_DATE("java.time.LocalDate"),
  LOCAL_TIME("java.time.LocalTime"),
  LOCAL_DATE_TIME("java.time.LocalDateTime"),
  INSTANT("java.time.Instant"),
  DURATION("java.time.Duration"),
  UUID("java.util.UUID"),
  BINARY("byte[]");

  private static final Map<String, ScalarKind> BY_REFERENCE_NAME =
      Arrays.stream(values())
          .filter(kind -> kind != BINARY)
          .collect(Collectors.toUnmodifiableMap(kind -> kind.referenceName, Function.identity()));

  private static final Map<String, ScalarKind> BY_PRIMITIVE_NAME =
      Arrays.stream(values())
          .filter(ScalarKind::isPrimitive)
          .collect(Collectors.toUnmodifiableMap(kind -> kind.name, Function.identity()));

  private final String name;
  private final String referenceName;
  private final int primitiveSlots;

  ScalarKind(String name) {
    this(name, name, 0);
  }

  ScalarKind(String name, String referenceName, int primitiveSlots) {
    this.name = name;
    this.referenceName = referenceName;
    this.primitiveSlots = primitiveSlots;
  }

  /** The kind of a class by its qualified name; boxed classes give the kind of their primitive. */
  public static Optional<ScalarKind> ofClass(String qualifiedName) {
    return Optional.ofNullable(BY_REFERENCE_NAME.get(qualifiedName));
  }

  /** The kind of a primitive type by its keyword; empty for {@code char}. */
  public static Optional<ScalarKind> ofPrimitive(String keyword) {
    return Optional.ofNullable(BY_PRIMITIVE_NAME.get(keyword));
  }

  /** Whether a component that cannot be null has a primitive type. */
  public boolean isPrimitive() {
    return primitiveSlots > 0;
  }

  /** The keyword of the primitive, or the qualified name of the class. */
  public String typeName() {
    return name;
  }

  /** The qualified name of the class that holds a value where primitives cannot stand. */
  public String referenceName() {
    return referenceName;
  }

  /** The simple form of {@link #typeName()}, as source code with imports writes it. */
  public String simpleTypeName() {
    return simple(name);
  }

  /** The simple form of {@link #referenceName()}, as source code with imports writes it. */
  public String simpleReferenceName() {
    return simple(referenceName);
  }

  /** How many slots of a parameter list the primitive takes; 0 when the type is no primitive. */
  public int primitiveSlots() {
    return primitiveSlots;
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
