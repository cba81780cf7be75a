package io.recordframe.engine.tck.conformance;

import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.engine.Gap;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The document of what engines can run, written from what they declare. */
public final class EnginesDocument {

  private static final String HEAD =
      """
      # Engines and what they run

      An engine declares what it runs, and why it does not run the rest. A plan that needs what an engine lacks is refused when it is prepared, with the reason.
      This page is written from the declarations, which `EngineConformance` holds both ways: what is declared runs and gives what it must, and what is not is refused.

      A gap is *not yet* where the engine could and its adapter here cannot, *not in the engine* where the engine cannot, and *never* where it has no meaning for the engine.
      """;

  private final List<Engine> engines;
  private final List<String> reasons = new ArrayList<>();

  private EnginesDocument(List<Engine> engines) {
    this.engines = engines;
  }

  /**
   * The document.
   *
   * @param engines the engines in the order of the columns
   * @return Markdown, ending in a line break
   */
  public static String text(List<Engine> engines) {
    return new EnginesDocument(List.copyOf(engines)).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("\n## Relations, types, sources and sinks\n\n").append(header("Feature"));
    for (Feature feature : Feature.values()) {
      text.append("| ").append(feature.description());
      for (Engine engine : engines) {
        Capabilities capabilities = engine.capabilities();
        text.append(" | ").append(cell(capabilities.supports(feature), capabilities.gap(feature)));
      }
      text.append(" |\n");
    }
    text.append("\n## Functions\n\n").append(header("Family"));
    families().forEach((family, functions) -> text.append(line(family, functions)));
    text.append(missingFunctions());
    if (!reasons.isEmpty()) {
      text.append("\n## Reasons\n\n");
      for (int i = 0; i < reasons.size(); i++) {
        text.append(
            "%d. %s%n".formatted(i + 1, reasons.get(i)).replace(System.lineSeparator(), "\n"));
      }
    }
    return text.toString();
  }

  private String header(String first) {
    String names = engines.stream().map(Engine::name).collect(Collectors.joining(" | "));
    return "| %s | %s |\n|---|%s\n".formatted(first, names, "---|".repeat(engines.size()));
  }

  private String cell(boolean declared, Optional<Gap> gap) {
    return declared ? "yes" : gap.map(this::mention).orElse("no");
  }

  /** What kind of gap it is, and the number of its reason. */
  private String mention(Gap gap) {
    if (!reasons.contains(gap.reason())) {
      reasons.add(gap.reason());
    }
    return "%s (%d)".formatted(gap.kind().description(), reasons.indexOf(gap.reason()) + 1);
  }

  private static Map<String, List<Function>> families() {
    return FunctionCatalogue.functions().stream()
        .collect(
            Collectors.groupingBy(
                function -> ((Enum<?>) function).getDeclaringClass().getSimpleName(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private String line(String family, List<Function> functions) {
    String cells =
        engines.stream()
            .map(engine -> {
              long declared = functions.stream().filter(engine.capabilities()::supports).count();
              return declared == functions.size()
                  ? "all"
                  : "all but " + (functions.size() - declared);
            })
            .collect(Collectors.joining(" | "));
    return "| %s | %s |\n".formatted(family, cells);
  }

  private String missingFunctions() {
    StringBuilder text = new StringBuilder();
    for (Function function : FunctionCatalogue.functions()) {
      if (engines.stream().allMatch(engine -> engine.capabilities().supports(function))) {
        continue;
      }
      if (text.isEmpty()) {
        text.append("\nFunctions that an engine lacks:\n\n").append(header("Function"));
      }
      text.append("| `").append(function.functionName().toLowerCase(Locale.ROOT)).append('`');
      for (Engine engine : engines) {
        Capabilities capabilities = engine.capabilities();
        text.append(" | ")
            .append(cell(capabilities.supports(function), capabilities.gap(function)));
      }
      text.append(" |\n");
    }
    return text.toString();
  }
}
