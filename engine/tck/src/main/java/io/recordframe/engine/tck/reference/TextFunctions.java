package io.recordframe.engine.tck.reference;

import io.recordframe.plan.function.TextFunction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text, as a sequence of code points. */
final class TextFunctions {

  /** Words, and what stands between them. */
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]+|[^\\p{L}\\p{M}\\p{N}'\u2019]+");

  private static final String WHITE_SPACE = " \t\n\f\r";
  private static final String UNESCAPED_IN_URLS = "-_.~";

  private TextFunctions() {}

  static @Nullable Object apply(TextFunction function, Arguments arguments) {
    if (function == TextFunction.JOIN_NON_NULL) {
      return joinNonNull(arguments);
    }
    if (arguments.anyNull()) {
      return null;
    }
    String text = function == TextFunction.CHARACTER ? "" : arguments.text(0);
    return switch (function) {
      case CONCAT -> concat(arguments);
      case LENGTH -> (long) length(text);
      case UPPER -> upper(text);
      case LOWER -> lower(text);
      case TRIM -> trimStart(trimEnd(text));
      case TRIM_START -> trimStart(text);
      case TRIM_END -> trimEnd(text);
      case PAD_START -> padding(arguments) + left(text, Math.max(0, arguments.integer(1)));
      case PAD_END -> left(text, Math.max(0, arguments.integer(1))) + padding(arguments);
      case REPEAT -> text.repeat(Math.max(0, arguments.integer(1)));
      case REVERSE -> reverse(text);
      case REPLACE ->
          arguments.text(1).isEmpty() ? text : text.replace(arguments.text(1), arguments.text(2));
      case SUBSTRING ->
          substring(
              text,
              arguments.integer(1),
              arguments.count() < 3 ? length(text) : arguments.integer(2));
      case LEFT -> left(text, requiredLength(arguments));
      case RIGHT -> {
        int kept = Math.min(length(text), requiredLength(arguments));
        yield substring(text, length(text) - kept, length(text));
      }
      case INDEX_OF -> {
        int index = text.indexOf(arguments.text(1));
        yield index < 0 ? -1L : (long) text.codePointCount(0, index);
      }
      case CONTAINS -> text.contains(arguments.text(1));
      case STARTS_WITH -> text.startsWith(arguments.text(1));
      case ENDS_WITH -> text.endsWith(arguments.text(1));
      case LIKE -> LikePattern.matches(text, arguments.text(1), arguments);
      case LIKE_IGNORE_CASE ->
          LikePattern.matches(lower(text), lower(arguments.text(1)), arguments);
      case REGEX_MATCHES -> Regex.of(arguments).matches(text);
      case REGEX_EXTRACT -> {
        List<@Nullable String> groups = Regex.of(arguments).extractAll(text, arguments.integer(2));
        yield groups.isEmpty() ? null : groups.getFirst();
      }
      case REGEX_REPLACE -> Regex.of(arguments).replaceAll(text, arguments.text(2));
      case SPLIT -> split(text, arguments.text(1));
      case SPLIT_PART ->
          CollectionFunctions.elementAt(split(text, arguments.text(1)), arguments.integer(2));
      case REMOVE_PREFIX ->
          text.startsWith(arguments.text(1)) ? text.substring(arguments.text(1).length()) : text;
      case REMOVE_SUFFIX ->
          text.endsWith(arguments.text(1))
              ? text.substring(0, text.length() - arguments.text(1).length())
              : text;
      case TRANSLATE -> translate(text, arguments.text(1), arguments.text(2));
      case CODE_POINT -> text.isEmpty() ? null : text.codePointAt(0);
      case MD5 -> Digests.md5(text);
      case SHA256 -> Digests.sha256(text);
      case LEVENSHTEIN -> Similarity.levenshtein(text, arguments.text(1));
      case JARO_WINKLER -> Similarity.jaroWinkler(text, arguments.text(1));
      case IS_EMPTY -> text.isEmpty();
      case IS_BLANK -> text.chars().allMatch(character -> WHITE_SPACE.indexOf(character) >= 0);
      case TITLE -> title(text);
      case JOIN_NON_NULL -> joinNonNull(arguments);
      case REGEX_FULL_MATCH -> Regex.of(arguments).matchesWhole(text);
      case REGEX_EXTRACT_ALL -> Regex.of(arguments).extractAll(text, arguments.integer(2));
      case REGEX_COUNT -> (long) Regex.of(arguments).extractAll(text, 0).size();
      case REGEX_SPLIT -> Regex.of(arguments).split(text);
      case CHARACTER -> character(arguments);
      case URL_ENCODE -> urlEncode(text);
      case URL_DECODE -> urlDecode(text, arguments);
      case JSON_TEXT -> JsonReader.textAt(text, arguments.text(1), arguments);
      case IS_JSON -> JsonReader.read(text) != null;
    };
  }

  private static String concat(Arguments arguments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.count(); i++) {
      text.append(arguments.text(i));
    }
    return text.toString();
  }

  private static String joinNonNull(Arguments arguments) {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < arguments.count(); i++) {
      if (arguments.get(i) != null) {
        parts.add(arguments.text(i));
      }
    }
    return String.join(arguments.get(0) == null ? "" : arguments.text(0), parts);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String ofCodePoints(int[] codePoints) {
    return new String(codePoints, 0, codePoints.length);
  }

  private static String upper(String text) {
    return ofCodePoints(text.codePoints().map(TextFunctions::upper).toArray());
  }

  private static int upper(int codePoint) {
    return codePoint == 'ß' ? 'ẞ' : Character.toUpperCase(codePoint);
  }

  private static String lower(String text) {
    return ofCodePoints(text.codePoints().map(Character::toLowerCase).toArray());
  }

  private static String trimStart(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start);
  }

  private static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  /** What fills a text up to a length: the filling again and again, cut to what is missing. */
  private static String padding(Arguments arguments) {
    int missing = arguments.integer(1) - length(arguments.text(0));
    String filling = arguments.text(2);
    return missing <= 0 || filling.isEmpty()
        ? ""
        : left(filling.repeat(missing / length(filling) + 1), missing);
  }

  private static String left(String text, int count) {
    return substring(text, 0, count);
  }

  private static String substring(String text, int from, int to) {
    int start = Math.clamp(from, 0, length(text));
    int end = Math.clamp(to, start, length(text));
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static int requiredLength(Arguments arguments) {
    int length = arguments.integer(1);
    if (length < 0) {
      throw arguments.failure("The length must not be negative, but is " + length);
    }
    return length;
  }

  private static String reverse(String text) {
    int[] codePoints = text.codePoints().toArray();
    int[] reversed = new int[codePoints.length];
    for (int i = 0; i < codePoints.length; i++) {
      reversed[codePoints.length - 1 - i] = codePoints[i];
    }
    return ofCodePoints(reversed);
  }

  /** An empty separator stands between all code points; an empty text is one part. */
  private static List<String> split(String text, String separator) {
    if (separator.isEmpty() && !text.isEmpty()) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
    return text.isEmpty() ? List.of("") : List.of(text.split(Pattern.quote(separator), -1));
  }

  private static String translate(String text, String from, String to) {
    int[] targets = to.codePoints().toArray();
    List<Integer> sources = from.codePoints().boxed().toList();
    StringBuilder translated = new StringBuilder();
    text.codePoints()
        .forEach(codePoint -> {
          int position = sources.indexOf(codePoint);
          if (position < 0) {
            translated.appendCodePoint(codePoint);
          } else if (position < targets.length) {
            translated.appendCodePoint(targets[position]);
          }
        });
    return translated.toString();
  }

  private static String title(String text) {
    StringBuilder title = new StringBuilder();
    WORDS
        .matcher(text)
        .results()
        .forEach(word ->
            title
                .append(upper(left(word.group(), 1)))
                .append(lower(substring(word.group(), 1, Integer.MAX_VALUE))));
    return title.toString();
  }

  private static String character(Arguments arguments) {
    int codePoint = arguments.integer(0);
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (!Character.isValidCodePoint(codePoint) || surrogate) {
      throw arguments.failure(codePoint + " is not the number of a character");
    }
    return Character.toString(codePoint);
  }

  private static String urlEncode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
      boolean kept =
          (next >= 'a' && next <= 'z')
              || (next >= 'A' && next <= 'Z')
              || (next >= '0' && next <= '9')
              || UNESCAPED_IN_URLS.indexOf(next) >= 0;
      encoded.append(kept ? String.valueOf((char) next) : "%%%02X".formatted(next));
    }
    return encoded.toString();
  }

  private static String urlDecode(String text, Arguments arguments) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        decoded[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        decoded[length++] = bytes[i];
      }
    }
    String result = CollectionFunctions.fromUtf8(Arrays.copyOf(decoded, length));
    if (result == null) {
      throw arguments.failure("'%s' holds bytes that are not UTF-8".formatted(text));
    }
    return result;
  }
}
