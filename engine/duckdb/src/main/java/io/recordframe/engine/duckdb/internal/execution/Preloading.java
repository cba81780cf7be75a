package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.lowering.LoweredPlan;
import io.recordframe.engine.duckdb.internal.lowering.ScanLowering;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.FunctionGroups;
import io.recordframe.engine.duckdb.internal.nativeapi.library.NativeLibrary;
import io.recordframe.engine.duckdb.internal.nativeapi.library.NativeLibraryException;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has the classes that a first query needs loaded while DuckDB starts, by a thread of its own.
 * Loading them is most of the time from the start of a process to its first row, and can be done
 * beside the rest. Once a process; nothing waits for it, and what it makes is dropped.
 */
final class Preloading {

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Preloading() {}

  /** Begins, unless that was done before. */
  static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .name("recordframe-duckdb-preloading")
          .daemon()
          .inheritInheritableThreadLocals(false)
          .start(Preloading::load);
    }
  }

  private static void load() {
    FunctionGroups.prepareTypes();
    LoweredPlan.of(plan(), Preloading::table);
    if (isLibraryThere()) {
      FunctionGroups.linkThoseOfQueries();
    }
  }

  /** Where it is not, whoever opens a session is told why. */
  private static boolean isLibraryThere() {
    try {
      return NativeLibrary.loaded() != null;
    } catch (NativeLibraryException missing) {
      return false;
    }
  }

  /** A plan of the relations that most plans have. */
  private static Relation plan() {
    Field key = new Field("key", ScalarType.INT64, false);
    Field value = new Field("value", ScalarType.STRING, true);
    Scan scan = new Scan(new TableSource(List.of("table")), new Schema(List.of(key, value)));
    Filter filter =
        new Filter(
            scan,
            FunctionCall.of(
                ComparisonFunction.GREATER,
                FieldReference.of(0, key),
                new Literal(1L, ScalarType.INT64)));
    Aggregate groups =
        new Aggregate(
            filter,
            List.of(new NamedExpression("value", FieldReference.of(1, value))),
            List.of(new Measure("rows", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    SortKey order =
        new SortKey(FieldReference.of(0, value), SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
    return new Limit(new Sort(groups, List.of(order)), 0, 1);
  }

  private static ScanLowering.Table table(Scan scan) {
    return new ScanLowering.Table(
        "\"table\"",
        List.of(alias -> alias + ".\"key\"", alias -> alias + ".\"value\""),
        List.of("key", "value"));
  }
}
