package io.recordframe.features;

import static io.recordframe.expression.CalendarUnit.DAY;
import static io.recordframe.expression.CalendarUnit.MONTH;
import static io.recordframe.expression.CalendarUnit.WEEK;
import static io.recordframe.expression.Expressions.countRows;
import static io.recordframe.expression.Expressions.firstValues;
import static io.recordframe.expression.Expressions.lit;
import static io.recordframe.expression.Expressions.random;
import static io.recordframe.expression.Expressions.rowNumber;
import static io.recordframe.expression.FrameBound.currentRow;
import static io.recordframe.expression.FrameBound.following;
import static io.recordframe.expression.FrameBound.partitionStart;
import static io.recordframe.expression.FrameBound.preceding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Cardinality;
import io.recordframe.ColumnSummary;
import io.recordframe.Function1;
import io.recordframe.MissingColumns;
import io.recordframe.Session;
import io.recordframe.Unpivot;
import io.recordframe.expression.Lists;
import io.recordframe.expression.Nearest;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.plan.error.QueryFailedException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of frames. */
class FrameOperationsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 29);

  private static Session session;
  private static SaleFrame sales;
  private static CityFrame cities;
  private static BagFrame bags;

  @BeforeAll
  static void open() {
    session = Session.open();
    sales =
        SaleFrame.of(
            session,
            List.of(
                new Sale(1, "Rome", MONDAY, 10, "gift", null),
                new Sale(2, "Rome", MONDAY.plusDays(1), 30, null, 2.0),
                new Sale(3, "Oslo", MONDAY.plusDays(1), 20, null, null),
                new Sale(4, "Rome", MONDAY.plusDays(4), 40, "late", 4.0),
                new Sale(5, "Bonn", MONDAY.plusDays(7), 5, null, null)));
    cities =
        CityFrame.of(
            session,
            List.of(
                new City("Rome", "Italy"), new City("Oslo", "Norway"), new City("Lima", "Peru")));
    bags =
        BagFrame.of(
            session,
            List.of(
                new Bag(1, List.of("a", "b"), List.of(7L), new Place("Rome", "Via")),
                new Bag(2, List.of(), null, new Place("Oslo", null))));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static List<Long> ids(SaleFrame frame) {
    return frame.collect().stream().map(Sale::id).sorted().toList();
  }

  private static List<Long> inOrder(SaleFrame frame) {
    return frame.collect().stream().map(Sale::id).toList();
  }

  private static List<Pair> pairs(PairFrame frame) {
    return frame.sort(pair -> pair.id(), pair -> pair.text()).collect();
  }

  private static List<Amount> amounts(AmountFrame frame) {
    return frame.sort(amount -> amount.name(), amount -> amount.amount()).collect();
  }

  /** A number for each sale, by id. */
  private static List<@Nullable Double> each(Function1<SaleColumns, NullableDoubleExpr> value) {
    return sales
        .sort(sale -> sale.id())
        .select(sale -> AmountFrame.row(sale.city(), value.apply(sale)))
        .collect()
        .stream()
        .<@Nullable Double>map(Amount::amount)
        .toList();
  }

  @Test
  void selectRenamesAndReorders() {
    assertThat(
            pairs(
                sales
                    .filter(sale -> sale.id().le(2))
                    .select(sale -> PairFrame.row(sale.id().plus(10), sale.city()))))
        .containsExactly(new Pair(11, "Rome"), new Pair(12, "Rome"));
  }

  @Test
  void letAddsAValue() {
    assertThat(
            pairs(
                sales
                    .let(sale -> sale.amount().times(2))
                    .filter((sale, doubled) -> doubled.gt(50))
                    .select((sale, doubled) -> PairFrame.row(sale.id(), doubled.toStr()))))
        .containsExactly(new Pair(2, "60.0"), new Pair(4, "80.0"));
  }

  @Test
  void filterAndSort() {
    assertThat(
            inOrder(
                sales
                    .filter(sale -> sale.amount().ge(10))
                    .sort(sale -> sale.city(), sale -> sale.amount().desc())))
        .containsExactly(3L, 4L, 2L, 1L);
  }

  @Test
  void limitOffsetHeadAndTail() {
    SaleFrame sorted = sales.sort(sale -> sale.id());
    assertThat(inOrder(sorted.limit(2))).containsExactly(1L, 2L);
    assertThat(inOrder(sorted.offset(3))).containsExactly(4L, 5L);
    assertThat(inOrder(sorted.tail(2))).containsExactly(4L, 5L);
  }

  @Test
  void theLargestAndSmallestRows() {
    assertThat(inOrder(sales.sort(sale -> sale.amount().desc()).limit(2))).containsExactly(4L, 2L);
    assertThat(inOrder(sales.sort(sale -> sale.amount()).limit(2))).containsExactly(5L, 1L);
    assertThat(
            ids(
                sales.filter(sale ->
                    rowNumber()
                        .over(w -> w.partitionBy(sale.city()).orderBy(sale.amount().desc()))
                        .le(2))))
        .containsExactly(2L, 3L, 4L, 5L);
  }

  @Test
  void distinctRows() {
    assertThat(sales.unionAll(sales).distinct().count()).isEqualTo(5);
    assertThat(ids(sales.distinctOn(sale -> sale.city()).keepFirst(sale -> sale.day())))
        .containsExactly(1L, 3L, 5L);
    assertThat(ids(sales.distinctOn(sale -> sale.city()).keepLast(sale -> sale.day())))
        .containsExactly(3L, 4L, 5L);
    assertThat(ids(sales.distinctOn(sale -> sale.city()).keepUnique())).containsExactly(3L, 5L);
    assertThat(sales.distinctOn(sale -> sale.city()).keepAny().count()).isEqualTo(3);
  }

  @Test
  void setOperations() {
    SaleFrame rome = sales.filter(sale -> sale.city().eq("Rome"));
    SaleFrame large = sales.filter(sale -> sale.amount().ge(20));
    assertThat(ids(rome.union(large))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(ids(rome.unionAll(large))).containsExactly(1L, 2L, 2L, 3L, 4L, 4L);
    assertThat(ids(rome.intersect(large))).containsExactly(2L, 4L);
    assertThat(ids(rome.unionAll(rome).intersectAll(rome.unionAll(large))))
        .containsExactly(1L, 2L, 2L, 4L, 4L);
    assertThat(ids(rome.except(large))).containsExactly(1L);
    assertThat(ids(rome.unionAll(rome).exceptAll(large))).containsExactly(1L, 1L, 2L, 4L);
    PairFrame named = sales.select(sale -> PairFrame.row(sale.id(), sale.note()));
    assertThat(named.unionAllByName(sales, MissingColumns.NULL).count()).isEqualTo(10);
    assertThat(named.unionByName(named, MissingColumns.REFUSED).count()).isEqualTo(5);
  }

  @Test
  void samples() {
    List<Long> some = inOrder(sales.sort(sale -> random(7, sale.id())).limit(2));
    assertThat(some).hasSize(2).isEqualTo(inOrder(sales.sort(s -> random(7, s.id())).limit(2)));
    List<Long> fraction = ids(sales.filter(sale -> random(3, sale.id()).lt(0.5)));
    assertThat(fraction).isEqualTo(ids(sales.filter(sale -> random(3, sale.id()).lt(0.5))));
    assertThat(sales.filter(sale -> random(3, sale.id()).lt(1.0)).count()).isEqualTo(5);
  }

  @Test
  void rowNumbers() {
    assertThat(
            pairs(
                sales
                    .let(sale -> rowNumber().over(w -> w.orderBy(sale.amount())))
                    .filter((sale, number) -> number.le(2))
                    .select((sale, number) -> PairFrame.row(number, sale.city()))))
        .containsExactly(new Pair(1, "Bonn"), new Pair(2, "Rome"));
  }

  @Test
  void nullsAreFilled() {
    assertThat(each(sale -> sale.tip().orElse(9))).containsExactly(9d, 2d, 9d, 4d, 9d);
    assertThat(each(sale -> sale.tip().orElse(0))).containsExactly(0d, 2d, 0d, 4d, 0d);
    assertThat(each(sale -> sale.tip().orElse(1))).containsExactly(1d, 2d, 1d, 4d, 1d);
    assertThat(each(sale -> sale.tip().orElse(sale.tip().min().over(w -> w))))
        .containsExactly(2d, 2d, 2d, 4d, 2d);
    assertThat(each(sale -> sale.tip().orElse(sale.tip().max().over(w -> w))))
        .containsExactly(4d, 2d, 4d, 4d, 4d);
    assertThat(each(sale -> sale.tip().orElse(sale.tip().mean().over(w -> w))))
        .containsExactly(3d, 2d, 3d, 4d, 3d);
    assertThat(
            each(sale ->
                sale.tip().orElse(sale.tip().maxBy(sale.id()).over(w -> w.orderBy(sale.id())))))
        .containsExactly(null, 2d, 2d, 4d, 4d);
    assertThat(
            each(sale ->
                sale.tip()
                    .orElse(sale.tip().minBy(sale.id()).over(w -> w.orderBy(sale.id().desc())))))
        .containsExactly(2d, 2d, 4d, 4d, null);
  }

  @Test
  void rowsWithNullsAreDropped() {
    assertThat(ids(sales.dropNulls())).containsExactly(4L);
    assertThat(ids(sales.dropNulls(sale -> sale.note()))).containsExactly(1L, 4L);
    assertThat(ids(sales.dropNulls(sale -> sale.note(), sale -> sale.tip()))).containsExactly(4L);
    assertThat(ids(sales.dropAllNulls(sale -> sale.note(), sale -> sale.tip())))
        .containsExactly(1L, 2L, 4L);
    assertThat(ids(sales.dropAllNulls())).hasSize(5);
    assertThat(ids(sales.dropNullsBelow(5))).containsExactly(1L, 2L, 4L);
    assertThat(ids(sales.dropNullsBelow(2, s -> s.note(), s -> s.tip(), s -> s.id())))
        .containsExactly(1L, 2L, 4L);
    assertThat(ids(sales.dropNullsBelow(2, sale -> sale.note(), sale -> sale.tip())))
        .containsExactly(4L);
    assertThat(ids(sales.dropNullsBelow(0, sale -> sale.note()))).hasSize(5);
    assertThatThrownBy(() -> sales.dropNullsBelow(2, sale -> sale.note()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Of 1 columns 2 cannot be there; say 0 to 1");
    assertThatThrownBy(() -> sales.dropNullsBelow(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesAreClipped() {
    assertThat(each(sale -> sale.amount().greatest(10).least(30)))
        .containsExactly(10d, 30d, 20d, 30d, 10d);
  }

  @Test
  void summaries() {
    List<ColumnSummary> columns = sales.describe();
    assertThat(columns).extracting(ColumnSummary::nulls).containsExactly(0L, 0L, 0L, 0L, 3L, 3L);
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.city())
                    .agg((city, group) -> AmountFrame.row(city, group.count().toDouble()))))
        .containsExactly(new Amount("Bonn", 1d), new Amount("Oslo", 1d), new Amount("Rome", 3d));
    assertThat(sales.filter(sale -> sale.note().isNull()).count()).isEqualTo(3);
  }

  private static SaleFrame large(SaleFrame all) {
    return all.filter(sale -> sale.amount().gt(15));
  }

  @Test
  void stepsOfAQueryAreMethods() {
    assertThat(ids(sales.transform(FrameOperationsTest::large).sort(sale -> sale.id()).limit(2)))
        .containsExactly(2L, 3L);
  }

  @Test
  void joins() {
    assertThat(
            pairs(
                sales
                    .join(cities)
                    .on((sale, city) -> sale.city().eq(city.name()))
                    .select((sale, city) -> PairFrame.row(sale.id(), city.country()))))
        .extracting(Pair::id)
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(
            pairs(
                sales
                    .leftJoin(cities)
                    .on((sale, city) -> sale.city().eq(city.name()))
                    .filter((sale, city) -> city.name().isNull())
                    .select((sale, city) -> PairFrame.row(sale.id(), city.country()))))
        .containsExactly(new Pair(5, null));
    assertThat(
            pairs(
                sales
                    .rightJoin(cities)
                    .on((sale, city) -> sale.city().eq(city.name()))
                    .select((sale, city) -> PairFrame.row(sale.id().orElse(0), city.name()))))
        .hasSize(5)
        .contains(new Pair(0, "Lima"));
    assertThat(
            pairs(
                sales
                    .fullJoin(cities)
                    .on((sale, city) -> sale.city().eq(city.name()))
                    .select((sale, city) -> PairFrame.row(sale.id().orElse(0), city.name()))))
        .hasSize(6)
        .contains(new Pair(0, "Lima"), new Pair(5, null));
    assertThat(ids(sales.semiJoin(cities).on((sale, city) -> sale.city().eq(city.name()))))
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(ids(sales.antiJoin(cities).on((sale, city) -> sale.city().eq(city.name()))))
        .containsExactly(5L);
    assertThat(
            sales
                .crossJoin(cities)
                .select((sale, city) -> PairFrame.row(sale.id(), city.name()))
                .count())
        .isEqualTo(15);
  }

  @Test
  void joinsByOtherConditions() {
    assertThat(
            sales
                .join(sales)
                .on((sale, other) -> sale.note().eqNullSafe(other.note()))
                .select((sale, other) -> PairFrame.row(sale.id(), other.city()))
                .count())
        .isEqualTo(11);
    assertThat(
            sales
                .join(sales)
                .on((sale, other) ->
                    sale.city().eq(other.city()).and(sale.amount().lt(other.amount())))
                .select((sale, other) -> PairFrame.row(sale.id(), other.city()))
                .count())
        .isEqualTo(3);
    assertThatThrownBy(() ->
            sales
                .join(sales)
                .validate(Cardinality.ONE_TO_ONE)
                .on((sale, other) -> sale.city().eq(other.city()))
                .select((sale, other) -> PairFrame.row(sale.id(), other.city()))
                .collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("Rome");
  }

  @Test
  void joinsWithTheNearestRow() {
    SaleFrame rome = sales.filter(sale -> sale.city().eq("Rome"));
    SaleFrame bonn = sales.filter(sale -> sale.city().eq("Bonn"));
    assertThat(
            pairs(
                bonn.asofJoin(rome)
                    .on((sale, before) -> sale.day().ge(before.day()))
                    .select((sale, before) -> PairFrame.row(before.id(), before.note()))))
        .containsExactly(new Pair(4, "late"));
    assertThat(
            pairs(
                sales
                    .asofJoin(sales)
                    .on((sale, next) -> sale.city().eq(next.city()).and(sale.day().lt(next.day())))
                    .select((sale, next) -> PairFrame.row(sale.id(), next.id().toStr()))))
        .containsExactly(new Pair(1, "2"), new Pair(2, "4"));
    assertThat(
            pairs(
                bonn.asofLeftJoin(rome)
                    .onNearest((sale, near) ->
                        Nearest.of(sale.day(), near.day())
                            .and(near.day().ge(sale.day().plusDays(-2))))
                    .select((sale, near) -> PairFrame.row(sale.id(), near.note()))))
        .containsExactly(new Pair(5, null));
  }

  @Test
  void groups() {
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.city(), sale -> sale.note().isNull())
                    .agg((city, plain, group) ->
                        AmountFrame.row(
                            city.concat(plain.toStr()), group.agg(sale -> sale.amount().sum())))))
        .containsExactly(
            new Amount("Bonntrue", 5d),
            new Amount("Oslotrue", 20d),
            new Amount("Romefalse", 50d),
            new Amount("Rometrue", 30d));
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.city())
                    .agg((city, group) ->
                        AmountFrame.row(
                            group.agg(s -> s.city().joinText("+").distinct()),
                            group.agg(s -> s.amount().sum().filter(s.amount().gt(10)))))))
        .containsExactly(
            new Amount("Bonn", null), new Amount("Oslo", 20d), new Amount("Rome", 70d));
    assertThat(
            pairs(
                sales
                    .groupBy(sale -> sale.city())
                    .agg((city, group) ->
                        PairFrame.row(
                            group.count(),
                            Lists.join(
                                group.agg(
                                    s -> firstValues(2, s.id().toStr()).orderBy(s.amount().desc())),
                                ",")))))
        .contains(new Pair(3, "4,2"));
  }

  @Test
  void subtotals() {
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.city())
                    .rollup()
                    .agg((city, group) ->
                        AmountFrame.row(city, group.agg(sale -> sale.amount().sum())))))
        .contains(new Amount(null, 105d))
        .hasSize(4);
    assertThat(
            sales
                .groupBy(sale -> sale.city(), sale -> sale.day())
                .cube()
                .agg((city, day, group) -> AmountFrame.row(city, group.count().toDouble()))
                .count())
        .isEqualTo(5 + 3 + 4 + 1);
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.city(), sale -> sale.day())
                    .groupingSets((city, day) -> List.of(List.of(city), List.of()))
                    .agg((city, day, group) -> AmountFrame.row(city, group.count().toDouble()))))
        .hasSize(4)
        .contains(new Amount(null, 5d));
  }

  @Test
  void pivotAndUnpivot() {
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.city())
                    .agg((city, group) ->
                        AmountFrame.row(
                            city,
                            group.agg(
                                sale -> sale.amount().sum().filter(sale.day().month().eq(1)))))))
        .containsExactly(
            new Amount("Bonn", null), new Amount("Oslo", 20d), new Amount("Rome", 40d));
    assertThat(
            amounts(
                sales
                    .filter(sale -> sale.id().eq(2))
                    .unpivot(sale ->
                        Unpivot.<NullableDoubleExpr>of("amount", sale.amount())
                            .and("tip", sale.tip()))
                    .select((sale, name, value) -> AmountFrame.row(name, value))))
        .containsExactly(new Amount("amount", 30d), new Amount("tip", 2d));
  }

  @Test
  void elementsBecomeRows() {
    assertThat(
            pairs(
                bags.explode(bag -> bag.items())
                    .select((bag, item) -> PairFrame.row(bag.id(), item))))
        .containsExactly(new Pair(1, "a"), new Pair(1, "b"));
    assertThat(
            pairs(
                bags.explodeOuter(bag -> bag.items())
                    .select((bag, item) -> PairFrame.row(bag.id(), item))))
        .containsExactly(new Pair(1, "a"), new Pair(1, "b"), new Pair(2, null));
    assertThat(
            pairs(
                bags.explodeWithPosition(bag -> bag.items())
                    .select((bag, position, item) -> PairFrame.row(position, item))))
        .containsExactly(new Pair(0, "a"), new Pair(1, "b"));
    assertThat(
            pairs(
                bags.explode(bag -> bag.items(), bag -> bag.counts())
                    .select((bag, item, count) -> PairFrame.row(count.orElse(0), item))))
        .containsExactly(new Pair(0, "b"), new Pair(7, "a"));
  }

  @Test
  void structsBecomeColumns() {
    assertThat(
            bags.sort(bag -> bag.id())
                .select(bag -> PlaceFrame.row(bag.place().city(), bag.place().street()))
                .collect())
        .containsExactly(new Place("Rome", "Via"), new Place("Oslo", null));
  }

  @Test
  void bucketsOfTime() {
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.day().bucket(1, WEEK))
                    .agg((week, group) ->
                        AmountFrame.row(week.toStr(), group.agg(sale -> sale.amount().sum())))))
        .containsExactly(new Amount("2024-01-29", 100d), new Amount("2024-02-05", 5d));
    assertThat(
            amounts(
                sales
                    .groupBy(sale -> sale.day().bucket(1, WEEK, LocalDate.of(2024, 1, 2)))
                    .agg((week, group) ->
                        AmountFrame.row(week.toStr(), group.agg(sale -> sale.amount().sum())))))
        .containsExactly(new Amount("2024-01-23", 10d), new Amount("2024-01-30", 95d));
    assertThat(
            amounts(
                sales
                    .groupBy(sale ->
                        sale.day().atStartOfDay().bucket(2, DAY, Duration.ofDays(1)).toDate())
                    .agg((two, group) ->
                        AmountFrame.row(two.toStr(), group.agg(sale -> sale.amount().sum())))))
        .extracting(Amount::name)
        .containsExactlyElementsOf(
            List.of(0, 1, 4, 7).stream()
                .map(days -> MONDAY.plusDays(days))
                .map(day -> {
                  long since = LocalDate.of(2000, 1, 4).until(day, ChronoUnit.DAYS);
                  return day.minusDays(Math.floorMod(since, 2)).toString();
                })
                .distinct()
                .toList());
    assertThat(sales.distinctOn(sale -> sale.day().truncateTo(MONTH)).keepAny().count())
        .isEqualTo(2);
  }

  @Test
  void rollingByRowsAndByTime() {
    assertThat(each(sale -> sale.amount().sum().over(w -> w.orderBy(sale.id()).rows(1, 0))))
        .containsExactly(10d, 40d, 50d, 60d, 45d);
    assertThat(
            each(sale ->
                sale.amount()
                    .sum()
                    .over(w -> w.orderBy(sale.day()).range(Duration.ofDays(3), Duration.ZERO))))
        .containsExactly(10d, 60d, 60d, 90d, 45d);
  }

  @Test
  void gapsGetRows() {
    assertThat(
            sales
                .filter(sale -> sale.city().eq("Rome"))
                .groupBy(sale -> sale.city())
                .agg((city, group) -> {
                  var first = group.agg(sale -> sale.day().min());
                  var last = group.agg(sale -> sale.day().max());
                  return PairFrame.row(first.daysUntil(last).plus(1), first.toStr());
                })
                .explode(span -> Lists.range(lit(0L), span.id()))
                .leftJoin(sales)
                .on((span, number, sale) ->
                    sale.city().eq("Rome").and(lit(MONDAY).plusDays(number).eq(sale.day())))
                .sort((span, number, sale) -> number)
                .select((span, number, sale) ->
                    AmountFrame.row(lit(MONDAY).plusDays(number).toStr(), sale.amount()))
                .collect())
        .extracting(Amount::amount)
        .containsExactly(10d, 30d, null, null, 40d);
  }

  @Test
  void windowsOfPartitions() {
    assertThat(
            each(sale ->
                sale.amount().sum().over(w -> w.partitionBy(sale.city()).orderBy(sale.day()))))
        .containsExactly(10d, 40d, 20d, 80d, 5d);
    assertThat(each(sale -> sale.amount().max().over(w -> w.partitionBy(sale.city()))))
        .containsExactly(40d, 40d, 20d, 40d, 5d);
  }

  @Test
  void framesOfWindows() {
    assertThat(
            each(sale ->
                sale.amount()
                    .sum()
                    .overFrame(w -> w.orderBy(sale.id()).rowsBetween(preceding(2), preceding(1)))))
        .containsExactly(null, 10d, 40d, 50d, 60d);
    assertThat(
            each(sale ->
                sale.amount()
                    .sum()
                    .overFrame(
                        w -> w.orderBy(sale.day()).rangeBetween(currentRow(), following(3)))))
        .containsExactly(60d, 90d, 90d, 45d, 5d);
    assertThat(
            each(sale ->
                sale.amount()
                    .sum()
                    .overFrame(
                        w -> w.orderBy(sale.day()).groupsBetween(partitionStart(), preceding(1)))))
        .containsExactly(null, 10d, 10d, 60d, 100d);
    assertThat(each(sale -> countRows().over(w -> w.orderBy(sale.day()).groups(1, 0)).toDouble()))
        .containsExactly(1d, 3d, 3d, 3d, 2d);
  }

  @Test
  void rowsThatWindowsLeaveOut() {
    assertThat(
            each(sale ->
                sale.amount().sum().overFrame(w -> w.partitionBy(sale.city()).excludeCurrentRow())))
        .containsExactly(70d, 50d, null, 40d, null);
    assertThat(
            each(sale -> sale.amount().sum().overFrame(w -> w.orderBy(sale.day()).excludeGroup())))
        .containsExactly(null, 10d, 10d, 60d, 100d);
    assertThat(each(sale -> sale.amount().sum().over(w -> w.orderBy(sale.day()).excludeTies())))
        .containsExactly(10d, 40d, 30d, 100d, 105d);
  }
}
