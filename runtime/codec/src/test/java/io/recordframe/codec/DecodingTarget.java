package io.recordframe.codec;

import com.google.protobuf.ByteString;
import com.sun.management.ThreadMXBean;
import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.codec.internal.function.FunctionHeader;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.physical.PhysicalPlan;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import shop.Application;
import shop.Doubling;

/**
 * What the fuzzer calls. The first byte of an input tells what the others are, so that the fuzzer
 * need not find checksums and headers. Whatever comes in, a plan or an exception of this library
 * comes out, with memory in proportion to the input; what was read can be written, and read again.
 */
public final class DecodingTarget {

  /** What bytes are taken for. */
  enum Part {
    /** The message of a plan. */
    PLAN('p'),
    /** The message of an expression. */
    EXPRESSION('e'),
    /** The message of a physical plan. */
    PHYSICAL('y'),
    /** The message of a scalar function. */
    SCALAR('S'),
    /** The message of an aggregate. */
    AGGREGATE('A'),
    /** The message of a window function. */
    WINDOW('W'),
    /** A class file of a function. */
    CLASS_FILE('C'),
    /** The value that is a function. */
    CAPTURED('F'),
    /** Message and signature. */
    SIGNED('s'),
    /** All bytes. */
    ENVELOPE('b');

    private final byte mark;

    Part(char mark) {
      this.mark = (byte) mark;
    }
  }

  private static final Map<Byte, Part> PARTS =
      Stream.of(Part.values()).collect(Collectors.toMap(part -> part.mark, part -> part));
  private static final PlanCodec CODEC =
      new ProtobufPlanCodec().withPhysicalExtension(new PartitionTravelTest.StretchCodec());
  private static final PlanCodec TRUSTING = CODEC.withTrustedKeys(keys());
  private static final byte[] SCALAR = CODEC.encode(FunctionTravelTest.call(Application.plain()));
  private static final byte[] AGGREGATE = CODEC.encode(StrictnessTest.aggregation());
  private static final byte[] WINDOW = CODEC.encode(StrictnessTest.window());
  private static final FunctionWire.InlinedFunction DOUBLING = message(Application.ofClass());
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What every decoding takes; the rest is in proportion. */
  private static final long FIXED_BYTES = 4L << 20;

  private static final long BYTES_FOR_A_BYTE = 2_000;

  private DecodingTarget() {}

  /**
   * Called by the fuzzer.
   *
   * @param input the part, and its content
   */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Part part = PARTS.get(input[0]);
    if (part == null) {
      return;
    }
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    byte[] bytes = bytes(part, content);
    long most = FIXED_BYTES + BYTES_FOR_A_BYTE * bytes.length;
    long allocated = allocatedBy(part, bytes);
    // Classes that are loaded and instrumented on the way take much; the second time there are
    // none.
    if (allocated > most) {
      allocated = allocatedBy(part, bytes);
    }
    if (allocated > most) {
      throw new AssertionError(allocated + " bytes were allocated for " + bytes.length);
    }
  }

  private static long allocatedBy(Part part, byte[] bytes) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    read(part, bytes);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  static byte[] input(Part part, byte[] content) {
    return ByteBuffer.allocate(1 + content.length).put(part.mark).put(content).array();
  }

  private static byte[] bytes(Part part, byte[] content) {
    return switch (part) {
      case PLAN -> enveloped(2, 0, content, content.length);
      case EXPRESSION -> enveloped(1, 0, content, content.length);
      case PHYSICAL -> enveloped(3, 0, content, content.length);
      case SIGNED -> enveloped(2, 1, content, Math.max(0, content.length - 1 - 7 - 8 - 16 - 64));
      case ENVELOPE -> content;
      case SCALAR -> withPayload(SCALAR, content);
      case AGGREGATE -> withPayload(AGGREGATE, content);
      case WINDOW -> withPayload(WINDOW, content);
      case CLASS_FILE ->
          withPayload(
              SCALAR,
              DOUBLING.toBuilder()
                  .setClasses(
                      0,
                      FunctionWire.ClassFile.newBuilder()
                          .setName(Doubling.class.getName())
                          .setContent(ByteString.copyFrom(content)))
                  .build()
                  .toByteArray());
      case CAPTURED ->
          withPayload(
              SCALAR,
              DOUBLING.toBuilder()
                  .clearFunction()
                  .build()
                  .toByteString()
                  .concat(captured(content))
                  .toByteArray());
    };
  }

  /** The field of the function, in the wire's own form, so that its content need not be one. */
  private static ByteString captured(byte[] content) {
    ByteString.Output output = ByteString.newOutput();
    output.write((FunctionWire.InlinedFunction.FUNCTION_FIELD_NUMBER << 3) | 2);
    int length = content.length;
    while (length > 0x7f) {
      output.write((length & 0x7f) | 0x80);
      length >>>= 7;
    }
    output.write(length);
    output.write(content, 0, content.length);
    return output.toByteString();
  }

  private static byte[] enveloped(int kind, int flags, byte[] content, int length) {
    byte[] bytes = new byte[Envelope.HEADER_SIZE + content.length];
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.put(new byte[] {'R', 'C', 'F', 'P', 1, (byte) kind, 0, (byte) flags}).putInt(length);
    System.arraycopy(content, 0, bytes, Envelope.HEADER_SIZE, content.length);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, 12);
    checksum.update(content);
    header.putInt((int) checksum.getValue());
    return bytes;
  }

  private static byte[] withPayload(byte[] plan, byte[] message) {
    return StrictnessTest.changedPayload(
        plan,
        payload ->
            ByteBuffer.allocate(FunctionHeader.SIZE + message.length)
                .put(payload, 0, FunctionHeader.SIZE)
                .put(message)
                .array());
  }

  private static void read(Part part, byte[] bytes) {
    try {
      switch (part) {
        case PLAN -> again(CODEC.decodePlan(bytes));
        case PHYSICAL -> again(CODEC.decodePhysicalPlan(bytes));
        case SIGNED, ENVELOPE -> again(TRUSTING.decodePlan(bytes));
        case EXPRESSION, SCALAR, AGGREGATE, WINDOW, CLASS_FILE, CAPTURED ->
            again(CODEC.decodeExpression(bytes));
      }
    } catch (RecordframeException expected) {
      if (expected.getMessage() == null || expected.getMessage().isEmpty()) {
        throw new AssertionError("There is no message", expected);
      }
    }
  }

  private static void again(Relation plan) {
    byte[] bytes = CODEC.encode(plan);
    requireEqual(bytes, CODEC.encode(CODEC.decodePlan(bytes)));
  }

  private static void again(Expression expression) {
    byte[] bytes = CODEC.encode(expression);
    requireEqual(bytes, CODEC.encode(CODEC.decodeExpression(bytes)));
  }

  private static void again(PhysicalPlan plan) {
    byte[] bytes = CODEC.encode(plan);
    requireEqual(bytes, CODEC.encode(CODEC.decodePhysicalPlan(bytes)));
  }

  private static void requireEqual(byte[] first, byte[] second) {
    if (!Arrays.equals(first, second)) {
      throw new AssertionError("What was read is written otherwise the second time");
    }
  }

  static FunctionWire.InlinedFunction message(
      io.recordframe.plan.function.UserScalarFunction function) {
    return message(CODEC.encode(FunctionTravelTest.call(function)));
  }

  static FunctionWire.InlinedFunction message(byte[] bytes) {
    byte[] payload = Bytes.payload(bytes);
    try {
      return FunctionWire.InlinedFunction.parseFrom(
          ByteString.copyFrom(payload, FunctionHeader.SIZE, payload.length - FunctionHeader.SIZE));
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, java.security.PublicKey> keys() {
    try {
      return Map.of(
          "reports", KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
