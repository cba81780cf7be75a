package io.recordframe.engine.tck.reference;

import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of two values sorts first. */
final class Ordering {

  private Ordering() {}

  /** Compares values of one type, neither of them null. */
  static int compare(DataType type, Object left, Object right) {
    return switch (type) {
      case ScalarType scalar -> compareScalars(scalar, left, right);
      case DecimalType _ -> ((BigDecimal) left).compareTo((BigDecimal) right);
      case EnumType constants ->
          Integer.compare(
              constants.constants().indexOf(left), constants.constants().indexOf(right));
      case StructType _, ListType _, MapType _ ->
          throw new UnsupportedPlanException(
              "Values of type %s have no order; order by a part of them"
                  .formatted(type.displayName()));
    };
  }

  private static int compareScalars(ScalarType type, Object left, Object right) {
    return switch (type) {
      case BOOLEAN -> Boolean.compare((Boolean) left, (Boolean) right);
      case INT8, INT16, INT32, INT64 ->
          Long.compare(((Number) left).longValue(), ((Number) right).longValue());
      case FLOAT32, FLOAT64 ->
          compareFloating(((Number) left).doubleValue(), ((Number) right).doubleValue());
      case STRING -> compareTexts((String) left, (String) right);
      case BINARY -> Arrays.compareUnsigned(((Bytes) left).toArray(), ((Bytes) right).toArray());
      case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
      case TIME -> ((LocalTime) left).compareTo((LocalTime) right);
      case TIMESTAMP -> ((LocalDateTime) left).compareTo((LocalDateTime) right);
      case INSTANT -> ((Instant) left).compareTo((Instant) right);
      case DURATION -> ((Duration) left).compareTo((Duration) right);
      case UUID -> compareUuids((UUID) left, (UUID) right);
    };
  }

  /** -0.0 equals 0.0; NaN equals itself and is the largest, as {@link Double#compare} has it. */
  static int compareFloating(double left, double right) {
    return left == right ? 0 : Double.compare(left, right);
  }

  /** By code point; {@link String#compareTo} would compare surrogates. */
  private static int compareTexts(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  /** As 128 bits without a sign, which is the order of the text. */
  private static int compareUuids(UUID left, UUID right) {
    int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }

  /** Compares values of a sort key, which may be null. */
  static Comparator<@Nullable Object> of(SortKey key) {
    DataType type = key.expression().type();
    return (left, right) -> {
      if (left == null || right == null) {
        int nullsLast = Boolean.compare(left == null, right == null);
        return switch (key.nulls()) {
          case FIRST -> -nullsLast;
          case LAST -> nullsLast;
        };
      }
      return switch (key.direction()) {
        case ASCENDING -> compare(type, left, right);
        case DESCENDING -> compare(type, right, left);
      };
    };
  }
}
