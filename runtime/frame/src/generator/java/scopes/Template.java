package scopes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the places of a text: {@code ${name}} with the value of that name, and {@code ${name word}}
 * with what the function of that name makes of the word.
 */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)(?: (\\w+))?}");

  private final Map<String, UnaryOperator<String>> values;

  private Template(Map<String, UnaryOperator<String>> values) {
    this.values = values;
  }

  static Template empty() {
    return new Template(Map.of());
  }

  Template with(String name, Object value) {
    return withFunction(name, _ -> value.toString());
  }

  Template withFunction(String name, UnaryOperator<String> function) {
    Map<String, UnaryOperator<String>> more = new HashMap<>(values);
    more.put(name, function);
    return new Template(more);
  }

  String fill(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), place.group(2))));
  }

  private String value(String name, String word) {
    UnaryOperator<String> value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for ${" + name + "}");
    }
    return value.apply(word);
  }
}
