package io.recordframe.engine.tck.semantics;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An example for each aggregate function. */
final class AggregateExamples {

  private static final Sample NUMBERS = Sample.of(ScalarType.INT32, 1, 2, null, 3);
  private static final Sample BITS = Sample.of(ScalarType.INT32, 6, 3);
  private static final Sample TRUTHS = Sample.of(ScalarType.BOOLEAN, true, false, null);
  private static final Sample TEXTS = Sample.of(ScalarType.STRING, "b", null, "a", "b");
  private static final Sample NAMES =
      Sample.ofPairs(ScalarType.STRING, ScalarType.INT32, Row.of("a", 2), Row.of("b", 1));
  private static final Sample LINE =
      Sample.ofPairs(ScalarType.INT32, ScalarType.INT32, Row.of(3, 1), Row.of(5, 2), Row.of(7, 3));

  private AggregateExamples() {}

  static Example of(AggregateFunction function) {
    return switch (function) {
      case COUNT_ROWS -> gives(4L, NUMBERS, AggregateCall.of(function));
      case COUNT, APPROX_COUNT_DISTINCT -> gives(3L, NUMBERS, ofColumn(function, NUMBERS));
      case COUNT_IF -> gives(1L, TRUTHS, ofColumn(function, TRUTHS));
      case SUM -> gives(6L, NUMBERS, ofColumn(function, NUMBERS));
      case MEAN, MEDIAN -> gives(2.0, NUMBERS, ofColumn(function, NUMBERS));
      case MIN -> gives(1, NUMBERS, ofColumn(function, NUMBERS));
      case MAX -> gives(3, NUMBERS, ofColumn(function, NUMBERS));
      case MIN_BY -> gives("b", NAMES, ofColumns(function, NAMES));
      case MAX_BY -> gives("a", NAMES, ofColumns(function, NAMES));
      case QUANTILE -> gives(1.5, NUMBERS, ofColumnAnd(function, NUMBERS, 0.25));
      case MODE -> gives("b", TEXTS, ofColumn(function, TEXTS));
      case STDDEV_SAMPLE, VARIANCE_SAMPLE -> gives(1.0, NUMBERS, ofColumn(function, NUMBERS));
      case STDDEV_POPULATION -> gives(1.5, BITS, ofColumn(function, BITS));
      case VARIANCE_POPULATION -> gives(2.25, BITS, ofColumn(function, BITS));
      case CORRELATION -> gives(1.0, LINE, ofColumns(function, LINE));
      case COVARIANCE_SAMPLE -> gives(2.0, LINE, ofColumns(function, LINE));
      case COVARIANCE_POPULATION -> gives(4.0 / 3, LINE, ofColumns(function, LINE));
      case FIRST -> gives("a", TEXTS, ordered(ofColumn(function, TEXTS)));
      case LAST -> gives("b", TEXTS, ordered(ofColumn(function, TEXTS)));
      case EVERY -> gives(false, TRUTHS, ofColumn(function, TRUTHS));
      case SOME -> gives(true, TRUTHS, ofColumn(function, TRUTHS));
      case PRODUCT -> gives(6.0, NUMBERS, ofColumn(function, NUMBERS));
      case BIT_AND_ALL -> gives(2, BITS, ofColumn(function, BITS));
      case BIT_OR_ALL -> gives(7, BITS, ofColumn(function, BITS));
      case BIT_XOR_ALL -> gives(5, BITS, ofColumn(function, BITS));
      case LIST -> gives(List.of("a", "b", "b"), TEXTS, ordered(ofColumn(function, TEXTS)));
      case TEXT_JOIN -> gives("a, b, b", TEXTS, ordered(ofColumnAnd(function, TEXTS, ", ")));
      case SKEWNESS -> gives(0.0, NUMBERS, ofColumn(function, NUMBERS));
      case KURTOSIS -> gives(null, NUMBERS, ofColumn(function, NUMBERS));
      case REGRESSION_SLOPE -> gives(2.0, LINE, ofColumns(function, LINE));
      case REGRESSION_INTERCEPT, REGRESSION_R2 -> gives(1.0, LINE, ofColumns(function, LINE));
      case APPROX_QUANTILE -> gives(2.0, NUMBERS, ofColumnAnd(function, NUMBERS, 0.5));
      case LARGEST -> gives(List.of(3, 2), NUMBERS, ofColumnAnd(function, NUMBERS, 2L));
      case SMALLEST -> gives(List.of(1, 2), NUMBERS, ofColumnAnd(function, NUMBERS, 2L));
      case HISTOGRAM -> gives(Map.of("a", 1L, "b", 2L), TEXTS, ofColumn(function, TEXTS));
      case MAP -> gives(Map.of("a", 2, "b", 1), NAMES, ofColumns(function, NAMES));
    };
  }

  private static Example gives(@Nullable Object value, Sample sample, AggregateCall call) {
    return Example.of(sample, call, new @Nullable Object[] {value});
  }

  private static AggregateCall ofColumn(AggregateFunction function, Sample sample) {
    return AggregateCall.of(function, sample.column(0));
  }

  private static AggregateCall ofColumnAnd(
      AggregateFunction function, Sample sample, Object constant) {
    return AggregateCall.of(function, sample.column(0), Constants.expression(constant));
  }

  private static AggregateCall ofColumns(AggregateFunction function, Sample sample) {
    return AggregateCall.of(function, sample.column(0), sample.column(1));
  }

  /** The call in the order of its first argument. */
  private static AggregateCall ordered(AggregateCall call) {
    Expression first = call.arguments().getFirst();
    SortKey key = new SortKey(first, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
    return new AggregateCall(
        call.function(), new ArrayList<>(call.arguments()), false, null, List.of(key), call.type());
  }
}
