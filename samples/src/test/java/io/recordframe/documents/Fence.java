package io.recordframe.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Java code that stands in a document.
 *
 * @param document the name of the document
 * @param line the line of the code's first line, counted from 1
 * @param code the code
 */
record Fence(String document, int line, String code) {

  /** The code between {@code ```java} and {@code ```}, in order. */
  static List<Fence> of(String document, List<String> lines) {
    return of(document, lines, "java");
  }

  /** Whether this is all of a file, and no parts that others are added to. */
  boolean isFile() {
    return code.startsWith("package ");
  }

  /** What stands between three backquotes with a language and {@code ```}, in order. */
  static List<Fence> of(String document, List<String> lines, String language) {
    List<Fence> fences = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (start < 0 && lines.get(i).equals("```" + language)) {
        start = i + 1;
      } else if (start >= 0 && lines.get(i).equals("```")) {
        fences.add(new Fence(document, start + 1, String.join("\n", lines.subList(start, i))));
        start = -1;
      }
    }
    if (start >= 0) {
      throw new IllegalArgumentException(
          "The code of %s at line %d does not end".formatted(document, start));
    }
    return fences;
  }
}
