package io.recordframe.file;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paths as the plan holds them: text in which wildcards have a meaning. */
final class Paths {

  private Paths() {}

  static List<String> listOf(String first, String... more) {
    List<String> paths = new ArrayList<>();
    paths.add(first);
    paths.addAll(Arrays.asList(more));
    return paths;
  }

  /** Text that matches these files and no other, whatever characters their names have. */
  static List<String> exactly(Path first, Path... more) {
    List<String> paths = new ArrayList<>();
    paths.add(exactly(first));
    for (Path path : more) {
      paths.add(exactly(path));
    }
    return paths;
  }

  /** The text of a path to write to, where wildcards mean nothing. */
  static String text(Path path) {
    if (!path.getFileSystem().equals(FileSystems.getDefault())) {
      throw new IllegalArgumentException(
          "Engines reach files of the operating system only, but %s is of %s; copy it to a file first"
              .formatted(path, path.getFileSystem().provider().getScheme()));
    }
    return path.toString();
  }

  static void requirePath(String path) {
    if (path.isBlank() || path.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A path must not be blank or hold a NUL character: '" + path + "'");
    }
  }

  private static String exactly(Path path) {
    String text = text(path);
    StringBuilder exact = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '*' || unit == '?' || unit == '[') {
        exact.append('[').append(unit).append(']');
      } else {
        exact.append(unit);
      }
    }
    return exact.toString();
  }
}
