package io.recordframe.plan.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Messages for names that are not there: what there is, and what may have been meant. */
public final class Suggestions {

  private static final int MOST_NAMES_SHOWN = 40;

  private Suggestions() {}

  /**
   * The message for an unknown column.
   *
   * @param name the name that was asked for
   * @param known the names that there are
   * @return one sentence or more
   */
  public static String unknownColumn(String name, List<String> known) {
    String choices =
        known.size() <= MOST_NAMES_SHOWN
            ? String.join(", ", known)
            : String.join(", ", known.subList(0, MOST_NAMES_SHOWN))
                + " and "
                + (known.size() - MOST_NAMES_SHOWN)
                + " more";
    String hint = nearest(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    return "There is no column '%s'%s The columns are: %s"
        .formatted(name, hint.isEmpty() ? "." : hint, choices);
  }

  /**
   * The known name that is most like an unknown one.
   *
   * @param name the unknown name
   * @param known the names that there are
   * @return a name that differs in at most a third of its letters, if there is one
   */
  public static Optional<String> nearest(String name, List<String> known) {
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** Insertions, deletions and replacements of letters, whatever their case. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
