package io.recordframe.bench.data;

import io.recordframe.Session;
import java.util.List;

/**
 * A query over three tables: two joins, a group, filters and an order.
 *
 * @param trips the trips
 * @param stations where they began
 * @param cities where those are
 */
public record ThreeTables(TripFrame trips, StationFrame stations, CityFrame cities) {

  /**
   * Tables without rows.
   *
   * @param session the session
   * @return the tables
   */
  public static ThreeTables empty(Session session) {
    return new ThreeTables(
        TripFrame.of(session, List.of()),
        StationFrame.of(session, List.of()),
        CityFrame.of(session, List.of()));
  }

  /**
   * Builds the query, which binds it.
   *
   * @return the frame
   */
  public CountryTripsFrame build() {
    return trips
        .filter(trip -> trip.minutes().gt(2.0))
        .join(stations)
        .on((trip, station) -> trip.stationId().eq(station.id()))
        .join(cities)
        .on((trip, station, city) -> station.cityId().eq(city.id()))
        .groupBy((trip, station, city) -> city.country())
        .agg((country, group) ->
            CountryTripsFrame.row(
                country, group.count(), group.agg((trip, station, city) -> trip.minutes().mean())))
        .filter(total -> total.trips().ge(100))
        .sort(total -> total.meanMinutes().desc())
        .limit(10);
  }
}
