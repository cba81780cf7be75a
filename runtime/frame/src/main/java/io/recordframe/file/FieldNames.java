package io.recordframe.file;

import io.recordframe.plan.binding.Suggestions;
import io.recordframe.plan.type.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names on the side of the data, and which of them the record leaves over. */
final class FieldNames {

  /** Beyond this many names, and for longer ones, looking for the nearest takes too long. */
  private static final int MOST_COMPARED = 1_000;

  private static final int LONGEST_COMPARED = 200;

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> leftOver;

  FieldNames(List<Field> record, List<Field> data) {
    for (Field field : data) {
      counts.merge(field.name(), 1, Integer::sum);
    }
    Set<String> wanted = new HashSet<>();
    for (Field field : record) {
      wanted.add(field.name());
    }
    leftOver = data.stream().map(Field::name).distinct().filter(n -> !wanted.contains(n)).toList();
  }

  /** How many fields of the data have the name. */
  int count(String name) {
    return counts.getOrDefault(name, 0);
  }

  /** The names that the record does not have, in order. */
  List<String> leftOver() {
    return leftOver;
  }

  Optional<String> inOtherCase(String name) {
    return leftOver.stream().filter(name::equalsIgnoreCase).findFirst();
  }

  Optional<String> nearest(String name) {
    if (leftOver.size() > MOST_COMPARED) {
      return Optional.empty();
    }
    List<String> comparable =
        leftOver.stream().filter(other -> other.length() <= LONGEST_COMPARED).toList();
    return Suggestions.nearest(name, comparable);
  }
}
