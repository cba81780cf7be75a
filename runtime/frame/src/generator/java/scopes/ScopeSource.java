package scopes;

/** The class of rows of several relations or values side by side. */
final class ScopeSource {

  private ScopeSource() {}

  static String of(Slots slots) {
    return slots
        .template()
        .with("more", widening(slots))
        .with("groupBy", GroupByMethods.of(slots))
        .fill(
            """
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
            import java.util.List;
            import java.util.Objects;

            /**
             * Rows of ${arity} relations or values side by side, which lambdas see as ${arity} parameters. Immutable, safe to share between threads.
             *
            ${pairDocs}
             */
            public final class Scope${arity}<${pairs}> {

              private final Input input;

              Scope${arity}(Input input) {
                this.input = input;
              }

              /**
               * The rows for which a predicate is true, neither false nor null.
               *
               * @param predicate the predicate; windows in it see the rows before the filter
               * @return those rows
               */
              public Scope${arity}<${pairs}> filter(Function${arity}<${consumers}, ? extends NullableBoolExpr> predicate) {
                return new Scope${arity}<>(input.filter(slots -> ${apply predicate}));
              }

              /**
               * The rows in an order.
               *
               * @param key what they are ordered by first
               * @param more what decides among equals
               * @return the ordered rows
               */
              @SafeVarargs
              @SuppressWarnings({"unchecked", "varargs"}) // the functions are only called
              public final Scope${arity}<${pairs}> sort(
                  Function${arity}<${slots}, ? extends SortTerm> key, Function${arity}<${slots}, ? extends SortTerm>... more) {
                Objects.requireNonNull(more, "more");
                return new Scope${arity}<>(input.sort(slots -> ${apply key}, List.of(more), (function, slots) -> ${apply function}));
              }

              /**
               * The first rows, by the order of the sort directly before; any rows without one.
               *
               * @param count how many at most
               * @return those rows
               * @throws IllegalArgumentException if the number is negative
               */
              public Scope${arity}<${pairs}> limit(long count) {
                return new Scope${arity}<>(input.limit(0, count));
              }

              /**
               * The rows behind the first ones, by the order of the sort directly before.
               *
               * @param count how many are left out
               * @return those rows
               * @throws IllegalArgumentException if the number is negative
               */
              public Scope${arity}<${pairs}> offset(long count) {
                return new Scope${arity}<>(input.limit(count, Long.MAX_VALUE));
              }

              /**
               * The last rows by the order of the sort directly before, in that order.
               *
               * @param count how many at most
               * @return those rows
               * @throws IllegalArgumentException if the number is negative
               * @throws io.recordframe.plan.error.InvalidPlanException if there is no sort directly before
               */
              public Scope${arity}<${pairs}> tail(long count) {
                return new Scope${arity}<>(input.tail(count));
              }

              /**
               * Each different row once; nulls are equal to each other.
               *
               * @return the different rows
               */
              public Scope${arity}<${pairs}> distinct() {
                return new Scope${arity}<>(input.distinct());
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
              public final DistinctOn${arity}<${slots}, Scope${arity}<${pairs}>> distinctOn(
                  Function${arity}<${consumers}, ? extends Term<?>> key, Function${arity}<${consumers}, ? extends Term<?>>... more) {
                Objects.requireNonNull(more, "more");
                return new DistinctOn${arity}<>(
                    input.distinctOn(slots -> ${apply key}, List.of(more), (function, slots) -> ${apply function}), Scope${arity}::new);
              }

              /**
               * A record from each row.
               *
               * @param <T> the frame of the record
               * @param row the record's components, made by the generated {@code row(...)}, {@code from(...)} or {@code build()}
               * @return the records
               */
              public <T> T select(Function${arity}<${slots}, Row<T>> row) {
                return input.select(slots -> ${apply row});
              }

              /**
               * One record from all rows.
               *
               * @param <T> the frame of the record
               * @param row the record's components, from aggregates over all rows
               * @return one record, also where there are no rows
               */
              public <T> T aggregate(Function1<Total${arity}<${slots}>, Row<T>> row) {
                return input.aggregate(collector -> row.apply(new Total${arity}<>(collector)));
              }

              /**
               * Whether there are rows. Inside a lambda of another frame the rows may depend on that lambda's parameters.
               *
               * @return the condition
               */
              public BoolExpr exists() {
                return input.exists();
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
               * @param <Q> the aggregate's type where there may be no rows
               * @param aggregate the aggregate
               * @return its value: null where there are no rows, unless it counts
               */
              public <Q extends Term<?>> Q agg(Function${arity}<${slots}, ? extends Agg<?, ? extends Q>> aggregate) {
                return input.agg(slots -> ${apply aggregate});
              }

              /**
               * A value of the only row, for a lambda of another frame, whose parameters the row may depend on.
               * More than one row is an error of the query.
               *
               * @param <M> the value's type where it can be missing
               * @param value the value
               * @return the value; null where there is no row
               */
              public <M extends Term<?>> M scalar(Function${arity}<${slots}, ? extends Term<M>> value) {
                return (M) input.scalar(slots -> ${apply value});
              }

              /**
               * The values of a column that is never null, for {@code in} within a lambda of another frame, whose
               * parameters the rows may depend on.
               *
               * @param <X> the kind of the values
               * @param column the column
               * @return the values
               */
              public <X extends Expr<?, ?>> Values<X> values(Function${arity}<${slots}, X> column) {
                return input.values(slots -> ${apply column});
              }

              /**
               * The values of a column that can be null, for {@code in} within a lambda of another frame. A null
               * among them makes {@code in} null where it would be false otherwise, as in SQL.
               *
               * @param <T> the kind of the values
               * @param column the column
               * @return the values
               */
              public <T extends Term<?>> NullableValues<T> nullableValues(Function${arity}<${slots}, T> column) {
                return input.nullableValues(slots -> ${apply column});
              }
            ${more}${groupBy}}
            """);
  }

  /** The methods whose result has more slots, as far as there is room for them. */
  private static String widening(Slots slots) {
    StringBuilder methods = new StringBuilder();
    if (slots.haveRoomFor(2)) {
      methods.append(unpivot(slots)).append(ExplodeMethods.addingTwo(slots));
    }
    if (slots.haveRoomFor(1)) {
      methods
          .append(ExplodeMethods.addingOne(slots))
          .append(let(slots))
          .append(JoinMethods.of(slots));
    }
    return methods.toString();
  }

  private static String let(Slots slots) {
    return slots
        .template()
        .fill(
            """

              /**
               * Adds a value to each row, which the following lambdas see as a further parameter.
               *
               * @param <X> the value's type
               * @param <NX> the same where it can be missing
               * @param value the value
               * @return the rows with the value
               */
              public <X extends Term<NX>, NX> Scope${next}<${pairs}, X, NX> let(Function${arity}<${slots}, X> value) {
                return new Scope${next}<>(input.let(slots -> ${apply value}));
              }

              /**
               * The rows in which a value is not null, with that value as a further parameter of the following lambdas that is never null.
               *
               * @param <X> the value's type where it is not null
               * @param <NX> the same where it can be missing
               * @param value the value
               * @return those rows with the value
               */
              public <X extends Expr<?, ?>, NX extends Term<?>> Scope${next}<${pairs}, X, NX> whereNotNull(
                  Function${arity}<${slots}, ? extends NullableExpr<X, NX>> value) {
                return new Scope${next}<>(input.whereNotNull(slots -> ${apply value}));
              }
            """);
  }

  private static String unpivot(Slots slots) {
    return slots
        .template()
        .fill(
            """

              /**
               * A row for each of several values of a row, which the following lambdas see with its name as two further parameters.
               *
               * @param <X> the values' type
               * @param <NX> the same where it can be missing
               * @param values the values with their names
               * @return as many rows for each row as there are values, in no promised order
               */
              public <X extends Term<NX>, NX> Scope${afterNext}<${pairs}, StrExpr, NullableStrExpr, X, NX> unpivot(
                  Function${arity}<${consumers}, Unpivot<X>> values) {
                return new Scope${afterNext}<>(input.unpivot(slots -> ${apply values}));
              }
            """);
  }
}
