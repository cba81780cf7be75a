package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Removes a library that was unpacked for one process only. */
final class TemporaryFiles {

  private TemporaryFiles() {}

  /**
   * Deletes a directory and the files in it at once, or, where files in use cannot be deleted
   * (Windows), marks them for the end of the process.
   */
  static void deleteWherePossible(Path directory) {
    // Marked files are deleted in reverse order, so the directory goes last.
    directory.toFile().deleteOnExit();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        file.toFile().deleteOnExit();
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException inUse) {
      // The end of the process is the next chance, and the directory is private until then.
      return;
    }
  }
}
