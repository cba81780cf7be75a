package io.recordframe.substrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.engine.tck.semantics.FunctionExamples;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.substrait.internal.function.FunctionMapping;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of the catalogue, in the call that its example has. */
class CatalogueTest {

  /** The library takes a constant time of day for a timestamp, and then misses the time. */
  private static final String TIMES_OF_DAY =
      "(?s).*(PrecisionTime\\{.*PrecisionTimestamp\\{|PrecisionTimestamp\\{.*PrecisionTime\\{).*";

  static Stream<Function> functions() {
    return FunctionCatalogue.functions().stream();
  }

  private static List<String> reasons(Relation plan) {
    try {
      assertThat(Reading.of(plan).types()).hasSize(plan.schema().size());
      return List.of();
    } catch (SubstraitExportException refused) {
      return refused.reasons();
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isReadOrRefusedByName(Function function) {
    List<String> reasons = reasons(FunctionExamples.of(function).plan());
    String name = "the function " + function.functionName();
    switch (SubstraitDocument.mapping(function)) {
      case FunctionMapping.Exported<?, ?>(String condition, _) when condition.isEmpty() ->
          assertThat(reasons).isEmpty();
      case FunctionMapping.Exported<?, ?>(String condition, _) ->
          assertThat(reasons).isSubsetOf("%s (exported for %s only)".formatted(name, condition));
      case FunctionMapping.Refused<?, ?>(String reason) ->
          assertThat(reasons).contains("%s (%s)".formatted(name, reason));
    }
  }

  /** All nodes and types: read as Substrait's library reads, or refused for a reason. */
  @Test
  void randomPlansAreReadOrRefused() {
    int read = 0;
    for (long seed = 1; seed <= 3_000; seed++) {
      Relation plan = RandomPlan.of(seed).relation();
      try {
        read += reasons(plan).isEmpty() ? 1 : 0;
      } catch (RuntimeException | AssertionError broken) {
        assertThat(broken).as("seed %d", seed).hasMessageMatching(TIMES_OF_DAY);
      }
    }
    assertThat(read).isGreaterThan(100);
  }

  @Test
  void thereAreFunctions() {
    assertThat(functions().map(SubstraitDocument::mapping).toList())
        .hasSizeGreaterThan(200)
        .hasAtLeastOneElementOfType(FunctionMapping.Refused.class)
        .hasAtLeastOneElementOfType(FunctionMapping.Exported.class);
  }
}
