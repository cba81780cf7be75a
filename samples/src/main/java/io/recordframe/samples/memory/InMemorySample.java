package io.recordframe.samples.memory;

import static io.recordframe.expression.Expressions.lit;

import io.recordframe.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Records in, records out: frames over lists, nested records, lists and maps included. */
public final class InMemorySample {

  private InMemorySample() {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    List<Measurement> measurements =
        IntStream.range(0, 10_000).mapToObj(InMemorySample::measurement).toList();
    try (Session session = Session.open()) {
      MeasurementFrame frame = MeasurementFrame.of(session, measurements);

      System.out.println("High measurements that have a temperature, by site");
      frame
          .filter(m -> m.severity().eq(Severity.HIGH).and(m.readings().containsKey(lit("celsius"))))
          .groupBy(m -> m.place().site())
          .agg((site, group) -> SiteCountFrame.row(site, group.count()))
          .sort(count -> count.site())
          .show();

      System.out.println("The first three, as they came");
      List<Measurement> back = frame.sort(m -> m.at()).limit(3).collect();
      back.forEach(System.out::println);
    }
  }

  private static Measurement measurement(int i) {
    return new Measurement(
        Instant.EPOCH.plusSeconds(i),
        new Place(i % 3 == 0 ? "north" : "south", 47.5 + i % 10, 8.5),
        i % 7 == 0 ? Severity.HIGH : Severity.LOW,
        i % 2 == 0 ? List.of("even", "n" + i) : List.of(),
        Map.of("celsius", i / 10.0));
  }
}
