package io.recordframe.file;

import io.recordframe.display.VisibleText;

/**
 * A place for values that messages name.
 *
 * @param kind what it is
 * @param path its own path; that of the list or map where it is a part of one
 */
record Place(Kind kind, String path) {

  /** Names come from files and may be of any length. */
  private static final int WIDEST_PATH = 200;

  enum Kind {
    COLUMN,
    FIELD,
    ELEMENTS,
    KEYS,
    VALUES
  }

  static Place column(String name) {
    return new Place(Kind.COLUMN, name);
  }

  Place field(String name) {
    return new Place(Kind.FIELD, pathWithin() + "." + name);
  }

  Place part(Kind part) {
    return new Place(part, pathWithin());
  }

  /** What a sentence starts with. */
  String subject() {
    String name = "'" + VisibleText.of(path, WIDEST_PATH) + "'";
    return switch (kind) {
      case COLUMN -> "Column " + name;
      case FIELD -> "Field " + name;
      case ELEMENTS -> "The elements of " + name;
      case KEYS -> "The keys of " + name;
      case VALUES -> "The values of " + name;
    };
  }

  boolean isPlural() {
    return switch (kind) {
      case COLUMN, FIELD -> false;
      case ELEMENTS, KEYS, VALUES -> true;
    };
  }

  private String pathWithin() {
    return switch (kind) {
      case COLUMN, FIELD -> path;
      case ELEMENTS -> path + "[]";
      case KEYS, VALUES -> path + "{}";
    };
  }
}
