package io.recordframe.contract;

import static io.recordframe.expression.Expressions.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Function1;
import io.recordframe.Session;
import io.recordframe.expression.Lists;
import io.recordframe.expression.NullableDoubleExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guide says of filling nulls and gaps, counting values, and samples. */
@ExtendWith(OpenSession.class)
class FillingTest {

  private static LevelFrame levels;

  @BeforeAll
  static void open(Session session) {
    levels =
        LevelFrame.of(
            session,
            List.of(
                new Level("A", 1, null),
                new Level("A", 2, 4d),
                new Level("A", 3, null),
                new Level("A", 4, null),
                new Level("A", 6, 8d),
                new Level("B", 3, 1d),
                new Level("B", 5, null)));
  }

  private static List<@Nullable Double> filled(Function1<LevelColumns, NullableDoubleExpr> value) {
    return levels
        .select(row -> LevelFrame.row(row.station(), row.at(), value.apply(row)))
        .sort(row -> row.station(), row -> row.at())
        .collect()
        .stream()
        .<@Nullable Double>map(Level::level)
        .toList();
  }

  @Test
  void forwardWithTheLastValueBefore() {
    assertThat(
            filled(row ->
                row.level()
                    .orElse(
                        row.level()
                            .maxBy(row.at())
                            .over(w -> w.partitionBy(row.station()).orderBy(row.at())))))
        .containsExactly(null, 4d, 4d, 4d, 8d, 1d, 1d);
  }

  @Test
  void backwardWithTheNextValue() {
    assertThat(
            filled(row ->
                row.level()
                    .orElse(
                        row.level()
                            .minBy(row.at())
                            .over(w -> w.partitionBy(row.station()).orderBy(row.at().desc())))))
        .containsExactly(4d, 4d, 8d, 8d, 8d, 1d, null);
  }

  @Test
  void withMeanSmallestLargestAndConstants() {
    assertThat(
            filled(row ->
                row.level().orElse(row.level().mean().over(w -> w.partitionBy(row.station())))))
        .containsExactly(6d, 4d, 6d, 6d, 8d, 1d, 1d);
    assertThat(
            filled(row ->
                row.level().orElse(row.level().min().over(w -> w.partitionBy(row.station())))))
        .containsExactly(4d, 4d, 4d, 4d, 8d, 1d, 1d);
    assertThat(filled(row -> row.level().orElse(row.level().max().over(w -> w))))
        .containsExactly(8d, 4d, 8d, 8d, 8d, 1d, 8d);
    assertThat(filled(row -> row.level().orElse(0))).containsExactly(0d, 4d, 0d, 0d, 8d, 1d, 0d);
  }

  @Test
  void withinBounds() {
    assertThat(filled(row -> row.level().orElse(0).greatest(1.0).least(5.0)))
        .containsExactly(1d, 4d, 1d, 1d, 5d, 1d, 1d);
  }

  @Test
  void gapsGetRowsOfTheirOwn() {
    assertThat(
            levels
                .groupBy(row -> row.station())
                .agg((station, group) ->
                    SpanFrame.row(
                        station,
                        group.agg(row -> row.at().min()),
                        group.agg(row -> row.at().max()).plus(1)))
                .explode(span -> Lists.range(span.first(), span.end()))
                .leftJoin(levels)
                .on((span, at, row) -> span.station().eq(row.station()).and(at.eq(row.at())))
                .select((span, at, row) -> LevelFrame.row(span.station(), at, row.level()))
                .sort(row -> row.station(), row -> row.at())
                .collect())
        .extracting(Level::at)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 3L, 4L, 5L);
  }

  @Test
  void valuesAreCounted() {
    assertThat(
            levels
                .groupBy(row -> row.station())
                .agg((station, group) -> StationCountFrame.row(station, group.count()))
                .sort(count -> count.rows().desc())
                .collect())
        .containsExactly(new StationCount("A", 5), new StationCount("B", 2));
    assertThat(levels.describe().get(2).nulls()).isEqualTo(4);
  }

  @Test
  void aSampleOfSoManyRowsIsTheSameForTheSameSeed() {
    List<Level> sample = sample(7);
    assertThat(sample).hasSize(3).doesNotHaveDuplicates().isEqualTo(sample(7));
    assertThat(List.of(sample(8), sample(9), sample(10))).anyMatch(other -> !other.equals(sample));
  }

  private static List<Level> sample(long seed) {
    return levels
        .filter(row -> row.station().eq("A"))
        .sort(row -> random(seed, row.at()))
        .limit(3)
        .collect();
  }
}
