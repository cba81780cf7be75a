package scopes;

/** The methods of a scope that make a row of each element of a list. */
final class ExplodeMethods {

  private ExplodeMethods() {}

  /** Those that add the element alone. */
  static String addingOne(Slots slots) {
    return elements(slots, "explode", false, "is left out.")
        + elements(slots, "explodeOuter", true, "is kept once, without an element.");
  }

  /** Those that add two elements, or the element and its position. */
  static String addingTwo(Slots slots) {
    return twoLists(slots, "explode", false, "is left out.")
        + twoLists(slots, "explodeOuter", true, "is kept once, without elements.")
        + positions(slots, "explodeWithPosition", false, "is left out.")
        + positions(slots, "explodeOuterWithPosition", true, "is kept once, with neither.");
  }

  private static String elements(Slots slots, String name, boolean keepEmpty, String empty) {
    return template(slots, name, keepEmpty, empty)
        .with("element", keepEmpty ? "NX" : "X")
        .fill(
            """

              /**
               * A row for each element of a list, which the following lambdas see as a further parameter. A row whose list is
               * null or empty ${empty}
               *
               * @param <X> the elements
               * @param <NX> the same where one can be missing
               * @param list the list
               * @return a row for each element, in no promised order
               */
              public <X extends Term<NX>, NX> Scope${next}<${pairs}, ${element}, NX> ${name}(
                  Function${arity}<${consumers}, ? extends NullableListExpr<X>> list) {
                return new Scope${next}<>(input.explode(${keepEmpty}, false, slots -> ${apply list}));
              }
            """);
  }

  private static String positions(Slots slots, String name, boolean keepEmpty, String empty) {
    return template(slots, name, keepEmpty, empty)
        .with(
            "added",
            keepEmpty ? "NullableLongExpr, NullableLongExpr, NX" : "LongExpr, NullableLongExpr, X")
        .fill(
            """

              /**
               * A row for each element of a list, with its position from 0 and the element as two further parameters of the
               * following lambdas. A row whose list is null or empty ${empty}
               *
               * @param <X> the elements
               * @param <NX> the same where one can be missing
               * @param list the list
               * @return a row for each element, in no promised order
               */
              public <X extends Term<NX>, NX> Scope${afterNext}<${pairs}, ${added}, NX> ${name}(
                  Function${arity}<${consumers}, ? extends NullableListExpr<X>> list) {
                return new Scope${afterNext}<>(input.explode(${keepEmpty}, true, slots -> ${apply list}));
              }
            """);
  }

  private static String twoLists(Slots slots, String name, boolean keepEmpty, String empty) {
    return template(slots, name, keepEmpty, empty)
        .fill(
            """

              /**
               * A row for each position of two lists, whose elements the following lambdas see as two further parameters. The
               * element of a list that is shorter than the other is null. A row whose lists are both null or empty ${empty}
               *
               * @param <X> the elements of the first list
               * @param <NX> the same where one can be missing
               * @param <Y> the elements of the second list
               * @param <NY> the same where one can be missing
               * @param first the first list
               * @param second the second list
               * @return a row for each position, in no promised order
               */
              public <X extends Term<NX>, NX, Y extends Term<NY>, NY> Scope${afterNext}<${pairs}, NX, NX, NY, NY> ${name}(
                  Function${arity}<${consumers}, ? extends NullableListExpr<X>> first,
                  Function${arity}<${consumers}, ? extends NullableListExpr<Y>> second) {
                Objects.requireNonNull(second, "second");
                return new Scope${afterNext}<>(input.explode(${keepEmpty}, false, slots -> ${apply first}, slots -> ${apply second}));
              }
            """);
  }

  private static Template template(Slots slots, String name, boolean keepEmpty, String empty) {
    return slots.template().with("name", name).with("keepEmpty", keepEmpty).with("empty", empty);
  }
}
