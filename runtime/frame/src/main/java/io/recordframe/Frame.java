package io.recordframe;

import io.recordframe.expression.BoolExpr;
import io.recordframe.expression.Expr;
import io.recordframe.expression.NullableBoolExpr;
import io.recordframe.expression.NullableExpr;
import io.recordframe.expression.SortTerm;
import io.recordframe.expression.Term;
import io.recordframe.file.Writing;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.print.PlanPrinter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rows of a record, not computed before a result is asked for. The processor generates a frame for
 * each record annotated {@code @Schema}; every operation gives a new frame.
 *
 * <p>Frames are immutable and safe to share between threads. They belong to a {@link Session}; once
 * it is closed, asking for a result throws {@link IllegalStateException}. Where frames of two
 * sessions meet, in a join, a set operation or a query inside of another, {@code
 * InvalidPlanException} is thrown and names both sessions.
 *
 * <p>The methods that give a result run the plan anew each time. They throw the exceptions of
 * {@code io.recordframe.plan.error}: {@code UnsupportedPlanException} and {@code
 * LimitExceededException} before anything runs, {@code QueryFailedException}, {@code
 * QueryCancelledException} and {@code DeadlineExceededException} while it runs, {@code
 * InvalidDataException} for a value that the record cannot hold.
 *
 * <p>An argument is never null; {@code NullPointerException} names the one that is.
 *
 * @param <F> the frame itself
 * @param <R> the record
 * @param <C> its columns
 * @param <N> its columns where the row can be missing
 */
@SuppressWarnings("unchecked") // an input holds its slots in the order of the type parameters
public abstract class Frame<F, R extends Record, C, N> {

  private final RecordSchema<R, F> schema;
  private final FrameState state;

  /**
   * Called by generated code only.
   *
   * @param schema the record
   * @param state what the frame consists of
   */
  protected Frame(RecordSchema<R, F> schema, FrameState state) {
    this.schema = schema;
    this.state = state;
  }

  Input input() {
    return new Input(state.session(), state.plan(), List.of(new SlotFactory.Records(schema)));
  }

  private F with(Relation plan) {
    return schema.frame(new FrameState(state.session(), plan));
  }

  private F with(Input input) {
    return with(input.plan());
  }

  // Rows

  /**
   * The rows for which a predicate is true, neither false nor null.
   *
   * @param predicate the predicate; windows in it see the rows before the filter
   * @return those rows
   */
  public F filter(Function1<? super C, ? extends NullableBoolExpr> predicate) {
    return with(input().filter(slots -> predicate.apply((C) slots.get(0))));
  }

  /**
   * The rows in an order. Without a sort, order is not promised.
   *
   * @param key what they are ordered by first: an expression for ascending order with nulls last,
   *     or one with {@code asc()} or {@code desc()}
   * @param more what decides among equals
   * @return the ordered rows
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the functions are only called
  public final F sort(
      Function1<? super C, ? extends SortTerm> key,
      Function1<? super C, ? extends SortTerm>... more) {
    Objects.requireNonNull(more, "more");
    return with(
        input()
            .sort(
                slots -> key.apply((C) slots.get(0)),
                List.of(more),
                (function, slots) -> function.apply((C) slots.get(0))));
  }

  /**
   * The first rows, by the order of the sort directly before; any rows without one.
   *
   * @param count how many at most
   * @return those rows
   * @throws IllegalArgumentException if the number is negative
   */
  public F limit(long count) {
    return with(input().limit(0, count));
  }

  /**
   * The rows behind the first ones, by the order of the sort directly before.
   *
   * @param count how many are left out
   * @return those rows
   * @throws IllegalArgumentException if the number is negative
   */
  public F offset(long count) {
    return with(input().limit(count, Long.MAX_VALUE));
  }

  /**
   * Each different row once; nulls are equal to each other.
   *
   * @return the different rows
   */
  public F distinct() {
    return with(input().distinct());
  }

  /**
   * The rows of both frames, each different row once.
   *
   * @param other the other frame
   * @return the rows, in no promised order
   */
  public F union(Frame<F, R, C, N> other) {
    return combine(other, SetOperation.Kind.UNION, false);
  }

  /**
   * The rows of both frames, repeated ones included.
   *
   * @param other the other frame
   * @return the rows, in no promised order
   */
  public F unionAll(Frame<F, R, C, N> other) {
    return combine(other, SetOperation.Kind.UNION, true);
  }

  /**
   * The rows that both frames have, each once.
   *
   * @param other the other frame
   * @return the rows, in no promised order
   */
  public F intersect(Frame<F, R, C, N> other) {
    return combine(other, SetOperation.Kind.INTERSECT, false);
  }

  /**
   * The rows that the other frame does not have, each once.
   *
   * @param other the other frame
   * @return the rows, in no promised order
   */
  public F except(Frame<F, R, C, N> other) {
    return combine(other, SetOperation.Kind.EXCEPT, false);
  }

  private F combine(Frame<F, R, C, N> other, SetOperation.Kind kind, boolean all) {
    input().requireSameSession(other.input(), kind.name().toLowerCase(Locale.ROOT));
    return with(new SetOperation(state.plan(), other.state.plan(), kind, all));
  }

  // Columns

  /**
   * A record from each row.
   *
   * @param <G> the frame of the record
   * @param row the record's components, made by the generated {@code row(...)}, {@code from(...)}
   *     or {@code build()}
   * @return the records
   */
  public <G> G select(Function1<? super C, Row<G>> row) {
    return input().select(slots -> row.apply((C) slots.get(0)));
  }

  /**
   * Adds a value to each row, which the following lambdas see as a second parameter.
   *
   * @param <X> the value's type
   * @param <NX> the same where it can be missing
   * @param value the value
   * @return the rows with the value
   */
  public <X extends Term<NX>, NX> Scope2<C, N, X, NX> let(Function1<? super C, X> value) {
    return new Scope2<>(input().let(slots -> value.apply((C) slots.get(0))));
  }

  /**
   * The rows in which a value is not null, with that value as a second parameter of the following
   * lambdas that is never null.
   *
   * @param <X> the value's type where it is not null
   * @param <M> the same where it can be missing
   * @param value the value
   * @return those rows with the value
   */
  public <X extends Expr<?, ?>, M extends Term<?>> Scope2<C, N, X, M> whereNotNull(
      Function1<? super C, ? extends NullableExpr<X, M>> value) {
    return new Scope2<>(input().whereNotNull(slots -> value.apply((C) slots.get(0))));
  }

  // Joins

  /**
   * Pairs with the rows of another relation that meet a condition.
   *
   * @param <D> the other relation's columns
   * @param <M> the same where the row can be missing
   * @param other the other relation
   * @return waits for the condition
   */
  public <D, M> Join2On<C, D, Scope2<C, N, D, M>> join(Frame<?, ?, D, M> other) {
    return new Join2On<>(input().join(other.input(), Join.Type.INNER), Scope2::new);
  }

  /**
   * Pairs with the rows of another relation that meet a condition; where there is none, the other
   * side is missing.
   *
   * @param <D> the other relation's columns
   * @param <M> the same where the row can be missing
   * @param other the other relation
   * @return waits for the condition
   */
  public <D, M> Join2On<C, D, Scope2<C, N, M, M>> leftJoin(Frame<?, ?, D, M> other) {
    return new Join2On<>(input().join(other.input(), Join.Type.LEFT), Scope2::new);
  }

  /**
   * Pairs with the rows of another relation that meet a condition; a row of the other relation
   * without a partner remains, and this side is missing.
   *
   * @param <D> the other relation's columns
   * @param <M> the same where the row can be missing
   * @param other the other relation
   * @return waits for the condition
   */
  public <D, M> Join2On<C, D, Scope2<N, N, D, M>> rightJoin(Frame<?, ?, D, M> other) {
    return new Join2On<>(input().join(other.input(), Join.Type.RIGHT), Scope2::new);
  }

  /**
   * Pairs with the rows of another relation that meet a condition; rows of both sides without a
   * partner remain, and the other side is missing.
   *
   * @param <D> the other relation's columns
   * @param <M> the same where the row can be missing
   * @param other the other relation
   * @return waits for the condition
   */
  public <D, M> Join2On<C, D, Scope2<N, N, M, M>> fullJoin(Frame<?, ?, D, M> other) {
    return new Join2On<>(input().join(other.input(), Join.Type.FULL), Scope2::new);
  }

  /**
   * All pairs with the rows of another relation.
   *
   * @param <D> the other relation's columns
   * @param <M> the same where the row can be missing
   * @param other the other relation
   * @return the pairs
   */
  public <D, M> Scope2<C, N, D, M> crossJoin(Frame<?, ?, D, M> other) {
    return new Scope2<>(input().crossJoin(other.input()));
  }

  /**
   * The rows that have a partner in another relation, once each.
   *
   * @param <D> the other relation's columns
   * @param other the other relation
   * @return waits for the condition
   */
  public <D> Join2On<C, D, F> semiJoin(Frame<?, ?, D, ?> other) {
    return new Join2On<>(input().join(other.input(), Join.Type.SEMI), this::with);
  }

  /**
   * The rows that have no partner in another relation.
   *
   * @param <D> the other relation's columns
   * @param other the other relation
   * @return waits for the condition
   */
  public <D> Join2On<C, D, F> antiJoin(Frame<?, ?, D, ?> other) {
    return new Join2On<>(input().join(other.input(), Join.Type.ANTI), this::with);
  }

  /**
   * Whether there are rows. Inside a lambda of another frame the rows may depend on that lambda's
   * parameters.
   *
   * @return the condition
   */
  public BoolExpr exists() {
    return input().exists();
  }

  /**
   * Whether there are no rows: the opposite of {@link #exists()}.
   *
   * @return the condition
   */
  public BoolExpr notExists() {
    return exists().not();
  }

  // Groups

  /**
   * One record from all rows.
   *
   * @param <G> the frame of the record
   * @param row the record's components, from aggregates over all rows
   * @return one record, also where there are no rows
   */
  public <G> G aggregate(Function1<Total1<C>, Row<G>> row) {
    return input().aggregate(collector -> row.apply(new Total1<>(collector)));
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param k1 key 1
   * @return the groups
   */
  public <K1 extends Term<?>> Grouped1<Group1<C>, K1> groupBy(Function1<? super C, K1> k1) {
    return new Grouped1<>(input().group(slots -> k1.apply((C) slots.get(0))), Group1::new);
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param <K2> the type of key 2
   * @param k1 key 1
   * @param k2 key 2
   * @return the groups
   */
  public <K1 extends Term<?>, K2 extends Term<?>> Grouped2<Group1<C>, K1, K2> groupBy(
      Function1<? super C, K1> k1, Function1<? super C, K2> k2) {
    return new Grouped2<>(
        input().group(slots -> k1.apply((C) slots.get(0)), slots -> k2.apply((C) slots.get(0))),
        Group1::new);
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param <K2> the type of key 2
   * @param <K3> the type of key 3
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @return the groups
   */
  public <K1 extends Term<?>, K2 extends Term<?>, K3 extends Term<?>>
      Grouped3<Group1<C>, K1, K2, K3> groupBy(
          Function1<? super C, K1> k1, Function1<? super C, K2> k2, Function1<? super C, K3> k3) {
    return new Grouped3<>(
        input()
            .group(
                slots -> k1.apply((C) slots.get(0)),
                slots -> k2.apply((C) slots.get(0)),
                slots -> k3.apply((C) slots.get(0))),
        Group1::new);
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param <K2> the type of key 2
   * @param <K3> the type of key 3
   * @param <K4> the type of key 4
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @param k4 key 4
   * @return the groups
   */
  public <K1 extends Term<?>, K2 extends Term<?>, K3 extends Term<?>, K4 extends Term<?>>
      Grouped4<Group1<C>, K1, K2, K3, K4> groupBy(
          Function1<? super C, K1> k1,
          Function1<? super C, K2> k2,
          Function1<? super C, K3> k3,
          Function1<? super C, K4> k4) {
    return new Grouped4<>(
        input()
            .group(
                slots -> k1.apply((C) slots.get(0)),
                slots -> k2.apply((C) slots.get(0)),
                slots -> k3.apply((C) slots.get(0)),
                slots -> k4.apply((C) slots.get(0))),
        Group1::new);
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param <K2> the type of key 2
   * @param <K3> the type of key 3
   * @param <K4> the type of key 4
   * @param <K5> the type of key 5
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @param k4 key 4
   * @param k5 key 5
   * @return the groups
   */
  public <
          K1 extends Term<?>,
          K2 extends Term<?>,
          K3 extends Term<?>,
          K4 extends Term<?>,
          K5 extends Term<?>>
      Grouped5<Group1<C>, K1, K2, K3, K4, K5> groupBy(
          Function1<? super C, K1> k1,
          Function1<? super C, K2> k2,
          Function1<? super C, K3> k3,
          Function1<? super C, K4> k4,
          Function1<? super C, K5> k5) {
    return new Grouped5<>(
        input()
            .group(
                slots -> k1.apply((C) slots.get(0)),
                slots -> k2.apply((C) slots.get(0)),
                slots -> k3.apply((C) slots.get(0)),
                slots -> k4.apply((C) slots.get(0)),
                slots -> k5.apply((C) slots.get(0))),
        Group1::new);
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param <K2> the type of key 2
   * @param <K3> the type of key 3
   * @param <K4> the type of key 4
   * @param <K5> the type of key 5
   * @param <K6> the type of key 6
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @param k4 key 4
   * @param k5 key 5
   * @param k6 key 6
   * @return the groups
   */
  public <
          K1 extends Term<?>,
          K2 extends Term<?>,
          K3 extends Term<?>,
          K4 extends Term<?>,
          K5 extends Term<?>,
          K6 extends Term<?>>
      Grouped6<Group1<C>, K1, K2, K3, K4, K5, K6> groupBy(
          Function1<? super C, K1> k1,
          Function1<? super C, K2> k2,
          Function1<? super C, K3> k3,
          Function1<? super C, K4> k4,
          Function1<? super C, K5> k5,
          Function1<? super C, K6> k6) {
    return new Grouped6<>(
        input()
            .group(
                slots -> k1.apply((C) slots.get(0)),
                slots -> k2.apply((C) slots.get(0)),
                slots -> k3.apply((C) slots.get(0)),
                slots -> k4.apply((C) slots.get(0)),
                slots -> k5.apply((C) slots.get(0)),
                slots -> k6.apply((C) slots.get(0))),
        Group1::new);
  }

  // Results

  /**
   * All rows, in memory.
   *
   * @return the rows, unmodifiable
   */
  public List<R> collect() {
    return collect(Execution.unbounded());
  }

  /**
   * All rows, in memory.
   *
   * @param execution timeout, cancellation and progress
   * @return the rows, unmodifiable
   */
  public List<R> collect(Execution execution) {
    return results(execution).collect();
  }

  /**
   * The rows one after the other, with memory for a few batches at a time.
   *
   * @return the rows, read by one thread at a time. Close the stream unless it is read to its end:
   *     one that is forgotten keeps its query until the garbage collector finds it
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
   */
  public Stream<R> stream(Execution execution) {
    return results(execution).stream();
  }

  /**
   * Hands over the rows in batches as the engine makes them, about 2,000 rows each, by the calling
   * thread.
   *
   * @param action is given each batch, an unmodifiable list
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
   */
  public void forEachBatch(Execution execution, Consumer<? super List<R>> action) {
    results(execution).forEachBatch(action);
  }

  /**
   * The only row.
   *
   * @return the row
   * @throws io.recordframe.plan.error.QueryFailedException if there is none, or more than one
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
   */
  public R one(Execution execution) {
    return results(execution).one();
  }

  /**
   * The only row, if there is one.
   *
   * @return the row, or nothing
   * @throws io.recordframe.plan.error.QueryFailedException if there is more than one
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
   */
  public Optional<R> optional(Execution execution) {
    return results(execution).optional();
  }

  /**
   * How many rows there are, counted by the engine.
   *
   * @return the number of rows
   */
  public long count() {
    return count(Execution.unbounded());
  }

  /**
   * How many rows there are, counted by the engine.
   *
   * @param execution timeout, cancellation and progress
   * @return the number of rows
   */
  public long count(Execution execution) {
    return untyped().count(execution);
  }

  /**
   * Writes the rows; the target is there whole or, when this fails, not at all.
   *
   * @param writing where to and how, such as {@code Parquet.to("out.parquet")}
   * @return how many rows were written
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
   */
  public long write(Writing writing, Execution execution) {
    return untyped().write(writing, execution);
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
   */
  public void show(int rows, Execution execution) {
    untyped().show(rows, execution);
  }

  /**
   * The plan as it was built.
   *
   * @return the plan, a relation a line, inputs indented
   */
  public String explain() {
    return PlanPrinter.print(state.plan());
  }

  /**
   * The plan as the engine runs it.
   *
   * @param form which form
   * @return a text for people
   */
  public String explain(Explain form) {
    return explain(form, Execution.unbounded());
  }

  /**
   * The plan as the engine runs it.
   *
   * @param form which form
   * @param execution timeout and cancellation
   * @return a text for people
   */
  public String explain(Explain form, Execution execution) {
    return untyped().explain(form, execution);
  }

  /**
   * The same rows without types known to the compiler: columns by name.
   *
   * @return the untyped frame
   */
  public UntypedFrame untyped() {
    return new UntypedFrame(state.session(), state.plan());
  }

  /**
   * The plan: what this frame means, without the session that runs it.
   *
   * @return the plan
   */
  public Relation plan() {
    return state.plan();
  }

  private Results<R> results(Execution execution) {
    return new Results<>(state.session(), state.plan(), schema.recordName(), this::read, execution);
  }

  @SuppressWarnings("NullAway") // no row of a result is absent
  private RowList<R> read(ColumnBatch batch, long firstRow) {
    return new RowList<>(schema.read(batch.rowCount(), firstRow, batch::column, null));
  }

  /** The record and the plan. */
  @Override
  public String toString() {
    return "Frame of " + schema.recordName() + System.lineSeparator() + explain();
  }
}
