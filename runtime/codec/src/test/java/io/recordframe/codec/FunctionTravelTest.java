package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.function.FunctionHeader;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.AggregateState;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.rewrite.Rewriter;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import shop.Application;
import shop.Region;
import shop.Tariff;

class FunctionTravelTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();

  /** A function, a column for each of its parameters, and what it gives in words. */
  record Travel(UserScalarFunction function, List<ColumnVector> arguments, String results) {
    @Override
    public String toString() {
      return function.name().toString();
    }
  }

  static List<Travel> travels() {
    Tariff tariff =
        new Tariff(Region.FAR, 1.25, List.of(new Tariff.Share(0.1), new Tariff.Flat(0.5)));
    return List.of(
        new Travel(Application.plain(), List.of(longs(1, -5)), "[2, -4]"),
        new Travel(
            Application.capturing(
                0.5,
                "> ",
                List.of(10, 20),
                Map.of("a", new BigDecimal("1.50"), "b", BigDecimal.TEN)),
            List.of(new HeapVector(ScalarType.INT32, 2, new int[] {1, 0}, null), texts("a", "b")),
            "[> a:15.000, > b:50.0]"),
        new Travel(Application.cost(tariff), List.of(doubles(2, 0.333)), "[5.12, 0.44]"),
        new Travel(Application.reference(), List.of(texts("so it is", "")), "[SO!IT!IS!, !]"),
        new Travel(Application.ofTheJdk(), List.of(texts("four", "")), "[4, 0]"),
        new Travel(Application.ofClass(), List.of(longs(21, 0)), "[42, 0]"),
        new Travel(Application.ofNestedClass(), List.of(doubles(5, -1)), "[2.5, -0.5]"),
        new Travel(Application.ofRecord(), List.of(longs(0, 1)), "[2026-02-28, 2026-03-01]"),
        new Travel(
            Application.ofEnum(),
            List.of(
                new HeapVector(
                    new EnumType("Region", List.of("NEAR", "FAR")),
                    2,
                    new String[] {"FAR", "NEAR"},
                    null)),
            "[2.5, 1.0]"),
        new Travel(
            Application.ofNull(),
            List.of(
                new HeapVector(
                    ScalarType.STRING, 2, new String[] {null, "x"}, new boolean[] {true, false})),
            "[none, x]"),
        new Travel(
            Application.ofLists(),
            List.of(
                HeapVector.nested(
                    new ListType(ScalarType.INT64, false), new int[] {0, 2, 2}, null, longs(4, 5))),
            "[9, 0]"),
        new Travel(Application.withStatic(), List.of(doubles(8, 0)), "[2.0, 0.0]"),
        new Travel(Application.vectorized(), List.of(longs(3, -4)), "[9, 16]"),
        new Travel(
            Application.holdingMany(),
            List.of(texts("a", "z")),
            "[[FAR]UnmodifiableMap, []UnmodifiableMap]"));
  }

  @ParameterizedTest
  @MethodSource("travels")
  @DisplayName("codec 9, 10, 11, 15b: functions evaluate with the classes and values they brought")
  void scalarFunctions(Travel travel) {
    byte[] bytes = CODEC.encode(call(travel.function()));
    UserScalarFunction copy = (UserScalarFunction) decoded(bytes);
    assertThat(copy.implementation()).isNotEqualTo(travel.function().implementation());
    HeapBatch batch = new HeapBatch(2, travel.arguments());
    assertThat(text(copy.evaluate(batch))).isEqualTo(travel.results());
    if (!travel.function().name().name().equals("routes")) {
      assertThat(text(travel.function().evaluate(batch))).isEqualTo(travel.results());
    }
    assertThat(CODEC.encode(call(copy))).isEqualTo(bytes);
    assertThat(decoded(bytes)).isEqualTo(copy);
  }

  @ParameterizedTest
  @MethodSource("travels")
  @DisplayName("codec 7: equal functions have equal bytes")
  void bytesAreTheSame(Travel travel) {
    byte[] bytes = CODEC.encode(call(travel.function()));
    assertThat(new ProtobufPlanCodec().encode(call(travel.function()))).isEqualTo(bytes);
  }

  @Test
  @DisplayName("codec 9: an aggregate merges two partitions")
  void aggregates() {
    UserAggregateFunction spread = Application.spread();
    AggregateCall call =
        AggregateCall.of(spread, FieldReference.of(0, Field.required("n", ScalarType.INT64)));
    UserAggregateFunction copy = (UserAggregateFunction) decoded(CODEC.encode(call));
    AggregateState left = copy.newState();
    AggregateState right = copy.newState();
    copy.update(
        new AggregateState[] {left, right, left},
        new HeapBatch(
            3, List.of(new HeapVector(ScalarType.INT64, 3, new long[] {5, -2, 7}, null))));
    copy.merge(left, right);
    assertThat(text(copy.finish(new AggregateState[] {left, right}))).isEqualTo("[9, 0]");
    assertThat(copy.state()).isEqualTo(spread.state());
  }

  @Test
  @DisplayName("codec 9: states of an aggregate that came as bytes are merged by another copy")
  void stepsOfAggregates() {
    UserAggregateFunction spread = Application.spread();
    UserAggregateFunction toState = spread.toState();
    UserAggregateFunction ofStates = spread.ofStates();
    byte[] first =
        CODEC.encode(
            AggregateCall.of(toState, FieldReference.of(0, Field.required("n", ScalarType.INT64))));
    byte[] second = CODEC.encode(AggregateCall.of(ofStates, FieldReference.of(0, spread.state())));
    UserAggregateFunction rows = (UserAggregateFunction) decoded(first);
    UserAggregateFunction states = (UserAggregateFunction) decoded(second);
    assertThat(rows.parameters()).isEqualTo(spread.parameters());
    assertThat(rows.result()).isEqualTo(spread.state());
    assertThat(states.result()).isEqualTo(spread.result());
    ColumnVector written =
        HeapVector.concatenation(
            spread.state().type(),
            List.of(
                rows.finish(spread(rows, 5, -2)),
                rows.finish(spread(rows, 7)),
                rows.finish(new AggregateState[] {rows.newState()})));
    AggregateState all = states.newState();
    states.update(new AggregateState[] {all, all, all}, new HeapBatch(3, List.of(written)));
    assertThat(text(states.finish(new AggregateState[] {all}))).isEqualTo("[9]");

    PlanCodec strict = CODEC.withFunctionInlining(false);
    AggregateCall call = AggregateCall.of(ofStates, FieldReference.of(0, spread.state()));
    byte[] named = strict.encode(call);
    assertThat(StrictnessTest.knowing(strict, spread).decodeExpression(named)).isEqualTo(call);
    assertThatThrownBy(() ->
            CODEC.decodeExpression(
                Bytes.changed(
                    first, plan -> plan.getFunctionsBuilder(0).getUserBuilder().setStepValue(9))))
        .isInstanceOf(PlanVersionException.class)
        .hasMessageContaining("step of an aggregate has the number 9");
    assertThatThrownBy(() ->
            CODEC.decodeExpression(
                Bytes.changed(
                    CODEC.encode(call(Application.plain())),
                    plan ->
                        plan.getFunctionsBuilder(0)
                            .getUserBuilder()
                            .setStep(Wire.AggregateStep.AGGREGATE_STEP_TO_STATE))))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("shop.plus_one is computed in steps, but is no aggregate");
  }

  @Test
  @DisplayName("codec 9, 10, 11: window functions compute partitions with what they brought")
  void windows() {
    UserWindowFunction steps = Application.steps();
    byte[] bytes = CODEC.encode(call(steps));
    UserWindowFunction copy = (UserWindowFunction) decoded(bytes);
    assertThat(copy.implementation()).isNotEqualTo(steps.implementation());
    assertThat(text(copy.evaluate(new HeapBatch(3, List.of(longs(5, 7, -1))))))
        .isEqualTo("[0, 2, -8]");
    assertThat(CODEC.encode(call(copy))).isEqualTo(bytes);
    assertThat(decoded(bytes)).isEqualTo(copy);

    UserWindowFunction shares =
        (UserWindowFunction) decoded(CODEC.encode(call(Application.shares())));
    assertThat(text(shares.evaluate(new HeapBatch(2, List.of(longs(1, 3))))))
        .isEqualTo("[0.25, 0.75]");
    UserWindowFunction labels =
        (UserWindowFunction) decoded(CODEC.encode(call(Application.labels(": "))));
    assertThat(text(labels.evaluate(new HeapBatch(2, List.of(texts("a", "b"), longs(8, 9))))))
        .isEqualTo("[a: 8, b: 8]");
  }

  @Test
  @DisplayName("codec 12, 13: parameters, result, and each volatility survive")
  void descriptions() {
    UserScalarFunction changing = Application.volatileOne();
    UserFunction copy = decoded(CODEC.encode(call(changing)));
    assertThat(copy.volatility()).isEqualTo(Volatility.VOLATILE);
    assertThat(copy.parameters()).isEqualTo(changing.parameters());
    assertThat(copy.result()).isEqualTo(changing.result());
    assertThat(copy.name()).isEqualTo(changing.name());
    Expression call = call(changing);
    Expression twice = FunctionCall.of(ComparisonFunction.EQUAL, call, call(changing));
    FunctionCall decoded = (FunctionCall) CODEC.decodeExpression(CODEC.encode(twice));
    assertThat(decoded.arguments().get(0)).isNotSameAs(decoded.arguments().get(1));
    assertThatThrownBy(() ->
            CODEC.decodeExpression(
                Bytes.changed(
                    CODEC.encode(call),
                    plan -> plan.getFunctionsBuilder(0).getUserBuilder().setVolatilityValue(9))))
        .hasMessageContaining("volatility of a function has the number 9");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("codec 13: each volatility comes back, and what it allows is what is done")
  void volatilities(Volatility volatility) {
    UserScalarFunction plain = Application.plain();
    UserScalarFunction function =
        new UserScalarFunction(
            plain.name(), plain.parameters(), plain.result(), volatility, plain.implementation());
    Expression twice = FunctionCall.of(ComparisonFunction.EQUAL, call(function), call(function));
    FunctionCall copy = (FunctionCall) CODEC.decodeExpression(CODEC.encode(twice));
    FunctionCall left = (FunctionCall) copy.arguments().get(0);
    assertThat(((UserFunction) left.function()).volatility()).isEqualTo(volatility);
    boolean once = volatility != Volatility.VOLATILE;
    if (once) {
      assertThat(copy.arguments().get(1)).isSameAs(left);
    } else {
      assertThat(copy.arguments().get(1)).isNotSameAs(left);
    }

    Relation numbers =
        new Scan(new TableSource(List.of("n")), Schema.of(function.parameters().getFirst()));
    Relation projected = new Project(numbers, List.of(Samples.named("x", left)));
    Relation plan =
        new Filter(
            projected,
            FunctionCall.of(
                ComparisonFunction.GREATER,
                FieldReference.of(0, projected.schema().field(0)),
                Samples.literal(1L, ScalarType.INT64)));
    Relation rewritten = Rewriter.standard().rewrite(CODEC.decodePlan(CODEC.encode(plan)));
    assertThat(rewritten instanceof Project).as("computed for the filter again").isEqualTo(once);
  }

  @Test
  @DisplayName("codec 15: functions of the engine, in expressions and in tables, travel by name")
  void functionsOfTheEngine() {
    Relation table =
        new Scan(
            new QuerySource(
                "select * from range(?)", List.of(new TypedValue(3L, ScalarType.INT64))),
            Schema.of(Field.required("range", ScalarType.INT64)));
    Relation plan =
        new Project(
            table,
            List.of(
                Samples.named(
                    "twice",
                    FunctionCall.of(
                        ArithmeticFunction.ADD,
                        FieldReference.of(0, table.schema().field(0)),
                        FieldReference.of(0, table.schema().field(0))))));
    Wire.Plan message = Bytes.message(CODEC.encode(plan));
    assertThat(message.getPayloadsCount()).isZero();
    assertThat(message.getFunctionsList())
        .singleElement()
        .satisfies(function -> {
          assertThat(function.getName()).isEqualTo(ArithmeticFunction.ADD.functionName());
          assertThat(function.hasUser()).isFalse();
        });
    assertThat(message.getSources(0).getQuery().getText()).isEqualTo("select * from range(?)");
    assertThat(CODEC.withFunctionInlining(false).encode(plan)).isEqualTo(CODEC.encode(plan));
  }

  @Test
  @DisplayName("codec 14: functions of the catalogue produce no frame")
  void catalogue() {
    assertThat(new String(CODEC.encode(Samples.LARGE), StandardCharsets.ISO_8859_1))
        .doesNotContain("RFSC", "RFAG", "RFWI");
  }

  @Test
  @DisplayName("codec 1: the header tells the family, the version and the sender's Java")
  void header() throws Exception {
    byte[] payload = Bytes.payload(CODEC.encode(call(Application.plain())));
    assertThat(new String(payload, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RFSC");
    assertThat(payload[4]).isEqualTo((byte) 1);
    assertThat((int) ByteBuffer.wrap(payload).getShort(5)).isEqualTo(Runtime.version().feature());
    FunctionWire.InlinedFunction message =
        FunctionWire.InlinedFunction.parseFrom(
            com.google.protobuf.ByteString.copyFrom(
                payload, FunctionHeader.SIZE, payload.length - FunctionHeader.SIZE));
    assertThat(message.getClassesList())
        .extracting(FunctionWire.ClassFile::getName)
        .containsExactly("shop.Application");
    AggregateCall spread =
        AggregateCall.of(
            Application.spread(), FieldReference.of(0, Field.required("n", ScalarType.INT64)));
    assertThat(new String(Bytes.payload(CODEC.encode(spread)), 0, 4, StandardCharsets.US_ASCII))
        .isEqualTo("RFAG");
    byte[] window = Bytes.payload(CODEC.encode(call(Application.steps())));
    assertThat(new String(window, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RFWI");
    assertThat(window[4]).isEqualTo((byte) 1);
    assertThat((int) ByteBuffer.wrap(window).getShort(5)).isEqualTo(Runtime.version().feature());
  }

  @Test
  void whatIsNotReachedStaysBehind() {
    String bytes = new String(CODEC.encode(call(Application.plain())), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("nowhere").doesNotContain("shop/Tariff");
  }

  @Test
  @DisplayName("codec 10: what else is held is refused, with the variable and the remedy")
  void heldValues() {
    refused(
        Application.holding(new StringBuilder()),
        "shop.log cannot travel: 'journal', which it holds, is a java.lang.StringBuilder; a function can hold primitives");
    refused(
        Application.holdingArray(new int[] {1}),
        "'table', which it holds, is an array, which could change on the way; capture a List");
  }

  @Test
  @DisplayName("codec 15b: code that may not travel is refused with the class named")
  void code() {
    refused(Application.readsFiles(), "the class shop.Application, which uses java.nio.file.");
    refused(Application.usesThreads(), "which uses java.lang.Thread.sleep");
    refused(Application.readsItsConfiguration(), "which uses java.lang.System.getProperty");
  }

  private static void refused(UserScalarFunction function, String message) {
    assertThatThrownBy(() -> CODEC.encode(call(function)))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("codec 9: an error of a function that came along is the query's, with its arguments")
  void failures() {
    UserScalarFunction copy =
        (UserScalarFunction) decoded(CODEC.encode(call(Application.ofClass())));
    assertThatThrownBy(() -> copy.evaluate(new HeapBatch(1, List.of(longs(Long.MAX_VALUE)))))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("shop.twice failed for")
        .satisfies(thrown ->
            assertThat(thrown.getCause().getStackTrace())
                .anySatisfy(frame -> {
                  assertThat(frame.getClassLoaderName()).isEqualTo("recordframe-functions");
                  assertThat(frame.getClassName()).isEqualTo("shop.Doubling");
                }));
  }

  /** A state to which numbers were added. */
  static AggregateState[] spread(UserAggregateFunction function, long... numbers) {
    AggregateState state = function.newState();
    AggregateState[] states = new AggregateState[numbers.length];
    Arrays.fill(states, state);
    function.update(states, new HeapBatch(numbers.length, List.of(longs(numbers))));
    return new AggregateState[] {state};
  }

  static FunctionCall call(UserScalarFunction function) {
    List<Expression> arguments = new ArrayList<>();
    for (Field parameter : function.parameters()) {
      arguments.add(FieldReference.of(arguments.size(), parameter));
    }
    return FunctionCall.of(function, arguments);
  }

  static WindowCall call(UserWindowFunction function) {
    List<Expression> arguments = new ArrayList<>();
    for (Field parameter : function.parameters()) {
      arguments.add(FieldReference.of(arguments.size(), parameter));
    }
    return new WindowCall(
        function,
        arguments,
        false,
        null,
        List.of(),
        List.of(new SortKey(arguments.getFirst(), SortKey.Direction.ASCENDING, SortKey.Nulls.LAST)),
        WindowFrame.WHOLE_PARTITION,
        function.result().type());
  }

  static UserFunction decoded(byte[] bytes) {
    return switch (CODEC.decodeExpression(bytes)) {
      case FunctionCall call -> (UserFunction) call.function();
      case AggregateCall call -> (UserFunction) call.function();
      case WindowCall call -> (UserFunction) call.function();
      default -> throw new AssertionError();
    };
  }

  static HeapVector longs(long... values) {
    return new HeapVector(ScalarType.INT64, values.length, values, null);
  }

  static HeapVector doubles(double... values) {
    return new HeapVector(ScalarType.FLOAT64, values.length, values, null);
  }

  static HeapVector texts(String... values) {
    return new HeapVector(ScalarType.STRING, values.length, values, null);
  }

  static String text(ColumnVector vector) {
    List<Object> values = new ArrayList<>();
    DataType type = vector.type();
    for (int i = 0; i < vector.size(); i++) {
      values.add(
          switch (type) {
            case ScalarType.INT64 -> vector.longs()[i];
            case ScalarType.INT32 -> vector.ints()[i];
            case ScalarType.FLOAT64 -> vector.doubles()[i];
            default -> vector.strings()[i];
          });
    }
    return values.toString();
  }
}
