package io.recordframe.display;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a table is drawn.
 *
 * @param width how many cells of a terminal a line may take, {@value #MIN_WIDTH} at least
 * @param charset what the table will be written in: a character that it cannot encode is shown as
 *     an escape, and the lines are of {@code +}, {@code -} and {@code |} where it has no others
 * @param ansi whether nulls are dimmed by an escape sequence
 */
public record TableStyle(int width, Charset charset, boolean ansi) {

  /** The fewest cells that a table can be drawn in. */
  public static final int MIN_WIDTH = 20;

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if the width is less than {@value #MIN_WIDTH}, or the charset
   *     cannot be written
   */
  public TableStyle {
    if (width < MIN_WIDTH) {
      throw new IllegalArgumentException(
          "A table is at least %d cells wide, but %d were given".formatted(MIN_WIDTH, width));
    }
    if (!charset.canEncode()) {
      throw new IllegalArgumentException("Nothing can be written in " + charset + "; use UTF-8");
    }
  }

  /**
   * Drawn in Unicode without escape sequences.
   *
   * @param width how many cells a line may take
   * @return the style
   * @throws IllegalArgumentException if the width is less than {@value #MIN_WIDTH}
   */
  public static TableStyle ofWidth(int width) {
    return new TableStyle(width, StandardCharsets.UTF_8, false);
  }

  /**
   * Drawn for the standard output: as wide as the environment variable {@code COLUMNS} says, 120
   * cells where it does not, in the charset of {@link System#out}, without escape sequences.
   *
   * @return the style
   */
  public static TableStyle ofTerminal() {
    return new TableStyle(Terminal.width(System.getenv()), System.out.charset(), false);
  }
}
