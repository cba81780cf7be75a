package io.recordframe.contract;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.Lists;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.plan.error.QueryFailedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code @Function} makes of methods. */
@ExtendWith(OpenSession.class)
class FunctionAnnotationTest {

  /** A number of a row. */
  @Schema
  record Amount(long id, double amount) {}

  /** A number that may be missing. */
  @Schema
  record OptionalAmount(long id, @Nullable Double amount) {}

  /** A text that may be missing. */
  @Schema
  record Note(long id, String described, @Nullable String initial) {}

  /** Two numbers that are one. */
  @Schema
  record Ticket(long first, long second) {}

  /** A price. */
  @Schema
  record Price(@Decimal(precision = 12, scale = 2) BigDecimal price) {}

  private static Session session;
  private static OrderFrame orders;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    orders = ContractData.orders(session);
  }

  @Test
  void aFunctionOfExpressionsIsPartOfThePlan() {
    FunctionAnnotationTest_AmountFrame called =
        orders.select(
            o -> FunctionAnnotationTest_AmountFrame.row(o.id(), PricingFunctions.total(o, 0.5)));
    FunctionAnnotationTest_AmountFrame written =
        orders.select(o ->
            FunctionAnnotationTest_AmountFrame.row(o.id(), o.amount().times(o.qty()).times(1.5)));
    assertThat(called.explain()).isEqualTo(written.explain());
    assertThat(called.sort(a -> a.id()).collect().getFirst()).isEqualTo(new Amount(10, 300));
  }

  @Test
  void aFunctionOfValuesIsCalledForEachRow() {
    assertThat(
            orders
                .select(o -> {
                  DoubleExpr fee = PricingFunctions.fee(o.amount(), o.note().orElse("-"));
                  return FunctionAnnotationTest_AmountFrame.row(o.id(), fee);
                })
                .sort(a -> a.id())
                .collect())
        .containsExactly(
            new Amount(10, 100), new Amount(11, 20), new Amount(12, 50), new Amount(13, 30));
  }

  @Test
  void aNullThatAFunctionDoesNotTakeGivesNull() {
    assertThat(
            orders
                .select(o -> {
                  NullableDoubleExpr fee = PricingFunctions.fee(o.amount(), o.note());
                  return FunctionAnnotationTest_OptionalAmountFrame.row(o.id(), fee);
                })
                .sort(a -> a.id())
                .collect())
        .extracting(OptionalAmount::amount)
        .containsExactly(null, 20.0, null, 30.0);
  }

  @Test
  void aFunctionTakesAndGivesNullWhereItSaysSo() {
    assertThat(
            orders
                .select(o -> {
                  StrExpr described = PricingFunctions.described(o.note(), o.qty());
                  NullableStrExpr initial = PricingFunctions.initial(o.note());
                  return FunctionAnnotationTest_NoteFrame.row(o.id(), described, initial);
                })
                .sort(n -> n.id())
                .collect())
        .containsExactly(
            new Note(10, "2 of null", null),
            new Note(11, "1 of gift", "g"),
            new Note(12, "3 of null", null),
            new Note(13, "4 of lost", null));
  }

  @Test
  void aFunctionThatIsNotPureIsComputedOnceForEachRow() {
    long before = Pricing.TICKETS.get();
    assertThat(
            orders
                .let(o -> PricingFunctions.ticket(o.id()))
                .select((o, ticket) -> FunctionAnnotationTest_TicketFrame.row(ticket, ticket))
                .collect())
        .hasSize(4)
        .allMatch(ticket -> ticket.first() == ticket.second());
    assertThat(Pricing.TICKETS.get() - before).isEqualTo(4);
  }

  @Test
  void aFunctionThatIsNotPureIsComputedWhereverItIsWritten() {
    List<Ticket> tickets =
        orders
            .select(o ->
                FunctionAnnotationTest_TicketFrame.row(
                    PricingFunctions.ticket(lit(1L)), PricingFunctions.ticket(lit(1L))))
            .collect();
    assertThat(tickets).hasSize(4);
    assertThat(tickets.stream().flatMap(ticket -> Stream.of(ticket.first(), ticket.second())))
        .doesNotHaveDuplicates();
  }

  @Test
  void decimalsAndListsAreValuesToo() {
    assertThat(
            orders
                .filter(o -> o.id().eq(10))
                .select(o ->
                    FunctionAnnotationTest_PriceFrame.row(
                        PricingFunctions.price(
                            o.amount().toDecimal(9, 1), Lists.of(o.id(), o.customerId()))))
                .collect())
        .containsExactly(new Price(new BigDecimal("1000.00")));
  }

  @Test
  void whatAFunctionThrowsNamesItAndTheRow() {
    assertThatThrownBy(() ->
            orders
                .select(o ->
                    FunctionAnnotationTest_AmountFrame.row(
                        o.id(), PricingFunctions.fee(o.amount(), o.note().orElse(""))))
                .collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("The function shop.fee failed for (argument1 = ")
        .hasMessageContaining("no note");
  }

  @Test
  void theNameIsThatOfClassAndMethodUnlessOneIsSaid() {
    assertThat(
            orders
                .let(o -> PricingFunctions.ticket(o.id()))
                .filter((o, ticket) -> ticket.gt(0))
                .select((o, ticket) -> FunctionAnnotationTest_TicketFrame.row(ticket, ticket))
                .explain())
        .contains("io.recordframe.contract.Pricing.ticket(");
  }

  @Test
  void aFunctionTravelsWithItsCode() {
    byte[] bytes =
        session
            .sql("SELECT 7::BIGINT AS id, 2.5::DOUBLE AS amount")
            .as(FunctionAnnotationTest_AmountFrame.SCHEMA)
            .select(a ->
                FunctionAnnotationTest_AmountFrame.row(
                    a.id(), PricingFunctions.doubled(a.amount())))
            .toBytes();
    try (Session receiver = Session.open()) {
      assertThat(receiver.fromBytes(bytes).as(FunctionAnnotationTest_AmountFrame.SCHEMA).collect())
          .containsExactly(new Amount(7, 5));
    }
  }
}
