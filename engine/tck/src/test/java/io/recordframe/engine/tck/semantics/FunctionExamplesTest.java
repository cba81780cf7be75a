package io.recordframe.engine.tck.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.engine.Requirements;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionExamplesTest {

  @Test
  void everyExampleCallsItsFunction() {
    List<Function> functions = FunctionCatalogue.functions();
    assertThat(functions).hasSizeGreaterThan(200);
    for (Function function : functions) {
      assertThat(Requirements.of(FunctionExamples.of(function).plan()).functions())
          .describedAs(function.functionName())
          .contains(function);
    }
  }
}
