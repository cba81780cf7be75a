package io.recordframe.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A compilation unit that knows from which line of a document each of its lines is. */
final class SourceUnit {

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<String> origins = new ArrayList<>();

  SourceUnit(String name) {
    this.name = name;
  }

  /** The name of the unit without an ending. */
  String unitName() {
    return name;
  }

  /** Adds a line that is in no document. */
  void add(String line) {
    text.append(line).append('\n');
    origins.add(name);
  }

  /** Adds code of a document. */
  void add(Part part) {
    String[] lines = part.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      text.append(lines[i]).append('\n');
      origins.add(part.document() + ":" + (part.line() + i));
    }
  }

  /** The document and the line of it in which a line of the unit stands. */
  String origin(long line) {
    return line < 1 || line > origins.size() ? name : origins.get((int) line - 1);
  }

  /** Writes the unit to a folder. */
  Path write(Path folder) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), text);
  }
}
