package io.recordframe.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/**
 * The faults that were found, in the order of the source.
 *
 * @param diagnostics the faults, none when all is well
 */
public record ValidationReport(List<Diagnostic> diagnostics) {

  private static final ValidationReport CLEAN = new ValidationReport(List.of());

  /** Takes a copy of the faults. */
  public ValidationReport {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The report that finds no fault. */
  public static ValidationReport clean() {
    return CLEAN;
  }

  /** A report of the given faults. */
  public static ValidationReport of(Diagnostic... diagnostics) {
    return new ValidationReport(List.of(diagnostics));
  }

  /** Collects reports into one, in their order. */
  public static Collector<ValidationReport, ?, ValidationReport> joining() {
    return Collector.of(
        ArrayList<Diagnostic>::new,
        (all, report) -> all.addAll(report.diagnostics()),
        (first, second) -> {
          first.addAll(second);
          return first;
        },
        ValidationReport::new);
  }

  /** Whether no fault was found. */
  public boolean isClean() {
    return diagnostics.isEmpty();
  }
}
