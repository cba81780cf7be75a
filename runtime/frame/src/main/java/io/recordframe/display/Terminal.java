package io.recordframe.display;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the terminal that this process was started from. */
final class Terminal {

  static final int DEFAULT_WIDTH = 120;
  private static final int MOST_DIGITS = 4;

  private Terminal() {}

  /** How many cells a line has, as far as the environment tells. */
  static int width(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "").strip();
    boolean isNumber =
        !columns.isEmpty()
            && columns.length() <= MOST_DIGITS
            && columns.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    int width = isNumber ? Integer.parseInt(columns) : 0;
    return width == 0 ? DEFAULT_WIDTH : Math.max(TableStyle.MIN_WIDTH, width);
  }

  /** The console when a person watches it, else null. */
  // System.console() gives null on JDK 25 where input or output is redirected.
  @SuppressWarnings("SystemConsoleNull")
  static @Nullable Console watched() {
    Console console = System.console();
    return console != null && console.isTerminal() && canRedraw(System.getenv()) ? console : null;
  }

  /** Whether a line can be drawn again, and is not kept in a log. */
  static boolean canRedraw(Map<String, String> environment) {
    String integration = environment.getOrDefault("CI", "");
    return !"dumb".equals(environment.get("TERM"))
        && (integration.isEmpty() || integration.equals("false"));
  }
}
