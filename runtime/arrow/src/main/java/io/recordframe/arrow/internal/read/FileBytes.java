package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.MalformedArrowException;
import io.recordframe.plan.error.QueryFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * The bytes of a file, copied when they are read: what was checked does not change afterwards, and
 * a file that gets shorter is an error, not a fault of the process, as it is where files are mapped
 * into memory. The file is open only while it is read.
 */
final class FileBytes {

  private final Path path;
  private final long length;
  private final FileTime written;

  FileBytes(Path path) {
    this.path = path;
    BasicFileAttributes attributes = attributes();
    this.length = attributes.size();
    this.written = attributes.lastModifiedTime();
  }

  private BasicFileAttributes attributes() {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException failed) {
      throw unreadable(failed);
    }
  }

  long length() {
    return length;
  }

  /** Some bytes within the length. */
  byte[] read(long offset, int count) {
    BasicFileAttributes now = attributes();
    if (now.size() != length || !now.lastModifiedTime().equals(written)) {
      throw new QueryFailedException(
          "The Arrow file %s was changed after it was opened; open it again".formatted(path));
    }
    ByteBuffer bytes = ByteBuffer.allocate(count);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
        // Each read goes on where the one before ended.
      }
    } catch (IOException failed) {
      throw unreadable(failed);
    }
    if (bytes.hasRemaining()) {
      throw new MalformedArrowException(
          "The Arrow file %s ends before its byte %d".formatted(path, offset + count));
    }
    return bytes.array();
  }

  private UncheckedIOException unreadable(IOException failed) {
    return new UncheckedIOException("The Arrow file " + path + " cannot be read", failed);
  }

  /** A part of the file. */
  Body body(long start, long count) {
    return new Body() {
      @Override
      public long length() {
        return count;
      }

      @Override
      public Slice read(long offset, int bytes) {
        return new Slice(FileBytes.this.read(start + offset, bytes), 0, bytes);
      }
    };
  }
}
