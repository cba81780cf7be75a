import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the types that exist once per number of relations or keys: functions, scopes, joins that
 * wait for their condition, groups and totals. A single-file program that the build runs; its only
 * argument is the directory to write to.
 */
public final class ScopeGenerator {

  /** How many relations and values a scope holds at most. */
  private static final int MOST_SLOTS = 8;

  /** How many keys a grouping has at most. */
  private static final int MOST_KEYS = 6;

  /** The types that cast an input's slots to their type parameters. */
  private static final Pattern CASTING =
      Pattern.compile("(Scope|Group|Total|DistinctOn)\\d|(Join|Asof)\\dOn");

  private final Path directory;

  private ScopeGenerator(Path root) throws IOException {
    directory = Files.createDirectories(root.resolve("io/recordframe"));
  }

  public static void main(String[] arguments) throws IOException {
    ScopeGenerator generator = new ScopeGenerator(Path.of(arguments[0]));
    for (int arity = 1; arity <= MOST_SLOTS; arity++) {
      generator.writeFunction(arity);
      generator.writeGroup(arity);
      generator.writeTotal(arity);
      generator.writeDistinctOn(arity);
      if (arity > 1) {
        generator.writeScope(arity);
        generator.writeJoinOn(arity);
        generator.writeAsofOn(arity);
      }
    }
    for (int keys = 1; keys <= MOST_KEYS; keys++) {
      generator.writeGrouped(keys);
      generator.writeSubtotals(keys);
    }
  }

  private void writeFunction(int arity) throws IOException {
    write(
        "Function" + arity,
        """
        /**
         * A function of %1$d argument%2$s.
         *
        %3$s
         * @param <T> the result
         */
        @FunctionalInterface
        public interface Function%1$d<%4$s, T> {

          /**
           * Applies the function.
           *
        %5$s
           * @return the result
           */
          T apply(%6$s);
        }
        """
            .formatted(
                arity,
                arity == 1 ? "" : "s",
                lines(arity, i -> " * @param <" + slot(i) + "> argument " + i),
                slots(arity),
                lines(arity, i -> "   * @param " + lower(slot(i)) + " argument " + i),
                each(arity, i -> slot(i) + " " + lower(slot(i)))));
  }

  private void writeScope(int arity) throws IOException {
    StringBuilder joins = new StringBuilder();
    if (arity + 2 <= MOST_SLOTS) {
      joins.append(unpivot(arity));
      joins.append(explodeTwo("explode", arity, false, "is left out."));
      joins.append(explodeTwo("explodeOuter", arity, true, "is kept once, without elements."));
      joins.append(explodeWithPosition("explodeWithPosition", arity, false, "is left out."));
      joins.append(
          explodeWithPosition(
              "explodeOuterWithPosition", arity, true, "is kept once, with neither."));
    }
    if (arity < MOST_SLOTS) {
      int next = arity + 1;
      joins.append(explode("explode", arity, false, "is left out."));
      joins.append(explode("explodeOuter", arity, true, "is kept once, without an element."));
      joins.append(let("Scope" + next, pairs(arity), slots(arity), arity));
      joins.append(joinMethods(arity, pairs(arity), slots(arity), nullablePairs(arity), "input"));
    }
    write(
        "Scope" + arity,
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
        import io.recordframe.expression.SortTerm;
        import io.recordframe.expression.StrExpr;
        import io.recordframe.expression.Term;
        import io.recordframe.plan.algebra.Join;
        import java.util.List;
        import java.util.Objects;

        /**
         * Rows of %1$d relations or values side by side, which lambdas see as %1$d parameters. Immutable, safe to share between threads.
         *
        %2$s
         */
        public final class Scope%1$d<%3$s> {

          private final Input input;

          Scope%1$d(Input input) {
            this.input = input;
          }

          /**
           * The rows for which a predicate is true, neither false nor null.
           *
           * @param predicate the predicate; windows in it see the rows before the filter
           * @return those rows
           */
          public Scope%1$d<%3$s> filter(Function%1$d<%11$s, ? extends NullableBoolExpr> predicate) {
            return new Scope%1$d<>(input.filter(slots -> %5$s));
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
          public final Scope%1$d<%3$s> sort(
              Function%1$d<%4$s, ? extends SortTerm> key, Function%1$d<%4$s, ? extends SortTerm>... more) {
            Objects.requireNonNull(more, "more");
            return new Scope%1$d<>(input.sort(slots -> %6$s, List.of(more), (function, slots) -> %7$s));
          }

          /**
           * The first rows, by the order of the sort directly before; any rows without one.
           *
           * @param count how many at most
           * @return those rows
           * @throws IllegalArgumentException if the number is negative
           */
          public Scope%1$d<%3$s> limit(long count) {
            return new Scope%1$d<>(input.limit(0, count));
          }

          /**
           * The rows behind the first ones, by the order of the sort directly before.
           *
           * @param count how many are left out
           * @return those rows
           * @throws IllegalArgumentException if the number is negative
           */
          public Scope%1$d<%3$s> offset(long count) {
            return new Scope%1$d<>(input.limit(count, Long.MAX_VALUE));
          }

          /**
           * The last rows by the order of the sort directly before, in that order.
           *
           * @param count how many at most
           * @return those rows
           * @throws IllegalArgumentException if the number is negative
           * @throws io.recordframe.plan.error.InvalidPlanException if there is no sort directly before
           */
          public Scope%1$d<%3$s> tail(long count) {
            return new Scope%1$d<>(input.tail(count));
          }

          /**
           * Each different row once; nulls are equal to each other.
           *
           * @return the different rows
           */
          public Scope%1$d<%3$s> distinct() {
            return new Scope%1$d<>(input.distinct());
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
          public final DistinctOn%1$d<%4$s, Scope%1$d<%3$s>> distinctOn(
              Function%1$d<%11$s, ? extends Term<?>> key, Function%1$d<%11$s, ? extends Term<?>>... more) {
            Objects.requireNonNull(more, "more");
            return new DistinctOn%1$d<>(
                input.distinctOn(slots -> %6$s, List.of(more), (function, slots) -> %7$s), Scope%1$d::new);
          }

          /**
           * A record from each row.
           *
           * @param <T> the frame of the record
           * @param row the record's components, made by the generated {@code row(...)}, {@code from(...)} or {@code build()}
           * @return the records
           */
          public <T> T select(Function%1$d<%4$s, Row<T>> row) {
            return input.select(slots -> %8$s);
          }

          /**
           * One record from all rows.
           *
           * @param <T> the frame of the record
           * @param row the record's components, from aggregates over all rows
           * @return one record, also where there are no rows
           */
          public <T> T aggregate(Function1<Total%1$d<%4$s>, Row<T>> row) {
            return input.aggregate(collector -> row.apply(new Total%1$d<>(collector)));
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
          public <Q extends Term<?>> Q agg(Function%1$d<%4$s, ? extends Agg<?, ? extends Q>> aggregate) {
            return input.agg(slots -> %12$s);
          }

          /**
           * A value of the only row, for a lambda of another frame, whose parameters the row may depend on.
           * More than one row is an error of the query.
           *
           * @param <M> the value's type where it can be missing
           * @param value the value
           * @return the value; null where there is no row
           */
          public <M extends Term<?>> M scalar(Function%1$d<%4$s, ? extends Term<M>> value) {
            return (M) input.scalar(slots -> %13$s);
          }
        %9$s%10$s}
        """
            .formatted(
                arity,
                pairDocs(arity),
                pairs(arity),
                slots(arity),
                call("predicate", arity),
                call("key", arity),
                call("function", arity),
                call("row", arity),
                joins,
                groupByMethods(arity, slots(arity), "input"),
                each(arity, i -> "? super " + slot(i)),
                call("aggregate", arity),
                call("value", arity)));
  }

  private static String let(String result, String pairs, String slots, int arity) {
    return """

      /**
       * Adds a value to each row, which the following lambdas see as a further parameter.
       *
       * @param <X> the value's type
       * @param <NX> the same where it can be missing
       * @param value the value
       * @return the rows with the value
       */
      public <X extends Term<NX>, NX> %1$s<%2$s, X, NX> let(Function%3$d<%4$s, X> value) {
        return new %1$s<>(input.let(slots -> %5$s));
      }

      /**
       * The rows in which a value is not null, with that value as a further parameter of the following lambdas that is never null.
       *
       * @param <X> the value's type where it is not null
       * @param <NX> the same where it can be missing
       * @param value the value
       * @return those rows with the value
       */
      public <X extends Expr<?, ?>, NX extends Term<?>> %1$s<%2$s, X, NX> whereNotNull(
          Function%3$d<%4$s, ? extends NullableExpr<X, NX>> value) {
        return new %1$s<>(input.whereNotNull(slots -> %5$s));
      }
    """
        .formatted(result, pairs, arity, slots, call("value", arity));
  }

  private static String explode(String name, int arity, boolean keepEmpty, String empty) {
    return """

      /**
       * A row for each element of a list, which the following lambdas see as a further parameter. A row whose list is
       * null or empty %1$s
       *
       * @param <X> the elements
       * @param <NX> the same where one can be missing
       * @param list the list
       * @return a row for each element, in no promised order
       */
      public <X extends Term<NX>, NX> Scope%2$d<%3$s, %4$s, NX> %5$s(
          Function%6$d<%7$s, ? extends NullableListExpr<X>> list) {
        return new Scope%2$d<>(input.explode(%8$s, false, slots -> %9$s));
      }
    """
        .formatted(
            empty,
            arity + 1,
            pairs(arity),
            keepEmpty ? "NX" : "X",
            name,
            arity,
            each(arity, i -> "? super " + slot(i)),
            keepEmpty,
            call("list", arity));
  }

  private static String explodeWithPosition(
      String name, int arity, boolean keepEmpty, String empty) {
    return """

      /**
       * A row for each element of a list, with its position from 0 and the element as two further parameters of the
       * following lambdas. A row whose list is null or empty %1$s
       *
       * @param <X> the elements
       * @param <NX> the same where one can be missing
       * @param list the list
       * @return a row for each element, in no promised order
       */
      public <X extends Term<NX>, NX> Scope%2$d<%3$s, %4$s, NX> %5$s(
          Function%6$d<%7$s, ? extends NullableListExpr<X>> list) {
        return new Scope%2$d<>(input.explode(%8$s, true, slots -> %9$s));
      }
    """
        .formatted(
            empty,
            arity + 2,
            pairs(arity),
            keepEmpty ? "NullableLongExpr, NullableLongExpr, NX" : "LongExpr, NullableLongExpr, X",
            name,
            arity,
            each(arity, i -> "? super " + slot(i)),
            keepEmpty,
            call("list", arity));
  }

  private static String explodeTwo(String name, int arity, boolean keepEmpty, String empty) {
    return """

      /**
       * A row for each position of two lists, whose elements the following lambdas see as two further parameters. The
       * element of a list that is shorter than the other is null. A row whose lists are both null or empty %1$s
       *
       * @param <X> the elements of the first list
       * @param <NX> the same where one can be missing
       * @param <Y> the elements of the second list
       * @param <NY> the same where one can be missing
       * @param first the first list
       * @param second the second list
       * @return a row for each position, in no promised order
       */
      public <X extends Term<NX>, NX, Y extends Term<NY>, NY> Scope%2$d<%3$s, NX, NX, NY, NY> %4$s(
          Function%5$d<%6$s, ? extends NullableListExpr<X>> first,
          Function%5$d<%6$s, ? extends NullableListExpr<Y>> second) {
        Objects.requireNonNull(second, "second");
        return new Scope%2$d<>(input.explode(%7$s, false, slots -> %8$s, slots -> %9$s));
      }
    """
        .formatted(
            empty,
            arity + 2,
            pairs(arity),
            name,
            arity,
            each(arity, i -> "? super " + slot(i)),
            keepEmpty,
            call("first", arity),
            call("second", arity));
  }

  private static String unpivot(int arity) {
    return """

      /**
       * A row for each of several values of a row, which the following lambdas see with its name as two further parameters.
       *
       * @param <X> the values' type
       * @param <NX> the same where it can be missing
       * @param values the values with their names
       * @return as many rows for each row as there are values, in no promised order
       */
      public <X extends Term<NX>, NX> Scope%1$d<%2$s, StrExpr, NullableStrExpr, X, NX> unpivot(
          Function%3$d<%4$s, Unpivot<X>> values) {
        return new Scope%1$d<>(input.unpivot(slots -> %5$s));
      }
    """
        .formatted(
            arity + 2,
            pairs(arity),
            arity,
            each(arity, i -> "? super " + slot(i)),
            call("values", arity));
  }

  private static String joinMethods(
      int arity, String pairs, String slots, String nullablePairs, String input) {
    int next = arity + 1;
    String self = "Scope" + arity + "<" + pairs + ">";
    return joinMethod(
            "join",
            "INNER",
            "Pairs with the rows of another relation that meet a condition.",
            next,
            slots,
            pairs,
            "R, NR",
            input)
        + joinMethod(
            "leftJoin",
            "LEFT",
            "Pairs with the rows of another relation that meet a condition; where there is none, the other side is missing.",
            next,
            slots,
            pairs,
            "NR, NR",
            input)
        + joinMethod(
            "rightJoin",
            "RIGHT",
            "Pairs with the rows of another relation that meet a condition; a row of the other relation without a partner remains, and this side is missing.",
            next,
            slots,
            nullablePairs,
            "R, NR",
            input)
        + joinMethod(
            "fullJoin",
            "FULL",
            "Pairs with the rows of another relation that meet a condition; rows of both sides without a partner remain, and the other side is missing.",
            next,
            slots,
            nullablePairs,
            "NR, NR",
            input)
        + """

          /**
           * All pairs with the rows of another relation.
           *
           * @param <R> the other relation's columns
           * @param <NR> the same where the row can be missing
           * @param other the other relation
           * @return the pairs
           */
          public <R, NR> Scope%1$d<%2$s, R, NR> crossJoin(Frame<?, ?, R, NR> other) {
            return new Scope%1$d<>(%3$s.crossJoin(other.input()));
          }
        """
            .formatted(next, pairs, input)
        + asofJoin(
            "asofJoin", "INNER", "R", "A row without one is left out.", next, slots, pairs, input)
        + asofJoin(
            "asofLeftJoin",
            "LEFT",
            "NR",
            "Where there is none, the other side is missing.",
            next,
            slots,
            pairs,
            input)
        + (arity == 1
            ? ""
            : halfJoin(
                    "semiJoin",
                    "SEMI",
                    "The rows that have a partner in another relation, once each.",
                    next,
                    slots,
                    self,
                    arity)
                + halfJoin(
                    "antiJoin",
                    "ANTI",
                    "The rows that have no partner in another relation.",
                    next,
                    slots,
                    self,
                    arity));
  }

  private static String joinMethod(
      String name,
      String type,
      String summary,
      int next,
      String slots,
      String leftPairs,
      String rightPair,
      String input) {
    return """

      /**
       * %1$s
       *
       * @param <R> the other relation's columns
       * @param <NR> the same where the row can be missing
       * @param other the other relation
       * @return waits for the condition
       */
      public <R, NR> Join%2$dOn<%3$s, R, Scope%2$d<%4$s, %5$s>> %6$s(Frame<?, ?, R, NR> other) {
        return new Join%2$dOn<>(%7$s.join(other.input(), Join.Type.%8$s), Scope%2$d::new);
      }
    """
        .formatted(summary, next, slots, leftPairs, rightPair, name, input, type);
  }

  private static String asofJoin(
      String name,
      String type,
      String right,
      String alone,
      int next,
      String slots,
      String pairs,
      String input) {
    return """

      /**
       * Pairs each row with the nearest row of another relation: {@code on} looks in one direction, {@code onNearest} in
       * both. Nulls are near to nothing. Of several rows with the same value it is any one. %1$s
       *
       * @param <R> the other relation's columns
       * @param <NR> the same where the row can be missing
       * @param other the other relation
       * @return waits for the condition
       */
      public <R, NR> Asof%2$dOn<%3$s, R, Scope%2$d<%4$s, %5$s, NR>> %6$s(Frame<?, ?, R, NR> other) {
        return new Asof%2$dOn<>(%7$s.asofJoin(other.input(), Join.Type.%8$s), Scope%2$d::new);
      }
    """
        .formatted(alone, next, slots, pairs, right, name, input, type);
  }

  private static String halfJoin(
      String name, String type, String summary, int next, String slots, String self, int arity) {
    return """

      /**
       * %1$s
       *
       * @param <R> the other relation's columns
       * @param other the other relation
       * @return waits for the condition
       */
      public <R> Join%2$dOn<%3$s, R, %4$s> %5$s(Frame<?, ?, R, ?> other) {
        return new Join%2$dOn<>(input.join(other.input(), Join.Type.%6$s), Scope%7$d::new);
      }
    """
        .formatted(summary, next, slots, self, name, type, arity);
  }

  private static String groupByMethods(int arity, String slots, String input) {
    StringBuilder methods = new StringBuilder();
    for (int keys = 1; keys <= MOST_KEYS; keys++) {
      methods.append(
          """

            /**
             * Groups of rows with equal keys; nulls are equal to each other.
             *
          %1$s
          %2$s
             * @return the groups
             */
            public <%3$s> Grouped%4$d<Group%5$d<%6$s>, %7$s> groupBy(%8$s) {
              return new Grouped%4$d<>(%9$s.group(%10$s), Group%5$d::new);
            }
          """
              .formatted(
                  keyDocs(keys, "   "),
                  lines(keys, i -> "   * @param " + lower(key(i)) + " key " + i),
                  declaredKeys(keys),
                  keys,
                  arity,
                  slots,
                  keyPairs(keys),
                  each(
                      keys,
                      i -> "Function" + arity + "<" + slots + ", " + key(i) + "> " + lower(key(i))),
                  input,
                  each(keys, i -> "slots -> " + call(lower(key(i)), arity))));
    }
    return methods.toString();
  }

  private void writeJoinOn(int arity) throws IOException {
    write(
        "Join" + arity + "On",
        """
        import io.recordframe.expression.NullableBoolExpr;
        import java.util.function.Function;

        /**
         * A join that waits for its condition.
         *
        %2$s
         * @param <S> what the join results in
         */
        public final class Join%1$dOn<%3$s, S> {

          private final PendingJoin join;
          private final Function<Input, S> result;

          Join%1$dOn(PendingJoin join, Function<Input, S> result) {
            this.join = join;
            this.result = result;
          }

          /**
           * Gives the condition under which rows pair. Null counts as false.
           *
           * @param condition the condition, over a row of each side
           * @return the result of the join
           */
          public S on(Function%1$d<%5$s, ? extends NullableBoolExpr> condition) {
            return result.apply(join.on(slots -> %4$s));
          }

          /**
           * Has the engine check how many partners rows may have, by the keys of each side: one that stands on a side
           * twice where it may not is an error of the query, which names the side and the key. Nulls count only where
           * they are compared with {@code eqNullSafe}. The condition then compares values of both sides with {@code eq},
           * and nothing else; another one is an {@code InvalidPlanException}.
           *
           * @param cardinality how many partners rows may have
           * @return waits for the condition
           */
          public Join%1$dOn<%3$s, S> validate(Cardinality cardinality) {
            return new Join%1$dOn<>(join.validated(cardinality), result);
          }
        }
        """
            .formatted(
                arity,
                lines(
                    arity, i -> " * @param <" + slot(i) + "> what parameter " + i + " stands for"),
                slots(arity),
                call("condition", arity),
                each(arity, i -> "? super " + slot(i))));
  }

  private void writeAsofOn(int arity) throws IOException {
    write(
        "Asof" + arity + "On",
        """
        import io.recordframe.expression.Nearest;
        import io.recordframe.expression.NullableBoolExpr;
        import java.util.function.Function;

        /**
         * A join with the nearest row that waits for its condition.
         *
        %2$s
         * @param <S> what the join results in
         */
        public final class Asof%1$dOn<%3$s, S> {

          private final PendingAsofJoin join;
          private final Function<Input, S> result;

          Asof%1$dOn(PendingAsofJoin join, Function<Input, S> result) {
            this.join = join;
            this.result = result;
          }

          /**
           * Looks for the nearest row in one direction. The condition compares what must be equal with {@code eq}, and once
           * with {@code ge}, {@code gt}, {@code le} or {@code lt} what must be nearest: {@code trade.at().ge(quote.at())}
           * finds the last quote up to each trade. A second comparison of the same value of the other relation, the opposite
           * way, says how far it reaches.
           *
           * @param condition the condition, over a row of each side
           * @return the result of the join
           * @throws io.recordframe.plan.error.InvalidPlanException if the condition asks for anything else
           */
          public S on(Function%1$d<%5$s, ? extends NullableBoolExpr> condition) {
            return result.apply(join.on(slots -> %4$s));
          }

          /**
           * Looks for the nearest row in both directions.
           *
           * @param nearest what is near, what must be equal and how far it reaches, over a row of each side
           * @return the result of the join
           * @throws io.recordframe.plan.error.InvalidPlanException if more is asked for
           */
          public S onNearest(Function%1$d<%5$s, Nearest> nearest) {
            return result.apply(join.onNearest(slots -> %6$s));
          }
        }
        """
            .formatted(
                arity,
                lines(
                    arity, i -> " * @param <" + slot(i) + "> what parameter " + i + " stands for"),
                slots(arity),
                call("condition", arity),
                each(arity, i -> "? super " + slot(i)),
                call("nearest", arity)));
  }

  private void writeGroup(int arity) throws IOException {
    writeAggregates(
        "Group",
        arity,
        "The rows of a group, of which aggregates are taken. A group has at least one row.",
        "N",
        "nonEmpty",
        "never null where what it is taken of is never null",
        """

          /**
           * Whether the group is a subtotal over all values of a key, which is null in it. False without {@code rollup},
           * {@code cube} and {@code groupingSets}.
           *
           * @param key a key of the groups, as the lambda was given it
           * @return whether it is
           * @throws io.recordframe.plan.error.InvalidPlanException if it is no key of the groups
           */
          public BoolExpr isSubtotalOver(Term<?> key) {
            return collector.isSubtotalOver(key);
          }
        """);
  }

  private void writeTotal(int arity) throws IOException {
    writeAggregates(
        "Total",
        arity,
        "All rows, of which aggregates are taken. There may be none.",
        "Q",
        "orEmpty",
        "null where there are no rows, unless it counts",
        "");
  }

  private void writeAggregates(
      String name,
      int arity,
      String summary,
      String result,
      String method,
      String nulls,
      String more)
      throws IOException {
    write(
        name + arity,
        """
        import io.recordframe.expression.Agg;
        %11$simport io.recordframe.expression.LongExpr;
        import io.recordframe.expression.Term;

        /**
         * %1$s Valid only inside the lambda that it is given to.
         *
        %2$s
         */
        public final class %3$s%4$d<%5$s> {

          private final MeasureCollector collector;

          %3$s%4$d(MeasureCollector collector) {
            this.collector = collector;
          }

          /**
           * How many rows there are.
           *
           * @return the number of rows
           */
          public LongExpr count() {
            return collector.countRows();
          }

          /**
           * An aggregate of the rows.
           *
           * @param <N> its type over rows
           * @param <Q> its type where there may be no rows
           * @param aggregate the aggregate
           * @return its value, %6$s
           */
          public <N extends Term<?>, Q extends Term<?>> %7$s agg(
              Function%4$d<%5$s, ? extends Agg<? extends N, ? extends Q>> aggregate) {
            return collector.%8$s(slots -> %9$s);
          }
        %10$s}
        """
            .formatted(
                summary,
                lines(
                    arity, i -> " * @param <" + slot(i) + "> what parameter " + i + " stands for"),
                name,
                arity,
                slots(arity),
                nulls,
                result,
                method,
                call("aggregate", arity),
                more.replace("\n", "\n  "),
                more.isEmpty() ? "" : "import io.recordframe.expression.BoolExpr;\n"));
  }

  private void writeGrouped(int keys) throws IOException {
    write(
        "Grouped" + keys,
        """
        import io.recordframe.expression.Term;
        import java.util.List;
        import java.util.function.Function;

        /**
         * Groups of rows with equal keys.
         *
         * @param <G> the rows of a group
        %2$s
         */
        public final class Grouped%1$d<G, %3$s> {

          private final Grouping grouping;
          private final Function<MeasureCollector, G> groups;

          Grouped%1$d(Grouping grouping, Function<MeasureCollector, G> groups) {
            this.grouping = grouping;
            this.groups = groups;
          }

          /**
           * A record from each group.
           *
           * @param <T> the frame of the record
           * @param row the record's components, from the keys and from aggregates of the group
           * @return the records, in no promised order
           */
          @SuppressWarnings("unchecked") // the grouping holds the keys in the order of the type parameters
          public <T> T agg(Function%4$d<%5$s, G, Row<T>> row) {
            return grouping.aggregate(
                (keys, collector) -> row.apply(%6$s, groups.apply(collector)));
          }

          /**
           * The groups with their subtotals: over the last key, over the last two and so on, and the group of all rows.
           * Where there are no rows, there is no group, that of all rows included.
           *
           * @return the groups, in which a key may be null
           */
          public Subtotals%1$d<G, %7$s> rollup() {
            return new Subtotals%1$d<>(grouping.rollup(), groups);
          }

          /**
           * The groups with the subtotals over every choice of keys, and the group of all rows. Where there are no rows,
           * there is no group, that of all rows included.
           *
           * @return the groups, in which a key may be null
           */
          public Subtotals%1$d<G, %7$s> cube() {
            return new Subtotals%1$d<>(grouping.cube(), groups);
          }

          /**
           * The groups by each of several sets of keys; {@code List.of()} is the group of all rows.
           *
           * @param sets gives the sets, each of some of the keys that it is given
           * @return the groups, in which a key may be null
           * @throws io.recordframe.plan.error.InvalidPlanException if there is no set, a set is given twice, or one holds what is no key
           */
          @SuppressWarnings("unchecked") // the grouping holds the keys in the order of the type parameters
          public Subtotals%1$d<G, %7$s> groupingSets(
              Function%1$d<%5$s, ? extends List<? extends List<? extends Term<?>>>> sets) {
            return new Subtotals%1$d<>(grouping.sets(keys -> sets.apply(%6$s)), groups);
          }
        }
        """
            .formatted(
                keys,
                keyDocs(keys, " "),
                declaredKeys(keys),
                keys + 1,
                each(keys, ScopeGenerator::key),
                each(keys, i -> "(" + key(i) + ") keys.get(" + (i - 1) + ")"),
                each(keys, ScopeGenerator::nullableKey)));
  }

  private void writeSubtotals(int keys) throws IOException {
    write(
        "Subtotals" + keys,
        """
        import java.util.function.Function;

        /**
         * Groups of rows and their subtotals. A key is null in a group that is a subtotal over it, which {@code isSubtotalOver} of the
         * group tells from a key that is null in the rows.
         *
         * @param <G> the rows of a group
        %2$s
         */
        public final class Subtotals%1$d<G, %3$s> {

          private final Grouping grouping;
          private final Function<MeasureCollector, G> groups;

          Subtotals%1$d(Grouping grouping, Function<MeasureCollector, G> groups) {
            this.grouping = grouping;
            this.groups = groups;
          }

          /**
           * A record from each group.
           *
           * @param <T> the frame of the record
           * @param row the record's components, from the keys and from aggregates of the group
           * @return the records, in no promised order
           */
          @SuppressWarnings("unchecked") // the grouping holds the keys in the order of the type parameters
          public <T> T agg(Function%4$d<%3$s, G, Row<T>> row) {
            return grouping.aggregate(
                (keys, collector) -> row.apply(%5$s, groups.apply(collector)));
          }
        }
        """
            .formatted(
                keys,
                lines(
                    keys,
                    i ->
                        " * @param <%s> the type of key %d where it can be missing"
                            .formatted(nullableKey(i), i)),
                each(keys, ScopeGenerator::nullableKey),
                keys + 1,
                each(keys, i -> "(" + nullableKey(i) + ") keys.get(" + (i - 1) + ")")));
  }

  private void writeDistinctOn(int arity) throws IOException {
    write(
        "DistinctOn" + arity,
        """
        import io.recordframe.expression.SortTerm;
        import java.util.List;
        import java.util.Objects;
        import java.util.function.Function;

        /**
         * Rows that are equal in some keys, of which one is to remain.
         *
        %2$s
         * @param <S> the rows that remain
         */
        public final class DistinctOn%1$d<%3$s, S> {

          private final PendingDistinct distinct;
          private final Function<Input, S> result;

          DistinctOn%1$d(PendingDistinct distinct, Function<Input, S> result) {
            this.distinct = distinct;
            this.result = result;
          }

          /**
           * Of equal rows the first one by an order; any of those that are first.
           *
           * @param order what decides
           * @param more what decides among equals
           * @return the rows that remain, in no promised order
           */
          @SafeVarargs
          @SuppressWarnings("varargs") // the functions are only called
          public final S keepFirst(
              Function%1$d<%4$s, ? extends SortTerm> order, Function%1$d<%4$s, ? extends SortTerm>... more) {
            Objects.requireNonNull(more, "more");
            return result.apply(
                distinct.keepFirst(slots -> %5$s, List.of(more), (function, slots) -> %6$s));
          }

          /**
           * Of equal rows the last one by an order; any of those that are last.
           *
           * @param order what decides
           * @param more what decides among equals
           * @return the rows that remain, in no promised order
           */
          @SafeVarargs
          @SuppressWarnings("varargs") // the functions are only called
          public final S keepLast(
              Function%1$d<%4$s, ? extends SortTerm> order, Function%1$d<%4$s, ? extends SortTerm>... more) {
            Objects.requireNonNull(more, "more");
            return result.apply(
                distinct.keepLast(slots -> %5$s, List.of(more), (function, slots) -> %6$s));
          }

          /**
           * Of equal rows any one.
           *
           * @return the rows that remain, in no promised order
           */
          public S keepAny() {
            return result.apply(distinct.keepAny());
          }

          /**
           * The rows that no other row equals: of several equal rows none.
           *
           * @return the rows that remain, in no promised order
           */
          public S keepUnique() {
            return result.apply(distinct.keepUnique());
          }
        }
        """
            .formatted(
                arity,
                lines(
                    arity, i -> " * @param <" + slot(i) + "> what parameter " + i + " stands for"),
                slots(arity),
                each(arity, i -> "? super " + slot(i)),
                call("order", arity),
                call("function", arity)));
  }

  private void write(String name, String source) throws IOException {
    String casts =
        "@SuppressWarnings(\"unchecked\") // an input holds its slots in the order of the type parameters\n";
    String body =
        CASTING.matcher(name).matches()
            ? source.replace("public final class", casts + "public final class")
            : source;
    Files.writeString(directory.resolve(name + ".java"), "package io.recordframe;\n\n" + body);
  }

  /** The type parameter of a slot, from 1. */
  private static String slot(int index) {
    return String.valueOf((char) ('A' + index - 1));
  }

  private static String key(int index) {
    return "K" + index;
  }

  /** The type parameter of a key where it can be missing, from 1. */
  private static String nullableKey(int index) {
    return "N" + index;
  }

  private static String keyPairs(int keys) {
    return each(keys, i -> key(i) + ", " + nullableKey(i));
  }

  private static String declaredKeys(int keys) {
    return each(
        keys,
        i -> "%1$s extends Term<%2$s>, %2$s extends Term<?>".formatted(key(i), nullableKey(i)));
  }

  private static String keyDocs(int keys, String indent) {
    return lines(
        keys,
        i ->
            "%1$s* @param <%2$s> the type of key %4$d%n%1$s* @param <%3$s> the same where it can be missing"
                .formatted(indent, key(i), nullableKey(i), i));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String slots(int arity) {
    return each(arity, ScopeGenerator::slot);
  }

  private static String pairs(int arity) {
    return each(arity, i -> slot(i) + ", N" + slot(i));
  }

  private static String nullablePairs(int arity) {
    return each(arity, i -> "N" + slot(i) + ", N" + slot(i));
  }

  private static String pairDocs(int arity) {
    return lines(
        arity,
        i ->
            " * @param <%1$s> what parameter %2$d stands for%n * @param <N%1$s> the same where it can be missing"
                .formatted(slot(i), i));
  }

  private static String call(String function, int arity) {
    return function
        + ".apply("
        + each(arity, i -> "(" + slot(i) + ") slots.get(" + (i - 1) + ")")
        + ")";
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining(", "));
  }

  private static String lines(int count, IntFunction<String> text) {
    return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining("\n"));
  }
}
