package io.recordframe.substrait.internal.function;

import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.substrait.internal.message.Value;

/** What becomes of each scalar function. */
public final class ScalarMappings {

  static final String NO_USER_FUNCTIONS = "Substrait has no place for the code of functions";

  private ScalarMappings() {}

  /**
   * What becomes of a function.
   *
   * @param function the function
   * @return the mapping
   */
  public static FunctionMapping<Call, Value> of(ScalarFunction function) {
    return switch (function) {
      case ComparisonFunction comparison -> ComparisonMappings.of(comparison);
      case LogicalFunction logical -> LogicalMappings.of(logical);
      case ConditionalFunction conditional -> ConditionalMappings.of(conditional);
      case ArithmeticFunction arithmetic -> ArithmeticMappings.of(arithmetic);
      case MathFunction math -> MathMappings.of(math);
      case TextFunction text -> TextMappings.of(text);
      case TemporalFunction temporal -> TemporalMappings.of(temporal);
      case CollectionFunction collection -> CollectionMappings.of(collection);
      case UserScalarFunction _ -> FunctionMapping.refused(NO_USER_FUNCTIONS);
    };
  }
}
