package io.recordframe.samples.extension;

import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Carries {@link LatestPerKey} as the names of its columns. Found on the class path. */
public final class LatestPerKeyCodec implements LogicalExtensionCodec {

  private static final char SEPARATOR = '\n';

  /** Called by {@link java.util.ServiceLoader}. */
  public LatestPerKeyCodec() {}

  @Override
  public String id() {
    return "io.recordframe.samples.latest";
  }

  @Override
  public Optional<byte[]> encodeRelation(RelationExtension extension) {
    return extension instanceof LatestPerKey(String key, String time)
        ? Optional.of((key + SEPARATOR + time).getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public RelationExtension decodeRelation(byte[] payload) {
    String names = new String(payload, StandardCharsets.UTF_8);
    int separator = names.indexOf(SEPARATOR);
    if (separator < 0) {
      throw new IllegalArgumentException("Two names of columns are due, but found: " + names);
    }
    return new LatestPerKey(names.substring(0, separator), names.substring(separator + 1));
  }
}
