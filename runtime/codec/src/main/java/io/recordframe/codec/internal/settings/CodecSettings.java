package io.recordframe.codec.internal.settings;

import io.recordframe.plan.codec.DecodingLimits;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.PhysicalExtensionCodec;
import io.recordframe.plan.codec.PlanSigning;
import io.recordframe.plan.codec.ReplayGuard;
import io.recordframe.plan.function.FunctionRegistry;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a codec was told. Immutable but for the registry.
 *
 * @param limits the bounds of what is decoded
 * @param inlining whether functions travel with their code
 * @param functions the functions that are known by name
 * @param extensions the codecs of others
 * @param signing how plans are signed, or null where they are not
 * @param trustedKeys the keys of which code is taken by their ids; empty where no rule holds
 * @param replayGuard lets each signed plan be read once, or null where plans may come again
 * @param clock tells whether a signature still holds
 */
public record CodecSettings(
    DecodingLimits limits,
    boolean inlining,
    FunctionRegistry functions,
    Extensions extensions,
    @Nullable PlanSigning signing,
    Map<String, PublicKey> trustedKeys,
    @Nullable ReplayGuard replayGuard,
    InstantSource clock) {

  /** The id of the codec that carries functions with their code. */
  public static final String OWN_ID = "recordframe.java";

  /** Copies. */
  public CodecSettings {
    trustedKeys = Map.copyOf(trustedKeys);
    trustedKeys.forEach((id, key) -> {
      if (!PlanSigning.isEd25519(key)) {
        throw new IllegalArgumentException(
            "Plans are signed with keys of Ed25519, but the key '%s' is of another curve or algorithm: %s"
                .formatted(id, key.getAlgorithm()));
      }
    });
  }

  /**
   * What holds unless a codec is told otherwise.
   *
   * @param logical codecs of the class path
   * @param physical the same of physical plans
   * @return the settings
   */
  public static CodecSettings standard(
      List<LogicalExtensionCodec> logical, List<PhysicalExtensionCodec> physical) {
    CodecSettings settings =
        new CodecSettings(
            DecodingLimits.standard(),
            true,
            new FunctionRegistry(),
            Extensions.NONE,
            null,
            Map.of(),
            null,
            InstantSource.system());
    for (LogicalExtensionCodec extension : logical) {
      settings = settings.withExtension(extension);
    }
    for (PhysicalExtensionCodec extension : physical) {
      settings = settings.withPhysicalExtension(extension);
    }
    return settings;
  }

  /**
   * Other limits.
   *
   * @param value the bounds of what is decoded
   * @return the settings
   */
  public CodecSettings withLimits(DecodingLimits value) {
    return new CodecSettings(
        value, inlining, functions, extensions, signing, trustedKeys, replayGuard, clock);
  }

  /**
   * Code or names.
   *
   * @param value whether functions travel with their code
   * @return the settings
   */
  public CodecSettings withInlining(boolean value) {
    return new CodecSettings(
        limits, value, functions, extensions, signing, trustedKeys, replayGuard, clock);
  }

  /**
   * Another registry.
   *
   * @param value the functions that are known by name
   * @return the settings
   */
  public CodecSettings withFunctions(FunctionRegistry value) {
    return new CodecSettings(
        limits, inlining, value, extensions, signing, trustedKeys, replayGuard, clock);
  }

  private CodecSettings withExtensions(Extensions value) {
    return new CodecSettings(
        limits, inlining, functions, value, signing, trustedKeys, replayGuard, clock);
  }

  /**
   * One codec more.
   *
   * @param extension the codec, asked before all others
   * @return the settings
   */
  public CodecSettings withExtension(LogicalExtensionCodec extension) {
    return withExtensions(extensions.with(extension));
  }

  /**
   * One codec of physical plans more.
   *
   * @param extension the codec, asked before all others
   * @return the settings
   */
  public CodecSettings withPhysicalExtension(PhysicalExtensionCodec extension) {
    return withExtensions(extensions.with(extension));
  }

  /**
   * Signatures.
   *
   * @param value how plans are signed
   * @return the settings
   */
  public CodecSettings withSigning(PlanSigning value) {
    return new CodecSettings(
        limits, inlining, functions, extensions, value, trustedKeys, replayGuard, clock);
  }

  /**
   * Trust.
   *
   * @param value keys by their ids
   * @return the settings
   */
  public CodecSettings withTrustedKeys(Map<String, PublicKey> value) {
    return new CodecSettings(
        limits, inlining, functions, extensions, signing, value, replayGuard, clock);
  }

  /**
   * Each signed plan once.
   *
   * @param value knows what was read
   * @return the settings
   */
  public CodecSettings withReplayGuard(ReplayGuard value) {
    return new CodecSettings(
        limits, inlining, functions, extensions, signing, trustedKeys, value, clock);
  }

  /**
   * Another clock.
   *
   * @param value what tells the time
   * @return the settings
   */
  public CodecSettings withClock(InstantSource value) {
    return new CodecSettings(
        limits, inlining, functions, extensions, signing, trustedKeys, replayGuard, value);
  }
}
