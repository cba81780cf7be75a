package io.recordframe.engine.tck.reference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of the UTF-8 bytes of texts. */
final class Digests {

  private Digests() {}

  static String md5(String text) {
    return HexFormat.of().formatHex(digest("MD5", text));
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest("SHA-256", text));
  }

  /** The first eight bytes of the MD5, the least significant one first. */
  static long firstLong(String text) {
    return ByteBuffer.wrap(digest("MD5", text)).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has " + algorithm, missing);
    }
  }
}
