package io.recordframe.bench.jmh;

import io.recordframe.Session;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a run costs that gives one row, and one batch of rows, from memory to records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {

  private static final int ROWS = 2048;

  private final Session session = Session.builder().showProgress(false).open();
  private final EventFrame events =
      EventFrame.of(
          session,
          IntStream.range(0, ROWS)
              .mapToObj(i -> new Event(i, i % 1000, i / 3.0, "customer-" + i))
              .toList());
  private final EventFrame first = events.limit(1);

  /** Runs once for each fork. */
  public BatchBenchmark() {}

  /** Ends the session. */
  @TearDown
  public void close() {
    session.close();
  }

  /**
   * A frame of one row, run again.
   *
   * @return the row
   */
  @Benchmark
  public List<Event> oneRow() {
    return first.collect();
  }

  /**
   * A frame of a batch, run again.
   *
   * @return the rows
   */
  @Benchmark
  public List<Event> oneBatch() {
    return events.collect();
  }

  /**
   * A frame of one row, planned each time.
   *
   * @return the row
   */
  @Benchmark
  public List<Event> planned() {
    return events.limit(1).collect();
  }
}
