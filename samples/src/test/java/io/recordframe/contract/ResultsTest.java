package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Explain;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.UntypedRow;
import io.recordframe.file.Csv;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.DeadlineExceededException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to ask for a result, typed and untyped, and the execution that each takes. */
@ExtendWith(OpenSession.class)
class ResultsTest {

  private static Session session;
  private static OrderFrame orders;
  private static UntypedFrame untyped;

  @TempDir private static Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    orders = ContractData.orders(session);
    untyped = orders.untyped();
  }

  @Test
  void untypedRowsComeInEveryForm() {
    UntypedFrame sorted = orders.sort(o -> o.id()).untyped();
    List<UntypedRow> rows = sorted.collect();
    assertThat(rows)
        .extracting(row -> row.get("id", Long.class))
        .containsExactly(10L, 11L, 12L, 13L);
    assertThat(rows.get(1))
        .hasToString("{id=11, customerId=1, amount=5.0, qty=1, note=gift, day=2026-01-02}");
    assertThat(rows.getFirst().get("note")).isNull();
    try (Stream<UntypedRow> stream = sorted.stream()) {
      assertThat(stream.toList()).isEqualTo(rows);
    }
    List<UntypedRow> batches = new ArrayList<>();
    sorted.forEachBatch(batches::addAll);
    assertThat(batches).isEqualTo(rows);
    assertThat(sorted.limit(1).one()).isEqualTo(rows.getFirst());
    assertThat(sorted.limit(0).optional()).isEmpty();
    assertThatThrownBy(sorted::one)
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "One row of the untyped frame was asked for, but there are more; use limit(1) or collect()");
  }

  @Test
  void untypedRowsHoldValuesOfEveryType() {
    UntypedRow row =
        session
            .sql(
                "SELECT [1, NULL]::INT[] AS list, {'a': 1::BIGINT, 'b': 'x'} AS struct, map {'k': 2.5::DOUBLE} AS map, '\\xAB'::BLOB AS bytes, 1.50::DECIMAL(5, 2) AS price")
            .one();
    assertThat(row.get("list")).isEqualTo(Arrays.asList(1, null));
    assertThat(row.get("struct")).isEqualTo(Map.of("a", 1L, "b", "x"));
    assertThat(row.get("map")).isEqualTo(Map.of("k", 2.5));
    assertThat(row.get("bytes", byte[].class)).containsExactly(0xAB);
    assertThat(row)
        .hasToString("{list=[1, null], struct={a=1, b=x}, map={k=2.5}, bytes=0xab, price=1.50}");
  }

  /** A way to ask for a result. */
  record Way(String name, Consumer<Execution> result) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Way> ways() {
    return Stream.of(
        new Way("collect", e -> orders.collect(e)),
        new Way("stream", e -> orders.stream(e).forEach(order -> assertThat(order).isNotNull())),
        new Way(
            "forEachBatch", e -> orders.forEachBatch(e, batch -> assertThat(batch).isNotEmpty())),
        new Way("one", e -> orders.filter(o -> o.id().eq(10)).one(e)),
        new Way("optional", e -> orders.filter(o -> o.id().eq(10)).optional(e)),
        new Way("count", e -> orders.count(e)),
        new Way("write", e -> orders.write(Csv.to(folder.resolve("w.csv")).overwrite(), e)),
        new Way("untyped collect", e -> untyped.collect(e)),
        new Way(
            "untyped stream", e -> untyped.stream(e).forEach(row -> assertThat(row).isNotNull())),
        new Way(
            "untyped forEachBatch",
            e -> untyped.forEachBatch(e, batch -> assertThat(batch).isNotEmpty())),
        new Way("untyped one", e -> untyped.limit(1).one(e)),
        new Way("untyped optional", e -> untyped.limit(1).optional(e)),
        new Way("untyped value", e -> session.sql("SELECT 1 AS a").value(Integer.class, e)),
        new Way("untyped count", e -> untyped.count(e)),
        new Way(
            "untyped write", e -> untyped.write(Csv.to(folder.resolve("u.csv")).overwrite(), e)));
  }

  static Stream<Way> furtherWays() {
    return Stream.of(
        new Way("show", e -> orders.show(5, e)),
        new Way("untyped show", e -> untyped.show(5, e)),
        new Way("untyped toTable", e -> untyped.toTable(5, e)),
        new Way("explain how it runs", e -> orders.explain(Explain.ENGINE, e)),
        new Way("explain measured", e -> orders.explain(Explain.MEASURED, e)),
        new Way("untyped explain", e -> untyped.distinct().explain(Explain.NATIVE, e)),
        new Way("sql", e -> session.sql(e, "SELECT 1 AS a")),
        new Way("read", e -> session.read(Csv.files("data/airports.csv"), e)));
  }

  static Stream<Way> allWays() {
    return Stream.concat(ways(), furtherWays());
  }

  @ParameterizedTest
  @MethodSource("allWays")
  void everyResultCanBeCancelled(Way way) {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    Execution execution = Execution.unbounded().withCancellation(cancellation);
    assertThatThrownBy(() -> way.result().accept(execution))
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The query was cancelled");
  }

  @ParameterizedTest
  @MethodSource("allWays")
  void everyResultHasADeadline(Way way) {
    Execution execution = Execution.unbounded().withTimeout(Duration.ofNanos(1)).begin();
    while (execution.remaining().isPositive()) {
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> way.result().accept(execution))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessage(
            "The query did not end within its timeout of PT0.000000001S; raise the timeout, or ask for less");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyResultThatIsReadToItsEndTellsThatItIsDone(Way way) {
    List<Double> told = new CopyOnWriteArrayList<>();
    way.result().accept(Execution.unbounded().withProgress(told::add));
    assertThat(told).isSorted().endsWith(1.0).doesNotHaveDuplicates();
  }
}
