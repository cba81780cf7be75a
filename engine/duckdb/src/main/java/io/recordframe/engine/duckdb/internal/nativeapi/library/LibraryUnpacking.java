package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Writes a library to disk, and makes sure that it got there. */
final class LibraryUnpacking {
  private static final int BUFFER_SIZE = 1 << 18;

  private LibraryUnpacking() {}

  /**
   * Unpacks a library into an existing empty file, flushes it and reads it back.
   *
   * @return the SHA-256 of the library in hexadecimal digits
   * @throws IOException if it cannot be written, the jar does not hold what its directory says, or
   *     the disk does not hold what was written
   */
  static String unpack(LibraryResource resource, Path into) throws IOException {
    MessageDigest written = sha256();
    var checksum = new CRC32();
    long size = 0;
    try (InputStream bytes = resource.open();
        FileChannel file = FileChannel.open(into, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER_SIZE];
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        written.update(buffer, 0, count);
        checksum.update(buffer, 0, count);
        ByteBuffer remaining = ByteBuffer.wrap(buffer, 0, count);
        while (remaining.hasRemaining()) {
          file.write(remaining);
        }
        size += count;
      }
      file.force(true);
    }
    LibraryContent unpacked = new LibraryContent(size, checksum.getValue());
    if (!unpacked.equals(resource.content())) {
      throw new IOException(
          "%s is damaged: it should hold %s and holds %s"
              .formatted(resource.location(), resource.content(), unpacked));
    }
    byte[] digest = written.digest();
    if (!MessageDigest.isEqual(digest, digestOf(into))) {
      throw new IOException(into + " does not hold the bytes that were written to it");
    }
    return HexFormat.of().formatHex(digest);
  }

  /** Whether a file holds the given content, by reading it. */
  static boolean holds(Path file, LibraryContent content) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) != content.size()) {
      return false;
    }
    var checksum = new CRC32();
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_SIZE];
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        checksum.update(buffer, 0, count);
      }
    }
    return checksum.getValue() == content.checksum();
  }

  private static byte[] digestOf(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_SIZE];
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
