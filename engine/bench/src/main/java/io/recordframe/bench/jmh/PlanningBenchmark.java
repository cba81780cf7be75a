package io.recordframe.bench.jmh;

import io.recordframe.Session;
import io.recordframe.bench.data.ThreeTables;
import io.recordframe.engine.duckdb.internal.lowering.LoweredPlan;
import io.recordframe.engine.duckdb.internal.lowering.ScanLowering;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.rewrite.Rewriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a query over three tables costs before DuckDB sees it, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanningBenchmark {

  private static final ScanLowering SCANS = PlanningBenchmark::table;

  private final Session session = Session.builder().showProgress(false).open();
  private final ThreeTables tables = ThreeTables.empty(session);
  private final Relation plan = tables.build().plan();
  private final Relation rewritten = Rewriter.standard().rewrite(plan);

  /** Runs once for each fork. */
  public PlanningBenchmark() {}

  /** Checks that the plan can be lowered at all. */
  @Setup
  public void check() {
    if (lower().isEmpty()) {
      throw new IllegalStateException("The plan has no SQL");
    }
  }

  /** Ends the session. */
  @TearDown
  public void close() {
    session.close();
  }

  /**
   * The typed query to a plan with every reference bound.
   *
   * @return the plan
   */
  @Benchmark
  public Relation build() {
    return tables.build().plan();
  }

  /**
   * The plan to a cheaper one.
   *
   * @return the plan
   */
  @Benchmark
  public Relation rewrite() {
    return Rewriter.standard().rewrite(plan);
  }

  /**
   * The plan to SQL.
   *
   * @return the statement
   */
  @Benchmark
  public String lower() {
    return LoweredPlan.of(rewritten, SCANS).sql();
  }

  /**
   * The plan to text for people.
   *
   * @return the text
   */
  @Benchmark
  public String print() {
    return PlanPrinter.print(plan);
  }

  private static ScanLowering.Table table(Scan scan) {
    List<Function<String, String>> columns =
        scan.schema().fields().stream()
            .<Function<String, String>>map(field -> alias -> alias + ".\"" + field.name() + '"')
            .toList();
    return new ScanLowering.Table("t" + scan.schema().size(), columns, scan.schema().names());
  }
}
