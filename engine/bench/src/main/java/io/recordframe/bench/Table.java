package io.recordframe.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints measurements, a line each, as a table that Markdown understands. */
final class Table {

  private static final String LINE = "| %-11s | %-52s | %10s | %10s | %7s | %-15s | %-3s |%n";

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void printHead() {
    out.printf(LINE, "Area", "Measure", "Ours", "Peer", "Ratio", "Goal", "Met");
    out.println("|---|---|--:|--:|--:|---|---|");
  }

  void print(String area, Measurement measurement) {
    Quantity quantity = measurement.quantity();
    boolean compared = !Double.isNaN(measurement.peer());
    Goal goal = measurement.goal();
    out.printf(
        LINE,
        area,
        measurement.measure(),
        quantity.text(measurement.ours()),
        compared ? quantity.text(measurement.peer()) : "",
        compared ? String.format(Locale.ROOT, "%.3g", measurement.ratio()) : "",
        goal.text(quantity),
        goal instanceof Goal.None ? "" : goal.isMet(measurement) ? "yes" : "no");
    out.flush();
  }
}
