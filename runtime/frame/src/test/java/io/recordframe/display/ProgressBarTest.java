package io.recordframe.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final StringWriter drawn = new StringWriter();
  private final ProgressBar bar = ProgressBar.on(new PrintWriter(drawn), 40, clock::get);

  private void after(long millis) {
    clock.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  private String drawn() {
    String text = drawn.toString();
    drawn.getBuffer().setLength(0);
    return text;
  }

  @Test
  void shortWorkShowsNothing() {
    bar.accept(0.1);
    after(999);
    bar.accept(0.9);
    bar.close();
    assertThat(drawn()).isEmpty();
  }

  @Test
  void appearsAfterASecondAndVanishesWhenClosed() {
    after(1000);
    bar.accept(0.5);
    assertThat(drawn()).isEqualTo("\r[=============             ]  50 %  1 s");
    bar.close();
    assertThat(drawn()).isEqualTo("\r" + " ".repeat(39) + "\r");
  }

  @Test
  void isDrawnTenTimesASecondAtMost() {
    after(1000);
    bar.accept(0.1);
    drawn();
    after(99);
    bar.accept(0.2);
    assertThat(drawn()).isEmpty();
    after(1);
    bar.accept(0.2);
    assertThat(drawn()).isEqualTo("\r[=====                     ]  20 %  1 s");
  }

  @Test
  void neverGoesBackAndKnowsWhatIsNoProgress() {
    after(2000);
    bar.accept(0.5);
    String half = "\r[=============             ]  50 %  2 s";
    assertThat(drawn()).isEqualTo(half);
    for (double other : new double[] {0.2, -1, Double.NaN, Double.NEGATIVE_INFINITY}) {
      after(100);
      bar.accept(other);
      assertThat(drawn()).as("after %s", other).isEqualTo(half);
    }
    after(100);
    bar.accept(Double.POSITIVE_INFINITY);
    assertThat(drawn()).isEqualTo("\r[==========================] 100 %  2 s");
  }

  @Test
  void longWorkIsToldInMinutesAndHours() {
    after(65_000);
    bar.accept(0);
    assertThat(drawn()).isEqualTo("\r[                   ]   0 %  1 min 05 s");
    after(3_600_000);
    bar.accept(0);
    assertThat(drawn()).isEqualTo("\r[                   ]   0 %  1 h 01 min");
  }

  @Test
  void drawsNothingOnceClosed() {
    after(1000);
    bar.accept(0.5);
    bar.close();
    drawn();
    after(1000);
    bar.accept(0.7);
    bar.close();
    assertThat(drawn()).isEmpty();
  }

  @Test
  void isNoWiderThanSixtyCells() {
    ProgressBar wide = ProgressBar.on(new PrintWriter(drawn), 500, clock::get);
    after(1000);
    wide.accept(0.5);
    assertThat(drawn()).hasSize(1 + 60);
  }

  @Test
  void aNarrowLineIsRefused() {
    assertThatThrownBy(() -> ProgressBar.on(new PrintWriter(drawn), 19, clock::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A progress bar needs 20 cells, but the line has 19");
  }

  @Test
  void aTerminalThatFailsIsLeftAlone() {
    AtomicLong writes = new AtomicLong();
    Writer failing =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            writes.incrementAndGet();
            throw new IOException("gone");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ProgressBar unseen = ProgressBar.on(new PrintWriter(failing), 40, clock::get);
    for (int i = 0; i < 3; i++) {
      after(1000);
      unseen.accept(0.5);
    }
    unseen.close();
    assertThat(writes).hasValue(1);
  }

  @Test
  void manyThreadsDrawWholeLines() {
    after(1000);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2_000; i++) {
        double done = i / 2_000.0;
        threads.execute(() -> {
          after(100);
          bar.accept(done);
        });
      }
    }
    bar.close();
    List<String> lines = List.of(drawn().split("\r"));
    assertThat(lines).hasSizeGreaterThan(2).startsWith("").endsWith(" ".repeat(39));
    assertThat(lines.subList(1, lines.size() - 1))
        .allMatch(line -> line.matches("\\[=* *] +\\d+ %  (\\d+ s|\\d min \\d\\d s) *"));
  }
}
