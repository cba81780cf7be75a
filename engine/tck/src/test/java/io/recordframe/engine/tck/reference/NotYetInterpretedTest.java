package io.recordframe.engine.tck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotYetInterpretedTest {

  @Test
  void whatIsListedIsRefusedAndNothingElse() {
    Set<Function> missing = new LinkedHashSet<>(FunctionCatalogue.functions());
    missing.removeIf(new ReferenceEngine().capabilities()::supports);
    assertThat(missing).isEqualTo(NotYetInterpreted.FUNCTIONS);
  }

  @Test
  void everythingListedIsRefusedByItsFamilyToo() {
    for (Function function : NotYetInterpreted.FUNCTIONS) {
      List<Expression> arguments =
          Collections.nCopies(function.signature().parameters().size(), text(ScalarType.STRING));
      Relation plan =
          new Project(
              Rows.one(),
              List.of(
                  new NamedExpression(
                      "result", FunctionCall.of((ScalarFunction) function, arguments))));
      try (EngineSession session = new ReferenceEngine().open(EngineConfiguration.DEFAULT)) {
        assertThat(Outcome.of(session, plan, Execution.unbounded()))
            .isInstanceOf(Outcome.Refused.class);
      }
    }
  }

  private static Literal text(DataType type) {
    return new Literal("$", type);
  }

  @Test
  void randomPlansNeverBreakTheReference() {
    try (EngineSession session = new ReferenceEngine().open(EngineConfiguration.DEFAULT)) {
      int gave = 0;
      for (long seed = 0; seed < 1_000; seed++) {
        RandomPlan plan = RandomPlan.of(seed);
        Outcome outcome = Outcome.of(session, plan.relation(), Execution.unbounded());
        assertThat(outcome).describedAs("seed %d", seed).isNotInstanceOf(Outcome.Broke.class);
        gave += outcome instanceof Outcome.Gave ? 1 : 0;
      }
      assertThat(gave).isGreaterThan(500);
    }
  }
}
