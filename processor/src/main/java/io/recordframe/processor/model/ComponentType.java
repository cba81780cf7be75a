package io.recordframe.processor.model;

/**
 * The type of a component, or of the elements of one, once it is known to be supported.
 *
 * <p>Values compare by what they describe: two uses of one type in different records are equal.
 * Whether a value can be null is not part of the type but of its use, in {@link ComponentModel} and
 * {@link ElementType}.
 */
public sealed interface ComponentType {

  /** The type as source code with imports writes it where references are needed. */
  String written();

  /** The type as source code with imports writes it, with {@code @Nullable} where that is asked. */
  default String written(boolean nullable) {
    if (!nullable) {
      return written();
    }
    boolean array = this instanceof Scalar(ScalarKind kind) && kind == ScalarKind.BINARY;
    return array ? "byte @Nullable []" : "@Nullable " + written();
  }

  /** A scalar without parameters. */
  record Scalar(ScalarKind kind) implements ComponentType {
    @Override
    public String written() {
      return kind.simpleReferenceName();
    }
  }

  /** A {@code BigDecimal} of {@code precision} digits, {@code scale} of them after the point. */
  record DecimalNumber(int precision, int scale) implements ComponentType {
    @Override
    public String written() {
      return "@Decimal(precision = %d, scale = %d) BigDecimal".formatted(precision, scale);
    }
  }

  /** An enum. */
  record Enumeration(DeclaredName name) implements ComponentType {
    @Override
    public String written() {
      return name.nested();
    }
  }

  /** A nested schema record. */
  record Struct(DeclaredName name) implements ComponentType {
    @Override
    public String written() {
      return name.nested();
    }
  }

  /** A {@code List}. */
  record ListOf(ElementType element) implements ComponentType {
    @Override
    public String written() {
      return "List<" + element.written() + ">";
    }
  }

  /** A {@code Map}, whose keys are scalars and never null. */
  record MapOf(ComponentType key, ElementType value) implements ComponentType {
    /** Checks that the key is of a type that can be one. */
    public MapOf {
      if (!key.canBeMapKey()) {
        throw new IllegalArgumentException(key.written() + " cannot be the key of a map");
      }
    }

    @Override
    public String written() {
      return "Map<" + key.written() + ", " + value.written() + ">";
    }
  }

  /**
   * Whether values of the type can be keys of a map: scalars that compare by value, so no arrays,
   * records, lists and maps.
   */
  default boolean canBeMapKey() {
    return switch (this) {
      case Scalar(ScalarKind kind) -> kind != ScalarKind.BINARY;
      case DecimalNumber _, Enumeration _ -> true;
      case Struct _, ListOf _, MapOf _ -> false;
    };
  }
}
