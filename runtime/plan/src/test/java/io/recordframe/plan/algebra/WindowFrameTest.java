package io.recordframe.plan.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.WindowFrame.Bound;
import io.recordframe.plan.algebra.WindowFrame.CurrentRow;
import io.recordframe.plan.algebra.WindowFrame.Following;
import io.recordframe.plan.algebra.WindowFrame.Preceding;
import io.recordframe.plan.algebra.WindowFrame.Unbounded;
import io.recordframe.plan.algebra.WindowFrame.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowFrameTest {

  @Test
  void startsBeforeItsEnd() {
    List<Bound> bounds =
        List.of(
            new Preceding(Long.MAX_VALUE),
            new Preceding(2),
            new Preceding(1),
            new CurrentRow(),
            new Following(1),
            new Following(Long.MAX_VALUE));
    for (Unit unit : Unit.values()) {
      for (int start = 0; start < bounds.size(); start++) {
        assertThat(new WindowFrame(unit, new Unbounded(), bounds.get(start))).isNotNull();
        assertThat(new WindowFrame(unit, bounds.get(start), new Unbounded())).isNotNull();
        for (int end = 0; end < bounds.size(); end++) {
          Bound first = bounds.get(start);
          Bound last = bounds.get(end);
          if (start <= end) {
            assertThat(new WindowFrame(unit, first, last).end()).isEqualTo(last);
          } else {
            assertThatThrownBy(() -> new WindowFrame(unit, first, last))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                    "A frame must not start behind its end, but goes from %s to %s", first, last);
          }
        }
      }
    }
  }
}
