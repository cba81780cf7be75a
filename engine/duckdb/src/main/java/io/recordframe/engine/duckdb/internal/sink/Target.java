package io.recordframe.engine.duckdb.internal.sink;

import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.source.CreatedFolders;
import io.recordframe.plan.source.Sink;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written, first in a hidden folder of its own beside the target, where the patterns that
 * match the target do not find what a killed process left. {@link #publish} puts it in place;
 * closing removes what was not.
 */
public final class Target implements AutoCloseable {

  private final Path path;
  private final Path unfinished;
  private final Path written;
  private final boolean folder;
  private final Sink.Mode mode;

  /** Folders around the target that were not there. */
  private final CreatedFolders around = new CreatedFolders();

  private boolean published;

  private Target(Path path, boolean folder, Sink.Mode mode) {
    this.path = path;
    this.folder = folder;
    this.mode = mode;
    this.unfinished = beside("new");
    this.written = folder ? unfinished : unfinished.resolve("rows");
  }

  /**
   * Begins to write.
   *
   * @throws SinkException if the target is there and must not be, or is of the wrong kind, or its
   *     folder cannot be made or written to
   */
  public static Target of(Sink sink) {
    Target target;
    try {
      target =
          new Target(
              Path.of(sink.path()).toAbsolutePath(), !sink.partitionBy().isEmpty(), sink.mode());
    } catch (InvalidPathException invalid) {
      throw new SinkException("The path " + sink.path() + " is not valid", invalid);
    }
    target.check();
    target.begin();
    return target;
  }

  /** A folder of partitions is made by who writes it, but not those around it. */
  private void begin() {
    try {
      around.create(path.getParent());
      if (!folder) {
        Files.createDirectory(unfinished);
      }
    } catch (IOException failure) {
      SinkException refused =
          new SinkException(
              "%s cannot be written: no folder can be made for it (%s)"
                  .formatted(path, failure.getMessage()),
              failure);
      try {
        around.remove();
      } catch (IOException left) {
        refused.addSuppressed(left);
      }
      throw refused;
    }
  }

  private void check() {
    if (!exists()) {
      return;
    }
    if (mode == Sink.Mode.ERROR) {
      throw alreadyThere(null);
    }
    if (folder != Files.isDirectory(path)) {
      throw new SinkException(
          folder
              ? "%s is a file, and cannot be replaced by a folder of partitions; choose another path"
                  .formatted(path)
              : "%s is a folder, and cannot be replaced by a file; choose another path"
                  .formatted(path));
    }
  }

  private boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private SinkException alreadyThere(@Nullable Throwable cause) {
    return new SinkException(
        "%s is there already; choose another path, or write with overwrite()%s"
            .formatted(path, folder ? " or append()" : ""),
        cause);
  }

  /** Where to write. */
  public String writtenPath() {
    return written.toString();
  }

  /**
   * Puts what was written in place, in one step for a file.
   *
   * @throws SinkException if the file system refuses; the target is then as it was
   */
  public void publish() {
    try {
      if (folder) {
        publishFolder();
      } else {
        publishFile();
      }
      published = true;
    } catch (FileAlreadyExistsException exists) {
      throw alreadyThere(exists);
    } catch (IOException failure) {
      throw new SinkException(
          "%s was written but cannot be put in place: %s".formatted(path, failure.getMessage()),
          failure);
    }
  }

  private void publishFile() throws IOException {
    if (mode == Sink.Mode.ERROR) {
      // A rename would replace what appeared meanwhile; a move without options looks first.
      Files.move(written, path);
    } else {
      Files.move(
          written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void publishFolder() throws IOException {
    // A query without rows writes no folder.
    Files.createDirectories(written);
    if (!exists()) {
      Files.move(written, path);
      return;
    }
    switch (mode) {
      case ERROR -> throw new FileAlreadyExistsException(path.toString());
      case OVERWRITE -> replaceFolder();
      case APPEND -> addFiles();
    }
  }

  private void replaceFolder() throws IOException {
    Path former = beside("old");
    Files.move(path, former);
    try {
      Files.move(written, path);
    } catch (IOException failure) {
      Files.move(former, path);
      throw failure;
    }
    delete(former);
  }

  /** Names of files hold identifiers of their own, so that none meets another. */
  private void addFiles() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(written)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    List<Path> added = new ArrayList<>();
    CreatedFolders within = new CreatedFolders();
    try {
      for (Path file : files) {
        Path destination = path.resolve(written.relativize(file).toString());
        within.create(destination.getParent());
        Files.move(file, destination);
        added.add(destination);
      }
    } catch (IOException failure) {
      for (Path file : added) {
        Files.deleteIfExists(file);
      }
      within.remove();
      throw failure;
    }
  }

  private Path beside(String role) {
    return path.resolveSibling(".%s.%s.%s".formatted(path.getFileName(), UUID.randomUUID(), role));
  }

  /** Removes what was written and not put in place. */
  @Override
  public void close() {
    try {
      delete(unfinished);
      if (!published) {
        around.remove();
      }
    } catch (IOException failure) {
      throw new SinkException(
          "What was written to %s cannot be removed; remove it by hand: %s"
              .formatted(unfinished, failure.getMessage()),
          failure);
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
