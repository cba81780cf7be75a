package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recordframe.ColumnSummary;
import io.recordframe.Session;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Summaries of columns. */
@ExtendWith(OpenSession.class)
class DescribeTest {

  private static Session session;
  private static OrderFrame orders;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    orders = ContractData.orders(session);
  }

  @Test
  void eachColumnHasWhatItsTypeAllows() {
    List<ColumnSummary> summaries = orders.describe();
    assertThat(summaries)
        .extracting(ColumnSummary::column)
        .containsExactly("id", "customerId", "amount", "qty", "note", "day");
    assertThat(summaries.get(1).standardDeviation()).isCloseTo(3.862, within(0.001));
    assertThat(summaries.get(2).mean()).isEqualTo(40.625);
    assertThat(summaries.get(3))
        .usingRecursiveComparison()
        .ignoringFields("standardDeviation")
        .isEqualTo(new ColumnSummary("qty", "int32", 4, 0, 2.5, null, 1, 4));
    assertThat(summaries.get(4))
        .isEqualTo(new ColumnSummary("note", "string", 4, 2, null, null, "gift", "lost"));
    assertThat(summaries.get(5))
        .isEqualTo(
            new ColumnSummary(
                "day",
                "date",
                4,
                0,
                null,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 4)));
  }

  @Test
  void noRowsAndColumnsWithoutAnOrder() {
    assertThat(orders.filter(o -> o.id().lt(0)).describe().getFirst())
        .isEqualTo(new ColumnSummary("id", "int64", 0, 0, null, null, null, null));
    TaggedFrame lists = TaggedFrame.of(session, List.of(new Tagged(1, List.of(), null, List.of())));
    assertThat(lists.untyped().describe().get(2))
        .isEqualTo(new ColumnSummary("marks", "list<int32?>", 1, 1, null, null, null, null));
  }
}
