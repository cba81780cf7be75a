package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A signature in the making, as the constants of the catalogue tell it. Unless told otherwise the
 * arguments keep their types, nulls propagate, and the result never changes.
 */
final class SignatureBuilder {

  private final List<Parameter> parameters;
  private int optional;
  private boolean variadic;
  private Coercion coercion = Coercion.NONE;
  private NullRule nulls = NullRule.PROPAGATE;
  private Volatility volatility = Volatility.IMMUTABLE;
  private @Nullable ResultRule result;
  private String summary = "";

  private SignatureBuilder(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /** The arguments' types in order. */
  static SignatureBuilder takes(ParameterType... parameters) {
    return new SignatureBuilder(List.of(parameters));
  }

  /** The last {@code count} parameters may be left out. */
  SignatureBuilder optional(int count) {
    optional = count;
    return this;
  }

  /** The last parameter may be repeated. */
  SignatureBuilder repeating() {
    variadic = true;
    return this;
  }

  /** The arguments take the common type of all. See {@link Coercion#COMMON_TYPE}. */
  SignatureBuilder asCommonType() {
    coercion = Coercion.COMMON_TYPE;
    return this;
  }

  /** Both arguments widen as in Java's arithmetic. See {@link Coercion#ARITHMETIC}. */
  SignatureBuilder asInArithmetic() {
    coercion = Coercion.ARITHMETIC;
    return this;
  }

  /** The arguments become float64. See {@link Coercion#FLOAT64}. */
  SignatureBuilder asFloat64() {
    coercion = Coercion.FLOAT64;
    return this;
  }

  /** The second argument is one of what the first holds. See {@link Coercion#HELD_BY_FIRST}. */
  SignatureBuilder asHeldByFirst() {
    coercion = Coercion.HELD_BY_FIRST;
    return this;
  }

  /** The third argument is like the first. See {@link Coercion#THIRD_LIKE_FIRST}. */
  SignatureBuilder asThirdLikeFirst() {
    coercion = Coercion.THIRD_LIKE_FIRST;
    return this;
  }

  /** See {@link NullRule#NEVER}. */
  SignatureBuilder neverNull() {
    nulls = NullRule.NEVER;
    return this;
  }

  /** See {@link NullRule#ALWAYS}. */
  SignatureBuilder canBeNull() {
    nulls = NullRule.ALWAYS;
    return this;
  }

  /** See {@link NullRule#ALL}. */
  SignatureBuilder nullIfAllAre() {
    nulls = NullRule.ALL;
    return this;
  }

  /** See {@link Volatility#STABLE}. */
  SignatureBuilder stable() {
    volatility = Volatility.STABLE;
    return this;
  }

  /** See {@link Volatility#VOLATILE}. */
  SignatureBuilder differentInEachRow() {
    volatility = Volatility.VOLATILE;
    return this;
  }

  /** The result's type, and the function's meaning in one sentence. */
  SignatureBuilder gives(DataType type, String meaning) {
    return gives(ResultRule.of(type), meaning);
  }

  /** The rule for the result's type, and the function's meaning in one sentence. */
  SignatureBuilder gives(ResultRule rule, String meaning) {
    result = rule;
    summary = meaning;
    return this;
  }

  /** The signature of a constant, whose name in lower case is the function's. */
  Signature build(Enum<?> constant) {
    String name = constant.name().toLowerCase(Locale.ROOT);
    if (result == null) {
      throw new IllegalStateException(name + " tells no result");
    }
    return new Signature(
        name, parameters, optional, variadic, coercion, result, nulls, volatility, summary);
  }
}
