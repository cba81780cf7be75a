package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;

import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Value;

/** Three-valued logic. */
final class LogicalMappings {

  private LogicalMappings() {}

  static FunctionMapping<Call, Value> of(LogicalFunction function) {
    return switch (function) {
      case AND -> exported(call -> repeated(call, "and"));
      case OR -> exported(call -> repeated(call, "or"));
      case NOT ->
          exported(call ->
              call.messages()
                  .function(Extension.BOOLEAN, "not")
                  .with(call.value(0))
                  .gives(ScalarType.BOOLEAN));
      case XOR ->
          exported(call ->
              call.messages()
                  .function(Extension.BOOLEAN, "xor")
                  .with(call.value(0))
                  .with(call.value(1))
                  .gives(ScalarType.BOOLEAN));
      case IS_TRUE -> exported(call -> truth(call, "is_true"));
      case IS_FALSE -> exported(call -> truth(call, "is_false"));
    };
  }

  private static Value repeated(Call call, String name) {
    return call.messages()
        .function(Extension.BOOLEAN, name)
        .withAll(call.values(), "bool")
        .gives(ScalarType.BOOLEAN);
  }

  private static Value truth(Call call, String name) {
    return call.messages()
        .function(Extension.COMPARISON, name)
        .with(call.value(0))
        .gives(ScalarType.BOOLEAN, false);
  }
}
