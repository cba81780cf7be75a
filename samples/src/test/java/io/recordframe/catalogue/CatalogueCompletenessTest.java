package io.recordframe.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.random.FunctionCalls;
import io.recordframe.engine.tck.semantics.Example;
import io.recordframe.engine.tck.semantics.SemanticRules;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.Gap;
import io.recordframe.plan.engine.Requirements;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing of the catalogue is there in part only. */
class CatalogueCompletenessTest {

  private static final Path SEMANTICS = Path.of("..", "docs", "semantics.md");
  private static final Pattern ENTRY =
      Pattern.compile("^\\| `(\\w+)` \\| [^|]* \\| [^|]+ \\|", Pattern.MULTILINE);
  private static final Pattern ENTRY_WITH_EXAMPLE =
      Pattern.compile(
          "^\\| `(\\w+)` \\| [^|]* \\| [^|]+ \\| `.+` (gives `|is an error )[^\n]*\\|$",
          Pattern.MULTILINE);

  private static String semantics;

  @BeforeAll
  static void read() throws IOException {
    semantics = Files.readString(SEMANTICS);
    assertThat(FunctionCatalogue.functions()).hasSizeGreaterThan(200);
  }

  @Test
  void everyFunctionHasATypedForm() throws IOException {
    assertThat(without(TypedForms.functions())).isEmpty();
  }

  @Test
  void everyFunctionRunsOnDuckDbOrIsAGapWithAReason() {
    Capabilities capabilities = new DuckDbEngine().capabilities();
    Set<Function> done = new LinkedHashSet<>();
    try (EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT)) {
      for (Example example : SemanticRules.examples()) {
        if (Outcome.of(session, example.plan(), Execution.unbounded()) instanceof Outcome.Gave
            || example.fails()) {
          done.addAll(Requirements.of(example.plan()).functions());
        }
      }
    }
    assertThat(without(done))
        .allSatisfy(function ->
            assertThat(capabilities.gap(function).map(Gap::reason))
                .hasValueSatisfying(reason -> assertThat(reason).isNotBlank()));
  }

  @Test
  void everyFunctionHasAnEntryInTheSemantics() {
    assertThat(names()).isSubsetOf(namesOf(ENTRY));
  }

  @Test
  void everyEntryHasAnExample() {
    assertThat(names()).isSubsetOf(namesOf(ENTRY_WITH_EXAMPLE));
  }

  @Test
  void everyFunctionIsRunByTheConformanceKit() {
    Set<Function> compared = new LinkedHashSet<>();
    SemanticRules.examples()
        .forEach(example -> compared.addAll(Requirements.of(example.plan()).functions()));
    assertThat(without(compared)).isEmpty();
    assertThat(FunctionCatalogue.functions())
        .allSatisfy(function ->
            assertThat(FunctionCalls.of(function).map(Requirements::of))
                .hasValueSatisfying(needs -> assertThat(needs.functions()).contains(function)));
  }

  private static List<Function> without(Set<Function> found) {
    return FunctionCatalogue.functions().stream().filter(it -> !found.contains(it)).toList();
  }

  private static List<String> names() {
    return FunctionCatalogue.functions().stream().map(Function::functionName).toList();
  }

  private static Set<String> namesOf(Pattern entry) {
    return entry
        .matcher(semantics)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
