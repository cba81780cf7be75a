package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Permissions of what is in the cache: its owner's alone. Where the file system has no POSIX
 * permissions (Windows), the user's profile protects the directory and nothing is checked here.
 */
final class FileProtection {
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> WRITABLE_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private FileProtection() {}

  static FileAttribute<?>[] privateDirectory(Path near) {
    return isPosix(near)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(DIRECTORY)}
        : new FileAttribute<?>[0];
  }

  static FileAttribute<?>[] privateFile(Path near) {
    return isPosix(near)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
        : new FileAttribute<?>[0];
  }

  /** Takes other users' rights to our own directory away, and refuses somebody else's. */
  static void requirePrivateDirectory(Path directory) throws IOException {
    if (!isPosix(directory)) {
      return;
    }
    PosixFileAttributes attributes = Files.readAttributes(directory, PosixFileAttributes.class);
    if (!attributes.isDirectory()) {
      throw new IOException(directory + " is not a directory");
    }
    if (!isOwn(attributes)) {
      throw new IOException(
          directory + " belongs to another user, " + attributes.owner().getName());
    }
    if (!attributes.permissions().equals(DIRECTORY)) {
      Files.setPosixFilePermissions(directory, DIRECTORY);
    }
  }

  /** Whether a file is a regular one of ours that nobody else can write. */
  static boolean isTrustworthy(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!isPosix(file)) {
      return true;
    }
    PosixFileAttributes attributes =
        Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return isOwn(attributes)
        && attributes.permissions().stream().noneMatch(WRITABLE_BY_OTHERS::contains);
  }

  private static boolean isOwn(PosixFileAttributes attributes) {
    return attributes.owner().getName().equals(ProcessOwner.NAME);
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Who runs this process, by the name that files of this user carry: in containers that may be a
   * bare number.
   */
  private static final class ProcessOwner {
    static final String NAME = name();

    private static String name() {
      Path process = Path.of("/proc/self");
      if (Files.exists(process)) {
        try {
          return Files.getOwner(process).getName();
        } catch (IOException unreadable) {
          return System.getProperty("user.name", "");
        }
      }
      return System.getProperty("user.name", "");
    }
  }
}
