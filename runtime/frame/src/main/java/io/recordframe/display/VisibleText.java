package io.recordframe.display;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text of unknown origin made fit to print: what a terminal would act on, and what a reader would
 * not see, is shown as the escape that Java source has for it, such as {@code \n} for a line break.
 * That covers control characters and with them every escape sequence, line and paragraph
 * separators, marks that turn the direction of writing, invisible characters, halves of characters,
 * and marks piled up on one character. A backslash stays as it is.
 */
public final class VisibleText {

  /** More code points than any character has that people write; the rest is shown as escapes. */
  private static final int MOST_CODE_POINTS = 16;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private final CharsetEncoder encoder;
  private final String ellipsis;

  /** Shows as escapes also what a charset cannot encode. */
  VisibleText(Charset charset) {
    this.encoder = charset.newEncoder();
    this.ellipsis = encoder.canEncode('…') ? "…" : "...";
  }

  /**
   * The whole of a text, fit to print.
   *
   * @param text any text
   * @return the text with escapes
   */
  public static String of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /**
   * A text, or its start, fit to print.
   *
   * @param text any text
   * @param cells how many cells of a terminal it may take, at least 1
   * @return the text with escapes; where it is longer, its start with an ellipsis
   */
  public static String of(String text, int cells) {
    return new VisibleText(StandardCharsets.UTF_8).cut(text, cells).text();
  }

  /**
   * How many chars at the start of a text decide what {@link #cut} gives: each character takes a
   * cell at least, apart from a mark at the very start, and has so many code points at most.
   */
  static int charsThatMatter(int cells) {
    return (int) Math.min(Integer.MAX_VALUE, (cells + 2L) * 2 * MOST_CODE_POINTS);
  }

  /** What stands for text that is left out. */
  String ellipsis() {
    return ellipsis;
  }

  /** The text if it fits into the cells, else as much of its start as fits with an ellipsis. */
  Cell cut(String text, int cells) {
    int matters = charsThatMatter(cells);
    String start = text.length() <= matters ? text : text.substring(0, matters);
    if (isPlain(start)) {
      return start.length() <= cells ? new Cell(start, start.length()) : cutPlain(start, cells);
    }
    String mark = mark(cells);
    StringBuilder visible = new StringBuilder();
    int width = 0;
    int lengthBeforeMark = 0;
    int widthBeforeMark = 0;
    boolean fits = start.length() == text.length();
    for (Cell unit : units(start)) {
      if (width + unit.width() > cells) {
        fits = false;
        break;
      }
      visible.append(unit.text());
      width += unit.width();
      if (width <= cells - mark.length()) {
        lengthBeforeMark = visible.length();
        widthBeforeMark = width;
      }
    }
    if (fits) {
      return new Cell(visible.toString(), width);
    }
    visible.setLength(lengthBeforeMark);
    return new Cell(visible.append(mark).toString(), widthBeforeMark + mark.length());
  }

  private Cell cutPlain(String text, int cells) {
    String mark = mark(cells);
    return new Cell(text.substring(0, cells - mark.length()) + mark, cells);
  }

  private String mark(int cells) {
    return ellipsis.substring(0, Math.min(ellipsis.length(), cells));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(unit -> unit >= ' ' && unit <= '~');
  }

  /**
   * The parts that are shown or cut as a whole: what a reader sees as one character, or escapes.
   */
  private List<Cell> units(String text) {
    List<Cell> units = new ArrayList<>();
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int from = characters.first();
    for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
      addUnits(text.substring(from, to), units);
      from = to;
    }
    return units;
  }

  private void addUnits(String character, List<Cell> units) {
    StringBuilder kept = new StringBuilder();
    int count = 0;
    for (int codePoint : character.codePoints().toArray()) {
      count++;
      boolean shown =
          count <= MOST_CODE_POINTS
              && !isHidden(codePoint)
              && encoder.canEncode(Character.toString(codePoint));
      if (shown) {
        kept.appendCodePoint(codePoint);
      } else {
        addKept(kept, units);
        String escape = escape(codePoint);
        units.add(new Cell(escape, escape.length()));
      }
    }
    addKept(kept, units);
  }

  private static void addKept(StringBuilder kept, List<Cell> units) {
    if (!kept.isEmpty()) {
      units.add(new Cell(kept.toString(), CellWidth.of(kept.toString())));
      kept.setLength(0);
    }
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT ->
          codePoint != ZERO_WIDTH_JOINER
              && codePoint != ZERO_WIDTH_NON_JOINER
              && !isVisibleFormat(codePoint);
      default -> isInvisible(codePoint);
    };
  }

  /** Signs that enclose digits or words, format characters by name only. */
  private static boolean isVisibleFormat(int codePoint) {
    return switch (codePoint) {
      case 0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2 -> true;
      case 0x110BD, 0x110CD -> true;
      default -> false;
    };
  }

  /** Letters, marks and symbols that show nothing: fillers, the grapheme joiner, braille blank. */
  private static boolean isInvisible(int codePoint) {
    return switch (codePoint) {
      case 0x34F, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default -> {
        StringBuilder escape = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
          escape.append("\\u%04X".formatted((int) unit));
        }
        yield escape.toString();
      }
    };
  }
}
