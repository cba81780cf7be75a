package io.recordframe.codec.internal.envelope;

import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The sixteen bytes before a body: magic, major version, kind, compression, flags, the body's
 * length, and a checksum of all that.
 */
public final class Envelope {

  /** How many bytes stand before the body. */
  public static final int HEADER_SIZE = 16;

  /** The major version that is written and read. */
  public static final int MAJOR_VERSION = 1;

  private static final byte[] MAGIC = {'R', 'C', 'F', 'P'};
  private static final int CHECKSUM_OFFSET = 12;

  private Envelope() {}

  /**
   * Starts an array with room for a body behind the header.
   *
   * @param bodySize how many bytes the body has
   * @return the array, to be filled and then sealed
   */
  public static byte[] withRoomFor(int bodySize) {
    return new byte[Math.addExact(HEADER_SIZE, bodySize)];
  }

  /**
   * Writes the header before a body that is complete.
   *
   * @param bytes header and body
   * @param kind what the body holds
   */
  public static void seal(byte[] bytes, Kind kind) {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.put(MAGIC);
    header.put((byte) MAJOR_VERSION);
    header.put((byte) kind.code());
    header.put(Compression.NONE);
    header.put((byte) 0);
    header.putInt(bytes.length - HEADER_SIZE);
    header.putInt(checksum(bytes));
  }

  /**
   * Checks the header, and that the body is whole. The body stands behind {@link #HEADER_SIZE}.
   *
   * @param bytes header and body
   * @param wanted what the body must hold
   * @param limits how long it may be
   * @throws io.recordframe.plan.error.RecordframeException if they are not such bytes
   */
  public static void open(byte[] bytes, Kind wanted, DecodingLimits limits) {
    Excess.check(limits, DecodingLimit.BYTES, bytes.length);
    requireMagic(bytes);
    if (bytes.length < HEADER_SIZE) {
      throw Problem.WRONG_LENGTH.malformed(
          "The plan ends after %d bytes, within its header of %d: the field '%s' is cut"
              .formatted(bytes.length, HEADER_SIZE, fieldAt(bytes.length)));
    }
    if (bytes[4] != MAJOR_VERSION) {
      throw Problem.OTHER_VERSION.otherVersion(
          "The plan is of major version %d, but this version reads %d only; write it with a version that agrees"
              .formatted(Byte.toUnsignedInt(bytes[4]), MAJOR_VERSION));
    }
    int bodySize = ByteBuffer.wrap(bytes).getInt(8);
    if (bodySize != bytes.length - HEADER_SIZE) {
      throw Problem.WRONG_LENGTH.malformed(
          "The header tells of a body of %d bytes, but %d follow: the plan was cut off, or something was appended"
              .formatted(Integer.toUnsignedLong(bodySize), bytes.length - HEADER_SIZE));
    }
    if (ByteBuffer.wrap(bytes).getInt(CHECKSUM_OFFSET) != checksum(bytes)) {
      throw Problem.DAMAGED.malformed(
          "The checksum of the plan differs: a byte changed on the way or in the file; fetch it again");
    }
    Kind.ofCode(Byte.toUnsignedInt(bytes[5])).requireIs(wanted);
    if (bytes[6] != Compression.NONE) {
      throw Problem.OTHER_VERSION.otherVersion(
          "The plan is compressed in form %d, which this version does not know"
              .formatted(Byte.toUnsignedInt(bytes[6])));
    }
    if (bytes[7] != 0) {
      throw Problem.OTHER_VERSION.otherVersion(
          "The plan has the flags 0x%02x, which this version does not know"
              .formatted(Byte.toUnsignedInt(bytes[7])));
    }
  }

  private static void requireMagic(byte[] bytes) {
    int length = Math.min(bytes.length, MAGIC.length);
    if (length == 0 || !Arrays.equals(bytes, 0, length, MAGIC, 0, length)) {
      throw Problem.NOT_A_PLAN.malformed(
          "A plan in bytes starts with '%s', but these %d bytes start with %s"
              .formatted(
                  new String(MAGIC, StandardCharsets.US_ASCII),
                  bytes.length,
                  length == 0
                      ? "nothing"
                      : HexFormat.ofDelimiter(" ").formatHex(bytes, 0, length)));
    }
  }

  private static String fieldAt(int offset) {
    return switch (offset) {
      case 0, 1, 2, 3 -> "magic";
      case 4 -> "major version";
      case 5 -> "kind";
      case 6 -> "compression";
      case 7 -> "flags";
      case 8, 9, 10, 11 -> "length";
      default -> "checksum";
    };
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, CHECKSUM_OFFSET);
    checksum.update(bytes, HEADER_SIZE, bytes.length - HEADER_SIZE);
    return (int) checksum.getValue();
  }
}
