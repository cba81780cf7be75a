package io.recordframe.contract;

import static io.recordframe.function.Types.DATE;
import static io.recordframe.function.Types.LONG;
import static io.recordframe.function.Types.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import io.recordframe.function.TableFunction1;
import io.recordframe.function.TableFunction2;
import io.recordframe.function.TableFunctions;
import io.recordframe.function.Types;
import io.recordframe.plan.codec.UnknownFunctionException;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Table functions of users, through the embedded engine. */
class TableFunctionTest {

  /** A day. */
  @Schema
  record Day(LocalDate date, long number, @Nullable String note) {}

  /** How many days there are. */
  @Schema
  record Count(@Nullable String note, long days) {}

  /** A size. */
  enum Size {
    SMALL,
    LARGE
  }

  private static final TableFunction2<LocalDate, Long, Day> DAYS =
      TableFunctions.of(
          "calendar.days",
          DATE,
          LONG,
          TableFunctionTest_DayFrame.SCHEMA,
          (first, count) ->
              LongStream.range(0, count)
                  .mapToObj(i -> new Day(first.plusDays(i), i, i % 2 == 0 ? null : "odd")));

  private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);

  private static TableFunctionTest_DayFrame days(Session session, long count) {
    return session.rows(TableFunctionTest_DayFrame.SCHEMA, DAYS.of(FIRST, count));
  }

  /** Days without an end, which count what was asked for and what was closed. */
  private static TableFunction1<Long, Day> endless(AtomicLong given, AtomicInteger closed) {
    return TableFunctions.of(
        "calendar.endless",
        LONG,
        TableFunctionTest_DayFrame.SCHEMA,
        step ->
            Stream.iterate(0L, i -> i + step)
                .peek(_ -> given.incrementAndGet())
                .map(i -> new Day(FIRST, i, null))
                .onClose(closed::incrementAndGet));
  }

  @Test
  void rowsAreThoseOfTheConstants() {
    try (Session session = Session.open()) {
      TableFunctionTest_DayFrame days = days(session, 3);
      assertThat(days.collect())
          .containsExactly(
              new Day(LocalDate.of(2024, 2, 28), 0, null),
              new Day(LocalDate.of(2024, 2, 29), 1, "odd"),
              new Day(LocalDate.of(2024, 3, 1), 2, null));
      assertThat(days(session, 0).collect()).isEmpty();
      assertThat(days.toString()).contains("table function calendar.days(2024-02-28, 3)");
    }
  }

  @Test
  void manyRowsTakePartInQueries() {
    try (Session session = Session.open()) {
      TableFunctionTest_DayFrame days = days(session, 100_000);
      assertThat(days.count()).isEqualTo(100_000);
      assertThat(
              days.join(days(session, 50))
                  .on((left, right) -> left.number().eq(right.number()))
                  .groupBy((left, right) -> left.note())
                  .agg((note, group) -> TableFunctionTest_CountFrame.row(note, group.count()))
                  .collect())
          .containsExactlyInAnyOrder(new Count(null, 25), new Count("odd", 25));
      assertThat(days.sort(day -> day.number().desc()).limit(1).collect())
          .extracting(Day::number)
          .containsExactly(99_999L);
    }
  }

  @Test
  void rowsAreGivenAsTheyAreAskedForAndClosed() {
    AtomicLong given = new AtomicLong();
    AtomicInteger closed = new AtomicInteger();
    try (Session session = Session.open()) {
      var endless = session.rows(TableFunctionTest_DayFrame.SCHEMA, endless(given, closed).of(1L));
      assertThat(endless.limit(5).collect()).hasSize(5);
      assertThat(given).hasValueLessThan(1_000_000);
      assertThat(closed).hasValue(1);
      assertThat(endless.limit(7).collect()).hasSize(7);
      assertThat(closed).hasValue(2);
      try (Stream<Day> some = endless.stream()) {
        assertThat(some.limit(3)).hasSize(3);
      }
      assertThat(days(session, 4).count()).isEqualTo(4);
    }
    assertThat(closed).hasValue(3);
  }

  @Test
  void cancellingClosesTheRows() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Cancellation cancellation = new Cancellation();
    TableFunction1<Long, Day> endless =
        TableFunctions.of(
            "calendar.begun",
            LONG,
            TableFunctionTest_DayFrame.SCHEMA,
            step ->
                Stream.iterate(0L, i -> i + step)
                    .peek(_ -> begun.countDown())
                    .map(i -> new Day(FIRST, i, null))
                    .onClose(closed::countDown));
    Thread canceller =
        Thread.ofVirtual()
            .start(() -> {
              try {
                begun.await();
                cancellation.cancel();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            });
    try (Session session = Session.open()) {
      var rows = session.rows(TableFunctionTest_DayFrame.SCHEMA, endless.of(1L));
      Execution execution = Execution.unbounded().withCancellation(cancellation);
      assertThatThrownBy(() -> rows.count(execution)).isInstanceOf(QueryCancelledException.class);
    }
    canceller.join();
    // Whoever cancels does not wait for DuckDB, which closes the rows when it takes notice.
    assertThat(closed.await(5, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void failuresNameTheFunctionAndItsArguments() {
    AtomicInteger closed = new AtomicInteger();
    TableFunction1<String, Day> failing =
        TableFunctions.of(
            "calendar.failing",
            STRING,
            TableFunctionTest_DayFrame.SCHEMA,
            name -> {
              if (name.isEmpty()) {
                throw new IOException("no name");
              }
              return IntStream.range(0, 5_000)
                  .mapToObj(i -> new Day(FIRST, 1 / (4_000 - i), name))
                  .onClose(closed::incrementAndGet);
            });
    try (Session session = Session.open()) {
      assertThatThrownBy(
              () -> session.rows(TableFunctionTest_DayFrame.SCHEMA, failing.of("")).count())
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining(
              "The table function calendar.failing('') failed: java.io.IOException: no name")
          .hasRootCauseInstanceOf(IOException.class);
      assertThatThrownBy(
              () -> session.rows(TableFunctionTest_DayFrame.SCHEMA, failing.of("x")).count())
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining(
              "The table function calendar.failing('x') failed: java.lang.ArithmeticException")
          .hasRootCauseInstanceOf(ArithmeticException.class);
      assertThat(closed).hasValue(1);
      TableFunction1<Long, Day> nulls =
          TableFunctions.of(
              "calendar.nulls",
              LONG,
              TableFunctionTest_DayFrame.SCHEMA,
              count -> Stream.generate(() -> (Day) null).limit(count));
      assertThatThrownBy(
              () -> session.rows(TableFunctionTest_DayFrame.SCHEMA, nulls.of(2L)).collect())
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("calendar.nulls(2) failed")
          .hasMessageContaining("the row is null");
    }
  }

  @Test
  void constantsOfAllTypesComeThrough() {
    TableFunction2<Size, List<BigDecimal>, Day> typed =
        TableFunctions.of(
            "calendar.typed",
            Types.enumeration(Size.class),
            Types.list(Types.decimal(10, 2)),
            TableFunctionTest_DayFrame.SCHEMA,
            (size, numbers) -> Stream.of(new Day(FIRST, numbers.size(), size + " " + numbers)));
    TableFunction1<byte[], Day> bytes =
        TableFunctions.of(
            "calendar.bytes",
            Types.BINARY,
            TableFunctionTest_DayFrame.SCHEMA,
            content -> Stream.of(new Day(FIRST, content.length, null)));
    try (Session session = Session.open()) {
      assertThat(
              session
                  .rows(
                      TableFunctionTest_DayFrame.SCHEMA,
                      typed.of(Size.LARGE, List.of(new BigDecimal("1.5"), BigDecimal.TEN)))
                  .collect())
          .containsExactly(new Day(FIRST, 2, "LARGE [1.50, 10.00]"));
      assertThat(session.rows(TableFunctionTest_DayFrame.SCHEMA, bytes.of(new byte[3])).collect())
          .containsExactly(new Day(FIRST, 3, null));
    }
    assertThatThrownBy(() -> typed.of(Size.LARGE, List.of(new BigDecimal("1.555"))))
        .isInstanceOf(InvalidDataException.class);
    assertThatThrownBy(() ->
            TableFunctions.of(
                "calendar.of_record",
                Types.struct(TableFunctionTest_DayFrame.SCHEMA, TableFunctionTest_DayColumns::new),
                TableFunctionTest_DayFrame.SCHEMA,
                Stream::of))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A table function is called with constants");
  }

  @Test
  @DisplayName("codec 15: table functions travel by name")
  void plansTravelWithTheName() {
    try (Session session = Session.open();
        Session receiver = Session.open()) {
      byte[] bytes = days(session, 3).filter(day -> day.number().gt(0)).toBytes();
      assertThatThrownBy(() -> receiver.fromBytes(TableFunctionTest_DayFrame.SCHEMA, bytes))
          .isInstanceOf(UnknownFunctionException.class)
          .hasMessageContaining(
              "The plan calls the table function calendar.days by name, and none is registered here as that; register it before the plan is read; table functions travel by name only. Registered are: none");
      receiver.registerFunction(DAYS.function());
      assertThat(receiver.fromBytes(TableFunctionTest_DayFrame.SCHEMA, bytes).collect())
          .extracting(Day::number)
          .containsExactly(1L, 2L);
    }
    TableFunction1<Long, Day> other =
        TableFunctions.of(
            "calendar.days",
            LONG,
            TableFunctionTest_DayFrame.SCHEMA,
            count -> Stream.of(new Day(FIRST, count, null)));
    try (Session session = Session.open()) {
      byte[] bytes = days(session, 3).toBytes();
      session.registerFunction(other.function());
      assertThatThrownBy(() -> session.fromBytes(bytes))
          .isInstanceOf(UnknownFunctionException.class)
          .hasMessageContaining("both sides need the same");
      assertThatThrownBy(() -> session.registerFunction(DAYS.function()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Another function is registered as calendar.days already");
    }
  }
}
