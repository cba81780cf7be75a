package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.plan.error.InvalidPlanException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no query is refused when its frame is made, and frames of two sessions do not meet. */
class SqlContractTest {

  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open();
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE made(id INTEGER)",
        "/* SELECT */ CREATE TABLE made AS SELECT 1 AS a",
        "DROP TABLE IF EXISTS made",
        "SET threads = 1",
        "PRAGMA database_list",
        "ATTACH ':memory:' AS other",
        "COPY (SELECT 1) TO 'target/never.csv'",
        "INSTALL httpfs",
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP TABLE IF EXISTS made",
        "",
        "-- SELECT 1"
      })
  void whatIsNoSingleQueryIsRefusedWhenItsFrameIsMade(String text) {
    assertThatThrownBy(() -> session.sql(text))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith(
            "A query must be one statement that gives rows and changes nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 42 AS answer",
        "SELECT 42 AS answer;",
        "SELECT 42 AS answer; -- done",
        "VALUES (42)",
        "FROM (SELECT 42 AS answer)",
        "WITH one AS (SELECT 42 AS answer) SELECT * FROM one"
      })
  void queriesOfEachFormAreTaken(String text) {
    assertThat(session.sql(text).value(Integer.class)).isEqualTo(42);
  }

  @Test
  void twoColumnsOfOneNameAreNamed() {
    assertThatThrownBy(() -> session.sql("SELECT 1 AS a, 2 AS a"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "Each column of a query must have a name of its own, but columns 1 and 2 are both named 'a'; name one of them with AS");
  }

  @Test
  void parametersAndTheirValuesAreCounted() {
    assertThatThrownBy(() -> session.sql("SELECT ? AS a"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("The query has 1 parameters (?), but 0 values were given for them");
    assertThat(session.sql("SELECT ? AS a", 7).value(Integer.class)).isEqualTo(7);
  }

  @Test
  void framesOfTwoSessionsDoNotMeet() {
    try (Session other = Session.builder().name("other").open()) {
      OrderFrame orders = ContractData.orders(session);
      CustomerFrame customers = ContractData.customers(other);
      assertThatThrownBy(
              () -> customers.filter(c -> orders.filter(o -> o.customerId().eq(c.id())).exists()))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining("exists() puts a frame of session ")
          .hasMessageContaining("into a plan of session 'other'");
      assertThatThrownBy(() -> orders.semiJoin(customers).on((o, c) -> o.id().eq(c.id())))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining("session 'other'");
    }
  }
}
