package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A small file beside an unpacked library that tells in which state it was verified: content, time
 * of modification, SHA-256.
 *
 * <p>Reading 70 megabytes at every start would cost more than DuckDB's own start. So a start
 * compares size, checksum (with the jar's directory), time of modification, owner and permissions;
 * whoever can forge all of these is the user himself. The SHA-256 was compared in full when the
 * library was unpacked, and is kept for those who want to compare it again.
 */
final class LibraryStamp {
  private static final String SUFFIX = ".stamp";

  private LibraryStamp() {}

  /** Whether a library is in the state in which it was verified and has the given content. */
  static boolean isIntact(Path library, LibraryContent content) {
    Path stamp = stampOf(library);
    try {
      if (!Files.exists(library, LinkOption.NOFOLLOW_LINKS)
          || !Files.exists(stamp, LinkOption.NOFOLLOW_LINKS)
          || !FileProtection.isTrustworthy(library)
          || !FileProtection.isTrustworthy(stamp)) {
        return false;
      }
      List<String> lines = Files.readAllLines(stamp, StandardCharsets.UTF_8);
      return Files.size(library) == content.size()
          && lines.size() == 2
          && lines.getFirst().equals(state(library, content));
    } catch (IOException unreadable) {
      // Unpacking it again either repairs it or reports what is wrong with the place.
      return false;
    }
  }

  /** Records that a library was verified just now. */
  static void write(Path library, LibraryContent content, String digest) throws IOException {
    Path directory = library.resolveSibling("");
    Path written =
        Files.createTempFile(
            directory, library.getFileName() + ".", ".part", FileProtection.privateFile(directory));
    try {
      Files.writeString(
          written,
          state(library, content) + "\nsha256 " + digest + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.WRITE);
      Files.move(
          written,
          stampOf(library),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static String state(Path library, LibraryContent content) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(library, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return "size %d crc32 %08x modified %s"
        .formatted(content.size(), content.checksum(), attributes.lastModifiedTime().toInstant());
  }

  private static Path stampOf(Path library) {
    return library.resolveSibling(library.getFileName() + SUFFIX);
  }
}
