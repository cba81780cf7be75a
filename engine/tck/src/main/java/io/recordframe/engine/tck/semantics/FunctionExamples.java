package io.recordframe.engine.tck.semantics;

import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.WindowFunction;
import java.util.List;

/**
 * An example for each function of the catalogue. The families are switched over without a default,
 * so that a function without an example does not compile.
 */
public final class FunctionExamples {

  private FunctionExamples() {}

  /**
   * The examples of all functions.
   *
   * @return the examples in the order of the catalogue
   */
  public static List<Example> all() {
    return FunctionCatalogue.functions().stream().map(FunctionExamples::of).toList();
  }

  /**
   * The example of a function.
   *
   * @param function a function of the catalogue
   * @return an expression that calls it, and what it gives
   * @throws IllegalArgumentException for a function of the user
   */
  public static Example of(Function function) {
    return switch (function) {
      case ComparisonFunction comparison -> ComparisonExamples.of(comparison);
      case LogicalFunction logical -> LogicalExamples.of(logical);
      case ConditionalFunction conditional -> ConditionalExamples.of(conditional);
      case ArithmeticFunction arithmetic -> ArithmeticExamples.of(arithmetic);
      case MathFunction math -> MathExamples.of(math);
      case TextFunction text -> TextExamples.of(text);
      case TemporalFunction temporal -> TemporalExamples.of(temporal);
      case CollectionFunction collection -> CollectionExamples.of(collection);
      case AggregateFunction aggregate -> AggregateExamples.of(aggregate);
      case WindowFunction window -> WindowExamples.of(window);
      case UserFunction _ ->
          throw new IllegalArgumentException(
              function.functionName() + " is no function of the catalogue");
    };
  }
}
