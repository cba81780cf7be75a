package io.recordframe.engine.tck.reference;

import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ListType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Functions over whole lists. */
final class ListFunctions {

  private static final long MAX_RANGE = 1L << 20;

  private ListFunctions() {}

  static long position(List<?> list, Object wanted) {
    for (int i = 0; i < list.size(); i++) {
      if (Equality.equal(list.get(i), wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** From the smallest to the largest (1) or back (-1), nulls last. */
  static List<@Nullable Object> sorted(Arguments arguments, int sign) {
    DataType type = element(arguments);
    List<@Nullable Object> sorted = new ArrayList<>(arguments.list(0));
    Comparator<Object> values = (left, right) -> sign * Ordering.compare(type, left, right);
    sorted.sort(Comparator.nullsLast(values));
    return sorted;
  }

  static List<@Nullable Object> distinct(List<?> list) {
    Set<@Nullable Object> met = new HashSet<>();
    List<@Nullable Object> distinct = new ArrayList<>();
    for (@Nullable Object element : list) {
      if (met.add(Equality.key(element))) {
        distinct.add(element);
      }
    }
    return distinct;
  }

  static List<@Nullable Object> joined(List<?> first, List<?> second) {
    List<@Nullable Object> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  static List<@Nullable Object> flattened(List<?> lists) {
    List<@Nullable Object> flattened = new ArrayList<>();
    for (@Nullable Object list : lists) {
      if (list != null) {
        flattened.addAll((List<?>) list);
      }
    }
    return flattened;
  }

  static List<Object> withoutNulls(List<?> list) {
    List<Object> present = new ArrayList<>();
    for (@Nullable Object element : list) {
      if (element != null) {
        present.add(element);
      }
    }
    return present;
  }

  static @Nullable Object sum(Arguments arguments) {
    List<Object> numbers = withoutNulls(arguments.list(0));
    if (numbers.isEmpty()) {
      return null;
    }
    if (NumericTypes.isFloating(element(arguments))) {
      return doubles(numbers).stream().reduce(0.0, Double::sum);
    }
    BigDecimal sum = exactSum(numbers);
    return Numbers.fit(sum, arguments.resultType()).orElseThrow(() -> arguments.overflow(sum));
  }

  /** As many pairs as the shorter list has elements. */
  static List<?> pairs(List<?> first, List<?> second) {
    List<@Nullable Object> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      List<@Nullable Object> pair = new ArrayList<>();
      pair.add(first.get(i));
      pair.add(second.get(i));
      pairs.add(pair);
    }
    return pairs;
  }

  static @Nullable Double mean(Arguments arguments) {
    List<Object> numbers = withoutNulls(arguments.list(0));
    if (numbers.isEmpty()) {
      return null;
    }
    return NumericTypes.isFloating(element(arguments))
        ? Statistics.mean(doubles(numbers))
        : exactSum(numbers).divide(BigDecimal.valueOf(numbers.size()), Numbers.WIDE).doubleValue();
  }

  private static BigDecimal exactSum(List<Object> numbers) {
    return numbers.stream().map(Numbers::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Double> doubles(List<Object> numbers) {
    return numbers.stream().map(Numbers::toDouble).toList();
  }

  /** The smallest (-1) or largest (1) element. */
  static @Nullable Object extreme(Arguments arguments, int sign) {
    DataType type = element(arguments);
    @Nullable Object extreme = null;
    for (Object element : withoutNulls(arguments.list(0))) {
      if (extreme == null || sign * Ordering.compare(type, element, extreme) > 0) {
        extreme = element;
      }
    }
    return extreme;
  }

  static List<Long> range(Arguments arguments) {
    long from = arguments.longInteger(0);
    long to = arguments.longInteger(1);
    BigDecimal size = BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from));
    if (size.compareTo(BigDecimal.valueOf(MAX_RANGE)) > 0) {
      throw arguments.failure("list_range must not give more than " + MAX_RANGE + " numbers");
    }
    return LongStream.range(from, Math.max(from, to)).boxed().toList();
  }

  static Map<Object, @Nullable Object> map(Arguments arguments) {
    List<?> keys = arguments.list(0);
    List<?> values = arguments.list(1);
    if (keys.size() != values.size()) {
      throw arguments.failure(
          "There are %d keys, but %d values".formatted(keys.size(), values.size()));
    }
    Set<@Nullable Object> met = new HashSet<>();
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      Object key = keys.get(i);
      if (key == null || !met.add(Equality.key(key))) {
        throw arguments.failure("The key %s is null, or stands twice".formatted(key));
      }
      map.put(Objects.requireNonNull(key), values.get(i));
    }
    return map;
  }

  private static DataType element(Arguments arguments) {
    return ((ListType) arguments.type(0)).element();
  }
}
