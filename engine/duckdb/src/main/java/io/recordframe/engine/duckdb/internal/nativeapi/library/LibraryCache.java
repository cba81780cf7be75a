package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One directory of unpacked libraries, shared by all processes of a user.
 *
 * <p>A library is unpacked to a file of its own, flushed, read back, and moved into place in one
 * step; beside it stands a {@link LibraryStamp}. Processes that start at once wait for each other
 * with a lock, which only saves work: without it, each would put the same bytes in the same place.
 */
final class LibraryCache {
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOCK_INTERVAL = Duration.ofMillis(5);

  private final Path directory;

  LibraryCache(Path directory) {
    this.directory = directory;
  }

  /**
   * The unpacked library, verified: what was unpacked before if it is intact, else unpacked now.
   *
   * @throws IOException if the directory is not usable or the library in it cannot be replaced
   */
  Path provide(LibraryResource resource, String fileName) throws IOException {
    Path library = directory.resolve(fileName);
    if (LibraryStamp.isIntact(library, resource.content())) {
      return library;
    }
    CacheDirectory.prepare(directory);
    try (FileChannel channel = openLock(directory.resolve(fileName + ".lock"));
        FileLock held = lock(channel)) {
      if (held == null || !LibraryStamp.isIntact(library, resource.content())) {
        unpack(resource, library);
      }
      return library;
    }
  }

  private void unpack(LibraryResource resource, Path library) throws IOException {
    Path unpacked =
        Files.createTempFile(
            directory, library.getFileName() + ".", ".part", FileProtection.privateFile(directory));
    try {
      String digest = LibraryUnpacking.unpack(resource, unpacked);
      moveInto(library, unpacked, resource.content());
      LibraryStamp.write(library, resource.content(), digest);
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  /**
   * Windows refuses to replace a library that a process has loaded; then it must be as good as
   * ours.
   */
  private static void moveInto(Path library, Path unpacked, LibraryContent content)
      throws IOException {
    try {
      Files.move(
          unpacked, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notAtomic) {
      throw notAtomic;
    } catch (IOException failure) {
      if (!LibraryUnpacking.holds(library, content)) {
        throw failure;
      }
    }
  }

  private FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        FileProtection.privateFile(directory));
  }

  /**
   * The lock, or null where it is not to be had: held for long by others, or not supported by the
   * file system.
   */
  private static @Nullable FileLock lock(FileChannel channel) {
    long deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
    while (System.nanoTime() - deadline < 0) {
      try {
        FileLock held = channel.tryLock();
        if (held != null) {
          return held;
        }
      } catch (OverlappingFileLockException heldByThisProcess) {
        // Another class loader's copy of this class holds it: wait as for another process.
      } catch (IOException notSupported) {
        return null;
      }
      LockSupport.parkNanos(LOCK_INTERVAL.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        return null;
      }
    }
    return null;
  }
}
