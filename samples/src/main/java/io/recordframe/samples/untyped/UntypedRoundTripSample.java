package io.recordframe.samples.untyped;

import static io.recordframe.Column.col;

import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.annotation.Schema;
import io.recordframe.file.Csv;
import io.recordframe.plan.error.SchemaMismatchException;

/**
 * To the untyped world and back: columns by name, SQL with parameters, and every mismatch at once.
 */
public final class UntypedRoundTripSample {

  private UntypedRoundTripSample() {}

  /** How many airports a state has. */
  @Schema
  record StateCount(String state, long airports) {}

  /** A record that the query does not give. */
  @Schema
  record Misfit(String state, int airports, String governor) {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      UntypedFrame airports = session.read(Csv.files("data/airports.csv"));
      airports
          .filter(col("latitude").gt(60.0).and(col("state").ne("AK")))
          .select(col("iata"), col("city"), col("state"))
          .sort(col("iata"))
          .show(5);

      UntypedFrame counted =
          session.sql(
              "SELECT state, count(*) AS airports FROM 'data/airports.csv' WHERE latitude > ? GROUP BY state",
              45.0);
      UntypedRoundTripSample_StateCountFrame counts =
          counted.as(UntypedRoundTripSample_StateCountFrame.SCHEMA);
      counts.sort(count -> count.airports().desc(), count -> count.state()).limit(5).show();

      try {
        counted.as(UntypedRoundTripSample_MisfitFrame.SCHEMA);
      } catch (SchemaMismatchException mismatch) {
        System.out.println(mismatch.getMessage());
      }
    }
  }
}
