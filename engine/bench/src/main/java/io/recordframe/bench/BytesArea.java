package io.recordframe.bench;

import io.recordframe.bench.data.StationFrame;
import io.recordframe.bench.data.TripFrame;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanSigning;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A plan of a filter, a join, an aggregation, a sort and a limit as bytes, and back. */
final class BytesArea implements Area {

  private static final int REPETITIONS = 2_000;
  private static final int FEW_REPETITIONS = 100;
  private static final int WARM_UP = 20;

  /** Until all is compiled that a plan passes through. */
  private static final int LONG_WARM_UP = 80;

  private static final Goal TEN_MICROSECONDS = new Goal.Value(10e-6);

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    PlanCodec codec = PlanCodec.installed();
    Relation plan = plan();
    byte[] bytes = codec.encode(plan);
    if (!codec.decodePlan(bytes).equals(plan)) {
      throw new IllegalStateException("A plan is another one after it was bytes");
    }
    double[][] seconds =
        new Interleaved(scale.runs() * 10)
            .warmedUp(LONG_WARM_UP)
            .ofThisThread()
            .seconds(
                () -> {
                  long sum = 0;
                  for (int i = 0; i < REPETITIONS; i++) {
                    sum += codec.encode(plan).length;
                  }
                  return sum;
                },
                () -> {
                  long sum = 0;
                  for (int i = 0; i < REPETITIONS; i++) {
                    sum += codec.decodePlan(bytes).schema().size();
                  }
                  return sum * bytes.length / plan.schema().size();
                });
    report(
        "a plan of five steps to %d bytes".formatted(bytes.length),
        seconds[0],
        REPETITIONS,
        TEN_MICROSECONDS,
        results);
    report("the same bytes to a plan", seconds[1], REPETITIONS, TEN_MICROSECONDS, results);
    results.accept(verification(scale, codec, plan));
    refusal(scale, codec, plan, results);
  }

  /**
   * What one of many repetitions takes. Others that share a processor can only add to that, so the
   * fastest run is held against the goal, and the median tells how much they added.
   */
  private static void report(
      String what, double[] seconds, int repetitions, Goal goal, Consumer<Measurement> results) {
    double fastest = Arrays.stream(seconds).min().orElseThrow();
    double median = Interleaved.median(seconds);
    results.accept(
        Measurement.time(what + ", CPU, the fastest run", fastest / repetitions, Double.NaN, goal));
    results.accept(
        Measurement.time(
            what + ", CPU, the median", median / repetitions, Double.NaN, new Goal.None()));
  }

  /** What it costs to check who wrote a plan. */
  private static Measurement verification(Scale scale, PlanCodec codec, Relation plan)
      throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] plain = codec.encode(plan);
    byte[] signed =
        codec
            .withSigning(new PlanSigning("bench", keys.getPrivate(), Duration.ofHours(1)))
            .encode(plan);
    PlanCodec trusting = codec.withTrustedKeys(Map.of("bench", keys.getPublic()));
    double[] medians =
        new Interleaved(scale.runs())
            .warmedUp(WARM_UP)
            .ofThisThread()
            .medians(() -> decoded(trusting, signed), () -> decoded(trusting, plain));
    return Measurement.time(
        "a signed plan to a plan, CPU; one without a signature",
        medians[0] / FEW_REPETITIONS,
        medians[1] / FEW_REPETITIONS,
        new Goal.None());
  }

  private static long decoded(PlanCodec codec, byte[] bytes) {
    long sum = 0;
    for (int i = 0; i < FEW_REPETITIONS; i++) {
      sum += codec.decodePlan(bytes).schema().size();
    }
    return sum;
  }

  /** What a plan costs that is too deep, until it is refused. */
  private static void refusal(
      Scale scale, PlanCodec codec, Relation plan, Consumer<Measurement> results) throws Exception {
    long deepest = codec.limits().of(DecodingLimit.RELATION_DEPTH);
    Relation deep = plan;
    for (long i = 0; i <= deepest; i++) {
      deep = new Limit(deep, 0, i);
    }
    byte[] bytes = codec.encode(deep);
    double[][] seconds =
        new Interleaved(scale.runs())
            .warmedUp(WARM_UP)
            .ofThisThread()
            .seconds(() -> refused(codec, bytes));
    report(
        "a plan of %,d relations, refused".formatted(deepest),
        seconds[0],
        FEW_REPETITIONS,
        new Goal.Value(1e-3),
        results);
  }

  private static long refused(PlanCodec codec, byte[] bytes) {
    long refused = 0;
    for (int i = 0; i < FEW_REPETITIONS; i++) {
      try {
        codec.decodePlan(bytes);
        throw new IllegalStateException("A plan over a limit was read");
      } catch (DecodingLimitException limit) {
        refused += String.valueOf(limit.getMessage()).length();
      }
    }
    return refused;
  }

  private static Relation plan() {
    Schema trips = TripFrame.SCHEMA.schema();
    Schema stations = StationFrame.SCHEMA.schema();
    FieldReference station = column(trips, "stationId");
    Relation longer =
        new Filter(
            new Scan(new TableSource(List.of("trips")), trips),
            FunctionCall.of(
                ComparisonFunction.GREATER,
                column(trips, "minutes"),
                new Literal(2.0, ScalarType.FLOAT64)));
    Relation joined =
        new Join(
            longer,
            new Scan(new TableSource(List.of("stations")), stations),
            Join.Type.INNER,
            FunctionCall.of(
                ComparisonFunction.EQUAL,
                station,
                FieldReference.of(trips.size(), stations.field(0))));
    Relation counted =
        new Aggregate(
            joined,
            List.of(new NamedExpression("station", station)),
            List.of(
                new Aggregate.Measure("trips", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    SortKey most =
        new SortKey(
            column(counted.schema(), "trips"), SortKey.Direction.DESCENDING, SortKey.Nulls.LAST);
    return new Limit(new Sort(counted, List.of(most)), 0, 10);
  }

  private static FieldReference column(Schema schema, String name) {
    int index = schema.indexOf(name);
    return FieldReference.of(index, schema.field(index));
  }
}
