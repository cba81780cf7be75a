package io.recordframe.processor.model;

import java.util.List;
import java.util.StringJoiner;

/** What a container holds many of. The names are those of the runtime's constants. */
public enum Part {
  /** The elements of a list. */
  ELEMENT("elements"),
  /** The keys of a map. */
  KEY("keys"),
  /** The values of a map. */
  VALUE("values");

  private final String plural;

  Part(String plural) {
    this.plural = plural;
  }

  /**
   * Parts of parts as messages name them, the innermost first: {@code the values of the elements
   * of}, and nothing where there is none.
   */
  public static String told(List<Part> path) {
    StringJoiner told = new StringJoiner(" ");
    path.reversed().forEach(part -> told.add("the " + part.plural + " of"));
    return told.toString();
  }
}
