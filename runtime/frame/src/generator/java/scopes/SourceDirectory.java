package scopes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the sources of the package are written to.
 *
 * @param path the directory of the package
 */
record SourceDirectory(Path path) {

  private static final String CLASS = "public final class";

  private static final String CASTING =
      "@SuppressWarnings(\"unchecked\") // an input holds its slots in the order of the type parameters\n";

  static SourceDirectory create(Path root) throws IOException {
    return new SourceDirectory(Files.createDirectories(root.resolve("io/recordframe")));
  }

  void write(String type, String source) throws IOException {
    Files.writeString(path.resolve(type + ".java"), "package io.recordframe;\n\n" + source);
  }

  /** Writes a class that casts an input's slots to its type parameters. */
  void writeCasting(String type, String source) throws IOException {
    write(type, source.replace(CLASS, CASTING + CLASS));
  }
}
