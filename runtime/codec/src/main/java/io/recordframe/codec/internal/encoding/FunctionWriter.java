package io.recordframe.codec.internal.encoding;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.catalogue.Catalogue;
import io.recordframe.codec.internal.function.FunctionInliner;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.Volatility;
import java.util.List;
import java.util.Optional;

/** Writes references to functions into their table, each once, and the code of some. */
final class FunctionWriter {

  private final TypeWriter types;
  private final Numbering<ByteString> payloads;
  private final CodecSettings settings;
  private final Numbering<Function> functions;

  FunctionWriter(
      Wire.Plan.Builder plan,
      TypeWriter types,
      Numbering<ByteString> payloads,
      CodecSettings settings) {
    this.types = types;
    this.payloads = payloads;
    this.settings = settings;
    this.functions = new Numbering<>(function -> plan.addFunctions(message(function)));
  }

  int function(Function function) {
    return functions.indexOf(function);
  }

  private Wire.Function message(Function function) {
    if (function instanceof UserFunction user) {
      return Wire.Function.newBuilder()
          .setNamespace(user.name().namespace())
          .setName(user.name().name())
          .setUser(user(user))
          .build();
    }
    return Wire.Function.newBuilder()
        .setName(function.functionName())
        .setSignature(Catalogue.entry(function).signature())
        .build();
  }

  private Wire.UserFunction user(UserFunction function) {
    Wire.UserFunction.Builder message =
        Wire.UserFunction.newBuilder()
            .setParameters(types.fields(function.parameters()))
            .setResult(types.fields(List.of(function.result())))
            .setVolatility(volatility(function.volatility()));
    switch (function) {
      case UserScalarFunction _ -> message.setKind(Wire.FunctionKind.FUNCTION_KIND_SCALAR);
      case UserAggregateFunction aggregate ->
          message
              .setKind(Wire.FunctionKind.FUNCTION_KIND_AGGREGATE)
              .setState(types.fields(List.of(aggregate.state())));
    }
    for (LogicalExtensionCodec extension : settings.extensions()) {
      Optional<byte[]> payload = encoded(function, extension);
      if (payload.isPresent()) {
        return message.setCode(code(extension.id(), payload.get())).build();
      }
    }
    if (settings.inlining()) {
      byte[] payload = FunctionInliner.encode(function, settings.limits());
      message.setCode(code(CodecSettings.OWN_ID, payload));
    }
    return message.build();
  }

  private static Optional<byte[]> encoded(UserFunction function, LogicalExtensionCodec extension) {
    try {
      return extension.encode(function);
    } catch (RuntimeException failed) {
      throw Problem.CODEC_FAILED.notPortable(
          "The codec '%s' failed to write the function %s: %s"
              .formatted(extension.id(), function.name(), failed),
          failed);
    }
  }

  private Wire.Extension code(String codec, byte[] payload) {
    return Wire.Extension.newBuilder()
        .setCodec(codec)
        .setPayload(payloads.indexOf(ByteString.copyFrom(payload)))
        .build();
  }

  private static Wire.Volatility volatility(Volatility volatility) {
    return switch (volatility) {
      case IMMUTABLE -> Wire.Volatility.VOLATILITY_IMMUTABLE;
      case STABLE -> Wire.Volatility.VOLATILITY_STABLE;
      case VOLATILE -> Wire.Volatility.VOLATILITY_VOLATILE;
    };
  }
}
