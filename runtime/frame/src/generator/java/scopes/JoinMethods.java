package scopes;

/** The methods of a scope that join another relation. */
final class JoinMethods {

  private JoinMethods() {}

  static String of(Slots slots) {
    return join(
            slots,
            "join",
            "INNER",
            "Pairs with the rows of another relation that meet a condition.",
            "${pairs}",
            "R, NR")
        + join(
            slots,
            "leftJoin",
            "LEFT",
            "Pairs with the rows of another relation that meet a condition; where there is none, the other side is missing.",
            "${pairs}",
            "NR, NR")
        + join(
            slots,
            "rightJoin",
            "RIGHT",
            "Pairs with the rows of another relation that meet a condition; a row of the other relation without a partner remains, and this side is missing.",
            "${missingPairs}",
            "R, NR")
        + join(
            slots,
            "fullJoin",
            "FULL",
            "Pairs with the rows of another relation that meet a condition; rows of both sides without a partner remain, and the other side is missing.",
            "${missingPairs}",
            "NR, NR")
        + crossJoin(slots)
        + asofJoin(slots, "asofJoin", "INNER", "R", "A row without one is left out.")
        + asofJoin(
            slots, "asofLeftJoin", "LEFT", "NR", "Where there is none, the other side is missing.")
        + halfJoin(
            slots,
            "semiJoin",
            "SEMI",
            "The rows that have a partner in another relation, once each.")
        + halfJoin(slots, "antiJoin", "ANTI", "The rows that have no partner in another relation.");
  }

  private static String join(
      Slots slots, String name, String type, String summary, String left, String right) {
    return slots
        .template()
        .with("name", name)
        .with("type", type)
        .with("summary", summary)
        .with("left", slots.template().fill(left))
        .with("right", right)
        .fill(
            """

              /**
               * ${summary}
               *
               * @param <R> the other relation's columns
               * @param <NR> the same where the row can be missing
               * @param other the other relation
               * @return waits for the condition
               */
              public <R, NR> Join${next}On<${slots}, R, Scope${next}<${left}, ${right}>> ${name}(Frame<?, ?, R, NR> other) {
                return new Join${next}On<>(input.join(other.input(), Join.Type.${type}), Scope${next}::new);
              }
            """);
  }

  private static String crossJoin(Slots slots) {
    return slots
        .template()
        .fill(
            """

              /**
               * All pairs with the rows of another relation.
               *
               * @param <R> the other relation's columns
               * @param <NR> the same where the row can be missing
               * @param other the other relation
               * @return the pairs
               */
              public <R, NR> Scope${next}<${pairs}, R, NR> crossJoin(Frame<?, ?, R, NR> other) {
                return new Scope${next}<>(input.crossJoin(other.input()));
              }
            """);
  }

  private static String asofJoin(
      Slots slots, String name, String type, String right, String alone) {
    return slots
        .template()
        .with("name", name)
        .with("type", type)
        .with("right", right)
        .with("alone", alone)
        .fill(
            """

              /**
               * Pairs each row with the nearest row of another relation: {@code on} looks in one direction, {@code onNearest} in
               * both. Nulls are near to nothing. Of several rows with the same value it is any one. ${alone}
               *
               * @param <R> the other relation's columns
               * @param <NR> the same where the row can be missing
               * @param other the other relation
               * @return waits for the condition
               */
              public <R, NR> Asof${next}On<${slots}, R, Scope${next}<${pairs}, ${right}, NR>> ${name}(Frame<?, ?, R, NR> other) {
                return new Asof${next}On<>(input.asofJoin(other.input(), Join.Type.${type}), Scope${next}::new);
              }
            """);
  }

  private static String halfJoin(Slots slots, String name, String type, String summary) {
    return slots
        .template()
        .with("name", name)
        .with("type", type)
        .with("summary", summary)
        .fill(
            """

              /**
               * ${summary}
               *
               * @param <R> the other relation's columns
               * @param other the other relation
               * @return waits for the condition
               */
              public <R> Join${next}On<${slots}, R, Scope${arity}<${pairs}>> ${name}(Frame<?, ?, R, ?> other) {
                return new Join${next}On<>(input.join(other.input(), Join.Type.${type}), Scope${arity}::new);
              }
            """);
  }
}
