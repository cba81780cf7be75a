package io.recordframe.codec;

import static io.recordframe.codec.FunctionTravelTest.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.FunctionRefusedException;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.codec.UnknownFunctionException;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.FunctionRegistry;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.physical.PlanCutter;
import io.recordframe.plan.source.BatchRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.Application;
import shop.Tripwire;

/** Functions by name, and receivers that take no code. */
class StrictnessTest {

  private static final PlanCodec INLINING = new ProtobufPlanCodec();
  private static final PlanCodec STRICT = INLINING.withFunctionInlining(false);
  private static final Schema NUMBERS = Schema.of(Field.required("argument1", ScalarType.INT64));

  /** A function in an expression or in a plan, and the way back. */
  @SuppressWarnings("ArrayRecordComponent") // Two are never compared.
  record Carried(String name, UserFunction function, byte[] inlined, byte[] named, Way way) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Reads, and finds the function. */
  interface Way {
    UserFunction read(PlanCodec codec, byte[] bytes);
  }

  static List<Carried> carried() {
    List<Carried> all = new ArrayList<>();
    UserScalarFunction scalar = Application.plain();
    UserAggregateFunction aggregate = Application.spread();
    Relation numbers = new Scan(new TableSource(List.of("numbers")), NUMBERS);
    AggregateCall aggregation = aggregation();
    add(
        all,
        "scalar in an expression",
        scalar,
        codec -> codec.encode(call(scalar)),
        (codec, bytes) -> function(codec.decodeExpression(bytes)));
    add(
        all,
        "aggregate in an expression",
        aggregate,
        codec -> codec.encode(aggregation),
        (codec, bytes) -> function(codec.decodeExpression(bytes)));
    Relation projected = new Project(numbers, List.of(Samples.named("x", call(scalar))));
    add(
        all,
        "scalar in a plan",
        scalar,
        codec -> codec.encode(projected),
        (codec, bytes) ->
            function(((Project) codec.decodePlan(bytes)).columns().getFirst().expression()));
    Relation aggregated =
        new Aggregate(numbers, List.of(), List.of(new Aggregate.Measure("x", aggregation)));
    add(
        all,
        "aggregate in a plan",
        aggregate,
        codec -> codec.encode(aggregated),
        (codec, bytes) ->
            function(((Aggregate) codec.decodePlan(bytes)).measures().getFirst().call()));
    WindowCall window =
        new WindowCall(
            aggregate,
            List.of(FieldReference.of(0, NUMBERS.field(0))),
            false,
            null,
            List.of(),
            List.of(),
            WindowFrame.WHOLE_PARTITION,
            aggregate.result().type());
    add(
        all,
        "aggregate over a window in an expression",
        aggregate,
        codec -> codec.encode(window),
        (codec, bytes) -> function(codec.decodeExpression(bytes)));
    Relation windowed = new Project(numbers, List.of(Samples.named("x", window)));
    add(
        all,
        "aggregate over a window in a plan",
        aggregate,
        codec -> codec.encode(windowed),
        (codec, bytes) ->
            function(((Project) codec.decodePlan(bytes)).columns().getFirst().expression()));
    UserWindowFunction steps = Application.steps();
    add(
        all,
        "window in an expression",
        steps,
        codec -> codec.encode(window()),
        (codec, bytes) -> function(codec.decodeExpression(bytes)));
    Relation stepped = new Project(numbers, List.of(Samples.named("x", window())));
    add(
        all,
        "window in a plan",
        steps,
        codec -> codec.encode(stepped),
        (codec, bytes) ->
            function(((Project) codec.decodePlan(bytes)).columns().getFirst().expression()));
    addPhysical(all, "window", steps, stepped);
    addPhysical(all, "scalar", scalar, projected);
    addPhysical(all, "aggregate", aggregate, aggregated);
    addPhysical(all, "aggregate over a window", aggregate, windowed);
    return all;
  }

  private static void addPhysical(
      List<Carried> all, String name, UserFunction function, Relation plan) {
    add(
        all,
        name + " in a physical plan",
        function,
        codec -> codec.encode(PlanCutter.whole("duckdb", plan)),
        (codec, bytes) -> function(codec.decodePhysicalPlan(bytes).tasks().getFirst()));
  }

  private static UserFunction function(Relation relation) {
    return function(
        relation instanceof Aggregate aggregate
            ? aggregate.measures().getFirst().call()
            : ((Project) relation).columns().getFirst().expression());
  }

  /** A call of an aggregate that a user has written. */
  static AggregateCall aggregation() {
    return AggregateCall.of(Application.spread(), FieldReference.of(0, NUMBERS.field(0)));
  }

  /** A call of a window function that a user has written. */
  static WindowCall window() {
    return FunctionTravelTest.call(Application.steps());
  }

  private static void add(
      List<Carried> all,
      String name,
      UserFunction function,
      Function<PlanCodec, byte[]> encode,
      Way way) {
    all.add(new Carried(name, function, encode.apply(INLINING), encode.apply(STRICT), way));
    assertThat(encode.apply(STRICT.withFunctionInlining(true)))
        .as("codec 18: off, then on")
        .isEqualTo(all.getLast().inlined());
  }

  private static UserFunction function(Expression expression) {
    return switch (expression) {
      case FunctionCall call -> (UserFunction) call.function();
      case AggregateCall call -> (UserFunction) call.function();
      case WindowCall call -> (UserFunction) call.function();
      default -> throw new AssertionError();
    };
  }

  static PlanCodec knowing(PlanCodec codec, UserFunction... functions) {
    FunctionRegistry registry = new FunctionRegistry();
    Arrays.stream(functions).forEach(registry::register);
    return codec.withFunctions(registry);
  }

  @ParameterizedTest
  @MethodSource("carried")
  @DisplayName("codec 17, 42: without code there is no magic, and a quarter of the bytes at most")
  void namesAreShort(Carried carried) {
    assertThat(new String(carried.named(), StandardCharsets.ISO_8859_1))
        .doesNotContain("RFSC", "RFAG", "RFWI");
    assertThat(carried.named().length * 4).isLessThan(carried.inlined().length);
  }

  @ParameterizedTest
  @MethodSource("carried")
  @DisplayName("codec 16, 20, 22, 26: code is refused with both remedies, registered or not")
  void codeIsRefused(Carried carried) {
    assertThat(carried.way().read(INLINING, carried.inlined()).name())
        .isEqualTo(carried.function().name());
    for (PlanCodec codec : List.of(STRICT, knowing(STRICT, carried.function()))) {
      assertThatThrownBy(() -> carried.way().read(codec, carried.inlined()))
          .isInstanceOf(FunctionRefusedException.class)
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("function " + carried.function().name() + " travels with its code")
          .hasMessageContaining(
              "register the function here and write the plan with withFunctionInlining(false)")
          .hasMessageContaining("read with withFunctionInlining(true)")
          .hasMessageContaining("docs/distributing.md#code-refused");
    }
  }

  @ParameterizedTest
  @MethodSource("carried")
  @DisplayName("codec 24: names are found on strict and on inlining receivers")
  void namesAreFound(Carried carried) {
    for (PlanCodec codec : List.of(INLINING, STRICT)) {
      assertThat(carried.way().read(knowing(codec, carried.function()), carried.named()))
          .isSameAs(carried.function());
    }
  }

  @ParameterizedTest
  @MethodSource("carried")
  @DisplayName("codec 25: a missing name is told with the nearest and with what to do")
  void namesAreMissed(Carried carried) {
    UserScalarFunction other =
        new UserScalarFunction(
            io.recordframe.plan.function.FunctionName.of(carried.function().name() + "s"),
            Application.plain().parameters(),
            Application.plain().result(),
            Volatility.IMMUTABLE,
            Application.plain().implementation());
    assertThatThrownBy(() -> carried.way().read(knowing(STRICT, other), carried.named()))
        .isInstanceOf(UnknownFunctionException.class)
        .hasMessageContaining("calls the function " + carried.function().name() + " by name")
        .hasMessageContaining("did you mean '" + other.name() + "'?")
        .hasMessageContaining("register it before the plan is read");
    assertThatThrownBy(() -> carried.way().read(STRICT, carried.named()))
        .hasMessageContaining("Registered are: none");
  }

  @Test
  @DisplayName(
      "codec 2: the frame of a function is the same in expressions, plans and physical plans")
  void framesAreTheSame() {
    Map<UserFunction, Set<ByteString>> frames = new HashMap<>();
    for (Carried carried : carried()) {
      frames
          .computeIfAbsent(carried.function(), _ -> new HashSet<>())
          .add(Bytes.message(carried.inlined()).getPayloads(0));
    }
    assertThat(carried()).hasSize(12);
    assertThat(frames).hasSize(3);
    assertThat(frames.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @Test
  void anotherFunctionOfThatNameIsRefused() {
    byte[] named = STRICT.encode(call(Application.plain()));
    assertThatThrownBy(() -> knowing(STRICT, Application.volatileOne()).decodeExpression(named))
        .isInstanceOf(UnknownFunctionException.class)
        .hasMessageContaining("shop.plus_one(argument1 int64) -> plus_one int64, IMMUTABLE")
        .hasMessageContaining("shop.plus_one(argument1 int64) -> plus_one int64, VOLATILE");
  }

  @ParameterizedTest
  @MethodSource("carried")
  @DisplayName("codec 4, 5, 21: a malformed header has its own error, on a strict receiver too")
  void malformedHeaders(Carried carried) {
    for (PlanCodec codec : List.of(INLINING, STRICT)) {
      malformed(carried, codec, payload -> Arrays.copyOf(payload, 4), "the field 'version' is cut");
      malformed(
          carried,
          codec,
          payload -> Arrays.copyOf(payload, 6),
          "the field 'version of Java' is cut");
      malformed(carried, codec, payload -> with(payload, 0, 'X'), "must start with 'RF");
      malformed(
          carried,
          codec,
          payload -> "DFPYUDF1".getBytes(StandardCharsets.US_ASCII),
          "written for Python by another project");
      for (int version : new int[] {0, 2}) {
        byte[] bytes = changedPayload(carried.inlined(), payload -> with(payload, 4, version));
        assertThatThrownBy(() -> carried.way().read(codec, bytes))
            .isInstanceOf(PlanVersionException.class)
            .hasMessageContaining(
                "is of version " + version + ", but this version reads versions 1 to 1");
      }
    }
  }

  private static void malformed(
      Carried carried, PlanCodec codec, Function<byte[], byte[]> change, String message) {
    byte[] bytes = changedPayload(carried.inlined(), change);
    assertThatThrownBy(() -> carried.way().read(codec, bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining(message);
  }

  static byte[] with(byte[] payload, int index, int value) {
    byte[] changed = payload.clone();
    changed[index] = (byte) value;
    return changed;
  }

  static byte[] changedPayload(byte[] bytes, Function<byte[], byte[]> change) {
    return Bytes.changed(
        bytes,
        plan ->
            plan.setPayloads(
                0, ByteString.copyFrom(change.apply(plan.getPayloads(0).toByteArray()))));
  }

  @Test
  @DisplayName("codec 23: reading defines and runs nothing, refused or not")
  void tripwire() {
    byte[] bytes = INLINING.encode(call(Tripwire.function()));
    assertThatThrownBy(() -> STRICT.decodeExpression(bytes))
        .isInstanceOf(FunctionRefusedException.class);
    FunctionCall call = (FunctionCall) INLINING.decodeExpression(bytes);
    assertThat(INLINING.encode(call)).isEqualTo(bytes);
    UserScalarFunction copy = (UserScalarFunction) call.function();
    assertThatThrownBy(() -> copy.evaluate(new HeapBatch(1, List.of(FunctionTravelTest.longs(1)))))
        .isInstanceOf(QueryFailedException.class)
        .hasRootCauseMessage("the trap is sprung");
  }

  // Codecs of others

  private static LogicalExtensionCodec codec(
      String id, UserFunction function, AtomicInteger calls) {
    return new LogicalExtensionCodec() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Optional<byte[]> encode(UserFunction asked) {
        calls.incrementAndGet();
        return asked.equals(function)
            ? Optional.of((id + "!").getBytes(StandardCharsets.UTF_8))
            : Optional.empty();
      }

      @Override
      public UserFunction decode(byte[] payload) {
        assertThat(new String(payload, StandardCharsets.UTF_8)).isEqualTo(id + "!");
        calls.incrementAndGet();
        return function;
      }
    };
  }

  @Test
  @DisplayName("codec 28, 30, 31: codecs coexist, each reads what it wrote, in any order")
  void extensions() {
    UserScalarFunction first = Application.plain();
    UserScalarFunction second = Application.ofTheJdk();
    AtomicInteger firstCalls = new AtomicInteger();
    AtomicInteger secondCalls = new AtomicInteger();
    LogicalExtensionCodec one = codec("org.example.one", first, firstCalls);
    LogicalExtensionCodec two = codec("org.example.two", second, secondCalls);
    PlanCodec writer = STRICT.withExtension(one).withExtension(two);
    byte[] ofFirst = writer.encode(call(first));
    byte[] ofSecond = writer.encode(call(second));
    assertThat(firstCalls).hasValue(1);
    assertThat(secondCalls).hasValue(2);
    PlanCodec reader = STRICT.withExtension(two).withExtension(one);
    assertThat(function(reader.decodeExpression(ofFirst))).isSameAs(first);
    assertThat(function(reader.decodeExpression(ofSecond))).isSameAs(second);
    assertThat(firstCalls).hasValue(2);
    assertThat(secondCalls).hasValue(3);
    assertThatThrownBy(() -> writer.withExtension(codec("org.example.one", second, firstCalls)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'org.example.one' is installed already");
    assertThatThrownBy(() -> writer.withExtension(codec("recordframe.java", second, firstCalls)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> STRICT.withExtension(two).decodeExpression(ofFirst))
        .isInstanceOf(PlanVersionException.class)
        .hasMessageContaining(
            "'org.example.one', which wrote the function shop.plus_one, is not installed here")
        .hasMessageContaining("Installed are: org.example.two");
  }

  @Test
  @DisplayName("codec 3: code of another family is left to the codec that wrote it")
  void foreignCode() {
    UserScalarFunction function = Application.plain();
    LogicalExtensionCodec python =
        new LogicalExtensionCodec() {
          @Override
          public String id() {
            return "org.example.python";
          }

          @Override
          public Optional<byte[]> encode(UserFunction asked) {
            return asked.equals(function)
                ? Optional.of("DFPYUDF1".getBytes(StandardCharsets.US_ASCII))
                : Optional.empty();
          }

          @Override
          public UserFunction decode(byte[] payload) {
            assertThat(new String(payload, StandardCharsets.US_ASCII)).isEqualTo("DFPYUDF1");
            return function;
          }
        };
    byte[] foreign = INLINING.withExtension(python).encode(call(function));
    for (PlanCodec receiver : List.of(INLINING, STRICT)) {
      assertThat(function(receiver.withExtension(python).decodeExpression(foreign)))
          .isSameAs(function);
    }
    // What no codec of others carries goes on to the next, and last to the project's own.
    byte[] own = INLINING.withExtension(python).encode(call(Application.ofTheJdk()));
    assertThat(own).isEqualTo(INLINING.encode(call(Application.ofTheJdk())));
  }

  /** Whoever adds a method to the interface sees to it that a codec in the chain is asked. */
  @Test
  @DisplayName("codec 29: each method of a codec in the chain is reached")
  void everyMethodIsForwarded() {
    RowsSource.Rows rows =
        new BatchRows(NUMBERS, new HeapBatch(1, List.of(FunctionTravelTest.longs(1))));
    RelationExtension extension = new ExtensionTravelTest.Repeated(2);
    Relation plan =
        new Project(
            new ExtensionRelation(
                extension, List.of(new Scan(new RowsSource(rows, "numbers"), NUMBERS))),
            List.of(Samples.named("x", call(Application.plain()))));
    Set<String> reached = new TreeSet<>();
    LogicalExtensionCodec recording =
        (LogicalExtensionCodec)
            Proxy.newProxyInstance(
                StrictnessTest.class.getClassLoader(),
                new Class<?>[] {LogicalExtensionCodec.class},
                (_, method, _) -> {
                  reached.add(method.getName());
                  return switch (method.getName()) {
                    case "id" -> "org.example.recording";
                    case "encode", "encodeRows", "encodeRelation" -> Optional.of(new byte[] {1});
                    case "decode" -> Application.plain();
                    case "decodeRows" -> rows;
                    case "decodeRelation" -> extension;
                    default -> throw new AssertionError("What does it answer? " + method);
                  };
                });
    PlanCodec codec = STRICT.withExtension(recording);
    assertThat(codec.decodePlan(codec.encode(plan))).isEqualTo(plan);
    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(LogicalExtensionCodec.class.getMethods()).map(Method::getName).toList());
  }

  @Test
  @DisplayName("codec 27: a codec more does not make a strict receiver take code")
  void extensionsKeepStrictness() {
    PlanCodec more =
        STRICT.withExtension(codec("org.example.one", Application.ofTheJdk(), new AtomicInteger()));
    byte[] inlined = INLINING.encode(call(Application.plain()));
    assertThatThrownBy(() -> more.decodeExpression(inlined))
        .isInstanceOf(FunctionRefusedException.class);
  }

  @Test
  @DisplayName("codec 28: what a codec throws is told with its id")
  void extensionsThatFail() {
    PlanCodec failing =
        INLINING.withExtension(
            new LogicalExtensionCodec() {
              @Override
              public String id() {
                return "org.example.failing";
              }

              @Override
              public Optional<byte[]> encode(UserFunction function) {
                throw new IllegalStateException("no licence");
              }

              @Override
              public UserFunction decode(byte[] payload) {
                throw payload.length == 0
                    ? new InvalidDataException("no such function")
                    : new IllegalStateException("no licence");
              }
            });
    assertThatThrownBy(() -> failing.encode(call(Application.plain())))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("'org.example.failing' failed to write the function shop.plus_one")
        .hasMessageContaining("no licence");
    byte[] bytes =
        Bytes.changed(
            INLINING.encode(call(Application.plain())),
            (Wire.Plan.Builder plan) ->
                plan.getFunctionsBuilder(0)
                    .getUserBuilder()
                    .getCodeBuilder()
                    .setCodec("org.example.failing"));
    assertThatThrownBy(() -> failing.decodeExpression(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("'org.example.failing' failed to read the function shop.plus_one");
    byte[] empty =
        Bytes.changed(bytes, (Wire.Plan.Builder plan) -> plan.setPayloads(0, ByteString.EMPTY));
    assertThatThrownBy(() -> failing.decodeExpression(empty))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("'org.example.failing' failed to read the function shop.plus_one")
        .hasMessageContaining("no such function");
  }
}
