package io.recordframe.samples.workers;

import static io.recordframe.function.Types.LONG;
import static io.recordframe.function.Types.STRING;
import static io.recordframe.function.Types.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.AnyFrame;
import io.recordframe.PhysicalFrame;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.Validation;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.file.Parquet;
import io.recordframe.function.AggregateFunction1;
import io.recordframe.function.AggregateFunction2;
import io.recordframe.function.Aggregator1;
import io.recordframe.function.Aggregator2;
import io.recordframe.function.Functions;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aggregates whose parts are computed by tasks, in this process and in others. */
class AggregateStatesTest {

  @TempDir Path directory;

  /** A number of a station. */
  @Schema
  record Measured(long id, String station, @Nullable Long number, @Positive long weight) {}

  /** What stations have. */
  @Schema
  record Middle(String station, long middle, long largest) {}

  /** What all rows have. */
  @Schema
  record Totals(@Nullable Long sum, @Nullable Double mean, long numbers) {}

  /** What two aggregates of users give over all rows. */
  @Schema
  record Both(long middle, long largest) {}

  /** A middle value, whose state are all values. */
  private static final class MiddleOfAll implements Aggregator1<Long, List<Long>, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Long> create() {
      return new ArrayList<>();
    }

    @Override
    public List<Long> update(List<Long> state, Long number) {
      List<Long> more = new ArrayList<>(state);
      more.add(number);
      return more;
    }

    @Override
    public List<Long> merge(List<Long> left, List<Long> right) {
      List<Long> both = new ArrayList<>(left);
      both.addAll(right);
      return both;
    }

    @Override
    public Long finish(List<Long> state) {
      return state.isEmpty() ? -1L : state.stream().sorted().toList().get(state.size() / 2);
    }
  }

  /** The largest number, kept with the text that stands beside it. */
  private static final class Labelled implements Aggregator2<Long, String, String, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public String create() {
      return "";
    }

    @Override
    public String update(String state, Long number, String text) {
      return merge(state, number + ":" + text);
    }

    @Override
    public String merge(String left, String right) {
      return finish(left) >= finish(right) ? left : right;
    }

    @Override
    public Long finish(String state) {
      return state.isEmpty() ? Long.MIN_VALUE : Long.parseLong(state.split(":", -1)[0]);
    }
  }

  private static final AggregateFunction1<LongExpr, LongExpr> MIDDLE =
      Functions.aggregate("shop.middle", LONG, list(LONG), LONG, new MiddleOfAll());
  private static final AggregateFunction2<LongExpr, StrExpr, LongExpr> LARGEST =
      Functions.aggregate("shop.largest", LONG, STRING, STRING, LONG, new Labelled());

  /** The rows in a file each. */
  private AggregateStatesTest_MeasuredFrame read(Session session, List<Measured> all) {
    for (Measured each : all) {
      AggregateStatesTest_MeasuredFrame.of(session, List.of(each))
          .write(Parquet.to(directory.resolve("measured%02d.parquet".formatted(each.id()))));
    }
    return session.read(
        AggregateStatesTest_MeasuredFrame.SCHEMA,
        Parquet.files(directory.resolve("measured*.parquet").toString()));
  }

  private static List<Measured> twelve() {
    return LongStream.range(0, 12)
        .mapToObj(i -> new Measured(i, "s" + i % 3, i % 5 == 0 ? null : i * i, i - 1))
        .toList();
  }

  private AggregateStatesTest_MiddleFrame middles(Session session) {
    return read(session, twelve())
        .groupBy(row -> row.station())
        .agg((station, group) ->
            AggregateStatesTest_MiddleFrame.row(
                station,
                group.agg(row -> Functions.nonNull(MIDDLE, row.number()).filter(row.id().ne(4))),
                group.agg(row -> LARGEST.of(row.id(), row.station()))))
        .sort(middle -> middle.station());
  }

  /** What the tasks give together, run by a session that reads them from bytes. */
  private UntypedFrame merged(AnyFrame<?> frame, Session worker, int tasks) {
    PhysicalFrame cut = frame.cut(tasks);
    PhysicalFrame copy = PhysicalFrame.fromBytes(cut.toBytes(), worker);
    assertThat(copy).hasToString(cut.toString());
    assertThat(copy.tasks()).isEqualTo(tasks);
    for (int task = 0; task < tasks; task++) {
      copy.task(task)
          .write(Parquet.to(directory.resolve("task%d.parquet".formatted(task))).overwrite());
    }
    return merged(cut);
  }

  private UntypedFrame merged(PhysicalFrame cut) {
    return cut.merge(Parquet.files(directory.resolve("task*.parquet").toString()));
  }

  @Test
  @DisplayName("codec 9: an aggregate merges the states of tasks that came as bytes")
  void statesAreMerged() {
    try (Session session = Session.open();
        Session worker = Session.open()) {
      AggregateStatesTest_MiddleFrame middles = middles(session);
      assertThat(middles.cut(4).toString())
          .contains("shop.middle_state(number)", "shop.middle_of_states(m0)");
      assertThat(merged(middles, worker, 4).as(AggregateStatesTest_MiddleFrame.SCHEMA).collect())
          .isEqualTo(middles.collect())
          .hasSize(3);
    }
  }

  @Test
  void overNoRowsEachTaskGivesANewState() {
    try (Session session = Session.open();
        Session worker = Session.open()) {
      AggregateStatesTest_BothFrame none =
          read(session, twelve())
              .filter(row -> row.id().lt(0))
              .aggregate(group ->
                  AggregateStatesTest_BothFrame.row(
                      group.agg(row -> Functions.nonNull(MIDDLE, row.number())),
                      group.agg(row -> LARGEST.of(row.id(), row.station()))));
      assertThat(merged(none, worker, 3).as(AggregateStatesTest_BothFrame.SCHEMA).collect())
          .isEqualTo(none.collect())
          .containsExactly(new Both(-1, Long.MIN_VALUE));
    }
  }

  @Test
  @DisplayName("codec 9, 39: an aggregate merges what two other processes computed")
  void otherProcesses() throws Exception {
    try (Session session = Session.open()) {
      AggregateStatesTest_MiddleFrame middles = middles(session);
      PhysicalFrame cut = middles.cut(2);
      byte[] plan = cut.toBytes();
      List<WorkerProcess> workers = new ArrayList<>();
      try {
        for (int task = 0; task < cut.tasks(); task++) {
          workers.add(WorkerProcess.start("task" + task, plan, directory, String.valueOf(task)));
        }
        for (WorkerProcess worker : workers) {
          worker.await();
        }
      } finally {
        workers.forEach(WorkerProcess::close);
      }
      assertThat(workers).hasSize(2);
      assertThat(merged(cut).as(AggregateStatesTest_MiddleFrame.SCHEMA).collect())
          .isEqualTo(middles.collect());
    }
  }

  private static AggregateStatesTest_TotalsFrame totals(AggregateStatesTest_MeasuredFrame rows) {
    return rows.aggregate(group ->
        AggregateStatesTest_TotalsFrame.row(
            group.agg(row -> row.number().sum()),
            group.agg(row -> row.number().mean()),
            group.agg(row -> row.number().count())));
  }

  @Test
  void partsMayHaveSumsThatTheWholeHasNot() {
    List<Measured> extremes =
        List.of(
            new Measured(1, "a", Long.MAX_VALUE, 1),
            new Measured(2, "a", Long.MAX_VALUE, 1),
            new Measured(3, "a", -Long.MAX_VALUE, 1),
            new Measured(4, "a", 1 - Long.MAX_VALUE, 1));
    try (Session session = Session.open();
        Session worker = Session.open()) {
      AggregateStatesTest_MeasuredFrame rows = read(session, extremes);
      assertThat(
              merged(totals(rows), worker, 2).as(AggregateStatesTest_TotalsFrame.SCHEMA).collect())
          .isEqualTo(totals(rows).collect())
          .containsExactly(new Totals(1L, 0.25, 4));
      UntypedFrame tooLarge = merged(totals(rows.filter(row -> row.id().le(2))), worker, 2);
      assertThatThrownBy(() -> tooLarge.as(AggregateStatesTest_TotalsFrame.SCHEMA).collect())
          .isInstanceOf(QueryFailedException.class);
    }
  }

  @Test
  void numbersOfFaultsAreNotCut() {
    try (Session session = Session.open()) {
      var checked = read(session, twelve()).validate(Validation.strict());
      assertThat(checked.faults().collect()).hasSize(2);
      assertThatThrownBy(() -> checked.faults().cut(2))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining(
              "cannot be cut into tasks: it numbers rows in the order in which they are read");
      assertThat(checked.good().cut(2).tasks()).isEqualTo(2);
    }
  }
}
