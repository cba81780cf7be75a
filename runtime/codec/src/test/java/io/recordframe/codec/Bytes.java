package io.recordframe.codec;

import com.google.protobuf.InvalidProtocolBufferException;
import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.codec.internal.envelope.Kind;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.wire.Wire;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Plans in bytes with other content, and a checksum that fits. */
final class Bytes {

  private static final CodecSettings SETTINGS = CodecSettings.standard(List.of(), List.of());

  private Bytes() {}

  static Wire.Plan message(byte[] bytes) {
    try {
      return Wire.Plan.parseFrom(Arrays.copyOfRange(bytes, Envelope.HEADER_SIZE, bytes.length));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] payload(byte[] bytes) {
    return message(bytes).getPayloads(0).toByteArray();
  }

  static byte[] changed(byte[] bytes, Consumer<Wire.Plan.Builder> change) {
    Wire.Plan.Builder builder = message(bytes).toBuilder();
    change.accept(builder);
    byte[] body = builder.build().toByteArray();
    byte[] changed = Envelope.withRoomFor(body.length, SETTINGS);
    System.arraycopy(body, 0, changed, Envelope.HEADER_SIZE, body.length);
    Envelope.seal(changed, kind(bytes), SETTINGS);
    return changed;
  }

  private static Kind kind(byte[] bytes) {
    return switch (bytes[5]) {
      case 1 -> Kind.EXPRESSION;
      case 2 -> Kind.PLAN;
      case 3 -> Kind.PHYSICAL_PLAN;
      default -> throw new AssertionError("No kind " + bytes[5]);
    };
  }
}
