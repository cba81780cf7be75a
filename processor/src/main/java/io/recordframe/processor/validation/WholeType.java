package io.recordframe.processor.validation;

import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.TypeUse;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges the type of a value as a whole, which can be a primitive: a component, or the parameter or
 * result of a function. Within a list or map there are none.
 */
final class WholeType {

  /** Where faults of the type go. */
  interface Faults {

    /** A type that no column can have. */
    Optional<ComponentType> unsupported(TypeUse type);

    /** A primitive that is said to be null at times. */
    void nullablePrimitive(String keyword, String boxed);

    /** A box that is not said to be null at times, as if it were the primitive. */
    void boxedWithoutNullable(String name);
  }

  private WholeType() {}

  /**
   * Judges a type.
   *
   * @param type the type
   * @param reference judges one that is no primitive
   * @param faults where faults go
   * @return what the type is; empty when it is not supported
   */
  static Optional<ComponentType> judge(
      TypeUse type, Function<TypeUse, Optional<ComponentType>> reference, Faults faults) {
    if (type instanceof TypeUse.Primitive(String keyword, boolean nullable)) {
      Optional<ScalarKind> kind = ScalarKind.ofPrimitive(keyword);
      if (kind.isEmpty()) {
        return faults.unsupported(type);
      }
      if (nullable) {
        faults.nullablePrimitive(keyword, kind.orElseThrow().simpleReferenceName());
      }
      return kind.map(ComponentType.Scalar::new);
    }
    Optional<ComponentType> found = reference.apply(type);
    if (!type.nullable()
        && found.orElse(null) instanceof ComponentType.Scalar(ScalarKind kind)
        && kind.isPrimitive()) {
      faults.boxedWithoutNullable(kind.typeName());
    }
    return found;
  }
}
