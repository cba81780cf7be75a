package io.recordframe.substrait;

import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.substrait.internal.function.AggregateMappings;
import io.recordframe.substrait.internal.function.FunctionMapping;
import io.recordframe.substrait.internal.function.ScalarMappings;
import io.recordframe.substrait.internal.function.WindowMappings;

/** What docs/substrait.md says of functions. */
final class SubstraitDocument {

  private SubstraitDocument() {}

  static FunctionMapping<?, ?> mapping(Function function) {
    return switch (function) {
      case ScalarFunction scalar -> ScalarMappings.of(scalar);
      case Aggregation aggregation -> AggregateMappings.of(aggregation);
      case UserWindowFunction _ -> WindowMappings.ofUser();
      case WindowFunction window -> WindowMappings.of(window);
    };
  }

  /** A row for each function of the catalogue. */
  static String table() {
    StringBuilder text =
        new StringBuilder("| Function | Exported | Why not, or for what |\n|---|---|---|\n");
    for (Function function : FunctionCatalogue.functions()) {
      text.append("| `").append(function.functionName()).append("` | ");
      switch (mapping(function)) {
        case FunctionMapping.Exported<?, ?> exported when exported.condition().isEmpty() ->
            text.append("yes | ");
        case FunctionMapping.Exported<?, ?> exported ->
            text.append("for some | ").append(exported.condition());
        case FunctionMapping.Refused<?, ?> refused -> text.append("no | ").append(refused.reason());
      }
      text.append(" |\n");
    }
    return text.toString();
  }
}
