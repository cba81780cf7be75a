package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;
import static io.recordframe.substrait.internal.function.FunctionMapping.refused;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.Value;
import io.recordframe.substrait.internal.wire.Types.Type;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Dates and times. */
final class TemporalMappings {

  private static final String NO_SUCH_FUNCTION = "Substrait has no such function";
  private static final String TIMESTAMPS = "timestamps";

  private TemporalMappings() {}

  static FunctionMapping<Call, Value> of(TemporalFunction function) {
    return switch (function) {
      case YEAR -> exported(call -> part(call, "YEAR", false));
      case ISO_YEAR -> exported(call -> part(call, "ISO_YEAR", false));
      case QUARTER -> exported(call -> part(call, "QUARTER", true));
      case MONTH -> exported(call -> part(call, "MONTH", true));
      case DAY -> exported(call -> part(call, "DAY", true));
      case DAY_OF_WEEK -> exported(call -> part(call, "MONDAY_DAY_OF_WEEK", true));
      case DAY_OF_YEAR -> exported(call -> part(call, "DAY_OF_YEAR", true));
      case ISO_WEEK -> exported(call -> part(call, "ISO_WEEK", true));
      case HOUR -> ofTimestamp("HOUR");
      case MINUTE -> ofTimestamp("MINUTE");
      case SECOND -> ofTimestamp("SECOND");
      case MILLISECOND -> ofTimestamp("MILLISECOND");
      case MICROSECOND -> ofTimestamp("SUBSECOND");
      case ADD_DAYS -> exported(TemporalMappings::addDays);
      case ADD_DURATION ->
          exportedFor(
              "timestamps and instants",
              call ->
                  call.type() == ScalarType.DATE
                      ? null
                      : add(call.messages(), call.value(0), call.value(1)).gives(call.type()));
      case TO_DATE ->
          exported(call -> call.messages().cast(call.value(0), ScalarType.DATE, Cast.Mode.STRICT));
      case IN_ZONE ->
          exported(call ->
              call.messages()
                  .function(Extension.DATETIME, "local_timestamp")
                  .with(call.value(0))
                  .with(call.value(1))
                  .gives(ScalarType.TIMESTAMP));
      case ADD_MONTHS ->
          refused("Substrait does not say what a day becomes that the month does not have");
      case TO_INSTANT ->
          refused(
              "Substrait does not say which instant is meant when clocks show a time twice or never");
      case FORMAT, PARSE_TIMESTAMP, TRY_PARSE_TIMESTAMP ->
          refused(
              "Substrait's patterns are those of the C library, these go on to parts of a second");
      case TRUNCATE_TO, TIME_BUCKET ->
          refused("Substrait's units of rounding begin elsewhere, and differ from type to type");
      case EPOCH_SECONDS -> refused("Substrait does not say how seconds before 1970 are rounded");
      case NOW -> refused("Readers of Substrait do not know its time of the query yet");
      case NANOSECOND,
          MAKE_TIME,
          MAKE_DATE,
          EPOCH_MICROS,
          EPOCH_MILLIS,
          FROM_EPOCH_SECONDS,
          FROM_EPOCH_MILLIS,
          FROM_EPOCH_MICROS,
          BETWEEN_UNITS,
          DAYS_BETWEEN,
          DURATION_BETWEEN,
          TO_TIME,
          AT_TIME,
          LAST_DAY_OF_MONTH ->
          refused(NO_SUCH_FUNCTION);
    };
  }

  private static FunctionMapping<Call, Value> ofTimestamp(String component) {
    return exportedFor(
        TIMESTAMPS,
        call -> call.type(0) == ScalarType.TIMESTAMP ? part(call, component, false) : null);
  }

  /** There parts are 64 bits wide; some count from 1 or from 0. */
  private static Value part(Call call, String component, boolean counted) {
    Invocation invocation =
        call.messages().function(Extension.DATETIME, "extract").withConstant(component);
    if (counted) {
      invocation.withConstant("ONE");
    }
    invocation.with(call.value(0));
    if (call.type(0) == ScalarType.INSTANT) {
      invocation.with(call.messages().utc());
    }
    return call.messages().as(invocation.gives(ScalarType.INT64), ScalarType.INT32);
  }

  private static Invocation add(Messages messages, Value value, Value interval) {
    return messages.function(Extension.DATETIME, "add").with(value).with(interval);
  }

  /** There a date moved by an interval is a timestamp, of a type that is used nowhere else. */
  @SuppressWarnings("deprecation")
  private static Value addDays(Call call) {
    Messages messages = call.messages();
    Invocation moved = add(messages, call.value(0), days(call));
    if (call.type() != ScalarType.DATE) {
      return moved.gives(call.type());
    }
    boolean nullable = call.value(0).nullable() || call.value(1).nullable();
    Type.Builder timestamp = Type.newBuilder();
    timestamp
        .getTimestampBuilder()
        .setNullability(
            nullable
                ? Type.Nullability.NULLABILITY_NULLABLE
                : Type.Nullability.NULLABILITY_REQUIRED);
    return messages.cast(
        moved.gives(timestamp.build(), ScalarType.TIMESTAMP, nullable),
        ScalarType.DATE,
        Cast.Mode.STRICT);
  }

  private static Value days(Call call) {
    Messages messages = call.messages();
    @Nullable Long constant = call.integer(1);
    return constant != null && constant == constant.intValue()
        ? messages.literal(Duration.ofDays(constant), ScalarType.DURATION)
        : messages
            .function(Extension.DATETIME, "multiply")
            .with(call.value(1))
            .with(messages.literal(Duration.ofDays(1), ScalarType.DURATION))
            .gives(ScalarType.DURATION);
  }
}
