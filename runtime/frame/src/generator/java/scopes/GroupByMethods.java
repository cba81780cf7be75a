package scopes;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The methods of a scope that group its rows, one for each number of keys. */
final class GroupByMethods {

  private GroupByMethods() {}

  static String of(Slots slots) {
    return IntStream.rangeClosed(1, Keys.MOST)
        .mapToObj(count -> groupBy(slots, new Keys(count)))
        .collect(Collectors.joining());
  }

  private static String groupBy(Slots slots, Keys keys) {
    int count = keys.count();
    String parameter = slots.template().fill("Function${arity}<${slots}, %s> %s");
    return keys.addTo(slots.template())
        .with("keyDocs", keys.documented("   "))
        .with(
            "parameterDocs",
            Numbered.lines(count, key -> "   * @param %s key %d".formatted(name(key), key)))
        .with(
            "parameters",
            Numbered.list(count, key -> parameter.formatted(Keys.type(key), name(key))))
        .with("values", Numbered.list(count, key -> "slots -> " + slots.applied(name(key))))
        .fill(
            """

              /**
               * Groups of rows with equal keys; nulls are equal to each other.
               *
            ${keyDocs}
            ${parameterDocs}
               * @return the groups
               */
              public <${declared}> Grouped${keys}<Group${arity}<${slots}>, ${keyPairs}> groupBy(${parameters}) {
                return new Grouped${keys}<>(input.group(${values}), Group${arity}::new);
              }
            """);
  }

  private static String name(int key) {
    return Keys.type(key).toLowerCase(Locale.ROOT);
  }
}
