package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowLimit;
import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.HeaderDecoder;
import io.recordframe.arrow.internal.format.HeaderDecoder.Envelope;
import io.recordframe.arrow.internal.format.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The messages of a stream, one after the other. */
final class MessageStream {

  private static final int CONTINUATION = -1;

  /** The first four bytes of a file. */
  private static final int FILE = 0x4F525241;

  private final InputStream input;
  private final ArrowLimits limits;
  private final HeaderDecoder headers;
  private final String source;

  MessageStream(InputStream input, ArrowLimits limits, String source) {
    this.input = input;
    this.limits = limits;
    this.headers = new HeaderDecoder(limits);
    this.source = source;
  }

  /**
   * A message.
   *
   * @param header what it says
   * @param body the values
   */
  record Message(Header header, Body body) {}

  /** The next message, or null at the mark of the end, which all current writers set. */
  @Nullable Message next() {
    try {
      byte[] start = input.readNBytes(2 * Integer.BYTES);
      if (start.length == 0) {
        throw Refusals.malformed(
            "It ends without the mark of its end, so that rows may be missing");
      }
      int length = metadataLength(start);
      if (length == 0) {
        return null;
      }
      limits.require(ArrowLimit.METADATA_BYTES, length, "the " + source);
      Envelope envelope = headers.message(read(length, "metadata"));
      int body = limits.require(ArrowLimit.BODY_BYTES, envelope.bodyLength(), "the " + source);
      return new Message(envelope.header(), Body.of(read(body, "values")));
    } catch (IOException failed) {
      throw new UncheckedIOException("The " + source + " cannot be read", failed);
    }
  }

  /** The length of the metadata, which follows the mark that begins a message. */
  static int metadataLength(byte[] start) {
    ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    int mark = start.length < Integer.BYTES ? 0 : bytes.getInt();
    if (mark == FILE) {
      throw Refusals.unsupported(
          "These bytes are an Arrow file, not a stream; read them with ArrowFile.open");
    }
    if (mark != CONTINUATION) {
      throw Refusals.malformed(
          "A message begins with four bytes FF, but here are others; streams as Arrow had them before 0.15 are not read");
    }
    if (bytes.remaining() < Integer.BYTES) {
      throw Refusals.malformed("It ends within the beginning of a message");
    }
    int length = bytes.getInt();
    if (length < 0) {
      throw Refusals.malformed("A message has metadata of %d bytes".formatted(length));
    }
    return length;
  }

  private byte[] read(int length, String what) throws IOException {
    // Grows with what is there, whatever was promised.
    byte[] bytes = input.readNBytes(length);
    if (bytes.length < length) {
      throw Refusals.malformed(
          "The %s of a message should have %d bytes, but it ends after %d"
              .formatted(what, length, bytes.length));
    }
    return bytes;
  }

  void close() {
    try {
      input.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("The " + source + " cannot be closed", failed);
    }
  }
}
