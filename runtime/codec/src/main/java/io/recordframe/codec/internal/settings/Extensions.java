package io.recordframe.codec.internal.settings;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.error.RecordframeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codecs of others, the one that is asked first first. What they throw is told with their id.
 *
 * @param codecs the codecs
 */
public record Extensions(List<LogicalExtensionCodec> codecs) {

  /** Copies. */
  public Extensions {
    codecs = List.copyOf(codecs);
  }

  /**
   * What a codec wrote.
   *
   * @param codec its id
   * @param payload what it wrote
   */
  @SuppressWarnings("ArrayRecordComponent") // Two are never compared.
  public record Written(String codec, byte[] payload) {}

  /**
   * Has the first codec write that carries something.
   *
   * @param what what messages call it
   * @param write asks a codec
   * @return what was written; empty if no codec carries it
   * @throws io.recordframe.plan.codec.PlanNotPortableException if a codec fails
   */
  public Optional<Written> write(
      String what, Function<LogicalExtensionCodec, Optional<byte[]>> write) {
    for (LogicalExtensionCodec codec : codecs) {
      Optional<byte[]> payload;
      try {
        payload = write.apply(codec);
      } catch (RuntimeException failed) {
        throw Problem.CODEC_FAILED.notPortable(
            "The codec '%s' failed to write %s: %s".formatted(codec.id(), what, failed), failed);
      }
      if (payload.isPresent()) {
        return Optional.of(new Written(codec.id(), payload.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Has the codec read that wrote.
   *
   * @param <T> what is read
   * @param id the codec's id
   * @param what what messages call it
   * @param read has a codec read
   * @return what it gave
   * @throws io.recordframe.plan.codec.PlanVersionException if there is no such codec
   * @throws io.recordframe.plan.codec.MalformedPlanException if it fails
   */
  public <T> T read(String id, String what, Function<LogicalExtensionCodec, T> read) {
    LogicalExtensionCodec codec =
        codecs.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.UNKNOWN_CODEC.otherVersion(unknown(id, what)));
    try {
      return read.apply(codec);
    } catch (RecordframeException known) {
      throw known;
    } catch (RuntimeException failed) {
      throw Problem.CODEC_FAILED.malformed(
          "The codec '%s' failed to read %s: %s".formatted(id, what, failed), failed);
    }
  }

  private String unknown(String id, String what) {
    return "The codec '%s', which wrote %s, is not installed here; put it on the class path, or install it with withExtension(...). Installed are: %s"
        .formatted(
            id,
            what,
            codecs.isEmpty()
                ? "none"
                : codecs.stream()
                    .map(LogicalExtensionCodec::id)
                    .sorted()
                    .collect(Collectors.joining(", ")));
  }
}
