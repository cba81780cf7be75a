package io.recordframe.contract;

import static io.recordframe.function.Types.DOUBLE;
import static io.recordframe.function.Types.LONG;
import static io.recordframe.function.Types.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.DateExpr;
import io.recordframe.expression.DecimalExpr;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.file.Parquet;
import io.recordframe.function.AggregateFunction1;
import io.recordframe.function.Aggregator1;
import io.recordframe.function.Functions;
import io.recordframe.function.ScalarFunction1;
import io.recordframe.function.ScalarFunction2;
import io.recordframe.function.Types;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Functions of users, row by row and as aggregates, through the embedded engine. */
@ExtendWith(OpenSession.class)
class UserFunctionTest {

  private static final int MANY = 200_000;

  /** A row of numbers and texts. */
  @Schema
  record Sale(long id, long shop, @Nullable Long amount, String country) {}

  /** What a function gave. */
  @Schema
  record Fee(long id, double fee) {}

  /** What a function gave where an argument was null. */
  @Schema
  record OptionalFee(long id, @Nullable Double fee) {}

  /** A total of a shop. */
  @Schema
  record Total(long shop, long total) {}

  /** Values that are not primitives. */
  @Schema
  record Rich(
      LocalDate day, @Decimal(precision = 12, scale = 2) BigDecimal price, List<String> tags) {}

  /** A text. */
  @Schema
  record Text(String text) {}

  private static final ScalarFunction2<LongExpr, StrExpr, DoubleExpr> FEE =
      Functions.scalar(
          "shop.fee", LONG, STRING, DOUBLE, (id, country) -> country.equals("DE") ? id * 0.5 : id);

  /** A sum whose state is a number. */
  private static final class Sum implements Aggregator1<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long create() {
      return 0L;
    }

    @Override
    public Long update(Long state, Long first) {
      return state + first;
    }

    @Override
    public Long merge(Long left, Long right) {
      return left + right;
    }

    @Override
    public Long finish(Long state) {
      return state;
    }
  }

  private static final AggregateFunction1<LongExpr, LongExpr> SUM =
      Functions.aggregate("shop.sum", LONG, LONG, LONG, new Sum());

  private static Session session;
  private static UserFunctionTest_SaleFrame few;
  private static UserFunctionTest_SaleFrame many;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    few =
        UserFunctionTest_SaleFrame.of(
            session,
            List.of(
                new Sale(1, 1, 10L, "DE"), new Sale(2, 1, null, "FR"), new Sale(3, 2, 30L, "DE")));
    many =
        UserFunctionTest_SaleFrame.of(
            session,
            LongStream.range(0, MANY)
                .mapToObj(i -> new Sale(i, i % 1000, i % 7 == 0 ? null : i, "C" + i % 10))
                .toList());
  }

  @Test
  void aFunctionIsComputedForEachRow() {
    assertThat(
            few.select(s -> UserFunctionTest_FeeFrame.row(s.id(), FEE.of(s.id(), s.country())))
                .collect())
        .containsExactlyInAnyOrder(new Fee(1, 0.5), new Fee(2, 2), new Fee(3, 1.5));
  }

  @Test
  void aNullArgumentGivesNullWithoutACall() {
    NullableDoubleExpr[] kind = new NullableDoubleExpr[1];
    List<OptionalFee> fees =
        few.select(
                s -> {
                  kind[0] = Functions.orNull(FEE, s.amount(), s.country());
                  return UserFunctionTest_OptionalFeeFrame.row(s.id(), kind[0]);
                })
            .collect();
    assertThat(fees)
        .containsExactlyInAnyOrder(
            new OptionalFee(1, 5.0), new OptionalFee(2, null), new OptionalFee(3, 15.0));
  }

  @Test
  void aVectorizedFunctionSeesColumnsAndWhichRowsDoNotMatter() {
    ScalarFunction1<LongExpr, DoubleExpr> half =
        Functions.vectorized(
            "shop.half",
            LONG,
            DOUBLE,
            (arguments, skipped) -> {
              long[] amounts = arguments.column(0).longs();
              double[] halves = new double[arguments.rowCount()];
              for (int row = 0; row < halves.length; row++) {
                halves[row] = skipped != null && skipped[row] ? 0 : amounts[row] * 0.5;
              }
              return new HeapVector(ScalarType.FLOAT64, halves.length, halves, null);
            });
    assertThat(
            few.select(s ->
                    UserFunctionTest_OptionalFeeFrame.row(
                        s.id(), Functions.orNull(half, s.amount())))
                .collect())
        .containsExactlyInAnyOrder(
            new OptionalFee(1, 5.0), new OptionalFee(2, null), new OptionalFee(3, 15.0));
  }

  @Test
  void aFunctionThatTakesNullIsToldOfIt() {
    ScalarFunction1<NullableLongExpr, DoubleExpr> orZero =
        Functions.scalar(
            "shop.orZero", Types.nullable(LONG), DOUBLE, amount -> amount == null ? 0.0 : amount);
    assertThat(
            few.select(s -> UserFunctionTest_FeeFrame.row(s.id(), orZero.of(s.amount()))).collect())
        .containsExactlyInAnyOrder(new Fee(1, 10), new Fee(2, 0), new Fee(3, 30));
  }

  @Test
  void datesDecimalsAndListsComeAndGo() {
    ScalarFunction1<DateExpr, DateExpr> next =
        Functions.scalar("rich.next", Types.DATE, Types.DATE, day -> day.plusDays(1));
    ScalarFunction1<DecimalExpr, DecimalExpr> twice =
        Functions.scalar(
            "rich.twice", Types.decimal(12, 2), Types.decimal(12, 2), price -> price.add(price));
    ScalarFunction1<ListExpr<StrExpr>, ListExpr<StrExpr>> reversed =
        Functions.scalar(
            "rich.reversed", Types.list(STRING), Types.list(STRING), list -> list.reversed());
    Rich given =
        new Rich(
            LocalDate.of(2024, 2, 29),
            new BigDecimal("1.25"),
            List.of("a", "longer than twelve bytes"));
    assertThat(
            UserFunctionTest_RichFrame.of(session, List.of(given))
                .select(r ->
                    UserFunctionTest_RichFrame.row(
                        next.of(r.day()), twice.of(r.price()), reversed.of(r.tags())))
                .collect())
        .containsExactly(
            new Rich(
                LocalDate.of(2024, 3, 1),
                new BigDecimal("2.50"),
                List.of("longer than twelve bytes", "a")));
  }

  @Test
  void whateverAFunctionThrowsIsTheErrorOfTheQuery() {
    List<RuntimeException> thrown = new ArrayList<>();
    thrown.add(new IllegalStateException("no rate"));
    for (RuntimeException each : thrown) {
      ScalarFunction1<LongExpr, LongExpr> failing =
          Functions.scalar(
              "shop.failing",
              LONG,
              LONG,
              id -> {
                if (id == 2) {
                  throw each;
                }
                return id;
              });
      assertThatThrownBy(() ->
              few.select(s -> UserFunctionTest_TotalFrame.row(s.shop(), failing.of(s.id())))
                  .collect())
          .isInstanceOf(QueryFailedException.class)
          .hasMessage(
              "The function shop.failing failed for (argument1 = 2): java.lang.IllegalStateException: no rate")
          .hasCause(each);
    }
  }

  private static long endless(long depth) {
    return depth < 0 ? depth : endless(depth + 1) + 1;
  }

  @Test
  void errorsOfTheMachineEndTheQueryAndNothingElse() {
    ScalarFunction1<LongExpr, LongExpr> deep =
        Functions.scalar("shop.deep", LONG, LONG, id -> endless(id));
    ScalarFunction1<LongExpr, LongExpr> exhausted =
        Functions.scalar(
            "shop.exhausted",
            LONG,
            LONG,
            id -> {
              throw new OutOfMemoryError("none left");
            });
    for (ScalarFunction1<LongExpr, LongExpr> function : List.of(deep, exhausted)) {
      assertThatThrownBy(() ->
              many.select(s -> UserFunctionTest_TotalFrame.row(s.shop(), function.of(s.id())))
                  .collect())
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("The function " + function.function().name() + " failed for");
    }
    assertThat(few.collect()).hasSize(3);
  }

  @Test
  void aTextThatIsNoneIsRefused() {
    ScalarFunction1<LongExpr, StrExpr> broken =
        Functions.scalar("shop.broken", LONG, STRING, id -> "\ud800");
    assertThatThrownBy(
            () -> few.select(s -> UserFunctionTest_TextFrame.row(broken.of(s.id()))).collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("shop.broken")
        .hasMessageContaining("surrogate");
  }

  @Test
  void twoFunctionsOfOneNameAreTwoFunctions() {
    ScalarFunction1<LongExpr, LongExpr> one = Functions.scalar("shop.same", LONG, LONG, id -> 1L);
    ScalarFunction1<LongExpr, LongExpr> two = Functions.scalar("shop.same", LONG, LONG, id -> 2L);
    assertThat(
            few.limit(1)
                .select(s -> UserFunctionTest_TotalFrame.row(one.of(s.id()), two.of(s.id())))
                .collect())
        .containsExactly(new Total(1, 2));
  }

  @Test
  void aVolatileFunctionIsCalledOnceForEachRow() {
    AtomicLong calls = new AtomicLong();
    ScalarFunction1<LongExpr, LongExpr> counting =
        Functions.<Long, LongExpr, Long, LongExpr>scalar(
                "shop.counting", LONG, LONG, id -> calls.incrementAndGet())
            .withVolatility(Volatility.VOLATILE);
    List<Total> totals =
        few.let(s -> counting.of(s.id()))
            .filter((s, count) -> count.gt(0))
            .select((s, count) -> UserFunctionTest_TotalFrame.row(count, count))
            .collect();
    assertThat(totals).hasSize(3).allMatch(total -> total.shop() == total.total());
    assertThat(calls).hasValue(3);
  }

  @Test
  void anAggregateMergesWhatThreadsHaveAdded() {
    assertThat(
            many.groupBy(s -> s.shop())
                .agg((shop, g) -> UserFunctionTest_TotalFrame.row(shop, g.agg(s -> SUM.of(s.id()))))
                .collect())
        .hasSize(1000)
        .allSatisfy(total ->
            assertThat(total.total())
                .isEqualTo(LongStream.range(0, MANY).filter(i -> i % 1000 == total.shop()).sum()));
  }

  @Test
  void anAggregateLeavesNullsOutAndHonoursFilterAndDistinct() {
    assertThat(
            few.groupBy(s -> s.shop())
                .agg((shop, g) ->
                    UserFunctionTest_TotalFrame.row(
                        shop, g.agg(s -> Functions.nonNull(SUM, s.amount()))))
                .collect())
        .containsExactlyInAnyOrder(new Total(1, 10), new Total(2, 30));
    assertThat(
            few.groupBy(s -> s.country())
                .agg((country, g) ->
                    UserFunctionTest_TotalFrame.row(
                        g.agg(s -> SUM.of(s.id()).filter(s.id().gt(1))),
                        g.agg(s -> SUM.of(s.shop()).distinct())))
                .collect())
        .containsExactlyInAnyOrder(new Total(3, 3), new Total(2, 1));
  }

  @Test
  void anAggregateOverNoRowsFinishesANewState() {
    assertThat(
            few.filter(s -> s.id().gt(100))
                .aggregate(g ->
                    UserFunctionTest_TotalFrame.row(
                        g.agg(s -> SUM.of(s.id())), g.agg(s -> SUM.of(s.shop()))))
                .collect())
        .containsExactly(new Total(0, 0));
  }

  @Test
  void anAggregateRunsOverWindows() {
    assertThat(
            few.select(s ->
                    UserFunctionTest_TotalFrame.row(
                        s.id(), SUM.of(s.id()).over(w -> w.orderBy(s.id()).rowsUpToCurrent())))
                .collect())
        .containsExactlyInAnyOrder(new Total(1, 1), new Total(2, 3), new Total(3, 6));
    assertThat(
            many.select(s ->
                    UserFunctionTest_TotalFrame.row(
                        s.id(), SUM.of(s.id()).over(w -> w.partitionBy(s.shop()))))
                .filter(t -> t.shop().lt(2000))
                .collect())
        .hasSize(2000)
        .allSatisfy(total ->
            assertThat(total.total())
                .isEqualTo(
                    LongStream.range(0, MANY).filter(i -> i % 1000 == total.shop() % 1000).sum()));
  }

  @Test
  void aFailingAggregateIsTheErrorOfTheQuery() {
    AggregateFunction1<LongExpr, LongExpr> failing =
        Functions.aggregate(
            "shop.failingSum",
            LONG,
            LONG,
            LONG,
            new Aggregator1<Long, Long, Long>() {
              private static final long serialVersionUID = 1L;

              @Override
              public Long create() {
                return 0L;
              }

              @Override
              public Long update(Long state, Long first) {
                if (first == 150_000) {
                  throw new IllegalStateException("too far");
                }
                return state + first;
              }

              @Override
              public Long merge(Long left, Long right) {
                return left + right;
              }

              @Override
              public Long finish(Long state) {
                return state;
              }
            });
    assertThatThrownBy(() ->
            many.groupBy(s -> s.shop())
                .agg((shop, g) ->
                    UserFunctionTest_TotalFrame.row(shop, g.agg(s -> failing.of(s.id()))))
                .collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The function shop.failingSum failed for (argument1 = 150000): java.lang.IllegalStateException: too far");
  }

  @Test
  void queriesAtTheSameTimeShareAFunction() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Callable<Integer> query =
            () ->
                many.filter(s -> FEE.of(s.id(), s.country()).lt(1000))
                    .select(s -> UserFunctionTest_FeeFrame.row(s.id(), FEE.of(s.id(), s.country())))
                    .collect()
                    .size();
        results.add(threads.submit(query));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(1000);
      }
    }
  }

  /** DuckDB itself heeds no cancelling before a filter has seen all rows of a file's part. */
  @Test
  void aFunctionIsNotCalledForAQueryThatHasEnded(@TempDir Path directory) {
    Path file = directory.resolve("sales.parquet");
    many.write(Parquet.to(file));
    AtomicLong calls = new AtomicLong();
    Cancellation cancellation = new Cancellation();
    ScalarFunction1<LongExpr, LongExpr> cancelling =
        Functions.scalar(
            "shop.cancelling",
            LONG,
            LONG,
            id -> {
              calls.incrementAndGet();
              cancellation.cancel();
              return id;
            });
    try (Session own = Session.open()) {
      var sales =
          own.read(UserFunctionTest_SaleFrame.SCHEMA, Parquet.files(file.toString()))
              .filter(sale -> cancelling.of(sale.id()).lt(0));
      Execution execution = Execution.unbounded().withCancellation(cancellation);
      assertThatThrownBy(() -> sales.count(execution)).isInstanceOf(QueryCancelledException.class);
    }
    // A function is called for some rows before anybody knows how long that takes.
    int threads = Runtime.getRuntime().availableProcessors();
    assertThat(calls.get()).isPositive().isLessThanOrEqualTo(64L * threads);
  }
}
