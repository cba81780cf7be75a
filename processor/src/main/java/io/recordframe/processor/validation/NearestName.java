package io.recordframe.processor.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a misspelt one most likely stands for. */
final class NearestName {

  private NearestName() {}

  /**
   * The candidate that is at most a third of the name's length away, counted in characters that are
   * added, removed or changed; case does not count.
   */
  static Optional<String> to(String name, Collection<String> candidates) {
    int tolerance = Math.max(1, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(name, candidate) <= tolerance)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String first, String second) {
    int[] previous = new int[second.length() + 1];
    for (int column = 0; column <= second.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= first.length(); row++) {
      int[] current = new int[second.length() + 1];
      current[0] = row;
      for (int column = 1; column <= second.length(); column++) {
        boolean same = sameLetter(first.charAt(row - 1), second.charAt(column - 1));
        int changed = previous[column - 1] + (same ? 0 : 1);
        current[column] =
            Math.min(changed, Math.min(previous[column] + 1, current[column - 1] + 1));
      }
      previous = current;
    }
    return previous[second.length()];
  }

  private static boolean sameLetter(char first, char second) {
    return Character.toLowerCase(first) == Character.toLowerCase(second);
  }
}
