package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import java.util.Collections;
import java.util.List;

/**
 * What a function takes and gives.
 *
 * @param name the name, in lower case with underscores; a function of the user has a namespace
 * @param parameters the arguments' types in order
 * @param optional how many of the last parameters may be left out
 * @param variadic whether the last parameter may be repeated
 * @param coercion what the binder does to the arguments first
 * @param result the rule for the result's type
 * @param nulls the rule for the result's nullability
 * @param volatility how long the result holds
 * @param summary the meaning in one sentence, as the documents show it
 */
public record Signature(
    String name,
    List<Parameter> parameters,
    int optional,
    boolean variadic,
    Coercion coercion,
    ResultRule result,
    NullRule nulls,
    Volatility volatility,
    String summary) {

  /** Copies and checks. */
  public Signature {
    parameters = List.copyOf(parameters);
    if (optional < 0 || optional > parameters.size()) {
      throw new IllegalArgumentException(name + ": optional parameters out of bounds: " + optional);
    }
  }

  /** The signature of a function of the user. */
  static Signature declared(
      FunctionName name, List<Field> parameters, Field result, Volatility volatility) {
    return new Signature(
        name.toString(),
        parameters.stream().<Parameter>map(DeclaredParameter::new).toList(),
        0,
        false,
        Coercion.NONE,
        ResultRule.of(result.type()),
        result.nullable() ? NullRule.ALWAYS : NullRule.PROPAGATE,
        volatility,
        "A function of the user.");
  }

  /**
   * Checks arguments that are never null against the parameters and derives the result's type.
   *
   * @param arguments the arguments' types
   * @return the result's type
   * @throws IllegalArgumentException if number or types do not fit, or the arguments are not of the
   *     types to which the binder brings them; the message names the function, the position, what
   *     was found and what is expected
   */
  public DataType resultType(List<DataType> arguments) {
    return resultType(arguments, Collections.nCopies(arguments.size(), false));
  }

  /**
   * Checks arguments against the parameters and derives the result's type.
   *
   * @param arguments the arguments' types
   * @param nullable whether each argument can be null
   * @return the result's type
   * @throws IllegalArgumentException as {@link #resultType(List)}
   */
  public DataType resultType(List<DataType> arguments, List<Boolean> nullable) {
    int most = variadic ? Integer.MAX_VALUE : parameters.size();
    int least = parameters.size() - optional;
    if (arguments.size() < least || arguments.size() > most) {
      throw new IllegalArgumentException(
          "%s takes %s, but was given %d"
              .formatted(name, expectedCount(least, most), arguments.size()));
    }
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = parameters.get(Math.min(i, parameters.size() - 1));
      if (!parameter.accepts(arguments.get(i))) {
        throw new IllegalArgumentException(
            "Argument %d of %s must be %s, but is %s"
                .formatted(i + 1, name, parameter.description(), arguments.get(i).displayName()));
      }
    }
    coercion.requireApplied(name, arguments);
    return result.resultType(arguments, nullable);
  }

  /**
   * Whether the result of a scalar function can be null.
   *
   * @param arguments whether each argument can be null
   * @return whether null is possible
   */
  public boolean nullable(List<Boolean> arguments) {
    return switch (nulls) {
      case PROPAGATE -> {
        boolean nullable = false;
        for (int i = 0; i < arguments.size(); i++) {
          Parameter parameter = parameters.get(Math.min(i, parameters.size() - 1));
          nullable |= arguments.get(i) && !parameter.takesNull();
        }
        yield nullable;
      }
      case NEVER -> false;
      case ALWAYS -> true;
      case ALL -> !arguments.contains(false);
    };
  }

  private static String expectedCount(int least, int most) {
    if (most == Integer.MAX_VALUE) {
      return "at least " + least + " arguments";
    }
    return least == most ? least + " arguments" : least + " to " + most + " arguments";
  }
}
