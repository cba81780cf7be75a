package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.plan.source.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether files have changed since a statement that reads them was planned.
 *
 * @param versions the files, in order
 */
public record FileVersions(List<Version> versions) {

  /** A file as it is at some time. */
  public record Version(String path, FileTime modified, long size, @Nullable Object key) {}

  /** Copies. */
  public FileVersions {
    versions = List.copyOf(versions);
  }

  /**
   * The versions of files.
   *
   * @param sources the files
   * @return their versions; null where a path stands for other files from time to time
   */
  public static @Nullable FileVersions of(List<FileSource> sources) {
    List<Version> versions = new ArrayList<>();
    for (FileSource source : sources) {
      for (String path : source.paths()) {
        if (path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
          return null;
        }
        try {
          BasicFileAttributes attributes =
              Files.readAttributes(Path.of(path), BasicFileAttributes.class);
          if (!attributes.isRegularFile()) {
            return null;
          }
          versions.add(
              new Version(
                  path, attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
        } catch (IOException | InvalidPathException unknown) {
          // What cannot be told apart is planned anew; DuckDB says what is wrong with it.
          return null;
        }
      }
    }
    return new FileVersions(versions);
  }
}
