package io.recordframe.samples.memory;

import static io.recordframe.expression.Expressions.lit;

import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Records in, records out: frames over lists, nested records, lists and maps included. */
public final class InMemorySample {

  private InMemorySample() {}

  /** How bad it is. */
  enum Severity {
    /** Nothing to do. */
    LOW,
    /** Look at it. */
    HIGH
  }

  /** Where a measurement was taken. */
  @Schema
  record Place(String site, double latitude, double longitude) {}

  /** A measurement. */
  @Schema
  record Measurement(
      Instant at,
      Place place,
      Severity severity,
      List<String> tags,
      Map<String, Double> readings) {}

  /** Measurements of a site. */
  @Schema
  record SiteCount(String site, long high) {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    List<Measurement> measurements =
        IntStream.range(0, 10_000).mapToObj(InMemorySample::measurement).toList();
    try (Session session = Session.open()) {
      InMemorySample_MeasurementFrame frame =
          InMemorySample_MeasurementFrame.of(session, measurements);

      frame
          .filter(m -> m.severity().eq(Severity.HIGH).and(m.readings().containsKey(lit("celsius"))))
          .groupBy(m -> m.place().site())
          .agg((site, group) -> InMemorySample_SiteCountFrame.row(site, group.count()))
          .sort(count -> count.site())
          .show();

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
