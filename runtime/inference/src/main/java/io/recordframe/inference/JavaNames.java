package io.recordframe.inference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of Java for names of data. */
final class JavaNames {

  /** What a record inherits without parameters, which no component may be called. */
  private static final Set<String> INHERITED =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private JavaNames() {}

  /** Names for components, each different, in the order of the columns. */
  static List<String> components(List<String> columns) {
    // A column that is called as Java would call it keeps its name, wherever it stands.
    Set<String> kept = new HashSet<>();
    for (String column : columns) {
      if (column.equals(component(column))) {
        kept.add(column);
      }
    }
    Set<String> taken = new HashSet<>(kept);
    List<String> names = new ArrayList<>();
    for (String column : columns) {
      names.add(kept.contains(column) ? column : unused(component(column), taken));
    }
    return names;
  }

  /** The name with a number behind it where others have it already; taken from now on. */
  static String unused(String name, Set<String> taken) {
    String candidate = name;
    for (int number = 2; !taken.add(candidate); number++) {
      candidate = name + number;
    }
    return candidate;
  }

  /** Whether a text is a simple name that Java code can use as it is. */
  static boolean isName(String text) {
    return SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text);
  }

  /** The simple name of a type for a column, such as {@code HomeAddress} for home_address. */
  static String type(String column) {
    String words = String.join("", words(column).stream().map(JavaNames::capitalized).toList());
    return startsName(words) ? words : "Type" + words;
  }

  private static String component(String column) {
    List<String> words = words(column);
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      name.append(name.isEmpty() ? decapitalized(word) : capitalized(word));
    }
    if (!startsName(name)) {
      name.insert(0, "column");
    }
    String text = name.toString();
    return isName(text) && !INHERITED.contains(text) ? text : text + "_";
  }

  private static boolean startsName(CharSequence text) {
    return !text.isEmpty() && Character.isJavaIdentifierStart(Character.codePointAt(text, 0));
  }

  /** What stands between characters that are neither letters nor digits. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(character -> {
          boolean joins =
              Character.isLetterOrDigit(character) && Character.isJavaIdentifierPart(character);
          if (joins) {
            word.appendCodePoint(character);
          } else if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Words in capitals throughout, as databases have them, become ordinary ones. */
  private static String capitalized(String word) {
    String rest = word.substring(word.offsetByCodePoints(0, 1));
    boolean shouts = rest.equals(rest.toUpperCase(Locale.ROOT));
    return word.substring(0, word.length() - rest.length()).toUpperCase(Locale.ROOT)
        + (shouts ? rest.toLowerCase(Locale.ROOT) : rest);
  }

  /** As {@code URLPath} becomes {@code urlPath}, and {@code ID} {@code id}. */
  private static String decapitalized(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    boolean wordFollows =
        capitals > 1 && capitals < word.length() && Character.isLowerCase(word.charAt(capitals));
    int lower = wordFollows ? capitals - 1 : capitals;
    return word.substring(0, lower).toLowerCase(Locale.ROOT) + word.substring(lower);
  }
}
