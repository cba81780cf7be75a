package io.recordframe.processor.generation;

import java.util.Locale;

/** Names with another first letter. */
final class Capitals {

  private Capitals() {}

  /** As the name stands within another one. */
  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** As a variable of a class of the name is called. */
  static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
