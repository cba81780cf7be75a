package io.recordframe.samples.extension;

import static io.recordframe.Column.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.plan.error.InvalidPlanException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LatestPerKeyTest {

  private static final String CHANGES =
      "select * from (values ('a', 1, 10), ('b', 2, 20), ('a', 3, 30)) as t(name, moment, price)";

  @Test
  void theLatestOfEachKeyRemains() {
    try (Session session = Session.open()) {
      UntypedFrame latest = session.sql(CHANGES).extend(new LatestPerKey("name", "moment"));
      assertThat(latest.schema().names()).containsExactly("name", "moment", "price");
      assertThat(latest.count()).isEqualTo(2);
      assertThat(latest.filter(col("name").eq("a")).select(col("price")).value(Integer.class))
          .isEqualTo(30);
      assertThat(latest.explain()).startsWith("Extension latest of each name by moment");
    }
  }

  @Test
  @DisplayName("codec 32: its codec is found, and it keeps its name where it is sent")
  void itTravels() {
    try (Session session = Session.open();
        Session receiver = Session.open()) {
      UntypedFrame latest = session.sql(CHANGES).extend(new LatestPerKey("name", "moment"));
      UntypedFrame copy = receiver.fromBytes(latest.toBytes());
      assertThat(copy.plan()).isEqualTo(latest.plan());
      assertThat(copy.explain()).isEqualTo(latest.explain());
      assertThat(copy.count()).isEqualTo(2);
    }
  }

  @Test
  void whatItCannotBeAppliedToIsRefused() {
    try (Session session = Session.open();
        Session other = Session.open()) {
      UntypedFrame changes = session.sql(CHANGES);
      assertThatThrownBy(() -> changes.extend(new LatestPerKey("nme", "moment")))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining(
              "The extension 'latest of each nme by moment' cannot be applied to these rows: There is no column 'nme'");
      assertThatThrownBy(() -> changes.extend(new LatestPerKey("name", "moment"), changes))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining("It is applied to one relation, not to 2");
      assertThatThrownBy(
              () -> changes.extend(new LatestPerKey("name", "moment"), other.sql(CHANGES)))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining("Frames of two sessions cannot meet in one plan");
    }
  }
}
