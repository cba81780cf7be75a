package io.recordframe.codec.internal.decoding;

import io.recordframe.plan.binding.Suggestions;
import io.recordframe.plan.function.FunctionName;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of functions that a plan calls by name and that are not registered. */
final class UnknownFunctions {

  private static final int MOST_NAMES = 20;

  private UnknownFunctions() {}

  /**
   * What is wrong and what to do.
   *
   * @param kind what the function is, such as {@code function}
   * @param name its name
   * @param known the names of those that are registered
   * @param remedy what to do
   */
  static String message(String kind, FunctionName name, List<String> known, String remedy) {
    String near =
        Suggestions.nearest(name.toString(), known)
            .map(it -> "did you mean '" + it + "'? ")
            .orElse("");
    String registered = known.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    if (known.size() > MOST_NAMES) {
      registered += " and " + (known.size() - MOST_NAMES) + " more";
    }
    return "The plan calls the %s %s by name, and none is registered here as that; %s%s. Registered are: %s"
        .formatted(kind, name, near, remedy, known.isEmpty() ? "none" : registered);
  }
}
