package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.algebra.WindowFrame.Bound;
import io.recordframe.plan.algebra.WindowFrame.CurrentRow;
import io.recordframe.plan.algebra.WindowFrame.Exclusion;
import io.recordframe.plan.algebra.WindowFrame.Following;
import io.recordframe.plan.algebra.WindowFrame.Preceding;
import io.recordframe.plan.algebra.WindowFrame.Unbounded;
import io.recordframe.plan.algebra.WindowFrame.Unit;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions over windows. Order and frame are always told, so that no default of DuckDB matters.
 */
final class WindowLowering {

  private WindowLowering() {}

  /**
   * A call over a window.
   *
   * @param window the call as the plan has it
   * @param call its function with the arguments in SQL
   * @param filter its filter in SQL, or null
   * @param partitionBy the partition's expressions in SQL
   * @param orderKeys the sort keys' expressions in SQL
   * @param names tells what SQL calls functions of users
   */
  static String lower(
      WindowCall window,
      Call call,
      @Nullable String filter,
      List<String> partitionBy,
      List<String> orderKeys,
      Function<UserFunction, String> names) {
    String partition =
        partitionBy.isEmpty() ? "" : "PARTITION BY " + String.join(", ", partitionBy);
    boolean byDistance = hasOffset(window.frame()) && window.frame().unit() == Unit.RANGE;
    List<String> order = new ArrayList<>();
    for (int i = 0; i < orderKeys.size(); i++) {
      SortKey key = window.orderBy().get(i);
      String text =
          byDistance ? distance(orderKeys.get(i), key.expression().type()) : orderKeys.get(i);
      order.add(SortKeys.of(text, key));
    }
    String orderBy = order.isEmpty() ? "" : "ORDER BY " + String.join(", ", order);
    String ranked = over(partition, orderBy, "");
    String framed = over(partition, orderBy, frame(window));
    return switch (window.function()) {
      case Aggregation aggregate ->
          new AggregateLowering(call, window.distinct(), filter, List.of(), framed)
              .lower(aggregate, names);
      case UserWindowFunction function ->
          throw new IllegalStateException(
              function.name() + " is computed by a query of its own for whole partitions");
      case WindowFunction function ->
          switch (function) {
            case ROW_NUMBER -> "row_number()" + ranked;
            case RANK -> "rank()" + ranked;
            case DENSE_RANK -> "dense_rank()" + ranked;
            case PERCENT_RANK -> "percent_rank()" + ranked;
            case CUMULATIVE_DISTRIBUTION -> "cume_dist()" + ranked;
            case NTILE -> "ntile(" + buckets(call) + ")" + ranked;
            case LAG -> call.as("lag") + ranked;
            case LEAD -> call.as("lead") + ranked;
            case FIRST_VALUE -> call.as("first_value") + framed;
            case LAST_VALUE -> call.as("last_value") + framed;
            case NTH_VALUE -> call.as("nth_value") + framed;
          };
    };
  }

  /** DuckDB gives null for no number of buckets, and refuses one below 1 itself. */
  private static String buckets(Call call) {
    return call.isNullable(0)
        ? "coalesce(%s, %s)"
            .formatted(
                call.arg(0),
                Call.error("The number of buckets of ntile must be at least 1, but is null"))
        : call.arg(0);
  }

  private static String over(String partition, String order, String frame) {
    return " OVER ("
        + String.join(
            " ", List.of(partition, order, frame).stream().filter(part -> !part.isEmpty()).toList())
        + ")";
  }

  private static String frame(WindowCall window) {
    WindowFrame frame = window.frame();
    if (frame.unit() == Unit.GROUPS && window.orderBy().isEmpty()) {
      throw new UnsupportedPlanException(
          "A frame of groups needs an order; give the window of %s an orderBy"
              .formatted(window.function().functionName()));
    }
    return frame.unit().name()
        + " BETWEEN "
        + bound(frame.start(), "PRECEDING")
        + " AND "
        + bound(frame.end(), "FOLLOWING")
        + exclusion(frame.exclusion());
  }

  private static String exclusion(Exclusion exclusion) {
    return switch (exclusion) {
      case NO_OTHERS -> "";
      case CURRENT_ROW -> " EXCLUDE CURRENT ROW";
      case GROUP -> " EXCLUDE GROUP";
      case TIES -> " EXCLUDE TIES";
    };
  }

  private static String bound(Bound bound, String unboundedSide) {
    return switch (bound) {
      case Unbounded _ -> "UNBOUNDED " + unboundedSide;
      case CurrentRow _ -> "CURRENT ROW";
      case Preceding preceding -> preceding.offset() + " PRECEDING";
      case Following following -> following.offset() + " FOLLOWING";
    };
  }

  private static boolean hasOffset(WindowFrame frame) {
    return isOffset(frame.start()) || isOffset(frame.end());
  }

  private static boolean isOffset(Bound bound) {
    return bound instanceof Preceding || bound instanceof Following;
  }

  /**
   * A sort key as a number that offsets can be added to: days of a date, microseconds of a time.
   */
  static String distance(String text, DataType type) {
    if (NumericTypes.isNumeric(type) || type == ScalarType.DURATION) {
      return type instanceof DecimalType || NumericTypes.isFloating(type)
          ? text
          : "CAST(" + text + " AS BIGINT)";
    }
    return switch (type) {
      case ScalarType.DATE -> "(" + text + " - DATE '1970-01-01')";
      case ScalarType.TIME, ScalarType.TIMESTAMP, ScalarType.INSTANT -> "epoch_us(" + text + ")";
      default ->
          throw new UnsupportedPlanException(
              "A range frame with an offset needs a sort key that is a number, date or time, but it is "
                  + type.displayName());
    };
  }
}
