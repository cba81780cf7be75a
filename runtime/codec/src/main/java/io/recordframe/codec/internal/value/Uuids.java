package io.recordframe.codec.internal.value;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.problem.Problem;
import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as their 16 bytes. */
final class Uuids {

  private static final int SIZE = 16;

  private Uuids() {}

  static ByteString write(UUID value) {
    ByteBuffer buffer = ByteBuffer.allocate(SIZE);
    buffer.putLong(value.getMostSignificantBits());
    buffer.putLong(value.getLeastSignificantBits());
    return ByteString.copyFrom(buffer.flip());
  }

  static UUID read(ByteString bytes) {
    if (bytes.size() != SIZE) {
      throw Problem.INVALID_NODE.malformed(
          "A UUID has %d bytes, not %d".formatted(SIZE, bytes.size()));
    }
    ByteBuffer buffer = bytes.asReadOnlyByteBuffer();
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
