package scopes;

/** The classes of groups of rows with equal keys, and of these with their subtotals. */
final class GroupingSource {

  private GroupingSource() {}

  static String ofGroups(Keys keys) {
    return keys.addTo(Template.empty())
        .with("keyDocs", keys.documented(" "))
        .fill(
            """
            import io.recordframe.expression.Term;
            import java.util.List;
            import java.util.function.Function;

            /**
             * Groups of rows with equal keys.
             *
             * @param <G> the rows of a group
            ${keyDocs}
             */
            public final class Grouped${keys}<G, ${declared}> {

              private final Grouping grouping;
              private final Function<MeasureCollector, G> groups;

              Grouped${keys}(Grouping grouping, Function<MeasureCollector, G> groups) {
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
              public <T> T agg(Function${keysAndRows}<${keyNames}, G, Row<T>> row) {
                return grouping.aggregate(
                    (keys, collector) -> row.apply(${keyValues}, groups.apply(collector)));
              }

              /**
               * The groups with their subtotals: over the last key, over the last two and so on, and the group of all rows.
               * Where there are no rows, there is no group, that of all rows included.
               *
               * @return the groups, in which a key may be null
               */
              public Subtotals${keys}<G, ${nullableNames}> rollup() {
                return new Subtotals${keys}<>(grouping.rollup(), groups);
              }

              /**
               * The groups with the subtotals over every choice of keys, and the group of all rows. Where there are no rows,
               * there is no group, that of all rows included.
               *
               * @return the groups, in which a key may be null
               */
              public Subtotals${keys}<G, ${nullableNames}> cube() {
                return new Subtotals${keys}<>(grouping.cube(), groups);
              }

              /**
               * The groups by each of several sets of keys; {@code List.of()} is the group of all rows.
               *
               * @param sets gives the sets, each of some of the keys that it is given
               * @return the groups, in which a key may be null
               * @throws io.recordframe.plan.error.InvalidPlanException if there is no set, a set is given twice, or one holds what is no key
               */
              @SuppressWarnings("unchecked") // the grouping holds the keys in the order of the type parameters
              public Subtotals${keys}<G, ${nullableNames}> groupingSets(
                  Function${keys}<${keyNames}, ? extends List<? extends List<? extends Term<?>>>> sets) {
                return new Subtotals${keys}<>(grouping.sets(keys -> sets.apply(${keyValues})), groups);
              }
            }
            """);
  }

  static String ofSubtotals(Keys keys) {
    return keys.addTo(Template.empty())
        .with("nullableDocs", Numbered.lines(keys.count(), GroupingSource::nullableDocumented))
        .fill(
            """
            import java.util.function.Function;

            /**
             * Groups of rows and their subtotals. A key is null in a group that is a subtotal over it, which {@code isSubtotalOver} of the
             * group tells from a key that is null in the rows.
             *
             * @param <G> the rows of a group
            ${nullableDocs}
             */
            public final class Subtotals${keys}<G, ${nullableNames}> {

              private final Grouping grouping;
              private final Function<MeasureCollector, G> groups;

              Subtotals${keys}(Grouping grouping, Function<MeasureCollector, G> groups) {
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
              public <T> T agg(Function${keysAndRows}<${nullableNames}, G, Row<T>> row) {
                return grouping.aggregate(
                    (keys, collector) -> row.apply(${nullableValues}, groups.apply(collector)));
              }
            }
            """);
  }

  private static String nullableDocumented(int key) {
    return " * @param <%s> the type of key %d where it can be missing"
        .formatted(Keys.nullable(key), key);
  }
}
