package io.recordframe;

import io.recordframe.display.TableText;
import io.recordframe.file.Writing;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.print.PlanPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What typed and untyped frames have in common: a plan that is run when a result is asked for, and
 * the ways to ask. Immutable, safe to share between threads.
 *
 * <pre>{@code
 * frame.show(); // a table on the terminal
 * List<Flight> records = frame.collect();
 * long rows = frame.count(Execution.unbounded().withTimeout(Duration.ofSeconds(10)));
 * frame.write(Parquet.to("result.parquet"));
 * }</pre>
 *
 * <p>Each of these runs the plan anew. No argument is null, and no result is; what a row holds is
 * null where its record says so.
 *
 * @param <R> what a row is
 */
public abstract sealed class AnyFrame<R> permits Frame, UntypedFrame {

  private final Session session;
  private final Relation plan;

  AnyFrame(Session session, Relation plan) {
    this.session = session;
    this.plan = plan;
  }

  final Session session() {
    return session;
  }

  /** A run of the plan that has not begun. */
  abstract Results<R> results(Execution execution);

  /**
   * All rows, in memory.
   *
   * <pre>{@code
   * List<Flight> late = flights.filter(flight -> flight.delay().gt(60)).collect();
   * }</pre>
   *
   * @return the rows, unmodifiable
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public List<R> collect() {
    return collect(Execution.unbounded());
  }

  /**
   * All rows, in memory.
   *
   * @param execution timeout, cancellation and progress
   * @return the rows, unmodifiable
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #collect()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public List<R> collect(Execution execution) {
    return results(execution).collect();
  }

  /**
   * The rows one after the other, with memory for a few batches at a time. What fails does so while
   * the stream is read, or here.
   *
   * <pre>{@code
   * try (Stream<Flight> rows = flights.stream()) {
   *   long sum = rows.mapToLong(Flight::delay).sum();
   * }
   * }</pre>
   *
   * @return the rows, read by one thread at a time. Close the stream unless it is read to its end:
   *     one that is forgotten keeps its query until the garbage collector finds it
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public Stream<R> stream() {
    return stream(Execution.unbounded());
  }

  /**
   * The rows one after the other, with memory for a few batches at a time.
   *
   * @param execution timeout, cancellation and progress
   * @return the rows, read by one thread at a time. Close the stream unless it is read to its end:
   *     one that is forgotten keeps its query until the garbage collector finds it
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #stream()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public Stream<R> stream(Execution execution) {
    return results(execution).stream();
  }

  /**
   * Hands over the rows in batches as the engine makes them, about 2,000 rows each, by the calling
   * thread. What the action throws ends the query, and is thrown as it is.
   *
   * <pre>{@code
   * flights.forEachBatch(batch -> batch.forEach(this::send));
   * }</pre>
   *
   * @param action is given each batch, an unmodifiable list
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public void forEachBatch(Consumer<? super List<R>> action) {
    forEachBatch(Execution.unbounded(), action);
  }

  /**
   * Hands over the rows in batches as the engine makes them, about 2,000 rows each, by the calling
   * thread.
   *
   * @param execution timeout, cancellation and progress
   * @param action is given each batch, an unmodifiable list
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #forEachBatch(Consumer)}
   *     throws it
   * @throws IllegalStateException if the session is closed
   */
  public void forEachBatch(Execution execution, Consumer<? super List<R>> action) {
    results(execution).forEachBatch(action);
  }

  /**
   * The rows as columns, in batches as the engine makes them, about 2,000 rows each: for whoever
   * takes columns as they are, such as {@code ArrowFile.to(path).write(frame.batches())} of {@code
   * recordframe-arrow}.
   *
   * @return the batches, read by one thread at a time; to be closed. A batch is valid until the
   *     next one is asked for
   * @throws io.recordframe.plan.error.RecordframeException as {@link #stream()} throws it, here or
   *     while batches are read
   * @throws IllegalStateException if the session is closed
   */
  public BatchCursor batches() {
    return batches(Execution.unbounded());
  }

  /**
   * The rows as columns, in batches as the engine makes them.
   *
   * @param execution timeout, cancellation and progress
   * @return as for {@link #batches()}, which tells what is thrown
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   */
  public BatchCursor batches(Execution execution) {
    return session.runs().run(plan, Objects.requireNonNull(execution, "execution"));
  }

  /**
   * The only row.
   *
   * @return the row
   * @throws io.recordframe.plan.error.QueryFailedException if there is none, or more than one
   * @throws io.recordframe.plan.error.RecordframeException if the query fails, as {@link
   *     #collect()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public R one() {
    return one(Execution.unbounded());
  }

  /**
   * The only row.
   *
   * @param execution timeout, cancellation and progress
   * @return the row
   * @throws io.recordframe.plan.error.QueryFailedException if there is none, or more than one
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #one()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public R one(Execution execution) {
    return results(execution).one();
  }

  /**
   * The only row, if there is one.
   *
   * @return the row, or nothing
   * @throws io.recordframe.plan.error.QueryFailedException if there is more than one
   * @throws io.recordframe.plan.error.RecordframeException if the query fails, as {@link
   *     #collect()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public Optional<R> optional() {
    return optional(Execution.unbounded());
  }

  /**
   * The only row, if there is one.
   *
   * @param execution timeout, cancellation and progress
   * @return the row, or nothing
   * @throws io.recordframe.plan.error.QueryFailedException if there is more than one
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #optional()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public Optional<R> optional(Execution execution) {
    return results(execution).optional();
  }

  /**
   * How many rows there are, counted by the engine. Only columns that the plan itself uses are
   * read, and so checked: a file may be counted that cannot be collected.
   *
   * @return the number of rows
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public long count() {
    return count(Execution.unbounded());
  }

  /**
   * How many rows there are, counted by the engine.
   *
   * @param execution timeout, cancellation and progress
   * @return the number of rows
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #count()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public long count(Execution execution) {
    return session.runs().count(plan, Objects.requireNonNull(execution, "execution"));
  }

  /**
   * What each column holds: how many nulls, mean and standard deviation, smallest and largest
   * value. The engine reads the rows once.
   *
   * @return a summary of each column, in their order
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public List<ColumnSummary> describe() {
    return describe(Execution.unbounded());
  }

  /**
   * What each column holds: how many nulls, mean and standard deviation, smallest and largest
   * value. The engine reads the rows once.
   *
   * @param execution timeout, cancellation and progress
   * @return a summary of each column, in their order
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #describe()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public List<ColumnSummary> describe(Execution execution) {
    return Summarizing.of(session, plan, Objects.requireNonNull(execution, "execution"));
  }

  /**
   * Writes the rows; the target is there whole or, when this fails, not at all.
   *
   * <pre>{@code
   * flights.write(Parquet.to("flights.parquet").overwrite());
   * flights.write(Csv.to("flights").partitionBy("origin"));
   * }</pre>
   *
   * @param writing where to and how, such as {@code Parquet.to("out.parquet")}
   * @return how many rows were written
   * @throws io.recordframe.plan.error.SinkException if the target exists and is not to be
   *     overwritten, or cannot be written
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public long write(Writing writing) {
    return write(writing, Execution.unbounded());
  }

  /**
   * Writes the rows; the target is there whole or, when this fails, not at all.
   *
   * @param writing where to and how, such as {@code Parquet.to("out.parquet")}
   * @param execution timeout, cancellation and progress
   * @return how many rows were written
   * @throws io.recordframe.plan.error.SinkException if the target exists and is not to be
   *     overwritten, or cannot be written
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #write(Writing)} throws it
   * @throws IllegalStateException if the session is closed
   */
  public long write(Writing writing, Execution execution) {
    Objects.requireNonNull(writing, "writing");
    return session.runs().write(plan, writing, Objects.requireNonNull(execution, "execution"));
  }

  /** Prints the first 20 rows to the standard output, as a table that fits the terminal. */
  public void show() {
    show(20);
  }

  /**
   * Prints the first rows to the standard output, as a table that fits the terminal.
   *
   * @param rows how many at most
   * @throws IllegalArgumentException if the number of rows is negative
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public void show(int rows) {
    show(rows, Execution.unbounded());
  }

  /**
   * Prints the first rows to the standard output, as a table that fits the terminal.
   *
   * @param rows how many at most
   * @param execution timeout, cancellation and progress
   * @throws IllegalArgumentException if the number of rows is negative
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #show(int)} throws it
   * @throws IllegalStateException if the session is closed
   */
  public void show(int rows, Execution execution) {
    System.out.print(toTable(rows, execution));
  }

  /**
   * The first rows as a table that fits the terminal.
   *
   * @param rows how many at most
   * @return the table, lines ended by line breaks
   * @throws IllegalArgumentException if the number of rows is negative
   * @throws io.recordframe.plan.error.QueryFailedException if the query fails while it runs, such
   *     as by an overflow, or as {@code FileValueException} by a value of a file that a component
   *     cannot hold
   * @throws io.recordframe.plan.error.InvalidDataException if a value is none that the record can
   *     hold
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan
   * @throws io.recordframe.plan.error.LimitExceededException if the plan is larger or deeper than
   *     the engine allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the thread is interrupted, or the
   *     session closed meanwhile
   * @throws IllegalStateException if the session is closed
   */
  public String toTable(int rows) {
    return toTable(rows, Execution.unbounded());
  }

  /**
   * The first rows as a table that fits the terminal.
   *
   * @param rows how many at most
   * @param execution timeout, cancellation and progress
   * @return the table, lines ended by line breaks
   * @throws IllegalArgumentException if the number of rows is negative
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   * @throws io.recordframe.plan.error.RecordframeException as {@link #toTable(int)} throws it
   * @throws IllegalStateException if the session is closed
   */
  public String toTable(int rows, Execution execution) {
    Objects.requireNonNull(execution, "execution");
    if (rows < 0) {
      throw new IllegalArgumentException(
          "The number of rows to show must not be negative: " + rows);
    }
    try (BatchCursor cursor = session.runs().run(new Limit(plan, 0, rows + 1L), execution)) {
      return TableText.render(cursor, rows);
    }
  }

  /**
   * The plan as it was built, for which no session is needed.
   *
   * @return the plan, a relation a line, inputs indented
   */
  public String explain() {
    return PlanPrinter.print(plan);
  }

  /**
   * The plan in a form between how it was built and how it ran. Only {@link Explain#MEASURED} runs
   * it.
   *
   * @param form which form
   * @return a text for people
   * @throws io.recordframe.plan.error.RecordframeException if the engine cannot run the plan, or
   *     for {@link Explain#MEASURED} the query fails
   * @throws IllegalStateException if the session is closed
   */
  public String explain(Explain form) {
    return explain(form, Execution.unbounded());
  }

  /**
   * The plan in a form between how it was built and how it ran. Only {@link Explain#MEASURED} runs
   * it.
   *
   * @param form which form
   * @param execution timeout and cancellation
   * @return a text for people
   * @throws io.recordframe.plan.error.RecordframeException if the engine cannot run the plan, or
   *     for {@link Explain#MEASURED} the query fails
   * @throws IllegalStateException if the session is closed
   */
  public String explain(Explain form, Execution execution) {
    Objects.requireNonNull(form, "form");
    return session.runs().explain(plan, form, Objects.requireNonNull(execution, "execution"));
  }

  /**
   * The plan: what this frame means, without the session that runs it.
   *
   * @return the plan
   */
  public Relation plan() {
    return plan;
  }

  /**
   * The rows of a relation that somebody has defined, applied to the rows of this frame and others.
   *
   * @param extension the relation
   * @param others what it is applied to besides this frame, in order
   * @return its rows; {@link UntypedFrame#as} leads back to records
   * @throws InvalidPlanException if it cannot be applied to such rows, or a frame is of another
   *     session
   */
  public UntypedFrame extend(RelationExtension extension, AnyFrame<?>... others) {
    Objects.requireNonNull(extension, "extension");
    Objects.requireNonNull(others, "others");
    List<Relation> arguments = new ArrayList<>(List.of(plan));
    for (AnyFrame<?> other : others) {
      session.identity().requireSame(other.session.identity(), "an extension");
      arguments.add(other.plan);
    }
    try {
      return new UntypedFrame(session, new ExtensionRelation(extension, arguments));
    } catch (IllegalArgumentException refused) {
      throw new InvalidPlanException(
          "The extension '%s' cannot be applied to these rows: %s"
              .formatted(extension.name(), refused.getMessage()),
          refused);
    }
  }

  /**
   * Cuts this frame into tasks that workers can run apart, each over some of its files, or over a
   * part of its {@link io.recordframe.plan.source.PartitionedRows}, whichever it reads first.
   * Filters, columns, joins with whole other sides, and sums, counts, means, least and greatest
   * values are computed in the tasks; the rest is when their rows are merged. Sums and means of
   * floating point may differ in their last digits from those of one run.
   *
   * @param tasks how many at most, at least 1; there are never more than files or parts
   * @return the tasks, and what merges them
   * @throws IllegalArgumentException if the number is not positive
   * @throws InvalidPlanException if the frame reads no files and no rows that can be told apart
   * @throws io.recordframe.plan.error.InvalidDataException if the parts into which a source tells
   *     its rows apart are not what they must be
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run it
   */
  public PhysicalFrame cut(int tasks) {
    return cut(tasks, Execution.unbounded());
  }

  /**
   * Cuts this frame into tasks that workers can run apart, each over some of its files or a part of
   * its rows.
   *
   * @param tasks how many at most, as for {@link #cut(int)}
   * @param execution how long it may take to find the files and prepare a task, and what ends it;
   *     it does not end what a source of one's own does to tell its rows apart
   * @return the tasks, and what merges them
   * @throws io.recordframe.plan.error.RecordframeException as {@link #cut(int)} throws it
   */
  public PhysicalFrame cut(int tasks, Execution execution) {
    Objects.requireNonNull(execution, "execution");
    if (tasks < 1) {
      throw new IllegalArgumentException("There must be a task at least, not " + tasks);
    }
    return PhysicalFrame.of(this, tasks, execution);
  }

  /**
   * The plan as bytes, for a session of another process, as the {@link SenderSession} of the thread
   * says or else the frame's own session.
   *
   * @return the bytes, for {@link Session#fromBytes(byte[])}
   * @throws io.recordframe.plan.codec.PlanNotPortableException if the plan holds what cannot travel
   * @throws io.recordframe.plan.error.InvalidPlanException if the plan belongs inside of another
   * @throws io.recordframe.plan.codec.CodecUnavailableException if there is no codec on the class
   *     path
   */
  public byte[] toBytes() {
    return toBytes(SenderSession.current().orElse(session));
  }

  /**
   * The plan as bytes, as a session says; no other is asked.
   *
   * @param sender the session whose codec writes
   * @return the bytes
   * @throws io.recordframe.plan.codec.PlanNotPortableException as for {@link #toBytes()}
   */
  public byte[] toBytes(Session sender) {
    return sender.toBytes(plan);
  }
}
