package io.recordframe.contract;

import static io.recordframe.function.Types.LONG;
import static io.recordframe.function.Types.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.Expressions;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.function.AggregateFunction1;
import io.recordframe.function.Aggregator1;
import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import io.recordframe.function.WindowFunction1;
import io.recordframe.function.WindowFunction2;
import io.recordframe.function.WindowFunctions;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Functions of users over partitions, through the embedded engine. */
@ExtendWith(OpenSession.class)
class UserWindowFunctionTest {

  private static final int MANY = 200_000;

  /** A row of numbers and texts. */
  @Schema
  record Sale(long id, long shop, @Nullable Long amount, String country) {}

  /** What a function gave. */
  @Schema
  record Value(long id, long value) {}

  /** Two numbers that must be the same. */
  @Schema
  record Pair(long left, long right) {}

  /** What a function gave where an argument was null. */
  @Schema
  record OptionalValue(long id, @Nullable Long value) {}

  /** What two functions gave. */
  @Schema
  record Two(long id, long value, String text) {}

  /** Lists and nested records beside what a function gave. */
  @Schema
  record Nested(long id, List<String> tags, Inner inner) {}

  /** Nested. */
  @Schema
  record Inner(String name, @Nullable Long number) {}

  /** Nested values and their numbers. */
  @Schema
  record Numbered(List<String> tags, Inner inner, long value) {}

  private static final WindowFunction1<LongExpr, LongExpr> RUNNING =
      WindowFunctions.of(
          "shop.running",
          LONG,
          LONG,
          numbers -> {
            List<Long> sums = new ArrayList<>();
            long sum = 0;
            for (long number : numbers) {
              sum += number;
              sums.add(sum);
            }
            return sums;
          });

  private static final WindowFunction2<LongExpr, StrExpr, StrExpr> BEFORE =
      WindowFunctions.of(
          "shop.before",
          LONG,
          STRING,
          STRING,
          (numbers, texts) -> {
            List<String> results = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
              results.add(i == 0 ? "none" : texts.get(i - 1) + numbers.get(i - 1));
            }
            return results;
          });

  private static Session session;
  private static UserWindowFunctionTest_SaleFrame few;
  private static UserWindowFunctionTest_SaleFrame many;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    few =
        UserWindowFunctionTest_SaleFrame.of(
            session,
            List.of(
                new Sale(1, 1, 10L, "DE"),
                new Sale(2, 1, null, "FR"),
                new Sale(3, 2, 30L, "DE"),
                new Sale(4, 1, 40L, "ES")));
    many =
        UserWindowFunctionTest_SaleFrame.of(
            session,
            LongStream.range(0, MANY)
                .mapToObj(i -> new Sale(i, i % 1000, i % 7 == 0 ? null : i, "C" + i % 10))
                .toList());
  }

  private static List<Value> values(WindowFunction1<LongExpr, LongExpr> function) {
    return few.select(s ->
            UserWindowFunctionTest_ValueFrame.row(
                s.id(), function.of(s.id()).over(w -> w.orderBy(s.id()))))
        .collect();
  }

  @Test
  void aFunctionSeesItsPartitionInOrder() {
    assertThat(
            few.select(s ->
                    UserWindowFunctionTest_ValueFrame.row(
                        s.id(),
                        RUNNING
                            .of(s.id())
                            .over(w -> w.partitionBy(s.shop()).orderBy(s.id().desc()))))
                .collect())
        .containsExactlyInAnyOrder(
            new Value(4, 4), new Value(2, 6), new Value(1, 7), new Value(3, 3));
  }

  @Test
  void withoutPartitionsAllRowsAreOne() {
    assertThat(
            few.select(s ->
                    UserWindowFunctionTest_ValueFrame.row(
                        s.id(), RUNNING.of(s.id()).over(w -> w.orderBy(s.id()))))
                .collect())
        .containsExactlyInAnyOrder(
            new Value(1, 1), new Value(2, 3), new Value(3, 6), new Value(4, 10));
    assertThat(
            few.filter(s -> s.id().gt(10))
                .select(s ->
                    UserWindowFunctionTest_ValueFrame.row(
                        s.id(), RUNNING.of(s.id()).over(w -> w.orderBy(s.id()))))
                .collect())
        .isEmpty();
  }

  @Test
  void severalFunctionsAndWindowsStandInOneRow() {
    assertThat(
            few.select(s ->
                    UserWindowFunctionTest_TwoFrame.row(
                        s.id(),
                        RUNNING
                            .of(s.id().times(2))
                            .over(w -> w.partitionBy(s.shop()).orderBy(s.id()))
                            .plus(
                                Expressions.rowNumber()
                                    .over(w -> w.orderBy(s.id().desc()))
                                    .times(100)),
                        BEFORE.of(s.id(), s.country()).over(w -> w.orderBy(s.id()))))
                .collect())
        .containsExactlyInAnyOrder(
            new Two(1, 402, "none"),
            new Two(2, 306, "DE1"),
            new Two(3, 206, "FR2"),
            new Two(4, 114, "DE3"));
  }

  @Test
  void rowsWithNullAreNotSeenAndGetNull() {
    assertThat(
            few.select(s ->
                    UserWindowFunctionTest_OptionalValueFrame.row(
                        s.id(),
                        WindowFunctions.<NullableLongExpr, NullableLongExpr>orNull(
                                RUNNING, s.amount())
                            .over(w -> w.partitionBy(s.shop()).orderBy(s.id()))))
                .collect())
        .containsExactlyInAnyOrder(
            new OptionalValue(1, 10L),
            new OptionalValue(2, null),
            new OptionalValue(4, 50L),
            new OptionalValue(3, 30L));
  }

  @Test
  void aFunctionMayTakeAndGiveNull() {
    var filled =
        WindowFunctions.of(
            "shop.filled",
            Types.<Long, NullableLongExpr>nullable(LONG),
            Types.<Long, NullableLongExpr>nullable(LONG),
            numbers -> {
              List<@Nullable Long> results = new ArrayList<>();
              @Nullable Long last = null;
              for (@Nullable Long number : numbers) {
                last = number == null ? last : number;
                results.add(last);
              }
              return results;
            });
    assertThat(
            few.select(s ->
                    UserWindowFunctionTest_OptionalValueFrame.row(
                        s.id(), filled.of(s.amount()).over(w -> w.orderBy(s.id().desc()))))
                .collect())
        .containsExactlyInAnyOrder(
            new OptionalValue(4, 40L),
            new OptionalValue(3, 30L),
            new OptionalValue(2, 30L),
            new OptionalValue(1, 10L));
  }

  @Test
  void wholeColumnsAreComputedAtOnce() {
    WindowFunction1<LongExpr, LongExpr> fromLast =
        WindowFunctions.vectorized(
            "shop.from_last",
            LONG,
            LONG,
            (partition, skipped) -> {
              long[] numbers = partition.column(0).longs();
              int size = partition.rowCount();
              long[] distances = new long[size];
              for (int i = 0; i < size; i++) {
                distances[i] = numbers[size - 1] - numbers[i];
              }
              return new HeapVector(ScalarType.INT64, size, distances, null);
            });
    assertThat(
            many.select(s ->
                    UserWindowFunctionTest_PairFrame.row(
                        fromLast.of(s.id()).over(w -> w.partitionBy(s.shop()).orderBy(s.id())),
                        s.shop().minus(s.id()).plus(MANY - 1000)))
                .filter(p -> p.left().ne(p.right()))
                .count())
        .isZero();
  }

  @Test
  void manyPartitionsOfManyRowsAreAsWithAnAggregate() {
    assertThat(
            many.select(s ->
                    UserWindowFunctionTest_PairFrame.row(
                        RUNNING.of(s.id()).over(w -> w.partitionBy(s.shop()).orderBy(s.id())),
                        s.id().sum().over(w -> w.partitionBy(s.shop()).orderBy(s.id()))))
                .filter(p -> p.left().ne(p.right()))
                .count())
        .isZero();
    assertThat(
            many.select(s ->
                    UserWindowFunctionTest_PairFrame.row(
                        RUNNING.of(s.id()).over(w -> w.orderBy(s.id())),
                        s.id().times(s.id().plus(1)).quotient(2)))
                .filter(p -> p.left().ne(p.right()))
                .count())
        .isZero();
  }

  @Test
  void theOrderOfASortStays() {
    assertThat(
            many.sort(s -> s.id().desc())
                .select(s ->
                    UserWindowFunctionTest_ValueFrame.row(
                        s.id(),
                        RUNNING.of(s.id()).over(w -> w.partitionBy(s.shop()).orderBy(s.id()))))
                .limit(3)
                .collect())
        .extracting(Value::id)
        .containsExactly(MANY - 1L, MANY - 2L, MANY - 3L);
  }

  @Test
  void nestedColumnsComeThrough() {
    var nested =
        UserWindowFunctionTest_NestedFrame.of(
            session,
            List.of(
                new Nested(2, List.of("a", "b"), new Inner("x", null)),
                new Nested(1, List.of(), new Inner("y", 5L))));
    assertThat(
            nested
                .select(n ->
                    UserWindowFunctionTest_NumberedFrame.row(
                        n.tags(), n.inner(), RUNNING.of(n.id()).over(w -> w.orderBy(n.id()))))
                .collect())
        .containsExactlyInAnyOrder(
            new Numbered(List.of(), new Inner("y", 5L), 1),
            new Numbered(List.of("a", "b"), new Inner("x", null), 3));
  }

  @Test
  void aFunctionIsCalledOnceForAPartition() {
    AtomicLong calls = new AtomicLong();
    WindowFunction1<LongExpr, LongExpr> counting =
        WindowFunctions.of(
            "shop.counting",
            LONG,
            LONG,
            numbers -> {
              calls.incrementAndGet();
              return numbers;
            });
    many.select(s ->
            UserWindowFunctionTest_ValueFrame.row(
                s.id(), counting.of(s.id()).over(w -> w.partitionBy(s.shop()))))
        .collect();
    assertThat(calls).hasValue(1000);
  }

  @Test
  void failuresTellOfThePartition() {
    WindowFunction1<LongExpr, LongExpr> failing =
        WindowFunctions.of(
            "shop.failing",
            LONG,
            LONG,
            numbers -> {
              throw new java.io.IOException("no such shop");
            });
    assertThatThrownBy(() -> values(failing))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "The function shop.failing failed for a partition of 4 rows, the first of which is (argument1 = 1): java.io.IOException: no such shop")
        .hasRootCauseInstanceOf(java.io.IOException.class);
  }

  @Test
  void anotherNumberOfResultsIsRefused() {
    WindowFunction1<LongExpr, LongExpr> short1 =
        WindowFunctions.of("shop.short", LONG, LONG, numbers -> numbers.subList(1, numbers.size()));
    assertThatThrownBy(() -> values(short1))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("shop.short failed for a partition of 4 rows")
        .hasMessageContaining("It gave 3 results for 4 rows; it must give one for each row");
    WindowFunction1<LongExpr, LongExpr> shortColumn =
        WindowFunctions.vectorized(
            "shop.short_column",
            LONG,
            LONG,
            (partition, skipped) ->
                new HeapVector(ScalarType.INT64, 1, new long[] {partition.rowCount()}, null));
    assertThatThrownBy(() -> values(shortColumn))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "gave 1 values of int64, but 4 values of int64 are due, one for each row of a partition of 4 rows");
  }

  @Test
  void aNullThatIsNotDeclaredIsRefused() {
    WindowFunction1<LongExpr, LongExpr> withNull =
        WindowFunctions.of(
            "shop.with_null",
            LONG,
            LONG,
            numbers -> {
              List<Long> results = new ArrayList<>(numbers);
              results.set(2, null);
              return results;
            });
    assertThatThrownBy(() -> values(withNull))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "The function shop.with_null gave null for row 3, (argument1 = 3), of a partition of 4 rows");
  }

  @Test
  void aFrameIsRefused() {
    assertThatThrownBy(() ->
            few.select(s ->
                UserWindowFunctionTest_ValueFrame.row(
                    s.id(), RUNNING.of(s.id()).over(w -> w.orderBy(s.id()).rows(1, 1)))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("shop.running sees the whole partition: its window has no frame");
  }

  @Test
  void aggregatesOfUsersSeeFrames() {
    AggregateFunction1<LongExpr, LongExpr> largest =
        Functions.aggregate("shop.largest", LONG, LONG, LONG, new Largest());
    assertThat(
            few.select(s ->
                    UserWindowFunctionTest_ValueFrame.row(
                        s.id(),
                        largest.of(s.id().times(7).mod(5)).over(w -> w.orderBy(s.id()).rows(1, 1))))
                .collect())
        .containsExactlyInAnyOrder(
            new Value(1, 4), new Value(2, 4), new Value(3, 4), new Value(4, 3));
    // Of many rows, against the engine's own.
    assertThat(
            many.select(s ->
                    UserWindowFunctionTest_PairFrame.row(
                        largest
                            .of(s.id().times(7919).mod(1009))
                            .over(w -> w.orderBy(s.id()).rows(40, 3)),
                        s.id()
                            .times(7919)
                            .mod(1009)
                            .max()
                            .over(w -> w.orderBy(s.id()).rows(40, 3))))
                .filter(p -> p.left().ne(p.right()))
                .count())
        .isZero();
  }

  private static final class Largest implements Aggregator1<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long create() {
      return Long.MIN_VALUE;
    }

    @Override
    public Long update(Long state, Long first) {
      return Math.max(state, first);
    }

    @Override
    public Long merge(Long left, Long right) {
      return Math.max(left, right);
    }

    @Override
    public Long finish(Long state) {
      return state;
    }
  }
}
