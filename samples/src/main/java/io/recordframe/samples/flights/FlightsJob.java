package io.recordframe.samples.flights;

import static io.recordframe.expression.Expressions.rank;

import io.recordframe.Explain;
import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import java.nio.file.Path;

/** Which airport of each state kept its passengers waiting longest in January 2001? */
public final class FlightsJob {

  private FlightsJob() {}

  /**
   * Runs the job on the data beside it.
   *
   * @param arguments where to write the result, {@code target/late-airports.parquet} by default
   */
  public static void main(String[] arguments) {
    Path output = Path.of(arguments.length > 0 ? arguments[0] : "target/late-airports.parquet");
    try (Session session = Session.open()) {
      FlightFrame flights =
          session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
      AirportFrame airports = session.read(AirportFrame.SCHEMA, Csv.files("data/airports.csv"));

      RankedAirportFrame worst = worstOfEachState(delays(flights, airports));

      worst.show(15);
      worst.write(Parquet.to(output).overwrite());
      System.out.println("Written to " + output);
      System.out.println(worst.explain());
      System.out.println(worst.explain(Explain.NATIVE));
    }
  }

  /** How punctual each airport is, of those with at least 500 departures. */
  static AirportDelayFrame delays(FlightFrame flights, AirportFrame airports) {
    return flights
        .join(airports)
        .on((flight, airport) -> flight.origin().eq(airport.iata()))
        .groupBy(
            (flight, airport) -> airport.iata(),
            (flight, airport) -> airport.city(),
            (flight, airport) -> airport.state())
        .agg((airport, city, state, group) ->
            AirportDelayFrame.row(
                airport,
                city,
                state,
                group.count(),
                group.agg((flight, a) -> flight.delay().mean()),
                group
                    .agg((flight, a) -> flight.delay().gt(15).countTrue())
                    .dividedBy(group.count())))
        .filter(delay -> delay.flights().ge(500));
  }

  /** The airport with the longest mean delay of each state, the longest first. */
  static RankedAirportFrame worstOfEachState(AirportDelayFrame delays) {
    return delays
        .let(delay ->
            rank()
                .over(
                    window -> window.partitionBy(delay.state()).orderBy(delay.meanDelay().desc())))
        .filter((delay, rank) -> rank.eq(1))
        .select(RankedAirportFrame::from)
        .sort(airport -> airport.meanDelay().desc());
  }
}
