package io.recordframe.engine.tck.semantics;

import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.util.Locale;
import java.util.stream.Collectors;

/** The document of the rules, written from the rules and the catalogue of functions. */
public final class SemanticsDocument {

  private static final String HEAD =
      """
      # One meaning on every engine

      A frame means the same on every engine, or the engine says that it cannot run it. This page is written from the rules in
      `io.recordframe.engine.tck.semantics` and from the catalogue of functions. Each example is run on the reference interpreter and on DuckDB.

      An error in a value shows where the value is needed. Where it is not, an engine is free to compute it or not.
      """;

  private static final String RELATIONS =
      """

      ## Relations

      - A filter keeps the rows for which its predicate is true, neither false nor null.
      - Null keys do not match in joins unless they are compared null-safely. Rows without a partner have nulls on the other side.
      - A join with the nearest row looks for the largest value up to that of the left row, the smallest from it on, or the nearer of both. Of values that are as far before as behind it is
        the one before; of several rows with the same value it is any one. Null is near to nothing. NaN is the largest value, and as far away from others as can be. Whether a -0.0 within a list stays one is left open.
      - Groups, distinct rows and set operations take nulls as equal, NaN as equal to NaN, and -0.0 as equal to 0.0. Which zero stands for both is left open.
      - An aggregation without keys gives one row, also over no rows. Aggregates leave nulls out; over no values they give null, and counts give 0.
      - Nulls are last unless said otherwise. An order is promised after a sort, and a limit takes the order of its input.
      - Windows: with an order the default frame goes from the start of the partition to the current row and its peers, without one it is the partition.
        A range frame adds its offset to the sort key; rows without a key, or with NaN, stand only with their like. What a frame leaves out, the current row, its peers or both, is left out
        of the rows between its bounds; without an order all rows are peers.
      """;

  private SemanticsDocument() {}

  /**
   * The document.
   *
   * @return Markdown, ending in a line break
   */
  public static String text() {
    StringBuilder text = new StringBuilder(HEAD).append(RELATIONS);
    String subject = "";
    for (SemanticRule rule : SemanticRules.all()) {
      if (!rule.subject().equals(subject)) {
        subject = rule.subject();
        text.append("\n## ").append(subject).append("\n\n");
      }
      text.append("- ").append(rule.rule()).append('\n');
      for (Example example : rule.examples()) {
        text.append("  - ").append(example.text()).append('\n');
      }
    }
    text.append("\n## Functions\n\n| Function | Takes | Meaning | Example |\n|---|---|---|---|\n");
    FunctionCatalogue.functions().forEach(function -> text.append(line(function)));
    return text.toString();
  }

  private static String line(Function function) {
    String parameters =
        function.signature().parameters().stream()
            .map(parameter -> parameter.description())
            .collect(Collectors.joining(", "));
    String repeated = function.signature().variadic() ? ", ..." : "";
    return "| `%s` | %s | %s | %s |%n"
        .formatted(
            function.functionName().toLowerCase(Locale.ROOT),
            parameters + repeated,
            cell(function.signature().summary()),
            cell(FunctionExamples.of(function).text()))
        .replace(System.lineSeparator(), "\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
