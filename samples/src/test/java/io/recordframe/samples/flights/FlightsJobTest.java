package io.recordframe.samples.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.stub.StubEngine;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import io.recordframe.plan.error.QueryFailedException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How code that uses frames is tested without its files: on the stub engine, with rows of a test.
 */
class FlightsJobTest {

  private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2001, 1, 1, 8, 0);

  private final StubEngine engine = new StubEngine();
  private final Session session = Session.builder().engine(engine).open();

  @BeforeEach
  void giveRows() {
    List<Flight> flights = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      flights.add(new Flight(NEW_YEAR, i < 100 ? 30 : 5, 400, "ORD", "MSP"));
      flights.add(new Flight(NEW_YEAR, 10, 400, "MDW", "MSP"));
    }
    flights.add(new Flight(NEW_YEAR, 90, 400, "PIA", "ORD"));
    List<Airport> airports =
        List.of(
            new Airport("ORD", "Chicago", "IL"),
            new Airport("MDW", "Chicago", "IL"),
            new Airport("PIA", "Peoria", "IL"));
    engine
        .file("flights.parquet", session.rows(FlightFrame.SCHEMA, flights).plan())
        .file("airports.csv", session.rows(AirportFrame.SCHEMA, airports).plan());
  }

  @AfterEach
  void close() {
    session.close();
  }

  private AirportDelayFrame delays() {
    return FlightsJob.delays(
        session.read(FlightFrame.SCHEMA, Parquet.files("flights.parquet")),
        session.read(AirportFrame.SCHEMA, Csv.files("airports.csv")));
  }

  @Test
  void airportsWithFewDeparturesAreLeftOut() {
    assertThat(delays().collect())
        .containsExactlyInAnyOrder(
            new AirportDelay("IL", "ORD", "Chicago", 500, 10.0, 0.2),
            new AirportDelay("IL", "MDW", "Chicago", 500, 10.0, 0.0));
  }

  @Test
  void theWorstOfAStateIsWritten() {
    FlightsJob.worstOfEachState(delays()).write(Parquet.to("worst.parquet"));
    assertThat(engine.written("worst.parquet")).hasSize(2).allSatisfy(this::isOfIllinois);
  }

  private void isOfIllinois(Row row) {
    assertThat(row.values()).contains("IL", 10.0);
  }

  @Test
  void anErrorOfTheEngineReachesTheCaller() {
    AirportDelayFrame delays = delays();
    engine.failNext(new QueryFailedException("The disk is full"));
    assertThatThrownBy(delays::collect).hasMessage("The disk is full");
  }
}
