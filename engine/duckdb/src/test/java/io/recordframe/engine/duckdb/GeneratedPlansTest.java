package io.recordframe.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.GeneratedPlans.Kind;
import io.recordframe.engine.duckdb.GeneratedPlans.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever the plan, it ends in rows or in an error of this project that says what is wrong with
 * it, and the process lives on. {@code docs/testing.md} tells how to run more plans, and one.
 */
class GeneratedPlansTest {

  private static final long PLANS = Long.getLong("recordframe.test.plans", 400);
  private static final long FIRST = Long.getLong("recordframe.test.firstSeed", 1);

  private static final Kind KIND =
      Kind.valueOf(System.getProperty("recordframe.test.kindOfPlans", Kind.HOSTILE.name()));

  /** So many plans, and then a process and session of their own for the next ones. */
  private static final long PLANS_OF_A_PROCESS = 5_000;

  private final Map<String, Integer> endings = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final List<String> slowest = new ArrayList<>();

  @Test
  void plansEndInRowsOrTypedErrors() throws IOException, InterruptedException {
    run(KIND, PLANS);
  }

  private void run(Kind kind, long count) throws IOException, InterruptedException {
    long next = FIRST;
    while (next < FIRST + count) {
      next = runProcess(kind, next, Math.min(PLANS_OF_A_PROCESS, FIRST + count - next));
    }
    String report = report(kind, count);
    System.out.println(report);
    Files.writeString(Path.of("target", "generated-plans-" + kind + ".txt"), report);
    assertThat(faults).as(report).isEmpty();
    assertThat(refusals).as(report).isEmpty();
    assertThat(endings.keySet()).anyMatch(ending -> ending.startsWith(Outcome.ROWS.name()));
  }

  /** Runs plans until all are done or the process is dead, and says which seed is the next. */
  private long runProcess(Kind kind, long first, long count)
      throws IOException, InterruptedException {
    Process process = GeneratedPlans.start(kind, first, count);
    long begun = first - 1;
    List<String> noise = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", 4);
        switch (words[0]) {
          case "BEGIN" -> begun = Long.parseLong(words[1]);
          case "END" -> note(kind, words);
          default -> noise.add(line);
        }
      }
      int exit = process.waitFor();
      if (exit != 0) {
        faults.add(
            "%s %d: the process died with exit code %d: %s"
                .formatted(kind, begun, exit, noise.subList(0, Math.min(5, noise.size()))));
      }
    } finally {
      process.destroyForcibly();
    }
    return begun + 1;
  }

  private void note(Kind kind, String[] words) {
    String ending = words[3];
    String[] parts = ending.split("[ :]", 3);
    endings.merge(
        ending.startsWith(Outcome.ROWS.name()) ? parts[0] : parts[0] + " " + parts[1],
        1,
        Integer::sum);
    if (ending.startsWith(Outcome.FAULT.name())) {
      faults.add(kind + " " + words[1] + ": " + ending);
    }
    if (ending.startsWith(Outcome.REFUSED.name())) {
      refusals.add(kind + " " + words[1] + ": " + ending);
    }
    if (Long.parseLong(words[2]) > 10_000) {
      slowest.add(kind + " " + words[1] + ": " + words[2] + " ms");
    }
  }

  private String report(Kind kind, long count) {
    return "%d %s plans from seed %d: %s%n%d faults%n%s%n%d refused%n%s%nlonger than 10 s: %s%n"
        .formatted(
            count,
            kind,
            FIRST,
            endings,
            faults.size(),
            String.join("\n", faults),
            refusals.size(),
            String.join("\n", refusals),
            slowest);
  }
}
