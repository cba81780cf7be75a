package io.recordframe.bench.jmh;

import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.support.RecordCodec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What generated code costs between columns in arrays and records, for each row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {

  private static final int ROWS = 2048;
  private static final int COLUMNS = 4;

  private final RecordCodec<Event> codec = EventFrame.SCHEMA;
  private final List<Event> events =
      IntStream.range(0, ROWS)
          .mapToObj(i -> new Event(i, i % 1000, i / 3.0, "customer-" + i))
          .toList();
  private final List<ColumnVector> columns =
      IntStream.range(0, COLUMNS).mapToObj(i -> codec.write(i, events, 0, ROWS)).toList();

  /** Runs once for each fork. */
  public CodecBenchmark() {}

  /**
   * Columns to records.
   *
   * @return the records
   */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public @Nullable Event[] read() {
    return codec.read(ROWS, 0, columns::get, null);
  }

  /**
   * Records to columns.
   *
   * @return the last column
   */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public ColumnVector write() {
    ColumnVector last = columns.getFirst();
    for (int i = 0; i < COLUMNS; i++) {
      last = codec.write(i, events, 0, ROWS);
    }
    return last;
  }
}
