package io.recordframe.codec.internal.catalogue;

import io.recordframe.plan.function.DeclaredParameter;
import io.recordframe.plan.function.Parameter;
import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.function.Signature;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** The written form of what a function takes, and its hash. */
final class Signatures {

  private Signatures() {}

  /** Such as {@code round(NUMERIC, INT32) optional 1, PROPAGATE, IMMUTABLE}. */
  static String text(Signature signature) {
    return "%s(%s)%s%s, %s, %s"
        .formatted(
            signature.name(),
            signature.parameters().stream().map(Signatures::text).collect(Collectors.joining(", ")),
            signature.optional() == 0 ? "" : " optional " + signature.optional(),
            signature.variadic() ? " repeating" : "",
            signature.nulls(),
            signature.volatility());
  }

  private static String text(Parameter parameter) {
    return switch (parameter) {
      case ParameterType type -> type.name();
      case DeclaredParameter declared -> declared.description();
    };
  }

  static int hash(String text) {
    CRC32C hash = new CRC32C();
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) hash.getValue();
  }
}
