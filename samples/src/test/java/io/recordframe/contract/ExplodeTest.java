package io.recordframe.contract;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableLongExpr;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Elements of lists as rows of their own. */
@ExtendWith(OpenSession.class)
class ExplodeTest {

  private static final Line LINE = new Line(5, "Ada", 2.5);

  private static final List<Tagged> ROWS =
      List.of(
          new Tagged(1, List.of("a", "b"), List.of(7), List.of(LINE, LINE)),
          new Tagged(2, List.of(), null, List.of()),
          new Tagged(3, List.of("c"), Arrays.asList(null, 9), List.of(LINE)));

  private static TaggedFrame rows;

  @BeforeAll
  static void open(Session session) {
    rows = TaggedFrame.of(session, ROWS);
  }

  private static NullableLongExpr none() {
    LongExpr zero = lit(0L);
    return zero.nullIf(zero);
  }

  @Test
  void eachElementHasARow() {
    assertThat(
            rows.explode(r -> r.tags())
                .filter((r, tag) -> tag.ne("b"))
                .select((r, tag) -> CityTotalFrame.row(tag.upper(), r.id(), lit(0d)))
                .collect())
        .containsExactlyInAnyOrder(new CityTotal("A", 1, 0), new CityTotal("C", 3, 0));
  }

  @Test
  void rowsWithoutElementsAreKeptWhereTheyAreAskedFor() {
    assertThat(
            rows.explodeOuter(r -> r.marks())
                .select((r, mark) -> TagRowFrame.row(r.id(), r.tags().size(), mark.toStr(), mark))
                .collect())
        .containsExactlyInAnyOrder(
            new TagRow(1, 2L, "7", 7L),
            new TagRow(2, 0L, null, null),
            new TagRow(3, 1L, null, null),
            new TagRow(3, 1L, "9", 9L));
  }

  @Test
  void positionsCountFromZero() {
    assertThat(
            rows.explodeWithPosition(r -> r.tags())
                .select((r, position, tag) -> TagRowFrame.row(r.id(), position, tag, none()))
                .collect())
        .containsExactlyInAnyOrder(
            new TagRow(1, 0L, "a", null),
            new TagRow(1, 1L, "b", null),
            new TagRow(3, 0L, "c", null));
    assertThat(
            rows.explodeOuterWithPosition(r -> r.marks())
                .select(
                    (r, position, mark) -> TagRowFrame.row(r.id(), position, mark.toStr(), mark))
                .collect())
        .containsExactlyInAnyOrder(
            new TagRow(1, 0L, "7", 7L),
            new TagRow(2, null, null, null),
            new TagRow(3, 0L, null, null),
            new TagRow(3, 1L, "9", 9L));
  }

  @Test
  void twoListsGoSideBySide() {
    assertThat(
            rows.explode(r -> r.tags(), r -> r.marks())
                .select((r, tag, mark) -> TagRowFrame.row(r.id(), r.id(), tag, mark))
                .collect())
        .containsExactlyInAnyOrder(
            new TagRow(1, 1L, "a", 7L),
            new TagRow(1, 1L, "b", null),
            new TagRow(3, 3L, "c", null),
            new TagRow(3, 3L, null, 9L));
    assertThat(
            rows.explodeOuter(r -> r.tags(), r -> r.marks())
                .filter((r, tag, mark) -> tag.isNull().and(mark.isNull()))
                .select((r, tag, mark) -> TagRowFrame.row(r.id(), r.id(), tag, mark))
                .collect())
        .containsExactly(new TagRow(2, 2L, null, null));
  }

  @Test
  void theElementsMayBeRecordsAndTheListAResultOfAnAggregate() {
    assertThat(
            rows.explode(r -> r.lines())
                .groupBy((r, line) -> line.customer())
                .agg((customer, group) ->
                    CityTotalFrame.row(
                        customer, group.count(), group.agg((r, line) -> line.total().sum())))
                .collect())
        .containsExactly(new CityTotal("Ada", 3, 7.5));
  }

  @Test
  void ofJoinedRowsAndAfterwardsJoinedAgain() {
    assertThat(
            rows.join(rows)
                .on((a, b) -> a.id().eq(b.id()))
                .explode((a, b) -> b.tags())
                .explode((a, b, tag) -> a.tags())
                .join(rows)
                .on((a, b, tag, other, c) -> c.id().eq(a.id()))
                .filter((a, b, tag, other, c) -> tag.ne(other))
                .select((a, b, tag, other, c) -> TagRowFrame.row(c.id(), c.id(), tag, none()))
                .sort(row -> row.tag())
                .collect())
        .containsExactly(new TagRow(1, 1L, "a", null), new TagRow(1, 1L, "b", null));
  }

  @Test
  void aComputedListIsComputedOnceForItsPositionsAndElements() {
    assertThat(
            rows.explodeWithPosition(r -> r.marks().orElse(r.marks()))
                .select(
                    (r, position, mark) -> TagRowFrame.row(r.id(), position, mark.toStr(), mark))
                .collect())
        .hasSize(3);
  }
}
