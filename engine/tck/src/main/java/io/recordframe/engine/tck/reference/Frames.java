package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of a partition the frame of a row holds. Positions are those of its order. */
final class Frames {

  private final WindowCall call;
  private final List<Row> keys;
  private final Comparator<Row> order;

  Frames(WindowCall call, List<Row> keys) {
    this.call = call;
    this.keys = keys;
    this.order = RowOrder.comparator(call.orderBy());
  }

  private boolean arePeers(int left, int right) {
    return order.compare(keys.get(left), keys.get(right)) == 0;
  }

  int firstPeer(int position) {
    int first = position;
    while (first > 0 && arePeers(first - 1, position)) {
      first--;
    }
    return first;
  }

  int lastPeer(int position) {
    int last = position;
    while (last < keys.size() - 1 && arePeers(last + 1, position)) {
      last++;
    }
    return last;
  }

  /** How many groups of peers stand before that of the row. */
  int groupOf(int position) {
    int groups = 0;
    for (int i = firstPeer(position); i > 0; i = firstPeer(i - 1)) {
      groups++;
    }
    return groups;
  }

  /** The positions in the frame of a row. */
  List<Integer> of(int position) {
    List<Integer> frame = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (isWithin(call.frame().start(), i, position, 1)
          && isWithin(call.frame().end(), i, position, -1)
          && !isExcluded(i, position)) {
        frame.add(i);
      }
    }
    return frame;
  }

  private boolean isExcluded(int row, int current) {
    return switch (call.frame().exclusion()) {
      case NO_OTHERS -> false;
      case CURRENT_ROW -> row == current;
      case GROUP -> arePeers(row, current);
      case TIES -> row != current && arePeers(row, current);
    };
  }

  /** Whether a row lies behind (1) or before (-1) a bound of the frame of another, or on it. */
  private boolean isWithin(WindowFrame.Bound bound, int row, int current, int sign) {
    return switch (bound) {
      case WindowFrame.Unbounded _ -> true;
      case WindowFrame.CurrentRow _ ->
          switch (call.frame().unit()) {
            case ROWS -> sign * (row - current) >= 0;
            case RANGE, GROUPS -> sign * (row - current) >= 0 || arePeers(row, current);
          };
      case WindowFrame.Preceding preceding -> isWithin(row, current, -preceding.offset(), sign);
      case WindowFrame.Following following -> isWithin(row, current, following.offset(), sign);
    };
  }

  private boolean isWithin(int row, int current, long offset, int sign) {
    return switch (call.frame().unit()) {
      case ROWS -> sign * Long.compare((long) row - current, offset) >= 0;
      case GROUPS -> sign * Long.compare((long) groupOf(row) - groupOf(current), offset) >= 0;
      case RANGE -> isWithinRange(row, current, offset, sign);
    };
  }

  /** A key without a distance (null, NaN) stands with its equals, and far from all others. */
  private boolean isWithinRange(int row, int current, long offset, int sign) {
    SortKey key = call.orderBy().getFirst();
    BigDecimal from = distance(key.expression().type(), keys.get(current).get(0));
    BigDecimal to = distance(key.expression().type(), keys.get(row).get(0));
    if (from == null || to == null) {
      return (from == null && to == null) ? arePeers(row, current) : sign * (row - current) > 0;
    }
    int direction =
        switch (key.direction()) {
          case ASCENDING -> 1;
          case DESCENDING -> -1;
        };
    BigDecimal bound = from.add(BigDecimal.valueOf(offset).multiply(BigDecimal.valueOf(direction)));
    return sign * direction * to.compareTo(bound) >= 0;
  }

  /** A key as the number to which offsets are added: days of a date, microseconds of a time. */
  private static @Nullable BigDecimal distance(DataType type, @Nullable Object key) {
    return switch (key) {
      case null -> null;
      case LocalDate date -> BigDecimal.valueOf(TemporalRange.epochDay(date));
      case LocalTime time -> BigDecimal.valueOf(TemporalRange.microOfDay(time));
      case LocalDateTime timestamp -> BigDecimal.valueOf(TemporalRange.epochMicros(timestamp));
      case Instant instant -> BigDecimal.valueOf(TemporalRange.epochMicros(instant));
      case Duration duration -> BigDecimal.valueOf(TemporalRange.micros(duration));
      case Number number -> Numbers.isFinite(number) ? Numbers.exact(number) : null;
      default ->
          throw new IllegalArgumentException(
              "No distance is added to a sort key of type "
                  + type.displayName()
                  + "; use one of "
                  + ScalarType.DATE.displayName()
                  + " or a number");
    };
  }
}
