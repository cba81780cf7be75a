package io.recordframe.codec.internal.envelope;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.plan.codec.PlanSigning;
import io.recordframe.plan.codec.ReplayGuard;
import io.recordframe.plan.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the message of a signed plan: a byte for the length of the key's id, the id,
 * the moment to which the signature holds in seconds since 1970, a nonce, and the signature of all
 * that stands before it but the checksum.
 */
final class SignatureBlock {

  private static final String ALGORITHM = "Ed25519";
  private static final int SIGNATURE_SIZE = 64;
  private static final int MOST_ID_SIZE = 255;
  private static final int NONCE_SIZE = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of the header all before the checksum is signed. */
  private static final int SIGNED_HEADER = 12;

  private SignatureBlock() {}

  static int size(PlanSigning signing) {
    int id = signing.keyId().getBytes(StandardCharsets.UTF_8).length;
    if (id > MOST_ID_SIZE) {
      throw new IllegalArgumentException(
          "The id of a key has at most %d bytes of UTF-8, but '%s' has %d"
              .formatted(MOST_ID_SIZE, signing.keyId(), id));
    }
    return 1 + id + Long.BYTES + NONCE_SIZE + SIGNATURE_SIZE;
  }

  /** How long the block is that starts there, or -1 if it is cut. */
  static int sizeAt(byte[] bytes, int offset) {
    return offset < bytes.length
        ? 1 + Byte.toUnsignedInt(bytes[offset]) + Long.BYTES + NONCE_SIZE + SIGNATURE_SIZE
        : -1;
  }

  /** Signs; the header is written already but for the checksum. */
  static void write(byte[] bytes, int offset, PlanSigning signing, Instant now) {
    byte[] id = signing.keyId().getBytes(StandardCharsets.UTF_8);
    ByteBuffer block = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    byte[] nonce = new byte[NONCE_SIZE];
    RANDOM.nextBytes(nonce);
    block
        .put((byte) id.length)
        .put(id)
        .putLong(now.plus(signing.validity()).getEpochSecond())
        .put(nonce);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(signing.key());
      update(signature, bytes, block.position());
      block.put(signature.sign());
    } catch (GeneralSecurityException unfit) {
      throw new IllegalArgumentException(
          "The plan cannot be signed with the key '%s': %s"
              .formatted(signing.keyId(), unfit.getMessage()),
          unfit);
    }
  }

  /** Verifies, where keys are trusted. */
  static boolean verify(byte[] bytes, int offset, CodecSettings settings) {
    if (settings.trustedKeys().isEmpty()) {
      return false;
    }
    int idSize = Byte.toUnsignedInt(bytes[offset]);
    String id = new String(bytes, offset + 1, idSize, StandardCharsets.UTF_8);
    @Nullable PublicKey key = settings.trustedKeys().get(id);
    if (key == null) {
      throw Problem.UNKNOWN_KEY.unsigned(
          "The plan is signed with the key '%s', which is not trusted here; trusted are: %s"
              .formatted(
                  id,
                  String.join(", ", settings.trustedKeys().keySet().stream().sorted().toList())));
    }
    int nonceAt = offset + 1 + idSize + Long.BYTES;
    int end = nonceAt + NONCE_SIZE;
    if (!matches(bytes, end, key)) {
      throw Problem.WRONG_SIGNATURE.unsigned(
          "The signature of the plan does not fit it: the plan was changed after the key '%s' signed it, or another key did"
              .formatted(id));
    }
    Instant expiry = expiry(ByteBuffer.wrap(bytes).getLong(nonceAt - Long.BYTES));
    Instant now = settings.clock().instant();
    if (now.isAfter(expiry)) {
      throw Problem.EXPIRED_SIGNATURE.unsigned(
          "The signature of the plan with the key '%s' held until %s, and now it is %s; sign it again"
              .formatted(id, expiry, now));
    }
    ReplayGuard guard = settings.replayGuard();
    Bytes nonce = Bytes.copyOf(Arrays.copyOfRange(bytes, nonceAt, end));
    if (guard != null && !guard.admit(id, nonce, expiry, now)) {
      throw Problem.REPLAYED_PLAN.unsigned(
          "The plan that the key '%s' signed was read here before, and is read once; write it again"
              .formatted(id));
    }
    return true;
  }

  private static Instant expiry(long seconds) {
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException outOfRange) {
      return seconds > 0 ? Instant.MAX : Instant.MIN;
    }
  }

  private static boolean matches(byte[] bytes, int end, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      update(signature, bytes, end);
      return signature.verify(bytes, end, SIGNATURE_SIZE);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }

  private static void update(Signature signature, byte[] bytes, int end)
      throws GeneralSecurityException {
    signature.update(bytes, 0, SIGNED_HEADER);
    signature.update(bytes, Envelope.HEADER_SIZE, end - Envelope.HEADER_SIZE);
  }
}
