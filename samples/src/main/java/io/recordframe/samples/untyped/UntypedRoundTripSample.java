package io.recordframe.samples.untyped;

import static io.recordframe.Column.col;

import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.file.Csv;
import io.recordframe.plan.error.SchemaMismatchException;

/**
 * To the untyped world and back: columns by name, SQL with parameters, and every mismatch at once.
 */
public final class UntypedRoundTripSample {

  private static final String AIRPORTS_BY_STATE =
      """
      SELECT state, count(*) AS airports
      FROM 'data/airports.csv'
      WHERE latitude > ?
      GROUP BY state
      """;

  private UntypedRoundTripSample() {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      System.out.println("Airports beyond the tropic, but not on Hawaii");
      UntypedFrame airports = session.read(Csv.files("data/airports.csv"));
      airports
          .filter(col("latitude").lt(20.0).and(col("state").ne("HI")))
          .select(col("iata"), col("city"), col("state"))
          .sort(col("iata"))
          .show(5);

      System.out.println("Airports of the northern states, by SQL, as records");
      UntypedFrame counted = session.sql(AIRPORTS_BY_STATE, 45.0);
      counted
          .as(StateCountFrame.SCHEMA)
          .sort(count -> count.airports().desc(), count -> count.state())
          .limit(5)
          .collect()
          .forEach(System.out::println);

      System.out.println("What is said when the record does not fit");
      try {
        counted.as(GovernedStateFrame.SCHEMA);
      } catch (SchemaMismatchException mismatch) {
        System.out.println(mismatch.getMessage());
      }
    }
  }
}
