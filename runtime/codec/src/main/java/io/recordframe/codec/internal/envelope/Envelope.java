package io.recordframe.codec.internal.envelope;

import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.PlanSigning;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The sixteen bytes before a body: magic, major version, kind, compression, flags, the body's
 * length, and a checksum of all else; and the signature that may stand behind the body.
 */
public final class Envelope {

  /** How many bytes stand before the body. */
  public static final int HEADER_SIZE = 16;

  /** The major version that is written and read. */
  public static final int MAJOR_VERSION = 1;

  private static final byte[] MAGIC = {'R', 'C', 'F', 'P'};
  private static final int CHECKSUM_OFFSET = 12;
  private static final byte SIGNED = 1;

  private Envelope() {}

  /**
   * Starts an array with room for a body behind the header, and for a signature behind the body.
   *
   * @param bodySize how many bytes the body has
   * @param settings whether there will be a signature
   * @return the array, to be filled and then sealed
   */
  public static byte[] withRoomFor(int bodySize, CodecSettings settings) {
    PlanSigning signing = settings.signing();
    int block = signing == null ? 0 : SignatureBlock.size(signing);
    return new byte[Math.addExact(HEADER_SIZE + block, bodySize)];
  }

  /**
   * Writes the header before a body that is complete, and the signature behind it.
   *
   * @param bytes header and body
   * @param kind what the body holds
   * @param settings whether and how to sign
   */
  public static void seal(byte[] bytes, Kind kind, CodecSettings settings) {
    PlanSigning signing = settings.signing();
    int bodySize =
        bytes.length - HEADER_SIZE - (signing == null ? 0 : SignatureBlock.size(signing));
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.put(MAGIC);
    header.put((byte) MAJOR_VERSION);
    header.put((byte) kind.code());
    header.put(Compression.NONE);
    header.put(signing == null ? 0 : SIGNED);
    header.putInt(bodySize);
    if (signing != null) {
      SignatureBlock.write(bytes, HEADER_SIZE + bodySize, signing, settings.clock().instant());
    }
    header.putInt(checksum(bytes));
  }

  /**
   * Checks the header, that the body is whole, and the signature where keys are trusted.
   *
   * @param bytes header, body and what may stand behind it
   * @param wanted what the body must hold
   * @param settings how long it may be, and which keys are trusted
   * @return the body
   * @throws io.recordframe.plan.error.RecordframeException if they are not such bytes
   */
  public static Body open(byte[] bytes, Kind wanted, CodecSettings settings) {
    Excess.check(settings.limits(), DecodingLimit.BYTES, bytes.length);
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
    boolean hasSignature = (bytes[7] & SIGNED) != 0;
    int bodySize = ByteBuffer.wrap(bytes).getInt(8);
    requireLength(bytes, bodySize, hasSignature);
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
    if ((bytes[7] & ~SIGNED) != 0) {
      throw Problem.OTHER_VERSION.otherVersion(
          "The plan has the flags 0x%02x, which this version does not know"
              .formatted(Byte.toUnsignedInt(bytes[7])));
    }
    boolean signed = hasSignature && SignatureBlock.verify(bytes, HEADER_SIZE + bodySize, settings);
    if (!signed && settings.replayGuard() != null) {
      throw Problem.UNSIGNED.unsigned(
          "This receiver reads each plan once, and so signed ones only, but the plan has no signature of a trusted key; write it with withSigning(...) and a key that is trusted here");
    }
    return new Body(bytes, HEADER_SIZE, bodySize, signed);
  }

  private static void requireLength(byte[] bytes, int bodySize, boolean hasSignature) {
    int behind = bytes.length - HEADER_SIZE;
    int block = 0;
    if (hasSignature && bodySize >= 0 && bodySize < behind) {
      block = SignatureBlock.sizeAt(bytes, HEADER_SIZE + bodySize);
    }
    if (bodySize < 0 || (hasSignature && block == 0) || behind - (long) bodySize != block) {
      throw Problem.WRONG_LENGTH.malformed(
          "The header tells of a body of %d bytes%s, but %d follow: the plan was cut off, or something was appended"
              .formatted(
                  Integer.toUnsignedLong(bodySize),
                  hasSignature ? " and a signature" : "",
                  behind));
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
