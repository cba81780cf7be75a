package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;
import static io.recordframe.substrait.internal.function.FunctionMapping.refused;

import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Value;

/** Choices among arguments. */
final class ConditionalMappings {

  private ConditionalMappings() {}

  static FunctionMapping<Call, Value> of(ConditionalFunction function) {
    return switch (function) {
      case COALESCE -> exported(call -> repeated(call, "coalesce"));
      case NULL_IF ->
          exportedFor(
              "values that are no lists, maps or structs",
              call ->
                  ComparisonMappings.isScalar(call.type())
                      ? call.messages()
                          .function(Extension.COMPARISON, "nullif")
                          .withAny(call.value(0))
                          .withAny(call.value(1))
                          .gives(call.type(), true)
                      : null);
      case GREATEST -> exported(call -> repeated(call, "greatest"));
      case LEAST -> exported(call -> repeated(call, "least"));
      case REQUIRE_NON_NULL -> refused("Substrait has no function that fails at a null");
      case FAIL -> refused("Substrait has no function that ends a query with a message");
    };
  }

  private static Value repeated(Call call, String name) {
    // There it takes two arguments at least.
    return call.size() == 1
        ? call.value(0)
        : call.messages()
            .function(Extension.COMPARISON, name)
            .withAll(call.values(), "any")
            .gives(call.type());
  }
}
