package io.recordframe.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command is told, in its order. */
final class Arguments {

  private final List<String> list = new ArrayList<>();

  Arguments(String command) {
    list.add(command);
  }

  /** Adds an option with its value, unless there is none. */
  Arguments option(String name, @Nullable Object value) {
    if (value != null) {
      list.add(name + "=" + value);
    }
    return this;
  }

  /** Adds an option that has no value, if it is chosen. */
  Arguments flag(String name, boolean chosen) {
    if (chosen) {
      list.add(name);
    }
    return this;
  }

  /** Adds the folders and jars with the records. */
  Arguments classPath(List<String> elements) {
    return option("--class-path", String.join(File.pathSeparator, elements));
  }

  /** Adds what the command is about. */
  Arguments operand(String operand) {
    list.add(operand);
    return this;
  }

  List<String> list() {
    return List.copyOf(list);
  }
}
