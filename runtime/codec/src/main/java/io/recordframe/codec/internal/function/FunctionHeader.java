package io.recordframe.codec.internal.function;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The seven bytes before a function with its code. */
public final class FunctionHeader {

  /** How many bytes stand before the message. */
  public static final int SIZE = 7;

  /** The version of the form that is written, and the only one that is read. */
  static final int VERSION = 1;

  private static final byte[] FOREIGN = "DFPY".getBytes(StandardCharsets.US_ASCII);

  private FunctionHeader() {}

  /** Which kind of function follows. */
  public enum Kind {
    /** From the values of one row to one. */
    SCALAR("RFSC", "scalar function"),
    /** From the values of many rows to one. */
    AGGREGATE("RFAG", "aggregate function"),
    /** From the values of all rows of a partition to one for each row. */
    WINDOW("RFWI", "window function");

    private final byte[] magic;
    private final String noun;

    Kind(String magic, String noun) {
      this.magic = magic.getBytes(StandardCharsets.US_ASCII);
      this.noun = noun;
    }

    /**
     * What messages call it.
     *
     * @return a noun phrase
     */
    public String noun() {
      return noun;
    }
  }

  static byte[] before(byte[] message, Kind kind) {
    return ByteBuffer.allocate(SIZE + message.length)
        .put(kind.magic)
        .put((byte) VERSION)
        .putShort((short) Runtime.version().feature())
        .put(message)
        .array();
  }

  /**
   * Checks the header; nothing behind it is looked at.
   *
   * @param payload header and message
   * @param kind what must follow
   * @param function what messages call the function
   * @throws io.recordframe.plan.codec.MalformedPlanException if there is no such header
   * @throws io.recordframe.plan.codec.PlanVersionException if the version is another
   */
  public static void require(ByteString payload, Kind kind, String function) {
    byte[] bytes = payload.substring(0, Math.min(SIZE, payload.size())).toByteArray();
    if (startsWith(bytes, FOREIGN)) {
      throw Problem.FOREIGN_CODE.malformed(
          "The code of the function %s starts with 'DFPY': it was written for Python by another project and runs there only"
              .formatted(function));
    }
    int length = Math.min(bytes.length, kind.magic.length);
    if (!Arrays.equals(bytes, 0, length, kind.magic, 0, length)) {
      throw Problem.FOREIGN_CODE.malformed(
          "The code of the %s %s must start with '%s', but starts with %s"
              .formatted(
                  kind.noun,
                  function,
                  new String(kind.magic, StandardCharsets.US_ASCII),
                  HexFormat.ofDelimiter(" ").formatHex(bytes, 0, length)));
    }
    if (bytes.length < SIZE) {
      throw Problem.CUT_CODE.malformed(
          "The code of the function %s ends after %d bytes, within its header of %d: the field '%s' is cut"
              .formatted(function, bytes.length, SIZE, fieldAt(bytes.length)));
    }
    int version = Byte.toUnsignedInt(bytes[4]);
    if (version != VERSION) {
      throw Problem.OTHER_CODE_VERSION.otherVersion(
          "The code of the function %s is of version %d, but this version reads versions %d to %d; write it with a version that agrees"
              .formatted(function, version, VERSION, VERSION));
    }
  }

  /** The sender's version of Java, of a header that was checked. */
  static int javaVersion(byte[] bytes) {
    return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(5));
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static String fieldAt(int offset) {
    return switch (offset) {
      case 0, 1, 2, 3 -> "family";
      case 4 -> "version";
      default -> "version of Java";
    };
  }
}
