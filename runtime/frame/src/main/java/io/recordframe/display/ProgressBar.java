package io.recordframe.display;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line that shows how far work has come, to a person who watches a terminal. It appears when the
 * work has taken a second, is drawn again ten times a second at most, and vanishes when the bar is
 * closed. Safe for use by several threads at once; those that tell the progress never wait for each
 * other.
 */
public final class ProgressBar implements DoubleConsumer, AutoCloseable {

  private static final long FIRST_AFTER = Duration.ofSeconds(1).toNanos();
  private static final long AGAIN_AFTER = Duration.ofMillis(100).toNanos();
  private static final int WIDEST = 60;

  /** What terminals have where the environment does not tell, or more. */
  private static final int USUAL_WIDTH = 80;

  private final PrintWriter terminal;
  private final int width;
  private final LongSupplier nanoClock;
  private final long started;
  private final ReentrantLock lock = new ReentrantLock();

  // The fields below are read and written with the lock held.
  private double furthest;
  private long lastDrawn;
  private int drawnWidth;
  private boolean closed;

  private ProgressBar(PrintWriter terminal, int width, LongSupplier nanoClock) {
    this.terminal = terminal;
    this.width = Math.min(WIDEST, width - 1);
    this.nanoClock = nanoClock;
    this.started = nanoClock.getAsLong();
  }

  /**
   * A bar on the terminal that this process was started from. There is none when nobody watches:
   * when input or output is redirected, when {@code TERM} is {@code dumb}, or when {@code CI} is
   * set, as it is where output goes to a log. The bar writes to the console itself, so that a
   * redirected standard error stays clean.
   *
   * @return the bar, to be closed, or null
   */
  public static @Nullable ProgressBar onTerminal() {
    Console console = Terminal.watched();
    if (console == null) {
      return null;
    }
    Map<String, String> environment = System.getenv();
    int columns = environment.containsKey("COLUMNS") ? Terminal.width(environment) : USUAL_WIDTH;
    return new ProgressBar(console.writer(), columns, System::nanoTime);
  }

  /**
   * A bar that draws with a writer, whatever stands behind it.
   *
   * @param writer where it draws; it is flushed but not closed
   * @param columns how many cells a line has
   * @param nanoClock the time in nanoseconds since any moment, such as {@link System#nanoTime}
   * @return the bar, to be closed
   * @throws IllegalArgumentException if there are less than {@value TableStyle#MIN_WIDTH} cells
   */
  public static ProgressBar on(PrintWriter writer, int columns, LongSupplier nanoClock) {
    if (columns < TableStyle.MIN_WIDTH) {
      throw new IllegalArgumentException(
          "A progress bar needs %d cells, but the line has %d"
              .formatted(TableStyle.MIN_WIDTH, columns));
    }
    return new ProgressBar(writer, columns, nanoClock);
  }

  /**
   * Tells how far the work has come. The bar never goes back.
   *
   * @param done the part that is done, from 0 to 1; what lies above counts as 1, and what lies
   *     below or is no number as not known
   */
  @Override
  public void accept(double done) {
    if (!lock.tryLock()) {
      return;
    }
    try {
      if (done > furthest) {
        furthest = Math.min(1, done);
      }
      long now = nanoClock.getAsLong();
      if (!closed && isDue(now)) {
        draw(terminal, now);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Removes the bar from the terminal; nothing is drawn afterwards. A second call does nothing. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed && drawnWidth > 0) {
        terminal.write("\r" + " ".repeat(drawnWidth) + "\r");
        terminal.flush();
      }
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private boolean isDue(long now) {
    return drawnWidth == 0 ? now - started >= FIRST_AFTER : now - lastDrawn >= AGAIN_AFTER;
  }

  private void draw(PrintWriter out, long now) {
    String line = line(furthest, Duration.ofNanos(now - started), width);
    out.write("\r" + line + " ".repeat(Math.max(0, drawnWidth - line.length())));
    out.flush();
    drawnWidth = line.length();
    lastDrawn = now;
    // A writer that has failed will not get better, and nobody sees it.
    closed = out.checkError();
  }

  private static String line(double done, Duration elapsed, int width) {
    String figures = "%4d %%  %s".formatted((int) (done * 100), text(elapsed));
    int cells = width - figures.length() - 2;
    int filled = (int) (done * cells);
    return "[" + "=".repeat(filled) + " ".repeat(cells - filled) + "]" + figures;
  }

  private static String text(Duration elapsed) {
    if (elapsed.toMinutes() == 0) {
      return elapsed.toSeconds() + " s";
    }
    if (elapsed.toHours() == 0) {
      return "%d min %02d s".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    }
    return "%d h %02d min".formatted(elapsed.toHours(), elapsed.toMinutesPart());
  }
}
