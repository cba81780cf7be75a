package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanSignatureException;
import io.recordframe.plan.codec.PlanSignatureException.Reason;
import io.recordframe.plan.codec.PlanSigning;
import io.recordframe.plan.codec.ReplayGuard;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.value.Bytes;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.Application;

@DisplayName("codec 27b: signed plans")
class SignatureTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ProtobufPlanCodec PLAIN =
      new ProtobufPlanCodec().withClock(InstantSource.fixed(NOW));

  private static KeyPair keys;
  private static PlanCodec signing;
  private static ProtobufPlanCodec trusting;
  private static byte[] signed;

  @BeforeAll
  static void sign() throws Exception {
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    signing = PLAIN.withSigning(new PlanSigning("reports", keys.getPrivate(), Duration.ofHours(1)));
    trusting =
        PLAIN.withFunctionInlining(false).withTrustedKeys(Map.of("reports", keys.getPublic()));
    signed = signing.encode(FunctionTravelTest.call(Application.plain()));
  }

  @Test
  void codeOfTrustedKeysIsTakenByAStrictReceiver() {
    assertThat(trusting.decodeExpression(signed)).isEqualTo(PLAIN.decodeExpression(signed));
    byte[] plan = signing.encode(Samples.yardstick());
    assertThat(trusting.decodePlan(plan)).isEqualTo(Samples.yardstick());
  }

  @Test
  void unsignedCodeIsRefusedAndUnsignedPlansWithoutCodeAreNot() {
    byte[] unsigned = PLAIN.encode(FunctionTravelTest.call(Application.plain()));
    refused(unsigned, trusting, Reason.MISSING, "from plans that are signed only");
    refused(
        unsigned,
        trusting.withFunctionInlining(true),
        Reason.MISSING,
        "docs/distributing.md#unsigned");
    assertThat(trusting.decodePlan(PLAIN.encode(Samples.yardstick())))
        .isEqualTo(Samples.yardstick());
  }

  @Test
  void otherKeysAreRefused() throws Exception {
    KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    refused(
        signed,
        PLAIN.withTrustedKeys(Map.of("sales", keys.getPublic())),
        Reason.UNKNOWN_KEY,
        "the key 'reports', which is not trusted here; trusted are: sales");
    refused(
        signed,
        PLAIN.withTrustedKeys(Map.of("reports", others.getPublic())),
        Reason.WRONG,
        "does not fit it");
  }

  @Test
  void expiredSignaturesAreRefused() {
    Duration hour = Duration.ofHours(1);
    assertThat(trusting.withClock(InstantSource.fixed(NOW.plus(hour))).decodeExpression(signed))
        .isNotNull();
    refused(
        signed,
        trusting.withClock(InstantSource.fixed(NOW.plus(hour).plusSeconds(1))),
        Reason.EXPIRED,
        "held until 2026-03-01T13:00:00Z, and now it is 2026-03-01T13:00:01Z");
  }

  @Test
  @DisplayName("codec 27b: with a guard each signed plan is read once, and no other at all")
  void signedPlansAreReadOnce() {
    PlanCodec once = trusting.withReplayGuard(ReplayGuard.inMemory(2));
    assertThat(once.decodeExpression(signed)).isNotNull();
    refused(signed, once, Reason.REPLAYED, "was read here before, and is read once");
    byte[] again = signing.encode(FunctionTravelTest.call(Application.plain()));
    assertThat(again).isNotEqualTo(signed);
    assertThat(once.decodeExpression(again)).isNotNull();
    assertThatThrownBy(() -> once.decodePlan(signing.encode(Samples.yardstick())))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("keeps 2 signatures that still hold");
    assertThatThrownBy(() -> once.decodePlan(PLAIN.encode(Samples.yardstick())))
        .isInstanceOfSatisfying(
            PlanSignatureException.class,
            error -> assertThat(error.reason()).isEqualTo(Reason.MISSING));
    refused(
        signed,
        PLAIN.withReplayGuard(ReplayGuard.inMemory(1)),
        Reason.MISSING,
        "has no signature of a trusted key");
  }

  @Test
  void aGuardForgetsWhatNoLongerHolds() {
    ReplayGuard guard = ReplayGuard.inMemory(1);
    Bytes first = Bytes.copyOf(new byte[] {1});
    Bytes second = Bytes.copyOf(new byte[] {2});
    Instant expiry = NOW.plusSeconds(10);
    assertThat(guard.admit("a", first, expiry, NOW)).isTrue();
    assertThat(guard.admit("a", first, expiry, expiry)).isFalse();
    assertThat(guard.admit("a", second, NOW.plusSeconds(99), expiry.plusSeconds(1))).isTrue();
    assertThatThrownBy(() -> guard.admit("b", second, NOW.plusSeconds(99), NOW.plusSeconds(12)))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() -> ReplayGuard.inMemory(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signaturesThatAreForgedUseUpNothing() {
    PlanCodec once = trusting.withReplayGuard(ReplayGuard.inMemory(1));
    byte[] forged = signed.clone();
    forged[signed.length - 1] ^= 1;
    ByteBuffer.wrap(forged).putInt(12, checksum(forged));
    for (int i = 0; i < 3; i++) {
      refused(forged, once, Reason.WRONG, "does not fit it");
    }
    assertThat(once.decodeExpression(signed)).isNotNull();
  }

  @Test
  void timesThatCannotBeWritten() {
    for (Duration validity :
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(-1),
            Duration.ofMillis(999),
            Duration.ofSeconds(Long.MAX_VALUE))) {
      assertThatThrownBy(() -> new PlanSigning("x", keys.getPrivate(), validity))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from a second to a hundred years");
    }
  }

  @Test
  void aChangedByteAnywhereBreaksIt() {
    int wrong = 0;
    for (int i = 0; i < signed.length; i++) {
      byte[] changed = signed.clone();
      changed[i] ^= 1;
      ByteBuffer.wrap(changed).putInt(12, checksum(changed));
      byte[] bytes = changed;
      // The checksum itself is not signed; whatever else changes is told, as what it is.
      if (i < 12 || i >= Envelope.HEADER_SIZE) {
        assertThatThrownBy(() -> trusting.decodeExpression(bytes))
            .as("byte %d", i)
            .isInstanceOf(RecordframeException.class);
        wrong += isWrong(bytes) ? 1 : 0;
      }
    }
    assertThat(wrong).isGreaterThan(signed.length - 64);
    for (int length = 0; length < signed.length; length++) {
      byte[] cut = Arrays.copyOf(signed, length);
      assertThatThrownBy(() -> trusting.decodeExpression(cut))
          .isInstanceOf(MalformedPlanException.class);
    }
  }

  private static boolean isWrong(byte[] bytes) {
    try {
      trusting.decodeExpression(bytes);
      return false;
    } catch (PlanSignatureException e) {
      return e.reason() == Reason.WRONG;
    } catch (RecordframeException e) {
      return false;
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, 12);
    checksum.update(bytes, Envelope.HEADER_SIZE, bytes.length - Envelope.HEADER_SIZE);
    return (int) checksum.getValue();
  }

  @Test
  void keysOfOtherAlgorithmsAreRefused() throws Exception {
    for (String algorithm : List.of("EC", "Ed448")) {
      KeyPair other = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      assertThatThrownBy(() -> new PlanSigning("x", other.getPrivate(), Duration.ofHours(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("keys of Ed25519, but the key 'x' is of another curve");
      assertThatThrownBy(() -> PLAIN.withTrustedKeys(Map.of("x", other.getPublic())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("keys of Ed25519, but the key 'x' is of another curve");
    }
  }

  private static void refused(byte[] bytes, PlanCodec codec, Reason reason, String message) {
    assertThatThrownBy(() -> codec.decodeExpression(bytes))
        .isInstanceOfSatisfying(
            PlanSignatureException.class, error -> assertThat(error.reason()).isEqualTo(reason))
        .hasMessageContaining(message);
  }
}
