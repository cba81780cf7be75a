package io.recordframe;

import io.recordframe.expression.Agg;
import io.recordframe.expression.BoolExpr;
import io.recordframe.expression.Expr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableBoolExpr;
import io.recordframe.expression.NullableExpr;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.NullableValues;
import io.recordframe.expression.SortTerm;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import io.recordframe.expression.Values;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Execution;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * Rows of a record, not computed before a result is asked for. The processor generates a frame for
 * each record annotated {@code @Schema}; every operation gives a new frame.
 *
 * <pre>{@code
 * @Schema record Flight(String origin, long delay) {}
 * @Schema record Delay(String origin, long flights, double mean) {}
 *
 * FlightFrame flights = session.read(FlightFrame.SCHEMA, Parquet.files("flights.parquet"));
 * List<Delay> worst =
 *     flights
 *         .filter(flight -> flight.delay().gt(0))
 *         .groupBy(flight -> flight.origin())
 *         .agg((origin, group) ->
 *             DelayFrame.row(origin, group.count(), group.agg(flight -> flight.delay().mean())))
 *         .sort(delay -> delay.mean().desc())
 *         .limit(10)
 *         .collect();
 * }</pre>
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
public abstract non-sealed class Frame<F, R extends Record, C, N> extends AnyFrame<R> {

  private final RecordSchema<R, F> schema;

  /**
   * Called by generated code only.
   *
   * @param schema the record
   * @param state what the frame consists of
   */
  protected Frame(RecordSchema<R, F> schema, FrameState state) {
    super(state.session(), state.plan());
    this.schema = schema;
  }

  Input input() {
    return new Input(session(), plan(), List.of(new SlotFactory.Records(schema)));
  }

  /**
   * An expression over a row of this frame that stands by itself, to be sent and evaluated over
   * other rows of the record. Only the columns matter, not where this frame's rows come from.
   *
   * @param value the expression
   * @return the expression
   */
  public RowExpression expression(Function1<? super C, ? extends Term<?>> value) {
    Objects.requireNonNull(value, "value");
    return new RowExpression(
        session(), input().open().bind(slots -> value.apply((C) slots.get(0))));
  }

  private F with(Relation plan) {
    return schema.frame(new FrameState(session(), plan));
  }

  private F with(Input input) {
    return with(input.plan());
  }

  // Rows

  /**
   * The rows for which a predicate is true, neither false nor null.
   *
   * <pre>{@code
   * flights.filter(flight -> flight.delay().gt(60).and(flight.origin().in("LAS", "SFO")))
   * }</pre>
   *
   * @param predicate the predicate; windows in it see the rows before the filter
   * @return those rows
   * @throws io.recordframe.plan.error.InvalidPlanException if a column is not one of the
   *     parameters', or a constant is none that its column can hold
   */
  public F filter(Function1<? super C, ? extends NullableBoolExpr> predicate) {
    return with(input().filter(slots -> predicate.apply((C) slots.get(0))));
  }

  /**
   * The rows in an order. Without a sort, order is not promised.
   *
   * <pre>{@code
   * flights.sort(flight -> flight.delay().desc(), flight -> flight.origin())
   * }</pre>
   *
   * @param key what they are ordered by first: an expression for ascending order with nulls last,
   *     or one with {@code asc()} or {@code desc()}
   * @param more what decides among equals
   * @return the ordered rows
   * @throws io.recordframe.plan.error.InvalidPlanException if a key has a window, which is added by
   *     {@link #let} first, or a column of elsewhere
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
   * The last rows by the order of the sort directly before, in that order.
   *
   * @param count how many at most
   * @return those rows
   * @throws IllegalArgumentException if the number is negative
   * @throws io.recordframe.plan.error.InvalidPlanException if there is no sort directly before
   */
  public F tail(long count) {
    return with(input().tail(count));
  }

  /**
   * The rows without a null in some columns. A column's type stays what it is; {@link
   * #whereNotNull} gives a value that the compiler knows to be there.
   *
   * <pre>{@code
   * orders.dropNulls(order -> order.note(), order -> order.referrer())
   * }</pre>
   *
   * @param columns which columns, or values made of them; all columns where there is none
   * @return those rows
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the functions are only called
  public final F dropNulls(Function1<? super C, ? extends Term<?>>... columns) {
    return dropNulls(columns, _ -> 0);
  }

  /**
   * The rows in which some columns are not all null.
   *
   * @param columns which columns, or values made of them; all columns where there is none
   * @return those rows
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the functions are only called
  public final F dropAllNulls(Function1<? super C, ? extends Term<?>>... columns) {
    return dropNulls(columns, count -> count - 1);
  }

  /**
   * The rows in which so many of some columns are not null.
   *
   * @param fewest how many of them at least, from 0 to their number
   * @param columns which columns, or values made of them; all columns where there is none
   * @return those rows
   * @throws IllegalArgumentException if there are not so many columns, or the number is negative
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the functions are only called
  public final F dropNullsBelow(int fewest, Function1<? super C, ? extends Term<?>>... columns) {
    return dropNulls(
        columns,
        count -> {
          if (fewest < 0 || fewest > count) {
            throw new IllegalArgumentException(
                "Of %d columns %d cannot be there; say 0 to %d".formatted(count, fewest, count));
          }
          return count - fewest;
        });
  }

  private F dropNulls(Function1<? super C, ? extends Term<?>>[] columns, IntUnaryOperator missing) {
    Objects.requireNonNull(columns, "columns");
    return with(
        input()
            .dropNulls(
                List.of(columns), (function, slots) -> function.apply((C) slots.get(0)), missing));
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
   * One row of those that are equal in some keys; nulls are equal to each other.
   *
   * @param key what rows are compared by
   * @param more what they are compared by as well
   * @return waits to be told which row remains
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the functions are only called
  public final DistinctOn1<C, F> distinctOn(
      Function1<? super C, ? extends Term<?>> key,
      Function1<? super C, ? extends Term<?>>... more) {
    Objects.requireNonNull(more, "more");
    return new DistinctOn1<>(
        input()
            .distinctOn(
                slots -> key.apply((C) slots.get(0)),
                List.of(more),
                (function, slots) -> function.apply((C) slots.get(0))),
        this::with);
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
   * The rows of both frames, each different row once. Columns of the other frame are found by name,
   * as {@link UntypedFrame#as} does; further ones are left out.
   *
   * @param other the other frame, of any columns
   * @param missing what becomes of components that can be null and have no column there
   * @return the rows, in no promised order
   * @throws io.recordframe.plan.error.SchemaMismatchException if a column is missing or of a type
   *     that the component cannot hold, with every difference
   */
  public F unionByName(AnyFrame<?> other, MissingColumns missing) {
    return combineByName(other, missing, false);
  }

  /**
   * The rows of both frames, repeated ones included. Columns of the other frame are found by name,
   * as {@link UntypedFrame#as} does; further ones are left out.
   *
   * <pre>{@code
   * orders.unionAllByName(session.read(OldOrderFrame.SCHEMA, old), MissingColumns.NULL)
   * }</pre>
   *
   * @param other the other frame, of any columns
   * @param missing what becomes of components that can be null and have no column there
   * @return the rows, in no promised order
   * @throws io.recordframe.plan.error.SchemaMismatchException if a column is missing or of a type
   *     that the component cannot hold, with every difference
   */
  public F unionAllByName(AnyFrame<?> other, MissingColumns missing) {
    return combineByName(other, missing, true);
  }

  private F combineByName(AnyFrame<?> other, MissingColumns missing, boolean all) {
    session().identity().requireSame(other.session().identity(), "union");
    F records = new UntypedFrame(other.session(), other.plan()).as(schema, missing);
    return with(
        new SetOperation(plan(), ((AnyFrame<?>) records).plan(), SetOperation.Kind.UNION, all));
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
   * The rows that both frames have, each as often as the frame that has fewer of it; nulls are
   * equal to each other.
   *
   * @param other the other frame
   * @return the rows, in no promised order
   */
  public F intersectAll(Frame<F, R, C, N> other) {
    return combine(other, SetOperation.Kind.INTERSECT, true);
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

  /**
   * The rows of this frame without those of the other: each of the other's takes one that is equal
   * to it away; nulls are equal to each other.
   *
   * @param other the other frame
   * @return the rows, in no promised order
   */
  public F exceptAll(Frame<F, R, C, N> other) {
    return combine(other, SetOperation.Kind.EXCEPT, true);
  }

  private F combine(Frame<F, R, C, N> other, SetOperation.Kind kind, boolean all) {
    input().requireSameSession(other.input(), kind.name().toLowerCase(Locale.ROOT));
    return with(new SetOperation(plan(), other.plan(), kind, all));
  }

  // Columns

  /**
   * A record from each row. Constants stand in it as {@code lit(...)}.
   *
   * <pre>{@code
   * flights.select(flight -> SpeedFrame.row(flight.origin(), flight.distance().toDouble(), lit("mph")))
   * }</pre>
   *
   * @param <G> the frame of the record
   * @param row the record's components, made by the generated {@code row(...)}, {@code from(...)}
   *     or {@code build()}
   * @return the records
   * @throws NullPointerException if a component is given null; its message names the component
   * @throws io.recordframe.plan.error.InvalidPlanException if a column is not one of the
   *     parameters', or a constant is none that its column can hold
   */
  public <G> G select(Function1<? super C, Row<G>> row) {
    return input().select(slots -> row.apply((C) slots.get(0)));
  }

  /**
   * Adds a value to each row, which the following lambdas see as a second parameter.
   *
   * <pre>{@code
   * flights
   *     .let(flight -> flight.delay().dividedBy(flight.distance()))
   *     .filter((flight, ratio) -> ratio.gt(0.1))
   *     .select((flight, ratio) -> RatioFrame.row(flight.origin(), ratio))
   * }</pre>
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
   * <pre>{@code
   * orders.whereNotNull(order -> order.note()).select((order, note) -> NoteFrame.row(order.id(), note))
   * }</pre>
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

  /**
   * A row for each of several values of a row, which the following lambdas see with its name as two
   * further parameters.
   *
   * @param <X> the values' type
   * @param <NX> the same where it can be missing
   * @param values the values with their names
   * @return as many rows for each row as there are values, in no promised order
   */
  public <X extends Term<NX>, NX> Scope3<C, N, StrExpr, NullableStrExpr, X, NX> unpivot(
      Function1<? super C, Unpivot<X>> values) {
    return new Scope3<>(input().unpivot(slots -> values.apply((C) slots.get(0))));
  }

  /**
   * What a function makes of this frame, so that steps of a query read in their order.
   *
   * @param <T> the result
   * @param function the function
   * @return its result
   */
  public <T> T transform(Function1<? super F, ? extends T> function) {
    return function.apply(with(plan()));
  }

  // Lists

  /**
   * A row for each element of a list, which the following lambdas see as a further parameter. A row
   * whose list is null or empty is left out.
   *
   * @param <X> the elements
   * @param <NX> the same where one can be missing
   * @param list the list
   * @return a row for each element, in no promised order
   */
  public <X extends Term<NX>, NX> Scope2<C, N, X, NX> explode(
      Function1<? super C, ? extends NullableListExpr<X>> list) {
    return new Scope2<>(input().explode(false, false, slots -> list.apply((C) slots.get(0))));
  }

  /**
   * A row for each element of a list, which the following lambdas see as a further parameter. A row
   * whose list is null or empty is kept once, without an element.
   *
   * @param <X> the elements
   * @param <NX> the same where one can be missing
   * @param list the list
   * @return a row for each element, in no promised order
   */
  public <X extends Term<NX>, NX> Scope2<C, N, NX, NX> explodeOuter(
      Function1<? super C, ? extends NullableListExpr<X>> list) {
    return new Scope2<>(input().explode(true, false, slots -> list.apply((C) slots.get(0))));
  }

  /**
   * A row for each element of a list, with its position from 0 and the element as two further
   * parameters of the following lambdas. A row whose list is null or empty is left out.
   *
   * @param <X> the elements
   * @param <NX> the same where one can be missing
   * @param list the list
   * @return a row for each element, in no promised order
   */
  public <X extends Term<NX>, NX>
      Scope3<C, N, LongExpr, NullableLongExpr, X, NX> explodeWithPosition(
          Function1<? super C, ? extends NullableListExpr<X>> list) {
    return new Scope3<>(input().explode(false, true, slots -> list.apply((C) slots.get(0))));
  }

  /**
   * A row for each element of a list, with its position from 0 and the element as two further
   * parameters of the following lambdas. A row whose list is null or empty is kept once, with
   * neither.
   *
   * @param <X> the elements
   * @param <NX> the same where one can be missing
   * @param list the list
   * @return a row for each element, in no promised order
   */
  public <X extends Term<NX>, NX>
      Scope3<C, N, NullableLongExpr, NullableLongExpr, NX, NX> explodeOuterWithPosition(
          Function1<? super C, ? extends NullableListExpr<X>> list) {
    return new Scope3<>(input().explode(true, true, slots -> list.apply((C) slots.get(0))));
  }

  /**
   * A row for each position of two lists, whose elements the following lambdas see as two further
   * parameters. The element of a list that is shorter than the other is null. A row whose lists are
   * both null or empty is left out.
   *
   * @param <X> the elements of the first list
   * @param <NX> the same where one can be missing
   * @param <Y> the elements of the second list
   * @param <NY> the same where one can be missing
   * @param first the first list
   * @param second the second list
   * @return a row for each position, in no promised order
   */
  public <X extends Term<NX>, NX, Y extends Term<NY>, NY> Scope3<C, N, NX, NX, NY, NY> explode(
      Function1<? super C, ? extends NullableListExpr<X>> first,
      Function1<? super C, ? extends NullableListExpr<Y>> second) {
    Objects.requireNonNull(second, "second");
    return new Scope3<>(
        input()
            .explode(
                false,
                false,
                slots -> first.apply((C) slots.get(0)),
                slots -> second.apply((C) slots.get(0))));
  }

  /**
   * A row for each position of two lists, whose elements the following lambdas see as two further
   * parameters. The element of a list that is shorter than the other is null. A row whose lists are
   * both null or empty is kept once, without elements.
   *
   * @param <X> the elements of the first list
   * @param <NX> the same where one can be missing
   * @param <Y> the elements of the second list
   * @param <NY> the same where one can be missing
   * @param first the first list
   * @param second the second list
   * @return a row for each position, in no promised order
   */
  public <X extends Term<NX>, NX, Y extends Term<NY>, NY> Scope3<C, N, NX, NX, NY, NY> explodeOuter(
      Function1<? super C, ? extends NullableListExpr<X>> first,
      Function1<? super C, ? extends NullableListExpr<Y>> second) {
    Objects.requireNonNull(second, "second");
    return new Scope3<>(
        input()
            .explode(
                true,
                false,
                slots -> first.apply((C) slots.get(0)),
                slots -> second.apply((C) slots.get(0))));
  }

  // Validation

  /**
   * The rows checked against the constraints of the record. Types and nulls were judged where the
   * rows came from; files are better read with {@code session.read(schema, reading, validation)},
   * which finds what they have instead of numbers, and nulls.
   *
   * @param validation what is checked
   * @return good rows, bad rows and faults
   * @throws io.recordframe.plan.error.InvalidPlanException if the validation names a column that
   *     the record does not have
   */
  public Validated<F, F> validate(Validation validation) {
    Objects.requireNonNull(validation, "validation");
    return Validating.records(session(), schema, validation, plan());
  }

  // Joins

  /**
   * Pairs with the rows of another relation that meet a condition.
   *
   * <pre>{@code
   * flights
   *     .join(airports)
   *     .on((flight, airport) -> flight.origin().eq(airport.iata()))
   *     .select((flight, airport) -> TripFrame.row(airport.city(), flight.delay()))
   * }</pre>
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
   * side is missing, and all its columns are nullable.
   *
   * <pre>{@code
   * flights
   *     .leftJoin(airports)
   *     .on((flight, airport) -> flight.origin().eq(airport.iata()))
   *     .select((flight, airport) -> TripFrame.row(airport.city().orElse("?"), flight.delay()))
   * }</pre>
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
   * Pairs each row with the nearest row of another relation: {@code on} looks in one direction,
   * {@code onNearest} in both. Nulls are near to nothing. Of several rows with the same value it is
   * any one. A row without one is left out.
   *
   * <pre>{@code
   * trades
   *     .asofJoin(quotes)
   *     .on((trade, quote) ->
   *         trade.symbol().eq(quote.symbol()).and(trade.at().ge(quote.at())))
   * }</pre>
   *
   * @param <D> the other relation's columns
   * @param <M> the same where the row can be missing
   * @param other the other relation
   * @return waits for the condition
   */
  public <D, M> Asof2On<C, D, Scope2<C, N, D, M>> asofJoin(Frame<?, ?, D, M> other) {
    return new Asof2On<>(input().asofJoin(other.input(), Join.Type.INNER), Scope2::new);
  }

  /**
   * Pairs each row with the nearest row of another relation: {@code on} looks in one direction,
   * {@code onNearest} in both. Nulls are near to nothing. Of several rows with the same value it is
   * any one. Where there is none, the other side is missing.
   *
   * <pre>{@code
   * trades
   *     .asofLeftJoin(quotes)
   *     .on((trade, quote) ->
   *         trade.symbol().eq(quote.symbol()).and(trade.at().ge(quote.at())))
   * }</pre>
   *
   * @param <D> the other relation's columns
   * @param <M> the same where the row can be missing
   * @param other the other relation
   * @return waits for the condition
   */
  public <D, M> Asof2On<C, D, Scope2<C, N, M, M>> asofLeftJoin(Frame<?, ?, D, M> other) {
    return new Asof2On<>(input().asofJoin(other.input(), Join.Type.LEFT), Scope2::new);
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
   * <pre>{@code
   * airports.filter(airport -> flights.filter(flight -> flight.origin().eq(airport.iata())).exists())
   * }</pre>
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

  /**
   * An aggregate of all rows as a value, for a lambda of another frame, whose parameters the rows
   * may depend on.
   *
   * <pre>{@code
   * flights.filter(flight -> flight.delay().gt(flights.agg(any -> any.delay().mean())))
   * }</pre>
   *
   * @param <Q> the aggregate's type where there may be no rows
   * @param aggregate the aggregate
   * @return its value: null where there are no rows, unless it counts
   */
  public <Q extends Term<?>> Q agg(Function1<? super C, ? extends Agg<?, ? extends Q>> aggregate) {
    return input().agg(slots -> aggregate.apply((C) slots.get(0)));
  }

  /**
   * A value of the only row, for a lambda of another frame, whose parameters the row may depend on.
   * More than one row is an error of the query.
   *
   * <pre>{@code
   * flights.let(flight ->
   *     airports.filter(airport -> airport.iata().eq(flight.origin())).scalar(airport -> airport.city()))
   * }</pre>
   *
   * @param <M> the value's type where it can be missing
   * @param value the value
   * @return the value; null where there is no row
   */
  public <M extends Term<?>> M scalar(Function1<? super C, ? extends Term<M>> value) {
    return (M) input().scalar(slots -> value.apply((C) slots.get(0)));
  }

  /**
   * The values of a column that is never null, for {@code in} within a lambda of another frame,
   * whose parameters the rows may depend on.
   *
   * <pre>{@code
   * customers.filter(customer -> customer.id().in(orders.values(order -> order.customerId())))
   * }</pre>
   *
   * @param <X> the kind of the values
   * @param column the column
   * @return the values
   */
  public <X extends Expr<?, ?>> Values<X> values(Function1<? super C, X> column) {
    return input().values(slots -> column.apply((C) slots.get(0)));
  }

  /**
   * The values of a column that can be null, for {@code in} within a lambda of another frame. A
   * null among them makes {@code in} null where it would be false otherwise, as in SQL.
   *
   * @param <T> the kind of the values
   * @param column the column
   * @return the values
   */
  public <T extends Term<?>> NullableValues<T> nullableValues(Function1<? super C, T> column) {
    return input().nullableValues(slots -> column.apply((C) slots.get(0)));
  }

  // Groups

  /**
   * One record from all rows. There may be none, so that all but counts can be null.
   *
   * <pre>{@code
   * Summary summary =
   *     flights
   *         .aggregate(all -> SummaryFrame.row(all.count(), all.agg(flight -> flight.delay().max())))
   *         .one();
   * }</pre>
   *
   * @param <G> the frame of the record
   * @param row the record's components, from aggregates over all rows
   * @return one record, also where there are no rows
   */
  public <G> G aggregate(Function1<Total1<C>, Row<G>> row) {
    return input().aggregate(collector -> row.apply(new Total1<>(collector)));
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other. What follows is {@code agg},
   * whose lambda sees the keys and the group; {@code group.agg} makes a value of an aggregate.
   *
   * <pre>{@code
   * flights
   *     .groupBy(flight -> flight.origin())
   *     .agg((origin, group) ->
   *         DelayFrame.row(origin, group.count(), group.agg(flight -> flight.delay().mean())))
   * }</pre>
   *
   * @param <K1> the type of key 1
   * @param <N1> the same where it can be missing
   * @param k1 key 1
   * @return the groups
   */
  public <K1 extends Term<N1>, N1 extends Term<?>> Grouped1<Group1<C>, K1, N1> groupBy(
      Function1<? super C, K1> k1) {
    return new Grouped1<>(input().group(slots -> k1.apply((C) slots.get(0))), Group1::new);
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param <N1> the same where it can be missing
   * @param <K2> the type of key 2
   * @param <N2> the same where it can be missing
   * @param k1 key 1
   * @param k2 key 2
   * @return the groups
   */
  public <K1 extends Term<N1>, N1 extends Term<?>, K2 extends Term<N2>, N2 extends Term<?>>
      Grouped2<Group1<C>, K1, N1, K2, N2> groupBy(
          Function1<? super C, K1> k1, Function1<? super C, K2> k2) {
    return new Grouped2<>(
        input().group(slots -> k1.apply((C) slots.get(0)), slots -> k2.apply((C) slots.get(0))),
        Group1::new);
  }

  /**
   * Groups of rows with equal keys; nulls are equal to each other.
   *
   * @param <K1> the type of key 1
   * @param <N1> the same where it can be missing
   * @param <K2> the type of key 2
   * @param <N2> the same where it can be missing
   * @param <K3> the type of key 3
   * @param <N3> the same where it can be missing
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @return the groups
   */
  public <
          K1 extends Term<N1>,
          N1 extends Term<?>,
          K2 extends Term<N2>,
          N2 extends Term<?>,
          K3 extends Term<N3>,
          N3 extends Term<?>>
      Grouped3<Group1<C>, K1, N1, K2, N2, K3, N3> groupBy(
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
   * @param <N1> the same where it can be missing
   * @param <K2> the type of key 2
   * @param <N2> the same where it can be missing
   * @param <K3> the type of key 3
   * @param <N3> the same where it can be missing
   * @param <K4> the type of key 4
   * @param <N4> the same where it can be missing
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @param k4 key 4
   * @return the groups
   */
  public <
          K1 extends Term<N1>,
          N1 extends Term<?>,
          K2 extends Term<N2>,
          N2 extends Term<?>,
          K3 extends Term<N3>,
          N3 extends Term<?>,
          K4 extends Term<N4>,
          N4 extends Term<?>>
      Grouped4<Group1<C>, K1, N1, K2, N2, K3, N3, K4, N4> groupBy(
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
   * @param <N1> the same where it can be missing
   * @param <K2> the type of key 2
   * @param <N2> the same where it can be missing
   * @param <K3> the type of key 3
   * @param <N3> the same where it can be missing
   * @param <K4> the type of key 4
   * @param <N4> the same where it can be missing
   * @param <K5> the type of key 5
   * @param <N5> the same where it can be missing
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @param k4 key 4
   * @param k5 key 5
   * @return the groups
   */
  public <
          K1 extends Term<N1>,
          N1 extends Term<?>,
          K2 extends Term<N2>,
          N2 extends Term<?>,
          K3 extends Term<N3>,
          N3 extends Term<?>,
          K4 extends Term<N4>,
          N4 extends Term<?>,
          K5 extends Term<N5>,
          N5 extends Term<?>>
      Grouped5<Group1<C>, K1, N1, K2, N2, K3, N3, K4, N4, K5, N5> groupBy(
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
   * @param <N1> the same where it can be missing
   * @param <K2> the type of key 2
   * @param <N2> the same where it can be missing
   * @param <K3> the type of key 3
   * @param <N3> the same where it can be missing
   * @param <K4> the type of key 4
   * @param <N4> the same where it can be missing
   * @param <K5> the type of key 5
   * @param <N5> the same where it can be missing
   * @param <K6> the type of key 6
   * @param <N6> the same where it can be missing
   * @param k1 key 1
   * @param k2 key 2
   * @param k3 key 3
   * @param k4 key 4
   * @param k5 key 5
   * @param k6 key 6
   * @return the groups
   */
  public <
          K1 extends Term<N1>,
          N1 extends Term<?>,
          K2 extends Term<N2>,
          N2 extends Term<?>,
          K3 extends Term<N3>,
          N3 extends Term<?>,
          K4 extends Term<N4>,
          N4 extends Term<?>,
          K5 extends Term<N5>,
          N5 extends Term<?>,
          K6 extends Term<N6>,
          N6 extends Term<?>>
      Grouped6<Group1<C>, K1, N1, K2, N2, K3, N3, K4, N4, K5, N5, K6, N6> groupBy(
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

  /**
   * Runs the plan once and keeps its rows in the engine, for queries that need them several times.
   *
   * <pre>{@code
   * try (Cached<FlightFrame> late = flights.filter(flight -> flight.delay().gt(60)).cache()) {
   *   long rows = late.frame().count();
   * }
   * }</pre>
   *
   * @return the rows, to be closed when they are not needed any more
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan,
   *     or keeps no rows
   * @throws io.recordframe.plan.error.RecordframeException if the query fails, as {@link
   *     #collect()} throws it; then nothing is kept
   * @throws IllegalStateException if the session is closed
   */
  public Cached<F> cache() {
    return cache(Execution.unbounded());
  }

  /**
   * Runs the plan once and keeps its rows in the engine.
   *
   * @param execution timeout, cancellation and progress
   * @return the rows, to be closed when they are not needed any more
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.RecordframeException as {@link #cache()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public Cached<F> cache(Execution execution) {
    Objects.requireNonNull(execution, "execution");
    return Cached.of(this, execution, schema::frame);
  }

  /**
   * The same rows without types known to the compiler: columns by name.
   *
   * @return the untyped frame
   */
  public UntypedFrame untyped() {
    return new UntypedFrame(session(), plan());
  }

  @Override
  final Results<R> results(Execution execution) {
    return new Results<>(session(), plan(), schema.recordName(), this::read, execution);
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
