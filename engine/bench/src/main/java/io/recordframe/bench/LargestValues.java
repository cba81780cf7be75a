package io.recordframe.bench;

import io.recordframe.bench.data.EventFrame;
import io.recordframe.bench.data.Largest;
import io.recordframe.bench.data.LargestFrame;
import java.util.Objects;

/** The largest value of each column, for which the engine looks at every value. */
final class LargestValues {

  private LargestValues() {}

  /** A number that depends on the largest values. */
  static long sum(EventFrame events) {
    Largest largest =
        events
            .aggregate(all ->
                LargestFrame.row(
                    all.agg(event -> event.id().max()),
                    all.agg(event -> event.code().max()),
                    all.agg(event -> event.value().max()),
                    all.agg(event -> event.name().max())))
            .one();
    return Objects.requireNonNull(largest.id())
        + Objects.requireNonNull(largest.code())
        + Objects.requireNonNull(largest.value()).longValue()
        + Objects.requireNonNull(largest.name()).length();
  }
}
