package scopes;

/**
 * The keys of groups: parameters of the types {@code K1}, {@code K2} and so on, each of which is
 * {@code N1}, {@code N2} and so on where it can be missing.
 *
 * @param count how many there are
 */
record Keys(int count) {

  /** How many keys a grouping has at most. */
  static final int MOST = 6;

  /** The words that all types over these keys are written with. */
  Template addTo(Template template) {
    return template
        .with("keys", count)
        .with("keysAndRows", count + 1)
        .with("keyNames", Numbered.list(count, Keys::type))
        .with("nullableNames", Numbered.list(count, Keys::nullable))
        .with("keyPairs", Numbered.list(count, key -> type(key) + ", " + nullable(key)))
        .with("declared", Numbered.list(count, Keys::declared))
        .with("keyValues", Numbered.list(count, key -> value(type(key), key)))
        .with("nullableValues", Numbered.list(count, key -> value(nullable(key), key)));
  }

  /** The type of a key, from 1. */
  static String type(int key) {
    return "K" + key;
  }

  /** The type of a key where it can be missing, from 1. */
  static String nullable(int key) {
    return "N" + key;
  }

  private static String declared(int key) {
    return "%1$s extends Term<%2$s>, %2$s extends Term<?>".formatted(type(key), nullable(key));
  }

  private static String value(String type, int key) {
    return "(%s) keys.get(%d)".formatted(type, key - 1);
  }

  /** The documentation of the types of all keys. */
  String documented(String indent) {
    return Numbered.lines(
        count,
        key ->
            """
            %1$s* @param <%2$s> the type of key %4$d
            %1$s* @param <%3$s> the same where it can be missing\
            """
                .formatted(indent, type(key), nullable(key), key));
  }
}
