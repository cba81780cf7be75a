package io.recordframe.plan.function;

/**
 * The name of a function of the user. It has a namespace, so that it is never that of a function of
 * the catalogue.
 *
 * @param namespace names with dots between them, such as {@code io.shop.Pricing}
 * @param name a name without dots, such as {@code fee}
 */
public record FunctionName(String namespace, String name) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if a part is no Java identifier
   */
  public FunctionName {
    for (String part : namespace.split("\\.", -1)) {
      requireIdentifier(part, namespace, name);
    }
    requireIdentifier(name, namespace, name);
  }

  /**
   * A name from its text.
   *
   * @param text namespace and name, such as {@code shop.fee}; the last dot divides them
   * @return the name
   * @throws IllegalArgumentException if there is no namespace, or a part is no Java identifier
   */
  public static FunctionName of(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException(
          "The name of a function has a namespace, such as shop.fee, but found '" + text + "'");
    }
    return new FunctionName(text.substring(0, dot), text.substring(dot + 1));
  }

  private static void requireIdentifier(String part, String namespace, String name) {
    boolean fits = !part.isEmpty() && Character.isJavaIdentifierStart(part.charAt(0));
    for (int i = 1; fits && i < part.length(); i++) {
      fits = Character.isJavaIdentifierPart(part.charAt(i));
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "The name of a function is made of Java identifiers with dots between them, such as shop.fee, but found '%s.%s'"
              .formatted(namespace, name));
    }
  }

  /** Namespace, dot, name. */
  @Override
  public String toString() {
    return namespace + "." + name;
  }
}
