package io.recordframe.engine.tck.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StubEngineTest {

  private static final Schema AS_GIVEN =
      new Schema(
          List.of(
              Field.nullable("name", ScalarType.STRING), Field.nullable("n", ScalarType.INT32)));
  private static final Schema AS_READ = new Schema(List.of(Field.required("n", ScalarType.INT64)));

  private final StubEngine engine = new StubEngine();
  private final EngineSession session = engine.open(EngineConfiguration.DEFAULT);

  @AfterEach
  void close() {
    session.close();
  }

  private static Relation given() {
    return Rows.scan(AS_GIVEN, Row.of("a", 1), Row.of("b", 2));
  }

  private static Scan table() {
    return new Scan(new TableSource(List.of("main", "numbers")), AS_READ);
  }

  private static FileSource file(String... paths) {
    return new FileSource(List.of(paths), new FileFormat.Parquet(false), false);
  }

  private static Sink sink(String path, Sink.Mode mode, String... partitions) {
    Sink.Format format = new Sink.Parquet(Sink.ParquetCompression.NONE, 1_000);
    return new Sink(path, format, List.of(partitions), mode);
  }

  private List<Row> collect(Relation plan) {
    try (PreparedPlan prepared = session.prepare(plan)) {
      return Rows.collect(prepared.execute(Execution.unbounded()));
    }
  }

  @Test
  void tablesHaveTheRowsThatTheTestGives() {
    engine.table(given(), "main", "numbers");
    assertThat(session.describe(table().source())).isEqualTo(AS_GIVEN);
    assertThat(collect(table())).containsExactly(Row.of(1L), Row.of(2L));
    assertThat(
            collect(
                new Filter(
                    table(),
                    FunctionCall.of(
                        ComparisonFunction.GREATER,
                        List.of(
                            FieldReference.of(0, AS_READ.field(0)),
                            new Literal(1L, ScalarType.INT64))))))
        .containsExactly(Row.of(2L));
  }

  @Test
  void filesAndQueriesDoToo() {
    engine.file("a", given()).file("b", Rows.scan(AS_GIVEN, Row.of("c", 3)));
    assertThat(collect(new Scan(file("a", "b"), AS_READ)))
        .containsExactly(Row.of(1L), Row.of(2L), Row.of(3L));
    engine.query("SELECT 1", given());
    assertThat(collect(new Scan(new QuerySource("SELECT 1", List.of()), AS_READ))).hasSize(2);
  }

  @Test
  void aTableMayBeAQueryOverAnother() {
    engine.table(given(), "main", "numbers").table(table(), "copy");
    assertThat(collect(new Scan(new TableSource(List.of("copy")), AS_READ))).hasSize(2);
    engine.table(table(), "main", "numbers");
    assertThatThrownBy(() -> collect(table()))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage("The rows that were given for table main.numbers read it again");
  }

  @Test
  void whatTheTestDidNotGiveIsNamed() {
    engine.table(given(), "other");
    assertThatThrownBy(() -> collect(table()))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The stub engine has no rows for table main.numbers ([main, numbers]); give it some with StubEngine.table, beside those it has: [[other]]");
    engine.table(Rows.scan(new Schema(List.of(Field.required("m", ScalarType.INT64)))), "t");
    assertThatThrownBy(() -> collect(new Scan(new TableSource(List.of("t")), AS_READ)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage("The rows that were given for table t have no column n, but [m]");
  }

  @Test
  void nullsWhereNoneMayBeAreRefused() {
    engine.table(Rows.scan(AS_GIVEN, Row.of("a", 1), Row.of("b", null)), "main", "numbers");
    assertThatThrownBy(() -> collect(table()))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("Column n of table main.numbers is read as never null, but row 1 has a null");
  }

  @Test
  void whatIsWrittenIsKeptAndCanBeRead() {
    assertThat(session.write(given(), sink("out", Sink.Mode.ERROR), Execution.unbounded()))
        .isEqualTo(2);
    assertThat(engine.written("out")).containsExactly(Row.of("a", 1), Row.of("b", 2));
    assertThat(collect(new Scan(file("out"), AS_READ))).hasSize(2);
    assertThatThrownBy(
            () -> session.write(given(), sink("out", Sink.Mode.ERROR), Execution.unbounded()))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining("out");
    session.write(given(), sink("out", Sink.Mode.APPEND, "name"), Execution.unbounded());
    assertThat(engine.written("out")).hasSize(4);
    assertThat(collect(new Scan(file("out"), AS_READ))).hasSize(4);
    session.write(given(), sink("out", Sink.Mode.OVERWRITE), Execution.unbounded());
    assertThat(engine.written("out")).hasSize(2);
    assertThatThrownBy(() -> engine.written("elsewhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nothing was written to elsewhere; written were [out]");
  }

  @Test
  void theNextExecutionFailsOnRequestAndOnlyThat() {
    QueryFailedException failure = new QueryFailedException("The network is down");
    engine.failNext(failure);
    assertThatThrownBy(() -> collect(given())).isSameAs(failure);
    assertThat(collect(given())).hasSize(2);
    engine.failNext(failure);
    assertThatThrownBy(
            () -> session.write(given(), sink("out", Sink.Mode.ERROR), Execution.unbounded()))
        .isSameAs(failure);
    assertThatThrownBy(() -> engine.written("out")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatWasRunIsKnown() {
    Relation plan = given();
    collect(plan);
    collect(plan);
    assertThat(engine.executed()).containsExactly(plan, plan);
  }
}
