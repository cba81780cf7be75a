package io.recordframe.codec.internal.encoding;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.catalogue.Catalogue;
import io.recordframe.codec.internal.function.FunctionInliner;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.settings.ExtensionChain;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.function.AggregateStep;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
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
    if (function instanceof UserAggregateFunction aggregate
        && aggregate.implementation() instanceof AggregateStep step) {
      Wire.Function.Builder whole = message(step.whole()).toBuilder();
      whole.getUserBuilder().setStep(step(step));
      return whole.build();
    }
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

  private static Wire.AggregateStep step(AggregateStep step) {
    return switch (step) {
      case AggregateStep.ToState _ -> Wire.AggregateStep.AGGREGATE_STEP_TO_STATE;
      case AggregateStep.OfStates _ -> Wire.AggregateStep.AGGREGATE_STEP_OF_STATES;
    };
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
      case UserWindowFunction _ -> message.setKind(Wire.FunctionKind.FUNCTION_KIND_WINDOW);
    }
    Optional<ExtensionChain.Written> written =
        settings
            .extensions()
            .logical()
            .write("the function " + function.name(), codec -> codec.encode(function));
    if (written.isPresent()) {
      return message.setCode(code(written.get().codec(), written.get().payload())).build();
    }
    if (settings.inlining()) {
      byte[] payload = FunctionInliner.encode(function, settings.limits());
      message.setCode(code(CodecSettings.OWN_ID, payload));
    }
    return message.build();
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
