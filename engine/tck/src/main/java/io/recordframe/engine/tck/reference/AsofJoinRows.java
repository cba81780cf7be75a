package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.type.DataType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at every row of the right side for each of the left side. */
final class AsofJoinRows {

  private final AsofJoin join;
  private final Evaluator evaluator;
  private final @Nullable Scope around;
  private final DataType type;

  private AsofJoinRows(AsofJoin join, Evaluator evaluator, @Nullable Scope around) {
    this.join = join;
    this.evaluator = evaluator;
    this.around = around;
    this.type = join.leftValue().type();
  }

  static List<Row> of(
      AsofJoin join, List<Row> left, List<Row> right, Evaluator evaluator, @Nullable Scope around) {
    AsofJoinRows rows = new AsofJoinRows(join, evaluator, around);
    Row noRight = Row.ofNulls(join.right().schema().size());
    List<Row> joined = new ArrayList<>();
    for (Row leftRow : left) {
      Row nearest = rows.nearest(leftRow, right);
      if (nearest != null) {
        joined.add(nearest);
      } else if (join.type() == Join.Type.LEFT) {
        joined.add(leftRow.followedBy(noRight));
      }
    }
    return joined;
  }

  private @Nullable Row nearest(Row left, List<Row> right) {
    return switch (join.direction()) {
      case BACKWARD -> beside(left, right, false);
      case FORWARD -> beside(left, right, true);
      case NEAREST -> nearer(beside(left, right, false), beside(left, right, true));
    };
  }

  /** The pair with the nearest row of one direction, if that is within the bound. */
  private @Nullable Row beside(Row left, List<Row> right, boolean behind) {
    Row best = null;
    for (Row rightRow : right) {
      Row pair = left.followedBy(rightRow);
      if (isCandidate(pair, behind) && (best == null || isNearer(pair, best, behind))) {
        best = pair;
      }
    }
    return best != null && evaluator.isTrue(join.within(), Scope.of(best, around)) ? best : null;
  }

  private boolean isCandidate(Row pair, boolean behind) {
    Scope scope = Scope.of(pair, around);
    for (AsofJoin.Key key : join.keys()) {
      Object left = evaluator.value(key.left(), scope);
      Object right = evaluator.value(key.right(), scope);
      if (!areEqual(left, right, key.nullSafe())) {
        return false;
      }
    }
    Object left = evaluator.value(join.leftValue(), scope);
    Object right = rightValue(pair);
    if (left == null || right == null) {
      return false;
    }
    int order = Ordering.compare(type, left, right);
    return order == 0 ? join.orEqual() : behind == order < 0;
  }

  private static boolean areEqual(@Nullable Object left, @Nullable Object right, boolean nullSafe) {
    if (left == null || right == null) {
      return nullSafe && left == null && right == null;
    }
    return Equality.equal(left, right);
  }

  private boolean isNearer(Row pair, Row best, boolean behind) {
    Object value = rightValue(pair);
    Object other = rightValue(best);
    if (value == null || other == null) {
      throw new IllegalStateException("A candidate of an asof join has a value");
    }
    int order = Ordering.compare(type, value, other);
    return behind ? order < 0 : order > 0;
  }

  private @Nullable Object rightValue(Row pair) {
    return evaluator.value(join.rightValue(), Scope.of(pair, around));
  }

  /** Of a pair before and one behind, either of which may be missing. */
  private @Nullable Row nearer(@Nullable Row before, @Nullable Row behind) {
    if (before == null || behind == null) {
      return before == null ? behind : before;
    }
    return distance(before).compareTo(distance(behind)) <= 0 ? before : behind;
  }

  /** How far apart two values are; a double for floating point, so that NaN is the furthest. */
  private Distance distance(Row pair) {
    Object left = evaluator.value(join.leftValue(), Scope.of(pair, around));
    Object right = rightValue(pair);
    if (left == null || right == null) {
      throw new IllegalStateException("A candidate of an asof join has a value");
    }
    return Ordering.compare(type, left, right) == 0
        ? new Distance(0, BigDecimal.ZERO)
        : Distance.between(left, right);
  }

  /**
   * A distance.
   *
   * @param inexact that of floating point; 0 for other types
   * @param exact that of other types; 0 for floating point
   */
  private record Distance(double inexact, BigDecimal exact) implements Comparable<Distance> {

    static Distance between(Object left, Object right) {
      return switch (left) {
        case Float number -> of(number, (Float) right);
        case Double number -> of(number, (Double) right);
        case Byte number -> of(number, (Byte) right);
        case Short number -> of(number, (Short) right);
        case Integer number -> of(number, (Integer) right);
        case Long number -> of(number, (Long) right);
        case BigDecimal number -> of(number, (BigDecimal) right);
        case LocalDate date -> of(date.toEpochDay(), ((LocalDate) right).toEpochDay());
        case LocalTime time -> of(time.toNanoOfDay(), ((LocalTime) right).toNanoOfDay());
        case LocalDateTime time -> of(ChronoUnit.MICROS.between(time, (LocalDateTime) right), 0);
        case Instant instant -> of(ChronoUnit.MICROS.between(instant, (Instant) right), 0);
        case Duration duration -> of(nanos(duration.minus((Duration) right)), BigDecimal.ZERO);
        default -> throw new IllegalStateException("No distance between " + left.getClass());
      };
    }

    private static BigDecimal nanos(Duration duration) {
      return BigDecimal.valueOf(duration.getSeconds())
          .add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    private static Distance of(double left, double right) {
      return new Distance(Math.abs(left - right), BigDecimal.ZERO);
    }

    private static Distance of(long left, long right) {
      return of(BigDecimal.valueOf(left), BigDecimal.valueOf(right));
    }

    private static Distance of(BigDecimal left, BigDecimal right) {
      return new Distance(0, left.subtract(right).abs());
    }

    @Override
    public int compareTo(Distance other) {
      int order = Ordering.compareFloating(inexact, other.inexact);
      return order != 0 ? order : exact.compareTo(other.exact);
    }
  }
}
