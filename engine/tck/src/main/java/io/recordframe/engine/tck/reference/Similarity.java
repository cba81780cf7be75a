package io.recordframe.engine.tck.reference;

/** How alike two texts are, code point by code point. */
final class Similarity {

  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;
  private static final double PREFIX_COUNTS_ABOVE = 0.7;

  private Similarity() {}

  static long levenshtein(String left, String right) {
    int[] from = left.codePoints().toArray();
    int[] to = right.codePoints().toArray();
    long[][] distance = new long[from.length + 1][to.length + 1];
    for (int i = 0; i <= from.length; i++) {
      for (int j = 0; j <= to.length; j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = Math.max(i, j);
        } else {
          long replaced = distance[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
          long inserted = distance[i][j - 1] + 1;
          long deleted = distance[i - 1][j] + 1;
          distance[i][j] = Math.min(replaced, Math.min(inserted, deleted));
        }
      }
    }
    return distance[from.length][to.length];
  }

  static double jaroWinkler(String left, String right) {
    int[] first = left.codePoints().toArray();
    int[] second = right.codePoints().toArray();
    double jaro = jaro(first, second);
    if (jaro <= PREFIX_COUNTS_ABOVE) {
      return jaro;
    }
    int prefix = 0;
    while (prefix < Math.min(LONGEST_PREFIX, Math.min(first.length, second.length))
        && first[prefix] == second[prefix]) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(int[] first, int[] second) {
    if (first.length == 0 && second.length == 0) {
      return 1;
    }
    int reach = Math.max(0, Math.max(first.length, second.length) / 2 - 1);
    boolean[] firstMatched = new boolean[first.length];
    boolean[] secondMatched = new boolean[second.length];
    double matches = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = Math.max(0, i - reach); j < Math.min(second.length, i + reach + 1); j++) {
        if (!firstMatched[i] && !secondMatched[j] && first[i] == second[j]) {
          firstMatched[i] = true;
          secondMatched[j] = true;
          matches++;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int outOfPlace = 0;
    int j = 0;
    for (int i = 0; i < first.length; i++) {
      if (firstMatched[i]) {
        while (!secondMatched[j]) {
          j++;
        }
        if (first[i] != second[j]) {
          outOfPlace++;
        }
        j++;
      }
    }
    int transpositions = outOfPlace / 2;
    return (matches / first.length + matches / second.length + (matches - transpositions) / matches)
        / 3;
  }
}
