package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import io.recordframe.samples.flights.FlightFrame;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outer joins over real flights and airports: a side that is missing is null, never zero. */
@ExtendWith(OpenSession.class)
class OuterJoinTest {

  /** Airports in the west, so that most flights have no partner. */
  private static final String STATE = "CA";

  private static FlightFrame flights;
  private static OuterJoinTest_AirfieldFrame airports;

  /** An airport with a primitive. */
  @Schema
  record Airfield(String iata, String city, String state, double latitude) {}

  /** A flight with the airport that it left from, where that is known. */
  @Schema
  record Departure(String origin, long delay, @Nullable String city, @Nullable Double latitude) {}

  /** An airport with flights that left from it, where there are any. */
  @Schema
  record Usage(
      @Nullable String origin,
      @Nullable Long delay,
      @Nullable Long distance,
      @Nullable String iata,
      @Nullable Double latitude) {}

  @BeforeAll
  static void open(Session session) {
    flights = session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
    airports = session.read(OuterJoinTest_AirfieldFrame.SCHEMA, Csv.files("data/airports.csv"));
  }

  private static Set<String> origins() {
    return flights.collect().stream()
        .map(flight -> flight.origin())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void leftJoinKeepsFlightsWithoutAirport() {
    List<Departure> departures =
        flights
            .leftJoin(airports.filter(airport -> airport.state().eq(STATE)))
            .on((flight, airport) -> flight.origin().eq(airport.iata()))
            .select((flight, airport) ->
                OuterJoinTest_DepartureFrame.row(
                    flight.origin(), flight.delay(), airport.city(), airport.latitude()))
            .collect();
    Set<String> western =
        airports.filter(airport -> airport.state().eq(STATE)).collect().stream()
            .map(airport -> airport.iata())
            .collect(Collectors.toSet());
    assertThat(departures).hasSize(Math.toIntExact(flights.count()));
    assertThat(departures)
        .allSatisfy(departure -> {
          boolean known = western.contains(departure.origin());
          assertThat(departure.city() != null).isEqualTo(known);
          assertThat(departure.latitude() != null).isEqualTo(known);
        });
    assertThat(departures).anyMatch(departure -> departure.city() == null);
    assertThat(departures).anyMatch(departure -> departure.city() != null);
  }

  @Test
  void rightJoinKeepsAirportsWithoutFlights() {
    List<Usage> usages =
        flights
            .rightJoin(airports)
            .on((flight, airport) -> flight.origin().eq(airport.iata()))
            .select((flight, airport) ->
                OuterJoinTest_UsageFrame.row(
                    flight.origin(),
                    flight.delay(),
                    flight.distance(),
                    airport.iata(),
                    airport.latitude()))
            .collect();
    Set<String> origins = origins();
    List<Usage> unused = usages.stream().filter(usage -> usage.origin() == null).toList();
    assertThat(unused)
        .hasSize(
            (int)
                airports.collect().stream()
                    .filter(airport -> !origins.contains(airport.iata()))
                    .count())
        .isNotEmpty()
        .allSatisfy(usage -> {
          assertThat(usage.delay()).isNull();
          assertThat(usage.distance()).isNull();
          assertThat(usage.iata()).isNotNull();
        });
  }

  @Test
  void fullJoinKeepsBothAndTheirCountsAddUp() {
    OuterJoinTest_AirfieldFrame western = airports.filter(airport -> airport.state().eq(STATE));
    List<Usage> usages =
        flights
            .fullJoin(western)
            .on((flight, airport) -> flight.origin().eq(airport.iata()))
            .select((flight, airport) ->
                OuterJoinTest_UsageFrame.row(
                    flight.origin(),
                    flight.delay(),
                    flight.distance(),
                    airport.iata(),
                    airport.latitude()))
            .collect();
    Set<String> origins = origins();
    long airportsOnly =
        western.collect().stream().filter(it -> !origins.contains(it.iata())).count();
    assertThat(usages).hasSize(Math.toIntExact(flights.count() + airportsOnly));
    assertThat(usages).filteredOn(usage -> usage.iata() == null).isNotEmpty();
    assertThat(usages)
        .filteredOn(usage -> usage.origin() == null)
        .hasSize(Math.toIntExact(airportsOnly))
        .isNotEmpty()
        .allMatch(usage -> usage.delay() == null && usage.distance() == null);
    assertThat(usages)
        .filteredOn(usage -> usage.iata() == null)
        .allMatch(usage -> usage.latitude() == null && usage.delay() != null);
  }

  @Test
  void primitivesOfAMissingSideAreNullAlsoInExpressions() {
    OuterJoinTest_AirfieldFrame nowhere = airports.filter(airport -> airport.state().eq("nowhere"));
    List<Usage> usages =
        flights
            .limit(5)
            .leftJoin(nowhere)
            .on((flight, airport) -> flight.origin().eq(airport.iata()))
            .select((flight, airport) ->
                OuterJoinTest_UsageFrame.row(
                    flight.origin(),
                    flight.delay(),
                    airport.iata().length().toLong(),
                    airport.iata().upper(),
                    airport.latitude().plus(1)))
            .collect();
    assertThat(usages)
        .hasSize(5)
        .allMatch(u -> u.distance() == null && u.iata() == null && u.latitude() == null);
  }
}
