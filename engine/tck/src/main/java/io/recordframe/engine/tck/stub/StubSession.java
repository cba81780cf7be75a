package io.recordframe.engine.tck.stub;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.binding.PlanValidation;
import io.recordframe.plan.engine.CapabilityCheck;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import java.util.List;

/**
 * Puts the rows that a test gave in the place of sources, and has the reference engine run that.
 */
final class StubSession implements EngineSession {

  private final CapabilityCheck capabilities;
  private final StubData data;
  private final EngineSession reference;
  private volatile boolean closed;

  StubSession(StubEngine engine, StubData data, EngineSession reference) {
    this.capabilities = CapabilityCheck.of(engine);
    this.data = data;
    this.reference = reference;
  }

  @Override
  public Schema describe(Source source, Execution execution) {
    requireOpen();
    capabilities.requireSource(source);
    return switch (source) {
      case RowsSource rows -> rows.rows().schema();
      case FunctionSource rows -> rows.function().schema();
      case FileSource _, TableSource _, QuerySource _, TaskSource _ -> data.rows(source).schema();
    };
  }

  @Override
  public PreparedPlan prepare(Relation plan, Execution execution) {
    requireOpen();
    capabilities.requirePlan(plan);
    PlanValidation.check(plan);
    return new StubPlan(plan);
  }

  @Override
  public long write(Relation plan, Sink sink, Execution execution) {
    requireOpen();
    capabilities.requirePlan(plan);
    capabilities.requireSink(sink);
    data.requireWritable(sink);
    List<Row> rows = Rows.collect(run(plan, execution));
    data.write(sink, plan.schema(), rows);
    return rows.size();
  }

  @Override
  public void createTable(Relation plan, String name, Execution execution) {
    requireOpen();
    capabilities.requirePlan(plan);
    data.putTable(
        List.of(name),
        Rows.scan(plan.schema(), Rows.collect(run(plan, execution)).toArray(Row[]::new)));
  }

  @Override
  public void dropTable(String name) {
    requireOpen();
    data.dropTable(List.of(name));
  }

  private BatchCursor run(Relation plan, Execution execution) {
    requireOpen();
    data.begin(plan);
    Execution begun = execution.begin();
    Relation resolved = new StubSources(data, reference, begun).resolve(plan);
    try (PreparedPlan prepared = reference.prepare(resolved, begun)) {
      return prepared.execute(begun);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The session is closed; open another one");
    }
  }

  @Override
  public void close() {
    closed = true;
    reference.close();
  }

  private final class StubPlan implements PreparedPlan {
    private final Relation plan;
    private volatile boolean planClosed;

    StubPlan(Relation plan) {
      this.plan = plan;
    }

    @Override
    public Schema schema() {
      return plan.schema();
    }

    @Override
    public BatchCursor execute(Execution execution) {
      if (planClosed) {
        throw new IllegalStateException("This prepared plan is closed; prepare the plan again");
      }
      return run(plan, execution);
    }

    @Override
    public String nativeText() {
      return PlanPrinter.print(plan);
    }

    @Override
    public String explain(boolean measured, Execution execution) {
      return nativeText();
    }

    @Override
    public void close() {
      planClosed = true;
    }
  }
}
