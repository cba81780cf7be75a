package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Column;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code session.sql} takes, refused or accepted where the frame is made. */
@ExtendWith(OpenSession.class)
class SqlContractTest {

  private static final String ACCEPTED =
      "A query must be one statement that gives rows and changes nothing: SELECT, VALUES, FROM or WITH ... SELECT; ";

  private static Session session;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE t (i INT) | this is a CREATE",
        "create or replace view v as select 1 | this is a CREATE",
        "SET threads = 1 | this is a SET; settings are made when a session is opened",
        "PRAGMA version | this is a PRAGMA or another command",
        "PRAGMA threads = 2 | this is a SET; settings are made when a session is opened",
        "ATTACH ':memory:' AS x | this is a ATTACH",
        "LOAD json | this is a LOAD",
        "INSTALL httpfs | this is a LOAD",
        "DROP TABLE IF EXISTS t | this is a DROP",
        "EXPLAIN SELECT 1 | this is a EXPLAIN; plans are shown with explain(...)",
        "BEGIN | this is a TRANSACTION",
        "CHECKPOINT | this is a CALL",
        "/* SELECT */ CALL pragma_version() -- SELECT 1 | this is a CALL",
        "SELECT 1; SELECT 2 | the text has 2, ask for each by itself",
        "SELECT 1; DROP TABLE t | the text has 2, ask for each by itself",
        "'' | the text has none",
        "-- SELECT 1 | the text has none",
        ";; | the text has none",
        "PIVOT (SELECT 1 AS a, 2 AS b) ON a USING sum(b) | this is more than one to DuckDB; a PIVOT must list its values with IN (...)"
      })
  void refusesWhatIsNoQuery(String text, String reason) {
    assertThatThrownBy(() -> session.sql(text))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(ACCEPTED + reason);
  }

  @Test
  void letsNothingWrite(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("written.csv");
    String copy = "COPY (SELECT 1 AS a) TO '%s'".formatted(file);
    assertThatThrownBy(() -> session.sql(copy))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(ACCEPTED + "this is a COPY; files are written with write(...)");
    assertThatThrownBy(() -> session.sql("WITH x AS (%s) SELECT * FROM x".formatted(copy)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("COPY");
    assertThatThrownBy(() -> session.sql("SELECT 1) SELECT * FROM (" + copy))
        .isInstanceOf(InvalidPlanException.class);
    assertThatThrownBy(() ->
            session.sql(
                "SELECT * FROM enable_logging('QueryLog', storage = 'file', storage_path = '%s')"
                    .formatted(file)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("A query may only read, but the function enable_logging changes DuckDB's log");
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM checkpoint()",
        "SELECT * FROM CheckPoint ( )",
        "FROM force_checkpoint()",
        "SELECT write_log('a') AS a",
        "SELECT \"WRITE_LOG\"('a') AS a",
        "SELECT system.main.write_log('a') AS a",
        "SELECT 'a'.write_log() AS a",
        "SELECT list_transform([1], lambda x: write_log('a')) AS a",
        "SELECT 1 AS a ORDER BY write_log('a')",
        "WITH t AS (SELECT write_log('a') AS a) SELECT a FROM t",
        "SELECT 1 AS a WHERE EXISTS (FROM truncate_duckdb_logs())",
        "SELECT count(write_log('a')) OVER (PARTITION BY setseed(0.5)) AS a",
        "SUMMARIZE SELECT write_log('a') AS a",
        "SELECT nextval('s') AS a",
        "FROM query('SELECT * FROM check' || 'point()')",
        "FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1 AS a'))",
        "SELECT recordframe_function_1(1) AS a",
        "FROM recordframe_source(1)"
      })
  void refusesFunctionsThatDoMoreThanRead(String text) {
    assertThatThrownBy(() -> session.sql(text))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("A query may only read, but the function ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'checkpoint()' AS a",
        "SELECT 1 AS query",
        "WITH query AS (SELECT 1 AS checkpoint) SELECT checkpoint FROM query -- write_log('a')"
      })
  void takesWhatIsOnlyNamedAsSuchAFunction(String text) {
    assertThat(session.sql(text).count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 7 AS a",
        "SELECT 7 AS a;",
        " SELECT 7 AS a ; ; ",
        "SELECT 7 AS a -- the end",
        "SELECT 7 AS a; -- the end; of it",
        "SELECT 7 AS a; /* the ; end */",
        "SELECT 7 AS a -- the end;",
        "SELECT 7 -- ; /*\n AS a -- */",
        "VALUES (7)",
        "FROM (VALUES (7))",
        "WITH x AS (SELECT 7 AS a) SELECT * FROM x",
        "SELECT length('SELECT;') AS a",
        "SELECT length('-- COP;') AS a;",
        "SELECT * FROM (SELECT 7 AS \"a;\");",
        "SELECT length($$'a;b;c'$$) AS a ; ",
        "(SELECT 7)",
        "SELECT 3 AS a UNION ALL SELECT 7 ORDER BY a DESC LIMIT 1;"
      })
  void takesQueriesOfEveryForm(String text) {
    assertThat(session.sql(text).value(Number.class).longValue()).isEqualTo(7);
    assertThat(session.sql(text).count()).isEqualTo(1);
  }

  @Test
  void refusesColumnsOfOneName() {
    assertThatThrownBy(() -> session.sql("SELECT 1 AS a, 0 AS b, 2 AS a"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "Each column of a query must have a name of its own, but columns 1 and 3 are both named 'a'; name one of them with AS");
    assertThatThrownBy(() -> session.sql("SELECT count(*), count(*)"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("columns 1 and 2 are both named 'count_star()'");
    assertThatThrownBy(() -> session.sql("SELECT ? AS a, 0 AS b, ? AS a", 1, 2))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "Each column of a query must have a name of its own, but columns 1 and 3 are both named 'a'; name one of them with AS");
  }

  @Test
  void keepsNamesThatDifferInCaseOnly() {
    for (UntypedFrame frame :
        List.of(
            session.sql("SELECT 1 AS a, 2 AS \"A\""),
            session.sql("SELECT ? AS a, ? AS \"A\"", 1, 2),
            session.sql("(SELECT ? AS a, ? AS \"A\" ORDER BY 1 LIMIT 5) -- both;", 1, 2))) {
      assertThat(frame.schema().names()).containsExactly("a", "A");
      assertThat(frame.one().values()).containsExactly(1, 2);
    }
  }

  @Test
  void takesValuesWhereDuckDbDescribes() {
    UntypedFrame frame = session.sql("DESCRIBE SELECT ?::INTEGER AS a", 7);
    assertThat(frame.select(Column.col("column_name")).value(String.class)).isEqualTo("a");
  }

  @Test
  void showsWhereAQueryIsWrong() {
    assertThatThrownBy(() -> session.sql("SELECT 1 +\n FROM nowhere"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("DuckDB does not accept the query: ")
        .hasMessageContaining("LINE 2:");
    assertThatThrownBy(() -> session.sql("SELECT missing FROM range(3)"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void bindsValues() {
    assertThat(session.sql("SELECT ? + ? AS a", 3, 4L).value(Long.class)).isEqualTo(7L);
    assertThat(
            session
                .sql(
                    "SELECT count(*) FROM 'data/airports.csv' WHERE latitude > ? AND state = ?;",
                    45.0,
                    "AK")
                .value(Long.class))
        .isPositive();
    assertThatThrownBy(() -> session.sql("SELECT ? AS a"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("The query has 1 parameters (?), but 0 values were given for them");
    assertThatThrownBy(() -> session.sql("SELECT 1 AS a", 5))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("The query has 0 parameters (?), but 1 values were given for them");
    for (String text : new String[] {"SELECT $1 AS a", "SELECT ?1 AS a", "SELECT $name AS a"}) {
      assertThatThrownBy(() -> session.sql(text, 5))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessage(
              "Parameters of a query must be written as ?, in the order of their values, without numbers or names");
    }
    assertThatThrownBy(() -> session.sql("SELECT ? AS a", new Object()))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("Object");
    assertThatThrownBy(
            () -> session.sql("SELECT range FROM range(9) WHERE range > ?", "many").count())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("'many'");
  }

  @Test
  void makesRecordsInOneStep() {
    LineFrame lines =
        session.sql(
            LineFrame.SCHEMA,
            "SELECT 2.5::DOUBLE AS total, 'a' AS customer, ? AS \"orderId\", 0 AS further",
            9L);
    assertThat(lines.collect()).containsExactly(new Line(9, "a", 2.5));
    assertThatThrownBy(() -> session.sql(LineFrame.SCHEMA, "SELECT 'a' AS total"))
        .isInstanceOfSatisfying(
            SchemaMismatchException.class,
            mismatch -> assertThat(mismatch.differences()).hasSize(3));
  }

  @Test
  void joinsQueriesWithValuesOfTheirOwn() {
    LineFrame some =
        session.sql(
            LineFrame.SCHEMA,
            "SELECT 1::BIGINT AS \"orderId\", ? AS customer, ? AS total",
            "a",
            1.5);
    LineFrame others =
        session.sql(
            LineFrame.SCHEMA,
            "SELECT 1::BIGINT AS \"orderId\", ? AS customer, ? AS total; -- others",
            "b",
            2.5);
    assertThat(
            some.join(others)
                .on((left, right) -> left.orderId().eq(right.orderId()))
                .select(
                    (left, right) -> LineFrame.row(left.orderId(), right.customer(), left.total()))
                .one())
        .isEqualTo(new Line(1, "b", 1.5));
    Schema schema = some.untyped().schema();
    assertThat(schema.names()).containsExactly("orderId", "customer", "total");
  }
}
