package scopes;

/** The class of rows that are equal in some keys, of which one is to remain. */
final class DistinctOnSource {

  private DistinctOnSource() {}

  static String of(Slots slots) {
    return slots
        .template()
        .fill(
            """
            import io.recordframe.expression.SortTerm;
            import java.util.List;
            import java.util.Objects;
            import java.util.function.Function;

            /**
             * Rows that are equal in some keys, of which one is to remain.
             *
            ${docs}
             * @param <S> the rows that remain
             */
            public final class DistinctOn${arity}<${slots}, S> {

              private final PendingDistinct distinct;
              private final Function<Input, S> result;

              DistinctOn${arity}(PendingDistinct distinct, Function<Input, S> result) {
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
                  Function${arity}<${consumers}, ? extends SortTerm> order, Function${arity}<${consumers}, ? extends SortTerm>... more) {
                Objects.requireNonNull(more, "more");
                return result.apply(
                    distinct.keepFirst(slots -> ${apply order}, List.of(more), (function, slots) -> ${apply function}));
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
                  Function${arity}<${consumers}, ? extends SortTerm> order, Function${arity}<${consumers}, ? extends SortTerm>... more) {
                Objects.requireNonNull(more, "more");
                return result.apply(
                    distinct.keepLast(slots -> ${apply order}, List.of(more), (function, slots) -> ${apply function}));
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
            """);
  }
}
