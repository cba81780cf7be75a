package io.recordframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.display.ProgressBar;
import io.recordframe.file.Csv;
import io.recordframe.plan.engine.Execution;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bar that a session shows to a person who watches, on a terminal and a clock of the test. */
class SessionProgressTest {

  private static final String HALF = "[=============             ]  50 %";
  private static final String GONE = "\r" + " ".repeat(39) + "\r";

  private final StringWriter terminal = new StringWriter();

  /** Each look at the clock finds it a second later. */
  private final AtomicLong clock = new AtomicLong();

  private Session open(boolean show) {
    return Session.builder()
        .engine(new NumbersEngine())
        .progressBars(() ->
            ProgressBar.on(
                new PrintWriter(terminal),
                40,
                () -> clock.addAndGet(Duration.ofSeconds(1).toNanos())))
        .showProgress(show)
        .open();
  }

  private UntypedFrame numbers() {
    return open(true).table("numbers");
  }

  @Test
  void aBarIsThereUntilTheFirstRowsAre() {
    List<UntypedRow> rows = new ArrayList<>();
    numbers()
        .forEachBatch(batch -> {
          assertThat(terminal.toString()).endsWith(GONE);
          rows.addAll(batch);
        });
    assertThat(rows).extracting(row -> row.get("n")).containsExactly(0L, 1L, 2L, 3L);
    assertThat(terminal.toString())
        .startsWith("\r[                          ]   0 %  1 s")
        .endsWith(GONE)
        .containsOnlyOnce(GONE);
  }

  @Test
  void aWriteShowsABarToItsEnd() {
    assertThat(numbers().write(Csv.to("anywhere.csv"))).isEqualTo(4);
    assertThat(terminal.toString()).contains(HALF, "100 %").endsWith(GONE);
  }

  @Test
  void aCountShowsABar() {
    assertThat(numbers().count()).isEqualTo(4);
    assertThat(terminal.toString()).contains(" 75 %").endsWith(GONE);
  }

  @Test
  void aStreamThatIsClosedEarlyLeavesNoBar() {
    try (Stream<UntypedRow> rows = numbers().stream()) {
      assertThat(rows.iterator().next().get("n")).isEqualTo(0L);
    }
    assertThat(terminal.toString()).endsWith(GONE);
  }

  @Test
  void noBarIsShownToAConsumerOfProgressOrWhereNoneIsWanted() {
    List<Double> told = new ArrayList<>();
    assertThat(numbers().collect(Execution.unbounded().withProgress(told::add))).hasSize(4);
    assertThat(told).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    try (Session session = open(false)) {
      session.table("numbers").write(Csv.to("anywhere.csv"));
    }
    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void rowsWithoutTypesAreReadByName() {
    UntypedRow row = numbers().stream().skip(2).findFirst().orElseThrow();
    assertThat(row.get("n", Long.class)).isEqualTo(2L);
    assertThat(row.values()).containsExactly(2L);
    assertThat(row).hasToString("{n=2}");
    assertThat(row).isEqualTo(numbers().collect().get(2)).isNotEqualTo(numbers().collect().get(1));
    assertThatThrownBy(() -> row.get("m"))
        .hasMessage("There is no column 'm'; did you mean 'n'? The columns are: n");
    assertThatThrownBy(() -> row.get("n", String.class))
        .isInstanceOf(ClassCastException.class)
        .hasMessage("Column 'n' holds a java.lang.Long, not a java.lang.String");
  }
}
