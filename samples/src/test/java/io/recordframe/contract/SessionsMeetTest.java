package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.expression.BoolExpr;
import io.recordframe.expression.Expressions;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames of two sessions meet in no plan: each way is refused where the plan is built. */
class SessionsMeetTest {

  private static Session first;
  private static Session second;

  @BeforeAll
  static void open() {
    first = Session.builder().name("first").open();
    second = Session.builder().name("second").open();
  }

  @AfterAll
  static void close() {
    first.close();
    second.close();
  }

  /**
   * A way in which frames meet.
   *
   * @param use what the message calls it
   * @param meeting builds a plan of both
   */
  record Way(String use, Meeting meeting) {
    @Override
    public String toString() {
      return use;
    }
  }

  /** Builds a plan of orders of one session and customers of another. */
  interface Meeting {
    Object build(OrderFrame orders, CustomerFrame customers, OrderFrame moreOrders);
  }

  private static Way way(String use, Meeting meeting) {
    return new Way(use, meeting);
  }

  static Stream<Way> ways() {
    Function<CustomerFrame, BoolExpr> any = CustomerFrame::exists;
    return Stream.of(
        way("a join", (o, c, _) -> o.join(c).on((l, r) -> l.customerId().eq(r.id()))),
        way("a join", (o, c, _) -> o.leftJoin(c).on((l, r) -> l.customerId().eq(r.id()))),
        way("a join", (o, c, _) -> o.rightJoin(c).on((l, r) -> l.customerId().eq(r.id()))),
        way("a join", (o, c, _) -> o.fullJoin(c).on((l, r) -> l.customerId().eq(r.id()))),
        way("a join", (o, c, _) -> o.semiJoin(c).on((l, r) -> l.customerId().eq(r.id()))),
        way("a join", (o, c, _) -> o.antiJoin(c).on((l, r) -> l.customerId().eq(r.id()))),
        way("a join", (o, c, _) -> o.crossJoin(c)),
        way("a join", (o, c, _) -> o.let(l -> l.id()).crossJoin(c)),
        way("a join", (o, c, _) -> o.let(l -> l.id()).semiJoin(c).on((l, id, r) -> id.eq(r.id()))),
        way("union", (o, _, m) -> o.union(m)),
        way("union", (o, _, m) -> o.unionAll(m)),
        way("intersect", (o, _, m) -> o.intersect(m)),
        way("intersect", (o, _, m) -> o.intersectAll(m)),
        way("except", (o, _, m) -> o.except(m)),
        way("except", (o, _, m) -> o.exceptAll(m)),
        way(
            "exists()",
            (o, c, _) -> o.filter(l -> c.filter(r -> r.id().eq(l.customerId())).exists())),
        way("exists()", (o, c, _) -> o.filter(_ -> c.notExists())),
        way("exists()", (o, c, _) -> o.filter(l -> l.id().gt(1).and(any.apply(c)))),
        way("exists()", (o, c, _) -> o.let(_ -> c.exists())),
        way("exists()", (o, c, _) -> o.sort(_ -> c.exists())),
        way("exists()", (o, c, _) -> o.groupBy(_ -> c.exists()).agg((k, g) -> line(k, g.count()))),
        way("exists()", (o, c, _) -> o.aggregate(g -> line(c.exists(), g.count()))),
        way("exists()", (o, c, m) -> o.join(o).on((l, r) -> l.id().eq(r.id()).and(c.exists()))),
        way(
            "exists()",
            (o, c, _) -> o.filter(l -> o.filter(_ -> c.exists()).exists().and(l.id().gt(1)))));
  }

  private static io.recordframe.Row<LineFrame> line(
      BoolExpr any, io.recordframe.expression.LongExpr count) {
    return LineFrame.row(
        count,
        Expressions.when(any).then(Expressions.lit("some")).otherwise(Expressions.lit("none")),
        Expressions.lit(0.0));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void refusesFramesOfTwoSessions(Way way) {
    OrderFrame orders = ContractData.orders(first);
    assertThatThrownBy(() ->
            way.meeting()
                .build(orders, ContractData.customers(second), ContractData.orders(second)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "Frames of two sessions cannot meet in one plan, but %s puts a frame of session 'second' into a plan of session 'first'; open both in one session, or write one to a file and read that in the other's session"
                .formatted(way.use()));
    assertThat(
            way.meeting().build(orders, ContractData.customers(first), ContractData.orders(first)))
        .isNotNull();
  }

  @Test
  void numbersSessionsWithoutANameAndRunsEachBesideTheOther() {
    try (Session third = Session.open();
        Session fourth = Session.open()) {
      assertThat(List.of(third.toString(), fourth.toString()))
          .doesNotHaveDuplicates()
          .allSatisfy(name -> assertThat(name).matches("session \\d+"));
      assertThat(ContractData.orders(third).collect())
          .isEqualTo(ContractData.orders(fourth).collect());
    }
  }
}
