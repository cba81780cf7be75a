package io.recordframe.contract;

import static io.recordframe.expression.Expressions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Function1;
import io.recordframe.Session;
import io.recordframe.expression.Expressions;
import io.recordframe.expression.NullableBoolExpr;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chains that user code consists of compile, and give the right rows. */
@ExtendWith(OpenSession.class)
class MustCompileTest {

  private static OrderFrame orders;
  private static CustomerFrame customers;

  @BeforeAll
  static void open(Session session) {
    orders = ContractData.orders(session);
    customers = ContractData.customers(session);
  }

  private static OrderFrame recent(OrderFrame in) {
    return in.filter(o -> o.amount().gt(10).and(o.note().isNull()));
  }

  @Test
  void filterKeepsTheFrame() {
    assertThat(recent(orders).sort(o -> o.id()).collect())
        .containsExactly(ContractData.ORDERS.get(0), ContractData.ORDERS.get(2));
  }

  @Test
  void joinAndSelect() {
    LineFrame lines =
        orders
            .join(customers)
            .on((o, c) -> o.customerId().eq(c.id()))
            .select((o, c) -> LineFrame.row(o.id(), c.name(), o.amount().times(o.qty())));
    assertThat(lines.sort(line -> line.orderId()).collect())
        .containsExactly(
            new Line(10, "Ada", 200.0), new Line(11, "Ada", 5.0), new Line(12, "Grace", 150.0));
  }

  @Test
  void leftJoinHandsOutTheNullableSide() {
    assertThat(
            orders
                .leftJoin(customers)
                .on((o, c) -> o.customerId().eq(c.id()))
                .select((o, c) -> LineFrame.row(o.id(), c.name().orElse("?"), o.amount()))
                .sort(line -> line.orderId())
                .collect())
        .containsExactly(
            new Line(10, "Ada", 100.0),
            new Line(11, "Ada", 5.0),
            new Line(12, "Grace", 50.0),
            new Line(13, "?", 7.5));
  }

  @Test
  void fromTakesOverTheSharedComponents() {
    List<OrderTax> taxed =
        orders
            .select(o -> OrderTaxFrame.from(o, o.amount().times(0.2)))
            .sort(o -> o.id())
            .collect();
    assertThat(taxed).extracting(OrderTax::tax).containsExactly(20.0, 1.0, 10.0, 1.5);
    assertThat(taxed).extracting(OrderTax::note).containsExactly(null, "gift", null, "lost");
  }

  @Test
  void aRowKeepsWhatIsNotChanged() {
    OrderFrame changed =
        orders.select(
            o -> OrderFrame.from(o.withAmount(o.amount().times(2)).withNote(o.note().orElse("-"))));
    assertThat(changed.sort(o -> o.id()).collect())
        .extracting(Order::amount)
        .containsExactly(200.0, 10.0, 100.0, 15.0);
    assertThat(changed.sort(o -> o.id()).collect())
        .extracting(Order::note)
        .containsExactly("-", "gift", "-", "lost");
  }

  @Test
  void inLooksAmongTheValuesOfAFrame() {
    assertThat(
            orders
                .filter(o -> o.customerId().in(customers.values(c -> c.id())))
                .select(o ->
                    OrderTaxFrame.from(
                        o,
                        Expressions.when(
                                o.qty().in(customers.filter(c -> c.id().lt(2)).values(c -> c.id())))
                            .then(Expressions.lit(1.0))
                            .otherwise(Expressions.lit(0.0))))
                .sort(o -> o.id())
                .collect())
        .extracting(OrderTax::id)
        .containsExactly(10L, 11L, 12L);
    assertThat(
            orders
                .filter(o ->
                    o.customerId().in(customers.nullableValues(c -> c.referrerId())).isTrue().not())
                .sort(o -> o.id())
                .collect())
        .extracting(Order::id)
        .contains(13L);
  }

  @Test
  void letAddsASlot() {
    assertThat(
            orders
                .let(o -> o.amount().times(0.2))
                .filter((o, tax) -> tax.gt(1))
                .select((o, tax) -> OrderTaxFrame.from(o, tax))
                .sort(o -> o.id())
                .collect())
        .extracting(OrderTax::id)
        .containsExactly(10L, 12L, 13L);
  }

  @Test
  void joinGroupFilterSortLimit() {
    CityTotalFrame totals =
        orders
            .join(customers)
            .on((o, c) -> o.customerId().eq(c.id()))
            .groupBy((o, c) -> c.city())
            .agg((city, g) ->
                CityTotalFrame.row(
                    city, g.count(), g.agg((o, c) -> o.amount().times(o.qty()).sum())))
            .filter(t -> t.orders().gt(0))
            .sort(t -> t.revenue().desc())
            .limit(10);
    assertThat(totals.collect())
        .containsExactly(new CityTotal("London", 2, 205.0), new CityTotal("New York", 1, 150.0));
  }

  @Test
  void windowOverPartitions() {
    assertThat(
            orders
                .let(
                    o -> o.amount().sum().over(w -> w.partitionBy(o.customerId()).orderBy(o.day())))
                .select((o, running) -> OrderTaxFrame.from(o, running))
                .sort(o -> o.id())
                .collect())
        .extracting(OrderTax::tax)
        .containsExactly(100.0, 105.0, 50.0, 7.5);
  }

  @Test
  void windowInAFilter() {
    assertThat(
            orders
                .filter(o ->
                    rowNumber()
                        .over(w -> w.partitionBy(o.customerId()).orderBy(o.amount().desc()))
                        .eq(1)
                        .and(o.id().lt(13)))
                .sort(o -> o.id())
                .collect())
        .containsExactly(ContractData.ORDERS.get(0), ContractData.ORDERS.get(2));
  }

  @Test
  void selfJoinHasTwoScopes() {
    assertThat(
            customers
                .join(customers)
                .on((c, r) -> c.referrerId().eq(r.id()))
                .select((c, r) -> LineFrame.row(c.id(), r.name(), c.id().toDouble()))
                .sort(line -> line.orderId())
                .collect())
        .extracting(Line::customer)
        .containsExactly("Ada", "Ada", "Linus");
  }

  @Test
  void correlatedExists() {
    assertThat(
            customers
                .filter(c -> orders.filter(o -> o.customerId().eq(c.id())).exists())
                .sort(c -> c.id())
                .collect())
        .extracting(Customer::name)
        .containsExactly("Ada", "Grace");
  }

  @Test
  void aPredicateOnTheNullableColumnsServesBothSidesOfAnyJoin() {
    Function1<NullableOrderColumns, NullableBoolExpr> large = o -> o.amount().gt(10);
    assertThat(orders.filter(large).count()).isEqualTo(2);
    assertThat(
            customers
                .leftJoin(orders)
                .on((c, o) -> c.id().eq(o.customerId()))
                .filter((c, o) -> large.apply(o))
                .select((c, o) -> LineFrame.row(c.id(), c.name(), o.amount().orElse(0)))
                .count())
        .isEqualTo(2);
  }

  @Test
  void rightAndFullJoinsMakeTheEarlierSidesNullable() {
    assertThat(
            customers
                .rightJoin(orders)
                .on((c, o) -> c.id().eq(o.customerId()))
                .select((c, o) -> LineFrame.row(o.id(), c.name().orElse("?"), o.amount()))
                .sort(line -> line.orderId())
                .collect())
        .extracting(Line::customer)
        .containsExactly("Ada", "Ada", "Grace", "?");
    assertThat(
            customers
                .fullJoin(orders)
                .on((c, o) -> c.id().eq(o.customerId()))
                .select((c, o) ->
                    LineFrame.row(o.id().orElse(-1), c.name().orElse("?"), o.amount().orElse(-1)))
                .sort(line -> line.orderId(), line -> line.customer())
                .collect())
        .containsExactly(
            new Line(-1, "Linus", -1),
            new Line(-1, "Nobody", -1),
            new Line(10, "Ada", 100.0),
            new Line(11, "Ada", 5.0),
            new Line(12, "Grace", 50.0),
            new Line(13, "?", 7.5));
  }

  @Test
  void aSlotOfTheSideThatIsMissingIsNull() {
    assertThat(
            orders
                .let(o -> o.qty().plus(1))
                .rightJoin(customers)
                .on((o, more, c) -> o.customerId().eq(c.id()))
                .select((o, more, c) -> LineFrame.row(more.orElse(-1), c.name(), c.id().toDouble()))
                .sort(line -> line.orderId(), line -> line.customer())
                .collect())
        .containsExactly(
            new Line(-1, "Linus", 3),
            new Line(-1, "Nobody", 4),
            new Line(2, "Ada", 1),
            new Line(3, "Ada", 1),
            new Line(4, "Grace", 2));
  }

  @Test
  void eightRelationsSideBySide() {
    assertThat(
            orders
                .join(customers)
                .on((a, b) -> a.customerId().eq(b.id()))
                .join(orders)
                .on((a, b, c) -> c.id().eq(a.id()))
                .join(customers)
                .on((a, b, c, d) -> d.id().eq(b.id()))
                .join(orders)
                .on((a, b, c, d, e) -> e.id().eq(a.id()))
                .leftJoin(customers)
                .on((a, b, c, d, e, f) -> f.id().eq(b.referrerId()))
                .join(orders)
                .on((a, b, c, d, e, f, g) -> g.id().eq(a.id()))
                .fullJoin(customers)
                .on((a, b, c, d, e, f, g, h) -> h.id().eq(b.id()))
                .select((a, b, c, d, e, f, g, h) ->
                    LineFrame.row(
                        g.id().orElse(0),
                        f.name().orElse(h.name().orElse("?")),
                        a.amount().orElse(0)))
                .sort(line -> line.orderId(), line -> line.customer())
                .collect())
        .containsExactly(
            new Line(0, "Linus", 0),
            new Line(0, "Nobody", 0),
            new Line(10, "Ada", 100.0),
            new Line(11, "Ada", 5.0),
            new Line(12, "Ada", 50.0));
  }

  @Test
  void sixKeys() {
    assertThat(
            orders
                .groupBy(
                    o -> o.id(),
                    o -> o.customerId(),
                    o -> o.amount(),
                    o -> o.qty(),
                    o -> o.note(),
                    o -> o.day())
                .agg((id, customerId, amount, qty, note, day, g) ->
                    LineFrame.row(id, note.orElse("none"), amount.times(qty)))
                .sort(line -> line.orderId())
                .limit(2)
                .collect())
        .containsExactly(new Line(10, "none", 200.0), new Line(11, "gift", 5.0));
  }

  @Test
  void globalAggregateOverNoRows() {
    assertThat(
            orders
                .filter(o -> o.id().lt(0))
                .aggregate(g ->
                    CityTotalFrame.row(
                        Expressions.lit("all"), g.count(), g.agg(o -> o.amount().sum()).orElse(0)))
                .one())
        .isEqualTo(new CityTotal("all", 0, 0.0));
  }

  @Test
  void semiAndAntiJoins() {
    assertThat(
            customers
                .semiJoin(orders)
                .on((c, o) -> c.id().eq(o.customerId()))
                .sort(c -> c.id())
                .collect())
        .extracting(Customer::id)
        .containsExactly(1L, 2L);
    assertThat(
            customers
                .antiJoin(orders)
                .on((c, o) -> c.id().eq(o.customerId()))
                .sort(c -> c.id())
                .collect())
        .extracting(Customer::id)
        .containsExactly(3L, 4L);
  }

  @Test
  void whereNotNullLeadsBackFromNullable() {
    assertThat(
            orders
                .whereNotNull(o -> o.note())
                .select((o, note) -> LineFrame.row(o.id(), note, o.amount()))
                .sort(line -> line.orderId())
                .collect())
        .extracting(Line::customer)
        .containsExactly("gift", "lost");
  }

  @Test
  void setOperations() {
    OrderFrame small = orders.filter(o -> o.amount().lt(60));
    OrderFrame early = orders.filter(o -> o.id().lt(12));
    assertThat(small.union(early).count()).isEqualTo(4);
    assertThat(small.unionAll(early).count()).isEqualTo(5);
    assertThat(small.intersect(early).collect()).extracting(Order::id).containsExactly(11L);
    assertThat(early.except(small).collect()).extracting(Order::id).containsExactly(10L);
  }

  @Test
  void setOperationsThatCountRows() {
    OrderFrame small = orders.filter(o -> o.amount().lt(60));
    OrderFrame twice = orders.unionAll(orders);
    OrderFrame thrice = twice.unionAll(orders);
    OrderFrame gift = orders.filter(o -> o.note().eq("gift"));
    assertThat(twice.intersectAll(small.unionAll(gift)).sort(o -> o.id()).collect())
        .extracting(Order::id)
        .containsExactly(11L, 11L, 12L, 13L);
    assertThat(thrice.exceptAll(twice).sort(o -> o.id()).collect()).isEqualTo(ContractData.ORDERS);
    assertThat(small.exceptAll(twice).count()).isZero();
  }
}
