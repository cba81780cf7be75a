package io.recordframe.substrait.internal.message;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.wire.Algebra.Expression;
import io.recordframe.substrait.internal.wire.Plans.Plan;
import org.jspecify.annotations.Nullable;

/** Makes the messages of one plan. Not safe for use by several threads. */
public final class Messages {

  private final Refusals refusals = new Refusals();
  private final TypeMessages types = new TypeMessages(refusals);
  private final LiteralMessages literals = new LiteralMessages(refusals, types);
  private final FunctionAnchors anchors = new FunctionAnchors();

  /** For a plan. */
  public Messages() {}

  /**
   * What cannot be said.
   *
   * @return the reasons so far
   */
  public Refusals refusals() {
    return refusals;
  }

  /**
   * Makes types.
   *
   * @return the types of this plan
   */
  public TypeMessages types() {
    return types;
  }

  /**
   * Makes constants.
   *
   * @return the constants of this plan
   */
  public LiteralMessages literals() {
    return literals;
  }

  /**
   * Adds the functions that were called to a plan.
   *
   * @param plan the plan
   */
  public void declareFunctions(Plan.Builder plan) {
    anchors.declare(plan);
  }

  /**
   * A call of a function of Substrait's catalog, to which arguments are added.
   *
   * @param extension where it is declared
   * @param name its name
   * @return the call
   */
  public Invocation function(Extension extension, String name) {
    return new Invocation(this, extension, name);
  }

  int anchor(Extension extension, String signature) {
    return anchors.anchor(extension, signature);
  }

  /**
   * A constant.
   *
   * @param value the value, or null
   * @param type its type
   * @return the constant
   */
  public Value literal(@Nullable Object value, DataType type) {
    boolean nullable = value == null;
    return new Value(
        Expression.newBuilder().setLiteral(literals.literal(value, type, nullable)).build(),
        type,
        nullable);
  }

  /**
   * A conversion.
   *
   * @param value what is converted
   * @param type the target
   * @param mode what a value that cannot be converted gives
   * @return the conversion
   */
  public Value cast(Value value, DataType type, Cast.Mode mode) {
    boolean nullable = value.nullable() || mode == Cast.Mode.TRY;
    Expression.Cast.FailureBehavior failure =
        switch (mode) {
          case STRICT -> Expression.Cast.FailureBehavior.FAILURE_BEHAVIOR_THROW_EXCEPTION;
          case TRY -> Expression.Cast.FailureBehavior.FAILURE_BEHAVIOR_RETURN_NULL;
        };
    return cast(value, type, nullable, failure);
  }

  /**
   * The value as one of a type that it fits, and itself where it has it.
   *
   * @param value what is converted
   * @param type the target
   * @return the value
   */
  public Value as(Value value, DataType type) {
    return value.type().equals(type) ? value : cast(value, type, Cast.Mode.STRICT);
  }

  /**
   * The value with a type that allows null.
   *
   * @param value a value
   * @return the value, of its type with null
   */
  public Value asNullable(Value value) {
    return value.nullable()
        ? value
        : cast(
            value,
            value.type(),
            true,
            Expression.Cast.FailureBehavior.FAILURE_BEHAVIOR_THROW_EXCEPTION);
  }

  private Value cast(
      Value value, DataType type, boolean nullable, Expression.Cast.FailureBehavior failure) {
    return new Value(
        Expression.newBuilder()
            .setCast(
                Expression.Cast.newBuilder()
                    .setType(types.type(type, nullable))
                    .setInput(value.message())
                    .setFailureBehavior(failure))
            .build(),
        type,
        nullable);
  }

  /**
   * A choice between two values of one type.
   *
   * @param condition a boolean
   * @param then the value where it is true
   * @param otherwise the value where it is false or null
   * @return the choice
   */
  public Value ifThen(Value condition, Value then, Value otherwise) {
    boolean nullable = then.nullable() || otherwise.nullable();
    Value first = nullable ? asNullable(then) : then;
    Value second = nullable ? asNullable(otherwise) : otherwise;
    return new Value(
        Expression.newBuilder()
            .setIfThen(
                Expression.IfThen.newBuilder()
                    .addIfs(
                        Expression.IfThen.IfClause.newBuilder()
                            .setIf(condition.message())
                            .setThen(first.message()))
                    .setElse(second.message()))
            .build(),
        then.type(),
        nullable);
  }

  /**
   * Stands for what was refused.
   *
   * @param type the type that it would have
   * @param nullable whether it could be null
   * @return a value that is never written
   */
  public Value placeholder(DataType type, boolean nullable) {
    return new Value(Expression.getDefaultInstance(), type, nullable);
  }

  /**
   * The time zone of instants.
   *
   * @return the name of UTC
   */
  public Value utc() {
    return literal("UTC", ScalarType.STRING);
  }
}
