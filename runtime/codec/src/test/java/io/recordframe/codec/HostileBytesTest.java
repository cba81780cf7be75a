package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.codec.internal.envelope.Kind;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.rewrite.Rewriter;
import io.recordframe.plan.type.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileBytesTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();
  private static final CodecSettings SETTINGS = CodecSettings.standard(List.of(), List.of());
  private static final byte[] PLAN = CODEC.encode(Samples.yardstick());

  @Test
  @DisplayName("codec 7: every corrupted byte gives a typed exception")
  void corruptedBytes() {
    for (int i = 0; i < PLAN.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bytes = PLAN.clone();
        bytes[i] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> CODEC.decodePlan(bytes)).isInstanceOf(RecordframeException.class);
      }
    }
  }

  @Test
  @DisplayName("codec 7: every truncation gives a typed exception")
  void truncatedBytes() {
    for (int length = 0; length < PLAN.length; length++) {
      byte[] bytes = Arrays.copyOf(PLAN, length);
      assertThatThrownBy(() -> CODEC.decodePlan(bytes)).isInstanceOf(MalformedPlanException.class);
    }
  }

  @Test
  @DisplayName("codec 7: corrupted bodies with a right checksum give a plan or a typed exception")
  void corruptedBodies() {
    long seed = 20_260_101;
    Random random = new Random(seed);
    int refused = 0;
    List<byte[]> plans = Samples.relations().stream().map(CODEC::encode).toList();
    for (int i = 0; i < 40_000; i++) {
      byte[] bytes = plans.get(random.nextInt(plans.size())).clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int body = bytes.length - Envelope.HEADER_SIZE;
        bytes[Envelope.HEADER_SIZE + random.nextInt(body)] = (byte) random.nextInt();
      }
      Envelope.seal(bytes, Kind.PLAN, SETTINGS);
      try {
        Rebinding.check(CODEC.decodePlan(bytes));
      } catch (RecordframeException expected) {
        refused++;
      } catch (RuntimeException | Error other) {
        throw new AssertionError("seed " + seed + ", round " + i, other);
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  @DisplayName("codec 7: plans with other numbers in them are refused, or such as the binder makes")
  void changedMessages() {
    long seed = 20_261_127;
    Random random = new Random(seed);
    int accepted = 0;
    int refused = 0;
    List<byte[]> plans = Samples.relations().stream().map(CODEC::encode).toList();
    for (int i = 0; i < 30_000; i++) {
      byte[] bytes =
          changed(plans.get(random.nextInt(plans.size())), plan -> Mutation.change(plan, random));
      Relation decoded;
      try {
        decoded = CODEC.decodePlan(bytes);
      } catch (RecordframeException expected) {
        refused++;
        continue;
      } catch (RuntimeException | Error other) {
        throw new AssertionError("seed " + seed + ", round " + i, other);
      }
      accepted++;
      try {
        Rebinding.check(decoded);
      } catch (RuntimeException | Error other) {
        throw new AssertionError("seed " + seed + ", round " + i + ": " + decoded, other);
      }
    }
    assertThat(refused).isGreaterThan(1_000);
    assertThat(accepted).isGreaterThan(1_000);
  }

  @Test
  void referencesThatDoNotFitTheRowsAround() {
    List<Relation> relations = Samples.relations();
    byte[] correlated = CODEC.encode(relations.getLast());
    assertThatThrownBy(() -> CODEC.decodePlan(changedOuterReference(correlated, 1, 4)))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("Column 4 of the row around the query is tags");
    assertThatThrownBy(() -> CODEC.decodePlan(changedOuterReference(correlated, 1, 17)))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("Column 17 (id) of the row around the query is out of reach");
    assertThatThrownBy(() -> CODEC.decodePlan(changedOuterReference(correlated, 2, 0)))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("'id' belongs to a row around this query");
  }

  private static byte[] changedOuterReference(byte[] plan, int level, int index) {
    return changed(
        plan,
        message ->
            message.getExpressionsBuilderList().stream()
                .filter(Wire.Expression.Builder::hasOuterReference)
                .forEach(it -> it.getOuterReferenceBuilder().setLevel(level).setIndex(index)));
  }

  @Test
  void argumentsOfDifferentTypes() {
    byte[] bytes =
        changed(
            CODEC.encode(Samples.filter(Samples.ORDERS)),
            plan -> {
              int text =
                  plan.addTypes(
                              Wire.DataType.newBuilder()
                                  .setScalar(Wire.ScalarType.SCALAR_TYPE_BINARY))
                          .getTypesCount()
                      - 1;
              plan.getExpressionsBuilderList().stream()
                  .filter(Wire.Expression.Builder::hasLiteral)
                  .forEach(it -> it.setLiteral(Wire.Literal.newBuilder().setType(text)));
            });
    assertThatThrownBy(() -> CODEC.decodePlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("greater must be of one type, but are int64 and binary");
  }

  @Test
  void castsThatThereAreNot() {
    byte[] bytes = CODEC.encode(new Cast(Samples.PLACE_OF, ScalarType.INT64, Cast.Mode.TRY));
    assertThatThrownBy(() -> CODEC.decodeExpression(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("There is no conversion from struct");
  }

  @Test
  @DisplayName("codec 4: a header that is cut names the field")
  void cutHeaders() {
    assertThatThrownBy(() -> CODEC.decodePlan(Arrays.copyOf(PLAN, 6)))
        .hasMessageContaining("'compression'");
    assertThatThrownBy(() -> CODEC.decodePlan(Arrays.copyOf(PLAN, 10)))
        .hasMessageContaining("'length'");
  }

  @Test
  void otherBytesAndOtherKinds() {
    assertThatThrownBy(
            () -> CODEC.decodePlan("PK\3\4 zip".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("starts with 'RCFP', but these 8 bytes start with 50 4b 03 04");
    assertThatThrownBy(() -> CODEC.decodeExpression(PLAN))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("hold a plan, not an expression; read them with decodePlan");
  }

  @Test
  @DisplayName("codec 45: what a reader does not know is named")
  void unknownParts() {
    refused(
        plan -> plan.setMinor(7).addRequiredFeatures("time-travel"),
        PlanVersionException.class,
        "The plan is of version 1.7, and this library reads 1.0 and before. The plan needs [time-travel]");
    refused(
        plan -> plan.setFunctions(0, plan.getFunctions(0).toBuilder().setName("sing")),
        PlanVersionException.class,
        "'sing'");
    refused(
        plan -> plan.setFunctions(0, plan.getFunctions(0).toBuilder().setSignature(1)),
        PlanVersionException.class,
        "another form of the function");
  }

  @Test
  void typesThatDoNotFitAFunction() {
    Expression amount = FieldReference.of(1, Samples.SCHEMA.field(1));
    byte[] sum =
        CODEC.encode(
            new Project(
                Samples.ORDERS,
                List.of(
                    Samples.named("id", Samples.ID),
                    Samples.named(
                        "sum", FunctionCall.of(ArithmeticFunction.ADD, amount, amount)))));
    byte[] bytes =
        changed(
            sum,
            plan -> {
              Wire.Expression.Builder call =
                  plan.getExpressionsBuilder(plan.getExpressionsCount() - 1);
              call.getFunctionCallBuilder().setArguments(1, 0);
            });
    assertThatThrownBy(() -> CODEC.decodePlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("A decimal is combined with a decimal, not with int64");
  }

  @Test
  void danglingIndices() {
    refused(plan -> plan.setRootRelation(99), MalformedPlanException.class, "no relation 99");
    refused(plan -> plan.setRootRelation(-1), MalformedPlanException.class, "relation 4294967295");
    refused(plan -> plan.addNames(plan.getNames(0)), MalformedPlanException.class, "holds entry");
  }

  @Test
  void namesThatNoColumnMayHave() {
    Relation input = Samples.ORDERS;
    byte[] aggregation =
        CODEC.encode(
            new Aggregate(
                input,
                List.of(),
                List.of(
                    new Aggregate.Measure(
                        "how many", AggregateCall.of(AggregateFunction.COUNT_ROWS)))));
    byte[] bytes =
        changed(
            aggregation,
            plan -> plan.setNames(plan.getNamesList().indexOf("how many"), "how\0many"));
    assertThatThrownBy(() -> CODEC.decodePlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("Relation 1 (AGGREGATE) is not valid")
        .hasMessageContaining("NUL");
  }

  private static void refused(
      Consumer<Wire.Plan.Builder> change, Class<? extends Exception> error, String message) {
    byte[] bytes = changed(PLAN, change);
    assertThatThrownBy(() -> CODEC.decodePlan(bytes))
        .isInstanceOf(error)
        .hasMessageContaining(message);
  }

  private static byte[] changed(byte[] plan, Consumer<Wire.Plan.Builder> change) {
    return Bytes.changed(plan, change);
  }

  @ParameterizedTest
  @EnumSource(
      value = DecodingLimit.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ROWS_BYTES", "FUNCTION_BYTES"})
  @DisplayName("codec 46: each limit has its own error, and can be set")
  void limits(DecodingLimit limit) {
    PlanCodec strict = CODEC.withLimits(CODEC.limits().with(limit, 0));
    assertThatThrownBy(() -> strict.decodePlan(PLAN))
        .isInstanceOfSatisfying(
            DecodingLimitException.class, error -> assertThat(error.limit()).isEqualTo(limit))
        .hasMessageContaining("limit " + limit + " allows 0");
    assertThat(CODEC.decodePlan(PLAN)).isEqualTo(Samples.yardstick());
  }

  @Test
  @DisplayName("codec 46: plans that are too deep are refused before their relations are read")
  void deepRelations() {
    Relation flat = Samples.CUSTOMERS;
    List<UnaryOperator<Relation>> wrappings =
        List.of(
            Distinct::new,
            it -> new Limit(it, 0, 3),
            it -> new Filter(it, Samples.literal(true, ScalarType.BOOLEAN)),
            it -> new Join(it, flat, Join.Type.SEMI, Join.ALWAYS),
            it -> new Join(flat, it, Join.Type.SEMI, Join.ALWAYS),
            it -> new SetOperation(flat, it, SetOperation.Kind.UNION, true));
    for (UnaryOperator<Relation> wrapping : wrappings) {
      Relation deep = Samples.CUSTOMERS;
      for (int i = 0; i < 99; i++) {
        deep = wrapping.apply(deep);
      }
      byte[] bytes = CODEC.encode(deep);
      byte[] emptyFirst =
          changed(bytes, plan -> plan.setRelations(0, Wire.Relation.getDefaultInstance()));

      assertThat(reading(100).decodePlan(bytes)).isEqualTo(deep);
      assertThatThrownBy(() -> reading(99).decodePlan(emptyFirst))
          .isInstanceOfSatisfying(
              DecodingLimitException.class,
              error -> assertThat(error.limit()).isEqualTo(DecodingLimit.RELATION_DEPTH));
    }
  }

  private static PlanCodec reading(long depth) {
    return CODEC.withLimits(CODEC.limits().with(DecodingLimit.RELATION_DEPTH, depth));
  }

  @Test
  @DisplayName("codec 46: a graph that is small as bytes and huge as a tree is refused")
  void bombsOfExpressions() {
    Expression bomb = Samples.literal(true, ScalarType.BOOLEAN);
    for (int i = 0; i < 20; i++) {
      bomb = new Case(List.of(new Case.Branch(bomb, bomb)), bomb);
    }
    byte[] bytes = CODEC.encode(bomb);
    assertThat(bytes).hasSizeLessThan(500);
    assertThatThrownBy(() -> CODEC.decodeExpression(bytes))
        .isInstanceOfSatisfying(
            DecodingLimitException.class,
            error -> assertThat(error.limit()).isEqualTo(DecodingLimit.EXPANDED_SIZE));
  }

  @Test
  @DisplayName("codec 46: columns that double with each join are refused")
  void bombsOfColumns() {
    Relation bomb = Samples.CUSTOMERS;
    for (int i = 0; i < 18; i++) {
      bomb = new Join(bomb, bomb, Join.Type.CROSS, Join.ALWAYS);
    }
    byte[] bytes = CODEC.encode(bomb);
    assertThat(bytes).hasSizeLessThan(700);
    assertThatThrownBy(() -> CODEC.decodePlan(bytes)).isInstanceOf(DecodingLimitException.class);
  }

  @Test
  @DisplayName(
      "codec 46: the deepest expressions that are allowed need no more than a default stack")
  void deepExpressions() throws InterruptedException {
    int most = (int) DecodingLimit.EXPRESSION_DEPTH.defaultValue() - 3;
    List<UnaryOperator<Expression>> wrappings =
        List.of(
            it -> FunctionCall.of(LogicalFunction.NOT, it),
            it -> FunctionCall.of(LogicalFunction.AND, Samples.LARGE, it),
            it -> new Cast(it, ScalarType.BOOLEAN, Cast.Mode.TRY),
            it -> new InList(Samples.LARGE, List.of(it)),
            it -> new Case(List.of(new Case.Branch(Samples.LARGE, it)), null));
    for (UnaryOperator<Expression> wrapping : wrappings) {
      Expression deep = Samples.LARGE;
      for (int i = 0; i < most; i++) {
        deep = wrapping.apply(deep);
      }
      byte[] bytes = CODEC.encode(new Filter(Samples.ORDERS, deep));
      Throwable[] thrown = new Throwable[1];
      // 1 MiB is the least that the JVM gives threads by default on any platform.
      Thread thread =
          new Thread(
              null,
              () -> {
                try {
                  Relation plan = Rewriter.standard().rewrite(CODEC.decodePlan(bytes));
                  assertThat(PlanPrinter.print(plan)).isNotEmpty();
                } catch (Throwable failure) {
                  thrown[0] = failure;
                }
              },
              "default stack",
              1L << 20);
      thread.start();
      thread.join();
      assertThat(thrown[0]).isNull();
    }
  }
}
