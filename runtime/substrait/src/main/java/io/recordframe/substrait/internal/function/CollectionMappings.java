package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;
import static io.recordframe.substrait.internal.function.FunctionMapping.refused;

import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Value;
import io.recordframe.substrait.internal.wire.Algebra.Expression;

/** Lists, maps and binary values. */
final class CollectionMappings {

  private static final String NO_SUCH_FUNCTION = "Substrait has no such function";

  private CollectionMappings() {}

  static FunctionMapping<Call, Value> of(CollectionFunction function) {
    return switch (function) {
      case LIST_SIZE ->
          exported(call ->
              call.messages()
                  .function(Extension.LIST, "cardinality")
                  .with(call.value(0))
                  .gives(ScalarType.INT64));
      case LIST_SORT -> sorted("ASC_NULLS_LAST");
      case LIST_SORT_DESCENDING -> sorted("DESC_NULLS_LAST");
      case LIST_OF -> exported(CollectionMappings::list);
      case LIST_GET ->
          refused("Substrait does not say what stands at a position that the list does not have");
      case MAP_GET ->
          refused("Substrait reads constant keys only, and does not say what a missing one gives");
      case LIST_CONTAINS, LIST_POSITION ->
          refused("Substrait's index_in gives null both for a null and for what is not there");
      case LIST_JOIN,
          LIST_SLICE,
          LIST_DISTINCT,
          LIST_REVERSE,
          LIST_CONCAT,
          LIST_FLATTEN,
          LIST_WITHOUT_NULLS,
          LIST_SUM,
          LIST_MEAN,
          LIST_MIN,
          LIST_MAX,
          LIST_RANGE,
          LIST_ZIP,
          MAP_KEYS,
          MAP_VALUES,
          MAP_OF_LISTS,
          MAP_SIZE,
          MAP_CONTAINS_KEY,
          TO_JSON,
          BINARY_LENGTH,
          TO_HEX,
          TO_BASE64,
          BINARY_SLICE,
          FROM_HEX,
          TRY_FROM_HEX,
          FROM_BASE64,
          TRY_FROM_BASE64,
          TO_UTF8,
          FROM_UTF8,
          TRY_FROM_UTF8 ->
          refused(NO_SUCH_FUNCTION);
    };
  }

  private static FunctionMapping<Call, Value> sorted(String direction) {
    return exportedFor(
        "lists of values that are no lists, maps or structs",
        call ->
            call.type(0) instanceof ListType list && ComparisonMappings.isScalar(list.element())
                ? call.messages()
                    .function(Extension.LIST, "sort")
                    .with(call.value(0))
                    .option("direction", direction)
                    .gives(list)
                : null);
  }

  private static Value list(Call call) {
    Expression.Nested.List.Builder elements = Expression.Nested.List.newBuilder();
    boolean nullable = call.values().stream().anyMatch(Value::nullable);
    for (Value value : call.values()) {
      elements.addValues((nullable ? call.messages().asNullable(value) : value).message());
    }
    return new Value(
        Expression.newBuilder().setNested(Expression.Nested.newBuilder().setList(elements)).build(),
        new ListType(call.value(0).type(), nullable),
        false);
  }
}
