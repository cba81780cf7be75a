package io.recordframe.processor.model;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** From where a type can be named, its enclosing types taken into account. */
public enum Visibility {
  /** From every package. */
  PUBLIC,
  /** From the type's own package; for protected types also from subclasses, which is not used. */
  PACKAGE_PRIVATE,
  /** From the outermost enclosing type only. */
  PRIVATE;

  /** The visibility of a type: the narrowest of its own and those of the types around it. */
  public static Visibility of(TypeElement type) {
    Visibility narrowest = PUBLIC;
    boolean inInterface = false;
    for (TypeElement each : EnclosingTypes.upTo(type)) {
      Visibility own = ownOf(each, inInterface);
      if (own.compareTo(narrowest) > 0) {
        narrowest = own;
      }
      inInterface = each.getKind().isInterface();
    }
    return narrowest;
  }

  /**
   * Whether code in a package can name the type.
   *
   * @param own whether the package is the type's own
   */
  public boolean reaches(boolean own) {
    return own ? this != PRIVATE : this == PUBLIC;
  }

  private static Visibility ownOf(TypeElement type, boolean inInterface) {
    if (type.getModifiers().contains(Modifier.PRIVATE)) {
      return PRIVATE;
    }
    // Members of interfaces are public, and compilers differ in whether their models say so.
    return inInterface || type.getModifiers().contains(Modifier.PUBLIC) ? PUBLIC : PACKAGE_PRIVATE;
  }
}
