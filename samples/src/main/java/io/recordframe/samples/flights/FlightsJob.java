package io.recordframe.samples.flights;

import static io.recordframe.expression.Expressions.rank;

import io.recordframe.Explain;
import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import java.nio.file.Path;

/** Where and when did passengers wait longest in January 2001? */
public final class FlightsJob {

  private FlightsJob() {}

  /**
   * Runs the job on the data beside it.
   *
   * @param arguments where to write the airports, {@code target/late-airports.parquet} by default
   */
  public static void main(String[] arguments) {
    Path output = Path.of(arguments.length > 0 ? arguments[0] : "target/late-airports.parquet");
    try (Session session = Session.open()) {
      FlightFrame flights =
          session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
      AirportFrame airports = session.read(AirportFrame.SCHEMA, Csv.files("data/airports.csv"));

      RankedAirportFrame worst = worstOfEachState(delays(flights, airports));

      System.out.println("Each state's most belated airport, of those with 500 departures or more");
      worst.show(12);

      System.out.println("The two hours of each weekday at which not to depart");
      worstHours(flights).show();

      long written = worst.write(Parquet.to(output).overwrite());
      System.out.println(written + " airports written to " + output);

      System.out.println("The plan of the airports");
      System.out.println(worst.explain());
      System.out.println("What the engine is told");
      System.out.println(worst.explain(Explain.NATIVE));
    }
  }

  /** How punctual each airport is, of those with at least 500 departures. */
  static AirportDelayFrame delays(FlightFrame flights, AirportFrame airports) {
    return flights
        .join(airports)
        .on((flight, airport) -> flight.origin().eq(airport.iata()))
        .groupBy(
            (flight, airport) -> airport.state(),
            (flight, airport) -> airport.iata(),
            (flight, airport) -> airport.city())
        .agg((state, code, city, group) ->
            AirportDelayFrame.row(
                state,
                code,
                city,
                group.count(),
                group.agg((flight, airport) -> flight.delay().mean()).round(1),
                group.agg((flight, airport) -> flight.delay().gt(15).toInt().mean()).round(3)))
        .filter(delay -> delay.flights().ge(500));
  }

  /** The airport with the longest mean delay of each state, the longest first. */
  static RankedAirportFrame worstOfEachState(AirportDelayFrame delays) {
    return delays
        .let(delay -> rank().over(country -> country.orderBy(delay.meanDelay().desc())))
        .filter((delay, place) ->
            rank().over(state -> state.partitionBy(delay.state()).orderBy(place)).eq(1))
        .select(RankedAirportFrame::from)
        .sort(airport -> airport.rank(), airport -> airport.airport());
  }

  /** The two hours of each weekday whose flights, 1000 or more, arrive latest. */
  static HourDelayFrame worstHours(FlightFrame flights) {
    return flights
        .groupBy(
            flight -> flight.date().dayOfWeek(),
            flight -> flight.date().format("%A"),
            flight -> flight.date().hour())
        .agg((day, weekday, hour, group) ->
            HourDelayFrame.row(
                day,
                weekday,
                hour,
                group.count(),
                group.agg(flight -> flight.delay().mean()).round(1)))
        .filter(hour -> hour.flights().ge(1000))
        .filter(hour ->
            rank().over(day -> day.partitionBy(hour.day()).orderBy(hour.meanDelay().desc())).le(2))
        .sort(hour -> hour.day(), hour -> hour.meanDelay().desc(), hour -> hour.hour());
  }
}
