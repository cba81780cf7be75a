package io.recordframe.contract;

import static io.recordframe.function.Types.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.UntypedRow;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.Expressions;
import io.recordframe.expression.Lists;
import io.recordframe.expression.LongExpr;
import io.recordframe.file.Parquet;
import io.recordframe.function.Functions;
import io.recordframe.function.ScalarFunction1;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for at the wrong time, in the wrong order or from the wrong thread. */
@Timeout(120)
class MisuseTest {

  private static final int ROWS = 10_000;
  private static final String CLOSED = "The session is closed; open another one";

  /** A number from 0. */
  @Schema
  record Natural(long n) {}

  /** A total, which is missing where there is nothing to add up. */
  @Schema
  record Total(@Nullable Long total, long rows) {}

  private Session session;
  private MisuseTest_NaturalFrame numbers;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    session = Session.open();
    numbers =
        session.rows(
            MisuseTest_NaturalFrame.SCHEMA,
            LongStream.range(0, ROWS).mapToObj(Natural::new).toList());
  }

  @AfterEach
  void close() {
    session.close();
    assertThat(Thread.interrupted()).isFalse();
  }

  private static List<Natural> rest(Iterator<Natural> numbers) {
    List<Natural> rest = new ArrayList<>();
    numbers.forEachRemaining(rest::add);
    return rest;
  }

  // Streams

  @Test
  void aStreamIsNotReadOnceItIsClosed() {
    Stream<Natural> stream = numbers.stream();
    Iterator<Natural> iterator = stream.iterator();
    assertThat(iterator.next()).isEqualTo(new Natural(0));
    stream.close();
    stream.close();
    assertThatThrownBy(iterator::hasNext)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This stream is closed, or its query has failed");
    assertThat(numbers.count()).isEqualTo(ROWS);
  }

  @Test
  void aStreamIsClosedByItsOwnConsumer() {
    List<Natural> seen = new ArrayList<>();
    Stream<Natural> stream = numbers.stream();
    assertThatThrownBy(() ->
            stream.forEach(number -> {
              seen.add(number);
              stream.close();
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This stream is closed, or its query has failed");
    assertThat(seen).as("the rows of the first batch").isNotEmpty().hasSizeLessThan(ROWS);
  }

  @Test
  void aStreamIsReadOnce() {
    try (Stream<Natural> stream = numbers.stream()) {
      assertThat(stream.count()).isEqualTo(ROWS);
      assertThatThrownBy(stream::count).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void twoStreamsOfOneFrameDoNotDisturbEachOther() {
    try (Stream<Natural> first = numbers.stream();
        Stream<Natural> second = numbers.stream()) {
      Iterator<Natural> one = first.iterator();
      Iterator<Natural> two = second.iterator();
      for (int i = 0; i < ROWS; i++) {
        assertThat(one.next()).isEqualTo(two.next()).isEqualTo(new Natural(i));
      }
      assertThat(one.hasNext()).isFalse();
      assertThat(two.hasNext()).isFalse();
    }
  }

  @Test
  void aStreamGoesOnInAnotherThread() throws Exception {
    try (Stream<Natural> stream = numbers.stream()) {
      Iterator<Natural> iterator = stream.iterator();
      assertThat(iterator.next()).isEqualTo(new Natural(0));
      assertThat(CompletableFuture.supplyAsync(() -> rest(iterator)).get()).hasSize(ROWS - 1);
    }
  }

  @Test
  void aQueryRunsWithinTheConsumerOfAnother() {
    AtomicLong sum = new AtomicLong();
    try (Stream<Natural> stream = numbers.limit(20).stream()) {
      stream.forEach(outer -> sum.addAndGet(numbers.filter(n -> n.n().lt(outer.n())).count()));
    }
    assertThat(sum).hasValue(190);
    numbers
        .limit(5)
        .forEachBatch(batch -> assertThat(numbers.limit(batch.size()).collect()).hasSize(5));
  }

  @Test
  void aFunctionRunsAQueryOfItsOwnSession() {
    ScalarFunction1<LongExpr, LongExpr> below =
        Functions.scalar(
            "misuse.below", LONG, LONG, n -> numbers.filter(other -> other.n().lt(n)).count());
    assertThat(
            numbers
                .limit(10)
                .select(n -> MisuseTest_NaturalFrame.row(below.of(n.n())))
                .sort(n -> n.n())
                .collect())
        .isEqualTo(LongStream.range(0, 10).mapToObj(Natural::new).toList());
  }

  @Test
  void aConsumerThatThrowsEndsItsQueryAndNothingElse() {
    RuntimeException thrown = new IllegalStateException("enough");
    assertThatThrownBy(() ->
            numbers.forEachBatch(_ -> {
              throw thrown;
            }))
        .isSameAs(thrown);
    try (Stream<Natural> stream = numbers.stream()) {
      assertThatThrownBy(() ->
              stream.forEach(_ -> {
                throw thrown;
              }))
          .isSameAs(thrown);
    }
    assertThat(numbers.count()).isEqualTo(ROWS);
  }

  @Test
  void aStreamWhoseQueryFailsStaysFailed() {
    try (Stream<Natural> stream =
        numbers
            .select(n -> MisuseTest_NaturalFrame.row(n.n().plus(Long.MAX_VALUE - 9_000)))
            .stream()) {
      Iterator<Natural> iterator = stream.iterator();
      assertThatThrownBy(() -> rest(iterator)).isInstanceOf(QueryFailedException.class);
      assertThatThrownBy(() -> rest(iterator))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("This stream is closed, or its query has failed");
    }
  }

  @Test
  void aStreamThatIsForgottenLetsGoOfItsQuery() {
    UntypedFrame connections = session.sql("SELECT * FROM duckdb_connection_count()");
    assertThat(connections.one()).isNotNull();
    assertThat(numbers.collect()).hasSize(ROWS);
    long before = count(connections);
    for (int i = 0; i < 5; i++) {
      assertThat(numbers.stream().iterator().next()).isEqualTo(new Natural(0));
    }
    assertThat(count(connections)).isGreaterThan(before);
    while (count(connections) > before) {
      System.gc();
    }
    assertThat(numbers.collect()).hasSize(ROWS);
  }

  private static long count(UntypedFrame connections) {
    UntypedRow row = connections.one();
    return ((Number) row.values().getFirst()).longValue();
  }

  // Sessions

  @Test
  void aSessionThatIsClosedEndsItsStreams() {
    Stream<Natural> stream = numbers.stream();
    Iterator<Natural> iterator = stream.iterator();
    assertThat(iterator.next()).isEqualTo(new Natural(0));
    session.close();
    assertThatThrownBy(() -> rest(iterator))
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The session was closed while the query ran");
    stream.close();
  }

  @Test
  void aSessionIsClosedFromWithinAQuery() {
    assertThatThrownBy(() -> numbers.forEachBatch(_ -> session.close()))
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The session was closed while the query ran");
  }

  @Test
  void aSessionIsClosedTwice() {
    session.close();
    session.close();
    assertThat(session.toString()).startsWith("session ");
  }

  @Test
  void aFrameOfAClosedSessionIsBuiltButNotRun() {
    session.close();
    MisuseTest_NaturalFrame some = numbers.filter(n -> n.n().gt(3)).limit(2);
    assertThat(some.explain()).contains("Limit");
    for (Runnable run :
        List.<Runnable>of(
            some::collect,
            some::stream,
            () -> some.forEachBatch(batch -> assertThat(batch).isNull()),
            some::one,
            some::optional,
            some::count,
            some::show,
            () -> some.write(Parquet.to(folder.resolve("never.parquet"))),
            () -> some.explain(io.recordframe.Explain.ENGINE),
            () -> some.untyped().collect(),
            () -> session.sql("SELECT 1 AS a"),
            () -> session.table("t"),
            () -> session.rows(MisuseTest_NaturalFrame.SCHEMA, List.of()))) {
      assertThatThrownBy(run::run).isInstanceOf(IllegalStateException.class).hasMessage(CLOSED);
    }
    assertThat(folder).isEmptyDirectory();
  }

  // Interrupts

  @Test
  void anInterruptEndsACollection() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> numbers.collect())
        .isInstanceOf(QueryCancelledException.class)
        .hasMessageContaining("was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(numbers.collect()).hasSize(ROWS);
  }

  @Test
  void anInterruptBetweenBatchesEndsTheQuery() {
    List<List<Natural>> batches = new ArrayList<>();
    assertThatThrownBy(() ->
            numbers.forEachBatch(batch -> {
              batches.add(batch);
              Thread.currentThread().interrupt();
            }))
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The query was cancelled, since the thread that read its rows was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(batches).hasSize(1);
    assertThat(numbers.count()).isEqualTo(ROWS);
  }

  // Bounds

  @Test
  void limitsAreNotNegative() {
    assertThatThrownBy(() -> numbers.limit(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The number of rows of a limit")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> numbers.offset(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The offset of a limit");
    assertThatThrownBy(() -> numbers.show(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of rows to show must not be negative: -1");
  }

  @Test
  void limitsAreAsLargeAsNumbersGo() {
    assertThat(numbers.limit(Long.MAX_VALUE).count()).isEqualTo(ROWS);
    assertThat(numbers.offset(Long.MAX_VALUE).collect()).isEmpty();
    assertThat(numbers.offset(ROWS - 1).limit(Long.MAX_VALUE).collect()).hasSize(1);
    assertThat(numbers.limit(0).collect()).isEmpty();
    assertThat(numbers.limit(3).untyped().toTable(Integer.MAX_VALUE)).contains("2");
  }

  @Test
  void framesWithoutRowsGiveNothingAndDoNotFail() {
    MisuseTest_NaturalFrame none = session.rows(MisuseTest_NaturalFrame.SCHEMA, List.of());
    for (MisuseTest_NaturalFrame empty : List.of(none, numbers.filter(n -> n.n().lt(0)))) {
      assertThat(empty.collect()).isEmpty();
      try (Stream<Natural> stream = empty.stream()) {
        assertThat(stream).isEmpty();
      }
      empty.forEachBatch(batch -> assertThat(batch).as("a batch of no rows").isNull());
      assertThat(empty.count()).isZero();
      assertThat(empty.optional()).isEmpty();
      assertThatThrownBy(empty::one)
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("there is none");
      assertThat(
              empty
                  .aggregate(
                      all -> MisuseTest_TotalFrame.row(all.agg(n -> n.n().sum()), all.count()))
                  .one())
          .isEqualTo(new Total(null, 0));
      assertThat(
              empty
                  .groupBy(n -> n.n())
                  .agg((n, group) -> MisuseTest_TotalFrame.row(n, group.count()))
                  .collect())
          .isEmpty();
      assertThat(
              empty
                  .union(empty)
                  .join(numbers)
                  .on((l, r) -> l.n().eq(r.n()))
                  .select((l, r) -> MisuseTest_NaturalFrame.row(r.n()))
                  .collect())
          .isEmpty();
      assertThat(empty.untyped().toTable(5)).contains("n");
      Path file = folder.resolve("empty.parquet");
      assertThat(empty.write(Parquet.to(file).overwrite())).isZero();
      assertThat(
              session
                  .read(MisuseTest_NaturalFrame.SCHEMA, Parquet.files(file).requireNonNull())
                  .collect())
          .isEmpty();
    }
  }

  @Test
  void aWindowIsRefusedWhereItIsNotComputed() {
    String message =
        "A window, such as rowNumber().over(...), is computed where rows are projected or filtered; it cannot stand in a sort key, a grouping key, a condition of a join, a list to explode, an aggregate, another window or a lambda over a list; add it with let(...) first";
    for (Runnable built :
        List.<Runnable>of(
            () -> numbers.sort(n -> number(n)),
            () ->
                numbers
                    .groupBy(n -> number(n))
                    .agg((number, group) -> MisuseTest_NaturalFrame.row(number)),
            () ->
                numbers.aggregate(
                    all -> MisuseTest_TotalFrame.row(all.agg(n -> number(n).sum()), all.count())),
            () -> numbers.join(numbers).on((one, other) -> number(one).eq(other.n())),
            () -> numbers.whereNotNull(n -> n.n().lag(1).over(window -> window.orderBy(n.n()))),
            () -> numbers.explode(n -> Lists.of(number(n))),
            () -> numbers.agg(n -> number(n).max()))) {
      assertThatThrownBy(built::run).isInstanceOf(InvalidPlanException.class).hasMessage(message);
    }
    assertThat(numbers.filter(n -> number(n).le(3)).count()).isEqualTo(3);
    assertThat(
            numbers
                .let(n -> number(n))
                .sort((n, number) -> number.desc())
                .limit(2)
                .select((n, number) -> MisuseTest_NaturalFrame.row(number))
                .collect())
        .containsExactly(new Natural(ROWS), new Natural(ROWS - 1));
  }

  private static LongExpr number(MisuseTest_NaturalColumns row) {
    return Expressions.rowNumber().over(window -> window.orderBy(row.n()));
  }

  @Test
  void aColumnOfAnotherLambdaIsRefused() {
    List<LongExpr> kept = new ArrayList<>();
    numbers.filter(n -> {
      kept.add(n.n());
      return n.n().gt(0);
    });
    assertThatThrownBy(() -> numbers.filter(n -> n.n().gt(kept.getFirst())))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "The column 'n' of MisuseTest.Natural belongs to another row than the parameters of this lambda, which are: MisuseTest.Natural; take the column from one of these, or join the relations first");
  }

  @Test
  void aLambdaThatGivesNullIsRefused() {
    String message =
        "A lambda of a query gave null; it must give an expression, such as a column or lit(...)";
    for (Runnable built :
        List.<Runnable>of(
            () -> numbers.filter(_ -> null),
            () -> numbers.sort(_ -> null),
            () -> numbers.let(_ -> (LongExpr) null),
            () -> numbers.<MisuseTest_NaturalFrame>select(_ -> null),
            () -> numbers.groupBy(_ -> (LongExpr) null),
            () -> numbers.<MisuseTest_NaturalFrame>aggregate(_ -> null),
            () -> numbers.join(numbers).on((_, _) -> null))) {
      assertThatThrownBy(built::run).isInstanceOf(InvalidPlanException.class).hasMessage(message);
    }
  }
}
