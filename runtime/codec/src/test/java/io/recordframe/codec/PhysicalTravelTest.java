package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.physical.FileParts;
import io.recordframe.plan.physical.PhysicalPlan;
import io.recordframe.plan.physical.PlanCutter;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.TableSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plans that are cut into tasks, as bytes. */
class PhysicalTravelTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();
  private static final List<String> FILES = List.of("a.parquet", "b.parquet", "c.parquet");

  /** Counts and means of three files in two tasks. */
  static PhysicalPlan sample() {
    Relation orders =
        new Scan(new FileSource(FILES, new FileFormat.Parquet(false), false), Samples.SCHEMA);
    Relation grouped =
        new Aggregate(
            new Filter(orders, Samples.LARGE),
            List.of(Samples.named("colour", FieldReference.of(2, Samples.SCHEMA.field(2)))),
            List.of(
                new Aggregate.Measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS)),
                new Aggregate.Measure(
                    "mean", AggregateCall.of(AggregateFunction.MEAN, Samples.ID))));
    return PlanCutter.cut("duckdb", grouped, source -> FileParts.of((FileSource) source, FILES, 2));
  }

  @Test
  @DisplayName("codec 33: a physical plan comes back equal, with its bytes and its printed form")
  void plansComeBack() {
    PhysicalPlan plan = sample();
    byte[] bytes = CODEC.encode(plan);
    PhysicalPlan copy = CODEC.decodePhysicalPlan(bytes);
    assertThat(copy).isEqualTo(plan);
    assertThat(CODEC.encode(copy)).isEqualTo(bytes);
    assertThat(copy.print())
        .isEqualTo(plan.print())
        .isEqualToNormalizingNewlines(
            """
            Physical plan for duckdb
            Task 0
            Aggregate BY colour AS k0: count_rows() AS m0, sum(CAST(id AS decimal(38, 0))) AS s1, count(id) AS n1
              Filter id > 15
                Scan file a.parquet (id int64, colour enum Colour)
            Task 1
            Aggregate BY colour AS k0: count_rows() AS m0, sum(CAST(id AS decimal(38, 0))) AS s1, count(id) AS n1
              Filter id > 15
                Scan files b.parquet, c.parquet (id int64, colour enum Colour)
            Merge
            Project k0 AS colour, m0 AS n, CAST(s1 AS float64) / CAST(n1 AS float64) AS mean
              Aggregate BY k0: sum(m0) AS m0, sum(s1) AS s1, sum(n1) AS n1
                Scan rows of the tasks (k0 enum Colour, m0 int64, s1 decimal(38, 0), n1 int64)
            """);
  }

  @Test
  @DisplayName("codec 33: what tasks and merging share is written once")
  void whatIsSharedIsWrittenOnce() {
    PhysicalPlan plan =
        new PhysicalPlan("duckdb", List.of(Samples.ORDERS, Samples.ORDERS), Samples.ORDERS);
    byte[] bytes = CODEC.encode(plan);
    assertThat(Bytes.message(bytes).getRelationsCount()).isEqualTo(1);
    PhysicalPlan copy = CODEC.decodePhysicalPlan(bytes);
    assertThat(copy.tasks().get(0)).isSameAs(copy.tasks().get(1)).isSameAs(copy.merge());
  }

  @Test
  @DisplayName("codec 7: every corrupted byte and every truncation gives a typed exception")
  void corruptedBytes() {
    byte[] plan = CODEC.encode(sample());
    for (int i = 0; i < plan.length; i++) {
      byte[] cut = Arrays.copyOf(plan, i);
      assertThatThrownBy(() -> CODEC.decodePhysicalPlan(cut))
          .isInstanceOf(MalformedPlanException.class);
      for (int bit = 0; bit < 8; bit++) {
        byte[] bytes = plan.clone();
        bytes[i] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> CODEC.decodePhysicalPlan(bytes))
            .isInstanceOf(RecordframeException.class);
      }
    }
  }

  @Test
  @DisplayName("codec 7: a physical plan that could not have been built is refused")
  void plansThatCouldNotBeBuilt() {
    refused(plan -> plan.getRootPhysicalBuilder().clearTasks(), "has a task at least");
    refused(plan -> plan.getRootPhysicalBuilder().clearEngine(), "names the engine");
    refused(
        plan -> plan.getRootPhysicalBuilder().setTasks(1, plan.getRootPhysical().getMerge()),
        "give the same columns");
    refused(
        plan -> plan.getRootPhysicalBuilder().setTasks(0, plan.getRelationsCount()),
        "There is no relation");
    PhysicalPlan other =
        new PhysicalPlan(
            "duckdb",
            List.of(Samples.ORDERS),
            PlanCutter.whole("duckdb", Samples.CUSTOMERS).tasks().getFirst());
    assertThat(CODEC.decodePhysicalPlan(CODEC.encode(other))).isEqualTo(other);
    byte[] logical = CODEC.encode(Samples.ORDERS);
    assertThatThrownBy(() -> CODEC.decodePhysicalPlan(logical))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("hold a plan, not a physical plan; read them with decodePlan");
    assertThatThrownBy(() -> CODEC.decodePlan(CODEC.encode(sample())))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("read them with decodePhysicalPlan");
  }

  private static void refused(Consumer<Wire.Plan.Builder> change, String message) {
    byte[] bytes = Bytes.changed(CODEC.encode(sample()), change);
    assertThatThrownBy(() -> CODEC.decodePhysicalPlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("codec 46: what tasks share counts for each of them")
  void limits() {
    Relation task = Samples.filter(new Scan(new TableSource(List.of("t")), Samples.SCHEMA));
    PhysicalPlan plan =
        new PhysicalPlan("duckdb", Collections.nCopies(1_000, task), Samples.CUSTOMERS);
    byte[] bytes = CODEC.encode(plan);
    assertThat(CODEC.decodePhysicalPlan(bytes)).isEqualTo(plan);
    PlanCodec small = CODEC.withLimits(CODEC.limits().with(DecodingLimit.EXPANDED_SIZE, 3_000));
    assertThatThrownBy(() -> small.decodePhysicalPlan(bytes))
        .isInstanceOf(DecodingLimitException.class)
        .hasMessageContaining("EXPANDED_SIZE");
  }
}
