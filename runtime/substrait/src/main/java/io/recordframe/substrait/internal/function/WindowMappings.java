package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;

import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Column;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import org.jspecify.annotations.Nullable;

/** What becomes of each function that stands in a window only. */
public final class WindowMappings {

  private static final String DISTANCE = "a constant distance of 0 to 2147483647 rows";

  private WindowMappings() {}

  /**
   * What becomes of a function of the user.
   *
   * @return the mapping, which refuses
   */
  public static FunctionMapping<Call, AggregateTerms> ofUser() {
    return FunctionMapping.refused(ScalarMappings.NO_USER_FUNCTIONS);
  }

  /**
   * What becomes of a function.
   *
   * @param function the function
   * @return the mapping
   */
  public static FunctionMapping<Call, AggregateTerms> of(WindowFunction function) {
    return switch (function) {
      case ROW_NUMBER -> ranking("row_number", ScalarType.INT64);
      case RANK -> ranking("rank", ScalarType.INT64);
      case DENSE_RANK -> ranking("dense_rank", ScalarType.INT64);
      case PERCENT_RANK -> ranking("percent_rank", ScalarType.FLOAT64);
      case CUMULATIVE_DISTRIBUTION -> ranking("cume_dist", ScalarType.FLOAT64);
      case NTILE ->
          exported(call ->
              AggregateTerms.of(
                  arithmetic(call, "ntile").with(call.value(0)),
                  new Column(ScalarType.INT64, true)));
      case LAG -> exportedFor(DISTANCE, call -> offset(call, "lag"));
      case LEAD -> exportedFor(DISTANCE, call -> offset(call, "lead"));
      case FIRST_VALUE -> exported(call -> end(call, "first_value"));
      case LAST_VALUE -> exported(call -> end(call, "last_value"));
      case NTH_VALUE ->
          exportedFor(
              "a constant position of 1 to 2147483647",
              call -> {
                Long position = call.integer(1);
                return position == null || position < 1 || position > Integer.MAX_VALUE
                    ? null
                    : AggregateTerms.of(
                        arithmetic(call, "nth_value")
                            .withAny(call.value(0))
                            .with(call.messages().literal(position.intValue(), ScalarType.INT32)),
                        new Column(call.type(), true));
              });
    };
  }

  private static Invocation arithmetic(Call call, String name) {
    return call.messages().function(Extension.ARITHMETIC, name);
  }

  private static FunctionMapping<Call, AggregateTerms> ranking(String name, DataType type) {
    return exported(call -> AggregateTerms.of(arithmetic(call, name), new Column(type, true)));
  }

  private static AggregateTerms end(Call call, String name) {
    // As its definition says, although it gives null over no rows.
    return AggregateTerms.of(
        arithmetic(call, name).withAny(call.value(0)),
        new Column(call.type(), call.value(0).nullable()));
  }

  private static @Nullable AggregateTerms offset(Call call, String name) {
    Invocation invocation = arithmetic(call, name).withAny(call.value(0));
    if (call.size() > 1) {
      Long distance = call.integer(1);
      if (distance == null || distance < 0 || distance > Integer.MAX_VALUE) {
        return null;
      }
      invocation.with(call.messages().literal(distance.intValue(), ScalarType.INT32));
    }
    if (call.size() > 2) {
      invocation.withAny(call.value(2));
    }
    return AggregateTerms.of(invocation, new Column(call.type(), true));
  }
}
