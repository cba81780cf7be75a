package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.catalogue.Catalogue;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();

  static List<Relation> relations() {
    return Samples.relations();
  }

  static List<Expression> expressions() {
    return Samples.expressions();
  }

  @ParameterizedTest
  @MethodSource("relations")
  @DisplayName("codec 33: a plan is equal to what comes back, and so are its bytes")
  void relationsComeBack(Relation plan) {
    byte[] bytes = CODEC.encode(plan);
    Relation decoded = CODEC.decodePlan(bytes);
    assertThat(decoded).isEqualTo(plan);
    assertThat(decoded.schema()).isEqualTo(plan.schema());
    assertThat(CODEC.encode(decoded)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("expressions")
  @DisplayName("codec 33: an expression is equal to what comes back, and so are its bytes")
  void expressionsComeBack(Expression expression) {
    byte[] bytes = CODEC.encode(expression);
    Expression decoded = CODEC.decodeExpression(bytes);
    assertThat(decoded).isEqualTo(expression);
    assertThat(CODEC.encode(decoded)).isEqualTo(bytes);
  }

  @Test
  void everyNodeHasASample() {
    List<Relation> relations = new java.util.ArrayList<>(Samples.relations());
    relations.add(ExtensionTravelTest.sample());
    requireAll(Relation.class, relations);
    requireAll(
        Expression.class, Samples.expressions().stream().flatMap(RoundTripTest::parts).toList());
  }

  @Test
  void everySourceHasASample() {
    List<Source> sources = new java.util.ArrayList<>(Samples.sources());
    sources.add(rows(1));
    sources.add(new TaskSource(Samples.SCHEMA));
    sources.add(SourceTravelTest.tableFunction().source());
    requireAll(Source.class, sources);
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(RoundTripTest::kinds)
        : Stream.of(type);
  }

  private static Stream<Expression> parts(Expression expression) {
    return Stream.concat(
        Stream.of(expression),
        Expressions.operands(expression).stream().flatMap(RoundTripTest::parts));
  }

  private static void requireAll(Class<?> sealed, List<?> samples) {
    Set<Class<?>> kinds = kinds(sealed).collect(Collectors.toCollection(HashSet::new));
    assertThat(kinds).hasSizeGreaterThan(3);
    samples.forEach(sample -> kinds.remove(sample.getClass()));
    assertThat(kinds).as("kinds of %s without a sample", sealed.getSimpleName()).isEmpty();
  }

  @Test
  void everyFunctionIsFoundByItsName() {
    assertThat(Catalogue.functions()).hasSizeGreaterThan(150);
    assertThat(Catalogue.functions())
        .allSatisfy(function ->
            assertThat(
                    Catalogue.resolve(
                        function.functionName(), Catalogue.entry(function).signature()))
                .isSameAs(function));
  }

  @Test
  void whatIsSharedStaysShared() {
    Relation shared = Samples.filter(Samples.ORDERS);
    Join join = new Join(shared, shared, Join.Type.INNER, Samples.LARGE);
    Join decoded = (Join) CODEC.decodePlan(CODEC.encode(join));
    assertThat(decoded.left()).isSameAs(decoded.right());

    Join apart = new Join(shared, Samples.filter(Samples.ORDERS), Join.Type.INNER, Samples.LARGE);
    Join decodedApart = (Join) CODEC.decodePlan(CODEC.encode(apart));
    assertThat(decodedApart.left()).isNotSameAs(decodedApart.right());
  }

  @Test
  void equalExpressionsTravelOnce() {
    Expression twice = FunctionCall.of(LogicalFunction.AND, Samples.LARGE, Samples.LARGE);
    Expression other =
        FunctionCall.of(
            LogicalFunction.AND,
            Samples.LARGE,
            FunctionCall.of(
                ((FunctionCall) Samples.LARGE).function(),
                ((FunctionCall) Samples.LARGE).arguments()));
    assertThat(CODEC.encode(other)).isEqualTo(CODEC.encode(twice));
  }

  @Test
  void longChainsNeedNoStack() {
    Relation chain = Samples.ORDERS;
    for (int i = 0; i < 10_000; i++) {
      chain = i % 2 == 0 ? Samples.filter(chain) : new Limit(chain, 0, i);
    }
    byte[] bytes = CODEC.encode(chain);
    assertThat(CODEC.encode(CODEC.decodePlan(bytes))).isEqualTo(bytes);
  }

  @Test
  @DisplayName("codec 32: the codec is found by ServiceLoader")
  void theCodecIsFound() {
    assertThat(PlanCodec.installed()).isInstanceOf(ProtobufPlanCodec.class);
  }

  @Test
  void thePlanOfTheYardstickIsShort() {
    assertThat(CODEC.encode(Samples.yardstick())).hasSizeLessThan(636);
  }

  @Test
  @DisplayName("codec 34: in-memory rows travel by value")
  void rowsTravel() {
    Scan scan = new Scan(rows(5), rows(5).rows().schema());
    Scan decoded = (Scan) CODEC.decodePlan(CODEC.encode(scan));
    RowsSource source = (RowsSource) decoded.source();
    assertThat(source.description()).isEqualTo("in-memory rows of a test");
    assertThat(source.rows().size()).isEqualTo(5);
    ColumnVector numbers = source.rows().slice(2, 3).column(0);
    assertThat(numbers.longs()).startsWith(2, 3, 4);
    assertThat(source.rows().slice(2, 3).column(1).strings()).containsExactly("r2", null, "r4");
    assertThat(source.rows().slice(2, 3).column(1).nulls()).containsExactly(false, true, false);
  }

  @Test
  @DisplayName("codec 34: more rows than may travel are refused, with the limit named")
  void manyRowsAreRefused() {
    PlanCodec small = CODEC.withLimits(CODEC.limits().with(DecodingLimit.ROWS_BYTES, 100));
    Scan scan = new Scan(rows(90), rows(90).rows().schema());
    assertThatThrownBy(() -> small.encode(scan))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("in-memory rows of a test")
        .hasMessageContaining("at most 100 bytes")
        .hasMessageContaining("ROWS_BYTES");
    assertThat(CODEC.encode(scan)).isNotEmpty();
  }

  private static RowsSource rows(int size) {
    long[] numbers = new long[size];
    String[] texts = new String[size];
    boolean[] nulls = new boolean[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i;
      nulls[i] = i == 3;
      texts[i] = nulls[i] ? null : "r" + i;
    }
    Schema schema =
        Schema.of(Field.required("n", ScalarType.INT64), Field.nullable("t", ScalarType.STRING));
    HeapBatch batch =
        new HeapBatch(
            size,
            List.of(
                new HeapVector(ScalarType.INT64, size, numbers, null),
                new HeapVector(ScalarType.STRING, size, texts, nulls)));
    return new RowsSource(
        new RowsSource.Rows() {
          @Override
          public Schema schema() {
            return schema;
          }

          @Override
          public long size() {
            return size;
          }

          @Override
          public HeapBatch slice(long start, int count) {
            return batch;
          }
        },
        "in-memory rows of a test");
  }
}
