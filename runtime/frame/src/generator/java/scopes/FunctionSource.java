package scopes;

import java.util.Locale;

/** The functional interface that lambdas over some slots implement. */
final class FunctionSource {

  private FunctionSource() {}

  static String of(Slots slots) {
    int arity = slots.arity();
    return slots
        .template()
        .with("s", arity == 1 ? "" : "s")
        .with("docs", Numbered.lines(arity, FunctionSource::typeDocumented))
        .with("argumentDocs", Numbered.lines(arity, FunctionSource::documented))
        .with("arguments", Numbered.list(arity, FunctionSource::declared))
        .fill(
            """
            /**
             * A function of ${arity} argument${s}.
             *
            ${docs}
             * @param <T> the result
             */
            @FunctionalInterface
            public interface Function${arity}<${slots}, T> {

              /**
               * Applies the function.
               *
            ${argumentDocs}
               * @return the result
               */
              T apply(${arguments});
            }
            """);
  }

  private static String typeDocumented(int argument) {
    return " * @param <%s> argument %d".formatted(Slots.type(argument), argument);
  }

  private static String documented(int argument) {
    return "   * @param %s argument %d".formatted(name(argument), argument);
  }

  private static String declared(int argument) {
    return Slots.type(argument) + " " + name(argument);
  }

  private static String name(int argument) {
    return Slots.type(argument).toLowerCase(Locale.ROOT);
  }
}
