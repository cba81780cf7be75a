package io.recordframe.processor.compilation;

import java.util.Comparator;

/**
 * An error that a compiler reported.
 *
 * @param file the path of the source file, empty when the error has no place
 * @param line the line, counted from 1
 * @param message the whole text
 */
public record Problem(String file, long line, String message) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingLong(Problem::line)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
