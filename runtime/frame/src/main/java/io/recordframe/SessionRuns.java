package io.recordframe;

import io.recordframe.display.ProgressBar;
import io.recordframe.file.Writing;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.binding.PlanValidation;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.rewrite.Rewriter;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the engine of a session runs: plans, checked and rewritten, with a bar for a person who
 * watches and with the records that files are read as in failures. Safe for use by several threads
 * at once. Once it is closed, what asks something of the engine throws {@link
 * IllegalStateException}.
 */
final class SessionRuns implements AutoCloseable {

  private final EngineSession engine;
  private final FileRecords records;
  private final Supplier<@Nullable ProgressBar> progressBars;
  private final PreparedPlans plans;
  private final CachedTables cached = new CachedTables();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Takes over an engine.
   *
   * @param engine the engine, closed with this
   * @param records what files were read as
   * @param progressBars makes a bar for a run, or null where nobody watches
   */
  SessionRuns(
      EngineSession engine, FileRecords records, Supplier<@Nullable ProgressBar> progressBars) {
    this.engine = engine;
    this.records = records;
    this.progressBars = progressBars;
    this.plans = new PreparedPlans((plan, execution) -> engine.prepare(rewritten(plan), execution));
  }

  /** The engine itself, as long as the session is open. */
  EngineSession engine() {
    requireOpen();
    return engine;
  }

  /** The columns of a source. */
  Schema describe(Source source, Execution execution) {
    Objects.requireNonNull(execution, "execution");
    return engine().describe(source, execution.begin());
  }

  /** The rows of a plan, to be closed. */
  BatchCursor run(Relation plan, Execution execution) {
    requireRunnable(plan);
    Execution begun = execution.begin();
    ProgressBar bar = progressBar(begun);
    PreparedPlans.Lease lease = null;
    try {
      lease = plans.lease(plan, begun);
      BatchCursor cursor = lease.plan().execute(shown(begun, bar));
      return new RunningPlan(lease, cursor, bar, failure -> records.named(failure, plan));
    } catch (RuntimeException | Error failed) {
      if (lease != null) {
        lease.release();
      }
      if (bar != null) {
        bar.close();
      }
      if (failed instanceof FileValueException failure) {
        throw records.named(failure, plan);
      }
      throw failed;
    }
  }

  /** A bar for a person who watches, unless somebody else is told of the progress. */
  private @Nullable ProgressBar progressBar(Execution execution) {
    return execution.progress() == null ? progressBars.get() : null;
  }

  private static Execution shown(Execution execution, @Nullable ProgressBar bar) {
    return bar == null ? execution : execution.withProgress(bar);
  }

  /** How many rows a plan gives. */
  long count(Relation plan, Execution execution) {
    AggregateCall rows = AggregateCall.of(AggregateFunction.COUNT_ROWS);
    Relation counted = new Aggregate(plan, List.of(), List.of(new Measure("rows", rows)));
    try (BatchCursor cursor = run(counted, execution)) {
      ColumnBatch batch = cursor.next();
      if (batch == null) {
        throw new IllegalStateException("The engine gave no row for a count");
      }
      long count = batch.column(0).longs()[0];
      if (cursor.next() != null) {
        throw new IllegalStateException("The engine gave more than one batch for a count");
      }
      return count;
    }
  }

  /** Runs a plan and keeps its rows as a table of a name that this gives. */
  String cache(Relation plan, Execution execution) {
    return transfer(
        plan,
        execution,
        shown -> {
          String name = cached.next();
          engine.createTable(rewritten(plan), name, shown);
          return name;
        });
  }

  /** Drops a table of that name, unless it was given up before or all is closed. */
  void giveUp(String name) {
    if (!closed.get() && cached.give(name)) {
      engine.dropTable(name);
    }
  }

  /** Writes the rows of a plan; how many there were. */
  long write(Relation plan, Writing writing, Execution execution) {
    return transfer(plan, execution, shown -> engine.write(rewritten(plan), writing.sink(), shown));
  }

  /** Runs what takes the rows of a plan elsewhere. */
  private <T> T transfer(Relation plan, Execution execution, Function<Execution, T> work) {
    requireRunnable(plan);
    Execution begun = execution.begin();
    try (ProgressBar bar = progressBar(begun)) {
      return work.apply(shown(begun, bar));
    } catch (FileValueException failure) {
      throw records.named(failure, plan);
    }
  }

  /** A plan in one of its forms. */
  String explain(Relation plan, Explain form, Execution execution) {
    requireRunnable(plan);
    Execution begun = execution.begin();
    return switch (form) {
      case PLAN -> PlanPrinter.print(plan);
      case REWRITTEN -> PlanPrinter.print(rewritten(plan));
      case NATIVE -> prepared(plan, begun, (prepared, _) -> prepared.nativeText());
      case ENGINE -> prepared(plan, begun, (prepared, run) -> prepared.explain(false, run));
      case MEASURED -> prepared(plan, begun, (prepared, run) -> prepared.explain(true, run));
    };
  }

  private String prepared(
      Relation plan, Execution execution, BiFunction<PreparedPlan, Execution, String> text) {
    PreparedPlans.Lease lease = plans.lease(plan, execution);
    try {
      return text.apply(lease.plan(), execution);
    } finally {
      lease.release();
    }
  }

  private static Relation rewritten(Relation plan) {
    PlanValidation.check(plan);
    return Rewriter.standard().rewrite(plan);
  }

  private void requireRunnable(Relation plan) {
    requireOpen();
    cached.requireKept(plan);
  }

  /** Checks that the session is open. */
  void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("The session is closed; open another one");
    }
  }

  /** Ends what runs and releases the engine. A second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      plans.close();
      engine.close();
    }
  }
}
