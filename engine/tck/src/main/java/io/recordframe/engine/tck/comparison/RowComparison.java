package io.recordframe.engine.tck.comparison;

import io.recordframe.engine.tck.random.Exactness;
import io.recordframe.engine.tck.rows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares results as multisets of rows. A column that is {@link Exactness#EXACT} agrees to the
 * last bit, except that NaN is NaN; one of {@link Exactness#ZERO_SIGN} whatever the sign of a zero;
 * floating point that is {@link Exactness#ROUNDED} agrees when it differs by no more than {@value
 * #TOLERANCE} times the larger magnitude, or by no more than that where both are below 1; what is
 * {@link Exactness#ESTIMATED} is not compared.
 */
public final class RowComparison {

  /** How far rounded numbers may lie apart, relative to the larger of both and 1. */
  public static final double TOLERANCE = 1e-9;

  /** The same for numbers of 32 bits. */
  public static final double FLOAT_TOLERANCE = 1e-6;

  private final List<Exactness> exactness;

  /**
   * A comparison.
   *
   * @param exactness how much of each column has to agree
   */
  public RowComparison(List<Exactness> exactness) {
    this.exactness = List.copyOf(exactness);
  }

  /**
   * The first row of one result that the other does not have.
   *
   * @param expected a result
   * @param found another
   * @return what differs, or null if the results agree
   */
  public @Nullable String difference(List<Row> expected, List<Row> found) {
    Map<Object, List<Row>> remaining = new HashMap<>();
    for (Row row : found) {
      remaining.computeIfAbsent(exactPart(row), _ -> new ArrayList<>()).add(row);
    }
    for (Row row : expected) {
      List<Row> candidates = remaining.getOrDefault(exactPart(row), new ArrayList<>());
      Row partner = partner(row, candidates);
      if (partner == null) {
        return "only one result has the row " + row;
      }
      candidates.remove(partner);
    }
    for (List<Row> rows : remaining.values()) {
      if (!rows.isEmpty()) {
        return "only the other result has the row " + rows.getFirst();
      }
    }
    return null;
  }

  private @Nullable Row partner(Row row, List<Row> candidates) {
    for (Row candidate : candidates) {
      boolean close = true;
      for (int i = 0; i < exactness.size(); i++) {
        close &= exactness.get(i) != Exactness.ROUNDED || isClose(row.get(i), candidate.get(i));
      }
      if (close) {
        return candidate;
      }
    }
    return null;
  }

  /** What must be equal of a row. */
  private List<@Nullable Object> exactPart(Row row) {
    List<@Nullable Object> part = new ArrayList<>();
    for (int i = 0; i < exactness.size(); i++) {
      Object value = row.get(i);
      switch (exactness.get(i)) {
        case EXACT -> part.add(value);
        case ZERO_SIGN -> part.add(withoutZeroSign(value));
        case ROUNDED, ESTIMATED -> part.add(value == null);
      }
    }
    return part;
  }

  private static @Nullable Object withoutZeroSign(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Double number -> number + 0.0;
      case Float number -> number + 0.0f;
      case List<?> list -> {
        List<@Nullable Object> elements = new ArrayList<>();
        list.forEach(element -> elements.add(withoutZeroSign(element)));
        yield elements;
      }
      case Map<?, ?> map -> {
        Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
        map.forEach((key, mapped) -> entries.put(withoutZeroSign(key), withoutZeroSign(mapped)));
        yield entries;
      }
      default -> value;
    };
  }

  private static boolean isClose(@Nullable Object left, @Nullable Object right) {
    if (left instanceof List<?> some && right instanceof List<?> others) {
      boolean close = some.size() == others.size();
      for (int i = 0; close && i < some.size(); i++) {
        close = isClose(some.get(i), others.get(i));
      }
      return close;
    }
    if (left instanceof Double one && right instanceof Double other) {
      return isClose(one, other, TOLERANCE);
    }
    if (left instanceof Float one && right instanceof Float other) {
      return isClose(one, other, FLOAT_TOLERANCE);
    }
    return Objects.equals(left, right);
  }

  private static boolean isClose(double one, double other, double tolerance) {
    double scale = Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    return Double.compare(one, other) == 0
        || one == other
        || (Double.isFinite(scale) && Math.abs(one - other) <= tolerance * scale);
  }
}
