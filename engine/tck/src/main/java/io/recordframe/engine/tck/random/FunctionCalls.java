package io.recordframe.engine.tck.random;

import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest plans that call a function. */
public final class FunctionCalls {

  private FunctionCalls() {}

  /**
   * A plan of one row that calls a function with constants that it takes, null where any value will
   * do. What it gives is not the question: an engine that declares the function runs it, and one
   * that does not refuses it.
   *
   * @param function a function of the catalogue
   * @return the plan; none if no types are known that the function takes
   */
  public static Optional<Relation> of(Function function) {
    return FunctionIndex.argumentTypes(function).stream()
        .filter(types -> FunctionIndex.resultType(function, types) != null)
        .findFirst()
        .map(types -> plan(function, types));
  }

  private static Relation plan(Function function, List<DataType> types) {
    Relation input = Rows.one();
    ArgumentChoice choice = new ArgumentChoice(new SeededRandom(0));
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Expression chosen = choice.of(function, i, types.get(i));
      arguments.add(chosen == null ? new Literal(null, types.get(i)) : chosen);
    }
    return switch (function) {
      case ScalarFunction scalar -> project(input, FunctionCall.of(scalar, arguments));
      case WindowFunction window -> {
        SortKey key =
            new SortKey(
                FieldReference.of(0, input.schema().field(0)),
                SortKey.Direction.ASCENDING,
                SortKey.Nulls.LAST);
        yield project(
            input,
            new WindowCall(
                window,
                arguments,
                false,
                null,
                List.of(),
                List.of(key),
                WindowFrame.WHOLE_PARTITION,
                window.signature().resultType(types)));
      }
      case AggregateFunction aggregate -> {
        AggregateCall call = AggregateCall.of(aggregate, arguments.toArray(Expression[]::new));
        yield new Aggregate(input, List.of(), List.of(new Aggregate.Measure("result", call)));
      }
      default ->
          throw new IllegalArgumentException(
              function.functionName() + " is no function of the catalogue");
    };
  }

  private static Relation project(Relation input, Expression call) {
    return new Project(input, List.of(new NamedExpression("result", call)));
  }
}
