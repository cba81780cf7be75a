package io.recordframe.codec.internal.settings;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.codec.ExtensionCodec;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codecs of others, the one that is asked first first. What they throw is told with their id.
 *
 * @param <C> which of the two kinds of codecs they are
 * @param layer the same, for messages
 * @param codecs the codecs
 */
public record ExtensionChain<C extends ExtensionCodec>(Layer layer, List<C> codecs) {

  /** What a kind of codecs is called, and how one is installed. */
  public enum Layer {
    /** Those that carry functions, rows and relations. */
    LOGICAL("codec", "withExtension"),
    /** Those that carry the rows of physical plans. */
    PHYSICAL("physical codec", "withPhysicalExtension");

    private final String noun;
    private final String method;

    Layer(String noun, String method) {
      this.noun = noun;
      this.method = method;
    }
  }

  /** Copies. */
  public ExtensionChain {
    codecs = List.copyOf(codecs);
  }

  /**
   * One codec more.
   *
   * @param codec the codec, asked before all others
   * @return the codecs
   * @throws IllegalArgumentException if its id is one of the project's own, or there already
   */
  public ExtensionChain<C> with(C codec) {
    String id = codec.id();
    if (id.isEmpty() || id.startsWith("recordframe.")) {
      throw new IllegalArgumentException(
          "The id of a codec is not empty and does not start with 'recordframe.', but found '%s' of %s"
              .formatted(id, codec.getClass().getName()));
    }
    if (codecs.stream().anyMatch(known -> known.id().equals(id))) {
      throw new IllegalArgumentException(
          "A %s with the id '%s' is installed already; ids differ".formatted(layer.noun, id));
    }
    List<C> all = new ArrayList<>();
    all.add(codec);
    all.addAll(codecs);
    return new ExtensionChain<>(layer, all);
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
  public Optional<Written> write(String what, Function<C, Optional<byte[]>> write) {
    for (C codec : codecs) {
      Optional<byte[]> payload;
      try {
        payload = Objects.requireNonNull(write.apply(codec), "what it gave");
      } catch (RuntimeException failed) {
        throw Problem.CODEC_FAILED.notPortable(
            "The %s '%s' failed to write %s: %s".formatted(layer.noun, codec.id(), what, failed),
            failed);
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
  public <T> T read(String id, String what, Function<C, T> read) {
    C codec =
        codecs.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.UNKNOWN_CODEC.otherVersion(unknown(id, what)));
    try {
      return Objects.requireNonNull(read.apply(codec), "what it gave");
    } catch (InvalidDataException | InvalidPlanException invalid) {
      // Told of as the codec's, since the data and the plan are what it made of its payload.
      throw unread(id, what, invalid);
    } catch (RecordframeException known) {
      throw known;
    } catch (RuntimeException failed) {
      throw unread(id, what, failed);
    }
  }

  private MalformedPlanException unread(String id, String what, RuntimeException cause) {
    return Problem.CODEC_FAILED.malformed(
        "The %s '%s' failed to read %s: %s".formatted(layer.noun, id, what, cause), cause);
  }

  /**
   * Compares the columns of what a codec read with those that the plan says.
   *
   * @param id the codec's id
   * @param what what messages call what it read
   * @param found its columns
   * @param written those that the plan was written for
   * @throws io.recordframe.plan.codec.MalformedPlanException if they differ
   */
  public void requireColumns(String id, String what, Schema found, Schema written) {
    if (!found.equals(written)) {
      throw Problem.CODEC_FAILED.malformed(
          "The %s '%s' read %s with the columns %s, but the plan was written for %s; both sides need the same"
              .formatted(layer.noun, id, what, found, written));
    }
  }

  private String unknown(String id, String what) {
    return "The %s '%s', which wrote %s, is not installed here; put it on the class path, or install it with %s(...). Installed are: %s"
        .formatted(
            layer.noun,
            id,
            what,
            layer.method,
            codecs.isEmpty()
                ? "none"
                : codecs.stream()
                    .map(ExtensionCodec::id)
                    .sorted()
                    .collect(Collectors.joining(", ")));
  }
}
