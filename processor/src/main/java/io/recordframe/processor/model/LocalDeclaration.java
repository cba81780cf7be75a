package io.recordframe.processor.model;

import javax.lang.model.element.Element;

/**
 * What has an annotation of the library and is declared inside code, where annotation processing
 * does not reach.
 *
 * @param kind what it is
 * @param around the innermost member or type around it that has an element
 * @param name its simple name
 * @param line the line on which it is declared
 */
public record LocalDeclaration(Kind kind, Element around, String name, long line) {

  /** What can be declared inside code. */
  public enum Kind {
    /** A type with {@code @Schema}. */
    SCHEMA("Schema"),
    /** A method with {@code @Function}. */
    FUNCTION("Function");

    private final String annotation;

    Kind(String annotation) {
      this.annotation = annotation;
    }

    /** The simple name of the annotation. */
    String annotation() {
      return annotation;
    }
  }
}
