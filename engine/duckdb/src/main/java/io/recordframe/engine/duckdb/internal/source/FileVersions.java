package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.plan.source.FileSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether files have changed since a statement that reads them was planned.
 *
 * @param versions the files, in order
 */
public record FileVersions(List<Version> versions) {

  /** In a folder with more files it takes longer to look at them than to plan again. */
  private static final int MOST_FILES = 1_000;

  /** A file as it is at some time. */
  public record Version(String path, FileTime modified, long size, @Nullable Object key) {}

  /** Copies. */
  public FileVersions {
    versions = List.copyOf(versions);
  }

  /**
   * The versions of files. For a pattern of names these are all files of its folder, so that none
   * that comes to match it is missed.
   *
   * @param sources the files
   * @return their versions; null where they cannot be told, as for a pattern of folders
   */
  public static @Nullable FileVersions of(List<FileSource> sources) {
    List<Version> versions = new ArrayList<>();
    try {
      for (FileSource source : sources) {
        for (String path : source.paths()) {
          if (!(isPattern(path) ? addFolder(path, versions) : add(Path.of(path), versions))) {
            return null;
          }
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException unknown) {
      // What cannot be told apart is planned anew; DuckDB says what is wrong with it.
      return null;
    }
    return new FileVersions(versions);
  }

  private static boolean isPattern(String path) {
    return path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** Adds the files of the folder that a pattern is about, unless it is about several. */
  private static boolean addFolder(String pattern, List<Version> versions) throws IOException {
    // DuckDB takes a backslash for a separator on every system.
    int end = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\'));
    String folder = pattern.substring(0, end + 1);
    if (isPattern(folder) || (folder.indexOf('\\') >= 0 && File.separatorChar != '\\')) {
      return false;
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder))) {
      for (Path entry : entries) {
        if (files.size() == MOST_FILES) {
          return false;
        }
        files.add(entry);
      }
    }
    files.sort(Comparator.naturalOrder());
    for (Path file : files) {
      if (!add(file, versions)) {
        return false;
      }
    }
    return true;
  }

  private static boolean add(Path file, List<Version> versions) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      return false;
    }
    versions.add(
        new Version(
            file.toString(),
            attributes.lastModifiedTime(),
            attributes.size(),
            attributes.fileKey()));
    return true;
  }
}
