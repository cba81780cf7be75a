package io.recordframe.engine.duckdb;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.tck.random.HostilePlan;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.type.Schema;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs generated plans, for tests that must outlive it. It says of each plan when it
 * begins and how it ended, so that the plan is known that ended the process.
 */
final class GeneratedPlans {

  /** Which plans. */
  enum Kind {
    RANDOM,
    HOSTILE
  }

  /** What a plan came to. */
  enum Outcome {
    /** Its rows. */
    ROWS,
    /** An error of this project that says what is wrong with the plan or its data. */
    ERROR,
    /** An error of this project that says that DuckDB does not take the SQL of the plan. */
    REFUSED,
    /** Anything else: another exception, an internal error of DuckDB, a null that must not be. */
    FAULT
  }

  private static final long MEMORY = 1L << 30;

  /** So that one plan does not stand for all; what takes longer ends in an error as it should. */
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private GeneratedPlans() {}

  /** Runs so many plans of a kind from a seed on, in one session as long as it is sound. */
  public static void main(String[] arguments) {
    Kind kind = Kind.valueOf(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    long count = Long.parseLong(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    EngineSession session = open();
    for (long seed = first; seed < first + count; seed++) {
      out.println("BEGIN " + seed);
      long start = System.nanoTime();
      String ending = run(session, kind, seed);
      long millis = (System.nanoTime() - start) / 1_000_000;
      out.println("END " + seed + " " + millis + " " + ending.replaceAll("[\\r\\n]+", " "));
      if (ending.startsWith(Outcome.FAULT.name())) {
        // The database may be good for nothing now, which says nothing of the next plan.
        session.close();
        session = open();
      }
    }
    session.close();
  }

  private static EngineSession open() {
    return new DuckDbEngine().open(new EngineConfiguration(MEMORY, 1, null));
  }

  /** Starts the program, its output to be read by whoever started it. */
  static Process start(Kind kind, long first, long count) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx1g",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-cp",
            System.getProperty("java.class.path"),
            GeneratedPlans.class.getName(),
            kind.name(),
            Long.toString(first),
            Long.toString(count)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static Relation plan(Kind kind, long seed) {
    return switch (kind) {
      case RANDOM -> RandomPlan.of(seed).relation();
      case HOSTILE -> HostilePlan.of(seed).build();
    };
  }

  private static String run(EngineSession session, Kind kind, long seed) {
    try {
      Relation plan = plan(kind, seed);
      Execution execution = Execution.unbounded().withTimeout(TIMEOUT);
      try (PreparedPlan prepared = session.prepare(plan, execution)) {
        List<Row> rows = Rows.collect(prepared.execute(execution));
        String broken = brokenPromise(plan.schema(), rows);
        return broken == null ? Outcome.ROWS + " " + rows.size() : Outcome.FAULT + " " + broken;
      }
    } catch (RecordframeException failure) {
      return outcome(failure) + " " + text(failure);
    } catch (RuntimeException | Error fault) {
      return Outcome.FAULT + " " + text(fault) + " " + place(fault);
    }
  }

  private static @Nullable String brokenPromise(Schema schema, List<Row> rows) {
    for (Row row : rows) {
      for (int i = 0; i < schema.size(); i++) {
        if (row.get(i) == null && !schema.field(i).nullable()) {
          return "A null in the column " + i + ", which is never null";
        }
      }
    }
    return null;
  }

  private static Outcome outcome(RecordframeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NativeException error) {
        return switch (error.type()) {
          case INTERNAL, FATAL -> Outcome.FAULT;
          // While a query runs these are errors of its values, such as of a pattern in a column.
          case BINDER, PARSER, SYNTAX, CATALOG ->
              failure instanceof UnsupportedPlanException ? Outcome.REFUSED : Outcome.ERROR;
          default -> Outcome.ERROR;
        };
      }
    }
    return Outcome.ERROR;
  }

  private static String text(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return failure.getClass().getSimpleName()
        + ": "
        + message.substring(0, Math.min(message.length(), 400));
  }

  private static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? "" : "at " + trace[0];
  }
}
