package scopes;

/** The classes of joins that wait for their condition. */
final class JoinConditionSource {

  private JoinConditionSource() {}

  static String ofJoin(Slots slots) {
    return slots
        .template()
        .fill(
            """
            import io.recordframe.expression.NullableBoolExpr;
            import java.util.function.Function;

            /**
             * A join that waits for its condition.
             *
            ${docs}
             * @param <S> what the join results in
             */
            public final class Join${arity}On<${slots}, S> {

              private final PendingJoin join;
              private final Function<Input, S> result;

              Join${arity}On(PendingJoin join, Function<Input, S> result) {
                this.join = join;
                this.result = result;
              }

              /**
               * Gives the condition under which rows pair. Null counts as false.
               *
               * @param condition the condition, over a row of each side
               * @return the result of the join
               */
              public S on(Function${arity}<${consumers}, ? extends NullableBoolExpr> condition) {
                return result.apply(join.on(slots -> ${apply condition}));
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
              public Join${arity}On<${slots}, S> validate(Cardinality cardinality) {
                return new Join${arity}On<>(join.validated(cardinality), result);
              }
            }
            """);
  }

  static String ofAsofJoin(Slots slots) {
    return slots
        .template()
        .fill(
            """
            import io.recordframe.expression.Nearest;
            import io.recordframe.expression.NullableBoolExpr;
            import java.util.function.Function;

            /**
             * A join with the nearest row that waits for its condition.
             *
            ${docs}
             * @param <S> what the join results in
             */
            public final class Asof${arity}On<${slots}, S> {

              private final PendingAsofJoin join;
              private final Function<Input, S> result;

              Asof${arity}On(PendingAsofJoin join, Function<Input, S> result) {
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
              public S on(Function${arity}<${consumers}, ? extends NullableBoolExpr> condition) {
                return result.apply(join.on(slots -> ${apply condition}));
              }

              /**
               * Looks for the nearest row in both directions.
               *
               * @param nearest what is near, what must be equal and how far it reaches, over a row of each side
               * @return the result of the join
               * @throws io.recordframe.plan.error.InvalidPlanException if more is asked for
               */
              public S onNearest(Function${arity}<${consumers}, Nearest> nearest) {
                return result.apply(join.onNearest(slots -> ${apply nearest}));
              }
            }
            """);
  }
}
