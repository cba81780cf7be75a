package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;

import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.Value;
import java.util.List;

/** Comparisons. */
final class ComparisonMappings {

  private static final String SCALARS = "values that are no lists, maps or structs";

  private ComparisonMappings() {}

  static FunctionMapping<Call, Value> of(ComparisonFunction function) {
    return switch (function) {
      case EQUAL -> comparison("equal");
      case NOT_EQUAL -> comparison("not_equal");
      case LESS -> comparison("lt");
      case LESS_OR_EQUAL -> comparison("lte");
      case GREATER -> comparison("gt");
      case GREATER_OR_EQUAL -> comparison("gte");
      case BETWEEN -> exportedFor(SCALARS, call -> areScalars(call) ? between(call) : null);
      case EQUAL_NULL_SAFE ->
          exportedFor(
              SCALARS,
              call ->
                  areScalars(call)
                      ? invocation(call, "is_not_distinct_from").gives(ScalarType.BOOLEAN, false)
                      : null);
      case IS_NULL ->
          exported(call -> invocation(call, "is_null").gives(ScalarType.BOOLEAN, false));
      case IS_NOT_NULL ->
          exported(call -> invocation(call, "is_not_null").gives(ScalarType.BOOLEAN, false));
    };
  }

  /** In two comparisons where these give the same, since more readers know them. */
  private static Value between(Call call) {
    if (call.value(1).nullable() || call.value(2).nullable()) {
      return invocation(call, "between").gives(ScalarType.BOOLEAN);
    }
    List<Value> both =
        List.of(
            compared(call.messages(), "gte", call.value(0), call.value(1)),
            compared(call.messages(), "lte", call.value(0), call.value(2)));
    return call.messages()
        .function(Extension.BOOLEAN, "and")
        .withAll(both, "bool")
        .gives(ScalarType.BOOLEAN);
  }

  private static Value compared(Messages messages, String name, Value left, Value right) {
    return messages
        .function(Extension.COMPARISON, name)
        .withAny(left)
        .withAny(right)
        .gives(ScalarType.BOOLEAN);
  }

  private static FunctionMapping<Call, Value> comparison(String name) {
    return exportedFor(
        SCALARS,
        call -> areScalars(call) ? invocation(call, name).gives(ScalarType.BOOLEAN) : null);
  }

  private static Invocation invocation(Call call, String name) {
    Invocation invocation = call.messages().function(Extension.COMPARISON, name);
    call.values().forEach(invocation::withAny);
    return invocation;
  }

  private static boolean areScalars(Call call) {
    return call.values().stream().allMatch(value -> isScalar(value.type()));
  }

  /** Substrait does not say what nulls within a value are equal to. */
  static boolean isScalar(DataType type) {
    return switch (type) {
      case ScalarType _, DecimalType _, EnumType _ -> true;
      case ListType _, MapType _, StructType _ -> false;
    };
  }
}
