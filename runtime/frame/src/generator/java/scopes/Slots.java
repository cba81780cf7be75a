package scopes;

/**
 * What lambdas over relations and values side by side are given: parameters of the types {@code A},
 * {@code B} and so on, each of which is {@code NA}, {@code NB} and so on where it can be missing.
 *
 * @param arity how many there are
 */
record Slots(int arity) {

  /** How many relations and values a scope holds at most. */
  static final int MOST = 8;

  /** Whether a scope can hold so many more. */
  boolean haveRoomFor(int more) {
    return arity + more <= MOST;
  }

  /** The type of a slot, from 1. */
  static String type(int slot) {
    return String.valueOf((char) ('A' + slot - 1));
  }

  /** The words that all types over these slots are written with. */
  Template template() {
    return Template.empty()
        .with("arity", arity)
        .with("next", arity + 1)
        .with("afterNext", arity + 2)
        .with("slots", Numbered.list(arity, Slots::type))
        .with("consumers", Numbered.list(arity, slot -> "? super " + type(slot)))
        .with("pairs", Numbered.list(arity, slot -> type(slot) + ", N" + type(slot)))
        .with("missingPairs", Numbered.list(arity, slot -> "N" + type(slot) + ", N" + type(slot)))
        .with("docs", Numbered.lines(arity, Slots::documented))
        .with("pairDocs", Numbered.lines(arity, Slots::pairDocumented))
        .withFunction("apply", this::applied);
  }

  private static String documented(int slot) {
    return " * @param <%s> what parameter %d stands for".formatted(type(slot), slot);
  }

  private static String pairDocumented(int slot) {
    return documented(slot)
        + "\n * @param <N%s> the same where it can be missing".formatted(type(slot));
  }

  /** The call of a lambda with the slots of an input. */
  String applied(String lambda) {
    return lambda
        + ".apply("
        + Numbered.list(arity, slot -> "(%s) slots.get(%d)".formatted(type(slot), slot - 1))
        + ")";
  }
}
