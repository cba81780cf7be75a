package io.recordframe.engine.duckdb.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressReportsTest {

  private final List<Double> told = new ArrayList<>();
  private final ProgressReports reports = new ProgressReports(told::add);

  @Test
  void neverGoBack() {
    reports.tell(0.25);
    reports.tell(0.2);
    reports.tell(0.25);
    reports.tell(0.5);
    reports.complete();
    assertThat(told).containsExactly(0.25, 0.5, 1.0);
  }

  @Test
  void tellOneAtTheEndAndOnlyThere() {
    reports.tell(1);
    reports.tell(1.5);
    assertThat(told).isEmpty();
    reports.complete();
    reports.complete();
    reports.tell(0.5);
    assertThat(told).containsExactly(1.0);
  }

  @Test
  void leaveOutWhatIsNotKnown() {
    reports.tell(-0.01);
    reports.tell(Double.NaN);
    reports.tell(0);
    assertThat(told).containsExactly(0.0);
  }

  @Test
  void tellNothingOnceTheQueryIsOver() {
    reports.tell(0.5);
    reports.end();
    reports.tell(0.75);
    reports.complete();
    assertThat(told).containsExactly(0.5);
  }

  @Test
  void keepWhatTheConsumerThrewAndCallItNoMore() {
    Error thrown = new StackOverflowError("in the consumer");
    List<Double> calls = new ArrayList<>();
    ProgressReports failing =
        new ProgressReports(part -> {
          calls.add(part);
          throw thrown;
        });
    failing.tell(0.5);
    failing.tell(0.75);
    failing.complete();
    assertThat(failing.failure()).isSameAs(thrown);
    assertThat(calls).containsExactly(0.5);
  }

  @Test
  void leaveOutWhatComesWhileAnotherThreadTells() throws Exception {
    CountDownLatch telling = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    DoubleConsumer slow =
        part -> {
          told.add(part);
          telling.countDown();
          awaitUnchecked(goOn);
        };
    ProgressReports slowReports = new ProgressReports(slow);
    Thread first = Thread.ofPlatform().start(() -> slowReports.tell(0.25));
    telling.await();
    slowReports.tell(0.5);
    goOn.countDown();
    first.join();
    assertThat(told).containsExactly(0.25);
    slowReports.complete();
    assertThat(told).containsExactly(0.25, 1.0);
  }

  @Test
  void endTheExecutionWhoseConsumerFailed() {
    RuntimeException thrown = new IllegalArgumentException("no more");
    ExecutionControl control =
        new ExecutionControl(
            Execution.unbounded()
                .withProgress(_ -> {
                  throw thrown;
                }));
    control.requireRunning();
    control.progress().tell(0.5);
    assertThatThrownBy(control::requireRunning)
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The consumer of the query's progress failed: java.lang.IllegalArgumentException: no more")
        .hasCause(thrown);
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
