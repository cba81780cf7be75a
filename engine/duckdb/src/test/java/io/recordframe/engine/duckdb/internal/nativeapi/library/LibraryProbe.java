package io.recordframe.engine.duckdb.internal.nativeapi.library;

import io.recordframe.engine.duckdb.internal.nativeapi.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that loads the library, for tests that need processes of their own. */
final class LibraryProbe {

  private LibraryProbe() {}

  public static void main(String[] arguments) {
    try {
      System.out.println(NativeLibrary.loaded().path());
      System.out.println(Database.libraryVersion());
    } catch (NativeLibraryException failure) {
      System.out.println(failure.getMessage());
      System.exit(3);
    }
  }

  /** Starts the program with system properties, its output going to a file. */
  static Process start(Path output, String... properties) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    for (String property : properties) {
      command.add("-D" + property);
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), LibraryProbe.class.getName()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }
}
