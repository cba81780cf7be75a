package scopes;

/** The classes of rows that aggregates are taken of. */
final class AggregatesSource {

  private static final String IS_SUBTOTAL_OVER =
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
      """;

  private AggregatesSource() {}

  static String ofGroup(Slots slots) {
    return fill(
        slots
            .template()
            .with("name", "Group")
            .with(
                "summary",
                "The rows of a group, of which aggregates are taken. A group has at least one row.")
            .with("result", "N")
            .with("nulls", "never null where what it is taken of is never null")
            .with("method", "nonEmpty")
            .with("imports", "import io.recordframe.expression.BoolExpr;\n")
            .with("more", IS_SUBTOTAL_OVER));
  }

  static String ofTotal(Slots slots) {
    return fill(
        slots
            .template()
            .with("name", "Total")
            .with("summary", "All rows, of which aggregates are taken. There may be none.")
            .with("result", "Q")
            .with("nulls", "null where there are no rows, unless it counts")
            .with("method", "orEmpty")
            .with("imports", "")
            .with("more", ""));
  }

  private static String fill(Template template) {
    return template.fill(
        """
        import io.recordframe.expression.Agg;
        ${imports}import io.recordframe.expression.LongExpr;
        import io.recordframe.expression.Term;

        /**
         * ${summary} Valid only inside the lambda that it is given to.
         *
        ${docs}
         */
        public final class ${name}${arity}<${slots}> {

          private final MeasureCollector collector;

          ${name}${arity}(MeasureCollector collector) {
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
           * @return its value, ${nulls}
           */
          public <N extends Term<?>, Q extends Term<?>> ${result} agg(
              Function${arity}<${slots}, ? extends Agg<? extends N, ? extends Q>> aggregate) {
            return collector.${method}(slots -> ${apply aggregate});
          }
        ${more}}
        """);
  }
}
