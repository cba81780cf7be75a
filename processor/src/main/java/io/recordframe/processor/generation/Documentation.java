package io.recordframe.processor.generation;

import io.recordframe.processor.model.ComponentModel;

/** Makes text of the user fit for Javadoc. */
final class Documentation {

  private Documentation() {}

  /** What there is to say about the column of a component. */
  static String ofColumn(ComponentModel component) {
    String column =
        "The column <code>%s</code>, of type <code>%s</code>.\n"
            .formatted(escaped(component.columnName()), escaped(component.written()));
    return component.documentation().isEmpty()
        ? column
        : column + "\n<p>" + escaped(component.documentation()) + "\n";
  }

  /** What a parameter for a component is. */
  static String shortly(ComponentModel component) {
    return "the component of type <code>%s</code>".formatted(escaped(component.written()));
  }

  /**
   * Text that Javadoc shows as it is: nothing in it is a tag, ends the comment or is taken for a
   * Unicode escape.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(character -> {
          switch (character) {
            case '&', '<', '>', '@', '*', '/', '\\', '{', '}' ->
                escaped.append("&#").append(character).append(';');
            default -> {
              if (Character.isISOControl(character)) {
                escaped.append(' ');
              } else {
                escaped.appendCodePoint(character);
              }
            }
          }
        });
    return escaped.toString();
  }
}
