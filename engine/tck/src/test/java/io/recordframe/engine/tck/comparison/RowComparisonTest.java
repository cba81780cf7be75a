package io.recordframe.engine.tck.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.random.Exactness;
import io.recordframe.engine.tck.rows.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowComparisonTest {

  private static @Nullable String difference(Exactness exactness, Object left, Object right) {
    return new RowComparison(List.of(exactness))
        .difference(List.of(Row.of(left)), List.of(Row.of(right)));
  }

  @Test
  void rowsAreComparedAsMultisets() {
    RowComparison comparison = new RowComparison(List.of(Exactness.EXACT));
    List<Row> two = List.of(Row.of(1), Row.of(2));
    assertThat(comparison.difference(two, two.reversed())).isNull();
    assertThat(comparison.difference(two, List.of(Row.of(1), Row.of(1)))).contains("[2]");
    assertThat(comparison.difference(two, List.of(Row.of(1)))).contains("[2]");
    assertThat(comparison.difference(List.of(Row.of(1)), two)).contains("[2]");
  }

  @Test
  void exactnessDecidesHowCloseNumbersMustBe() {
    assertThat(difference(Exactness.EXACT, Double.NaN, Double.NaN)).isNull();
    assertThat(difference(Exactness.EXACT, 0.0, -0.0)).isNotNull();
    assertThat(difference(Exactness.ZERO_SIGN, 0.0, -0.0)).isNull();
    assertThat(difference(Exactness.ZERO_SIGN, 1.0, 1.0000000000000002)).isNotNull();
    assertThat(difference(Exactness.ROUNDED, 1.0, 1.0000000000000002)).isNull();
    assertThat(difference(Exactness.ROUNDED, 1.0, 1.001)).isNotNull();
    assertThat(difference(Exactness.ROUNDED, Double.NaN, 1.0)).isNotNull();
    assertThat(difference(Exactness.ROUNDED, Double.POSITIVE_INFINITY, 1.0)).isNotNull();
    assertThat(difference(Exactness.ROUNDED, 1.0, Double.NEGATIVE_INFINITY)).isNotNull();
    assertThat(difference(Exactness.ROUNDED, List.of(1e300), List.of(1e300 * (1 + 1e-12))))
        .isNull();
    assertThat(difference(Exactness.ESTIMATED, 5L, 7L)).isNull();
  }
}
