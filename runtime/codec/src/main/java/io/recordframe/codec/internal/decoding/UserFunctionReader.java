package io.recordframe.codec.internal.decoding;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.function.FunctionHeader;
import io.recordframe.codec.internal.function.FunctionInliner;
import io.recordframe.codec.internal.function.InlinedFunctions;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.function.FunctionName;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads functions of users: those that are known here by name, and those that bring their code. */
final class UserFunctionReader {

  private final List<ByteString> payloads;
  private final TypeReader types;
  private final CodecSettings settings;
  private final CodeTrust trust;
  private final InlinedFunctions inlined;
  private final Map<Wire.Extension, UserFunction> extended = new HashMap<>();

  UserFunctionReader(
      List<ByteString> payloads, TypeReader types, CodecSettings settings, CodeTrust trust) {
    this.payloads = payloads;
    this.types = types;
    this.settings = settings;
    this.trust = trust;
    this.inlined = new InlinedFunctions(settings.limits());
  }

  /**
   * What the plan says that a function is.
   *
   * @param kind what it computes from what
   * @param name its name
   * @param parameters its parameters
   * @param state the state of an aggregate, or null
   * @param result its result
   * @param volatility how long its result holds
   */
  private record Description(
      FunctionHeader.Kind kind,
      FunctionName name,
      List<Field> parameters,
      @Nullable Field state,
      Field result,
      Volatility volatility) {

    static Description of(UserFunction function) {
      return new Description(
          FunctionInliner.kind(function),
          function.name(),
          function.parameters(),
          switch (function) {
            case UserScalarFunction _, UserWindowFunction _ -> null;
            case UserAggregateFunction aggregate -> aggregate.state();
          },
          function.result(),
          function.volatility());
    }

    List<DataType> types() {
      List<DataType> types = new ArrayList<>(parameters.stream().map(Field::type).toList());
      if (state != null) {
        types.add(state.type());
      }
      types.add(result.type());
      return types;
    }

    @Override
    public String toString() {
      return "%s %s(%s) -> %s%s, %s"
          .formatted(
              kind().noun(),
              name,
              parameters.stream().map(Field::toString).collect(Collectors.joining(", ")),
              result,
              state == null ? "" : " with state " + state,
              volatility);
    }
  }

  UserFunction read(Wire.Function message) {
    Wire.UserFunction user = message.getUser();
    Parts.requireKnown(user);
    UserFunction whole = whole(message, user);
    return switch (user.getStep()) {
      case AGGREGATE_STEP_UNSPECIFIED -> whole;
      case AGGREGATE_STEP_TO_STATE -> aggregate(whole).toState();
      case AGGREGATE_STEP_OF_STATES -> aggregate(whole).ofStates();
      case UNRECOGNIZED -> throw Parts.unknownConstant("step of an aggregate", user.getStepValue());
    };
  }

  private static UserAggregateFunction aggregate(UserFunction function) {
    if (function instanceof UserAggregateFunction aggregate) {
      return aggregate;
    }
    throw Problem.MALFORMED.malformed(
        "The function %s is computed in steps, but is no aggregate".formatted(function.name()));
  }

  private UserFunction whole(Wire.Function message, Wire.UserFunction user) {
    Description description =
        new Description(
            kind(user),
            new FunctionName(message.getNamespace(), message.getName()),
            types.fields(user.getParameters()),
            user.getKind() == Wire.FunctionKind.FUNCTION_KIND_AGGREGATE
                ? one(user.getState(), "state")
                : null,
            one(user.getResult(), "result"),
            volatility(user));
    if (!user.hasCode()) {
      return registered(description);
    }
    Wire.Extension code = user.getCode();
    Parts.requireKnown(code);
    ByteString payload = Parts.entry(payloads, code.getPayload(), "payload");
    return code.getCodec().equals(CodecSettings.OWN_ID)
        ? inlined(description, payload)
        : same(
            extended.computeIfAbsent(code, it -> extended(description, it.getCodec(), payload)),
            description,
            "read by " + code.getCodec());
  }

  private static FunctionHeader.Kind kind(Wire.UserFunction user) {
    return switch (user.getKind()) {
      case FUNCTION_KIND_SCALAR -> FunctionHeader.Kind.SCALAR;
      case FUNCTION_KIND_AGGREGATE -> FunctionHeader.Kind.AGGREGATE;
      case FUNCTION_KIND_WINDOW -> FunctionHeader.Kind.WINDOW;
      case FUNCTION_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw Parts.unknownConstant("kind of a function", user.getKindValue());
    };
  }

  private Field one(Wire.Schema message, String what) {
    List<Field> fields = types.fields(message);
    if (fields.size() != 1) {
      throw Problem.MALFORMED.malformed(
          "The %s of a function is one column, not %d".formatted(what, fields.size()));
    }
    return fields.getFirst();
  }

  private static Volatility volatility(Wire.UserFunction user) {
    return switch (user.getVolatility()) {
      case VOLATILITY_IMMUTABLE -> Volatility.IMMUTABLE;
      case VOLATILITY_STABLE -> Volatility.STABLE;
      case VOLATILITY_VOLATILE -> Volatility.VOLATILE;
      case VOLATILITY_UNSPECIFIED, UNRECOGNIZED ->
          throw Parts.unknownConstant("volatility of a function", user.getVolatilityValue());
    };
  }

  private UserFunction registered(Description description) {
    UserFunction found =
        settings
            .functions()
            .find(description.name())
            .orElseThrow(() ->
                Problem.UNKNOWN_USER_FUNCTION.unknownFunction(
                    UnknownFunctions.message(
                        "function",
                        description.name(),
                        settings.functions().names(),
                        "register it before the plan is read, or write the plan with withFunctionInlining(true)")));
    return same(found, description, "registered");
  }

  private static UserFunction same(UserFunction found, Description description, String how) {
    Description other = Description.of(found);
    if (!other.equals(description)) {
      throw Problem.OTHER_USER_FUNCTION.unknownFunction(
          "The plan calls the %s, but the function that is %s here is the %s; both sides need the same"
              .formatted(description, how, other));
    }
    return found;
  }

  private UserFunction inlined(Description description, ByteString payload) {
    String name = description.name().toString();
    FunctionHeader.require(payload, description.kind(), name);
    trust.require(description.kind().noun(), name);
    return switch (description.kind()) {
      case SCALAR ->
          new UserScalarFunction(
              description.name(),
              description.parameters(),
              description.result(),
              description.volatility(),
              inlined.scalar(payload, name, description.types()));
      case AGGREGATE ->
          new UserAggregateFunction(
              description.name(),
              description.parameters(),
              Objects.requireNonNull(description.state()),
              description.result(),
              description.volatility(),
              inlined.aggregate(payload, name, description.types()));
      case WINDOW ->
          new UserWindowFunction(
              description.name(),
              description.parameters(),
              description.result(),
              description.volatility(),
              inlined.window(payload, name, description.types()));
    };
  }

  private UserFunction extended(Description description, String id, ByteString payload) {
    return settings
        .extensions()
        .logical()
        .read(
            id, "the function " + description.name(), codec -> codec.decode(payload.toByteArray()));
  }
}
