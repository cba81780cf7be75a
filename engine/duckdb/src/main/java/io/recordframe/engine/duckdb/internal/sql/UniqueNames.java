package io.recordframe.engine.duckdb.internal.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that DuckDB tells apart. It ignores case, so of names that differ in nothing else the later
 * ones get a number. The same names always give the same result.
 */
public final class UniqueNames {

  private UniqueNames() {}

  /**
   * Makes names unique ignoring case.
   *
   * @param names the names, in order
   * @return as many names, each the given one where no earlier one is like it
   */
  public static List<String> of(List<String> names) {
    Set<String> taken = new HashSet<>();
    names.forEach(name -> taken.add(folded(name)));
    if (taken.size() == names.size()) {
      return names;
    }
    Set<String> given = new HashSet<>();
    List<String> unique = new ArrayList<>(names.size());
    for (String name : names) {
      String candidate = name;
      int number = 2;
      while (given.contains(folded(candidate))
          || (number > 2 && taken.contains(folded(candidate)))) {
        candidate = name + "_" + number;
        number++;
      }
      given.add(folded(candidate));
      unique.add(candidate);
    }
    return unique;
  }

  /**
   * Whether names differ in more than their case.
   *
   * @param names the names
   * @return whether DuckDB tells them apart
   */
  public static boolean differ(List<String> names) {
    return names.stream().map(UniqueNames::folded).distinct().count() == names.size();
  }

  /**
   * What is equal for names that differ in nothing but case.
   *
   * @param name a name
   * @return its folded form
   */
  public static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
