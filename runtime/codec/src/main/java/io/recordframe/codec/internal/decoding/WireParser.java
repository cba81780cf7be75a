package io.recordframe.codec.internal.decoding;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.codec.DecodingLimits;
import java.io.IOException;

/** Parses the message, unless there is too much of it. */
final class WireParser {

  private WireParser() {}

  static Wire.Plan parse(byte[] bytes, int offset, int length, DecodingLimits limits) {
    try {
      WireScan.check(bytes, offset, length, limits);
      return Wire.Plan.parseFrom(CodedInputStream.newInstance(bytes, offset, length));
    } catch (InvalidProtocolBufferException malformed) {
      throw Problem.MALFORMED.malformed(
          "The plan does not follow its schema: " + malformed.getMessage(), malformed);
    } catch (IOException impossible) {
      throw new IllegalStateException("An array cannot fail to be read", impossible);
    }
  }
}
