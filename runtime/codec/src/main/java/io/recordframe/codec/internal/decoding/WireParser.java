package io.recordframe.codec.internal.decoding;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimits;
import java.io.IOException;

/**
 * Parses the message. Messages take many times their bytes as objects, so where there could be too
 * many nodes they are counted first.
 */
final class WireParser {

  private static final int TAG_BITS = 3;

  private WireParser() {}

  static Wire.Plan parse(byte[] bytes, int offset, int length, DecodingLimits limits) {
    try {
      // A node takes two bytes at least.
      if (length / 2 > Math.min(nodes(limits), limits.of(DecodingLimit.RELATIONS))) {
        count(CodedInputStream.newInstance(bytes, offset, length), limits);
      }
      return Wire.Plan.parseFrom(CodedInputStream.newInstance(bytes, offset, length));
    } catch (InvalidProtocolBufferException malformed) {
      throw Problem.MALFORMED.malformed(
          "The plan does not follow its schema: " + malformed.getMessage(), malformed);
    } catch (IOException impossible) {
      throw new IllegalStateException("An array cannot fail to be read", impossible);
    }
  }

  private static long nodes(DecodingLimits limits) {
    return limits.of(DecodingLimit.EXPRESSIONS);
  }

  private static void count(CodedInputStream input, DecodingLimits limits) throws IOException {
    long relations = 0;
    long others = 0;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      if (tag >>> TAG_BITS == Wire.Plan.RELATIONS_FIELD_NUMBER) {
        relations++;
        Excess.check(limits, DecodingLimit.RELATIONS, relations);
      } else {
        // Entries of tables serve expressions; there are never more.
        others++;
        Excess.check(limits, DecodingLimit.EXPRESSIONS, others);
      }
      input.skipField(tag);
    }
  }
}
