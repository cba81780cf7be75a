package io.recordframe.substrait.internal.message;

import io.recordframe.plan.type.DataType;
import io.recordframe.substrait.internal.wire.Algebra;
import io.recordframe.substrait.internal.wire.Algebra.Expression;
import io.recordframe.substrait.internal.wire.Algebra.FunctionArgument;
import io.recordframe.substrait.internal.wire.Algebra.FunctionOption;
import io.recordframe.substrait.internal.wire.Types.Type;
import java.util.ArrayList;
import java.util.List;

/** A call of a function of Substrait's catalog. */
public final class Invocation {

  private final Messages messages;
  private final Extension extension;
  private final String name;
  private final List<String> signature = new ArrayList<>();
  private final List<FunctionArgument> arguments = new ArrayList<>();
  private final List<FunctionOption> options = new ArrayList<>();
  private boolean anyNullable;

  Invocation(Messages messages, Extension extension, String name) {
    this.messages = messages;
    this.extension = extension;
    this.name = name;
  }

  /**
   * Adds an argument of a parameter that names its type.
   *
   * @param value the argument
   * @return this call
   */
  public Invocation with(Value value) {
    return add(value, TypeMessages.code(value.type()));
  }

  /**
   * Adds an argument of a parameter of any type.
   *
   * @param value the argument
   * @return this call
   */
  public Invocation withAny(Value value) {
    return add(value, "any");
  }

  /**
   * Adds arguments to a parameter that repeats, which is named once.
   *
   * @param values the arguments
   * @param code how the parameter is called in the signature
   * @return this call
   */
  public Invocation withAll(List<Value> values, String code) {
    signature.add(code);
    values.forEach(this::add);
    return this;
  }

  /**
   * Adds an argument that is one of the function's constants.
   *
   * @param constant such as {@code YEAR}
   * @return this call
   */
  public Invocation withConstant(String constant) {
    signature.add("req");
    arguments.add(FunctionArgument.newBuilder().setEnum(constant).build());
    return this;
  }

  /**
   * Adds a lambda over the elements of a list.
   *
   * @param lambda the lambda
   * @return this call
   */
  public Invocation withLambda(Expression.Lambda lambda) {
    signature.add("func");
    arguments.add(
        FunctionArgument.newBuilder().setValue(Expression.newBuilder().setLambda(lambda)).build());
    return this;
  }

  /**
   * Adds what the function is to do where its definition leaves a choice.
   *
   * @param option the choice
   * @param preference what is chosen
   * @return this call
   */
  public Invocation option(String option, String preference) {
    options.add(FunctionOption.newBuilder().setName(option).addPreference(preference).build());
    return this;
  }

  private Invocation add(Value value, String code) {
    signature.add(code);
    add(value);
    return this;
  }

  private void add(Value value) {
    arguments.add(FunctionArgument.newBuilder().setValue(value.message()).build());
    anyNullable |= value.nullable();
  }

  /**
   * The call, null where an argument is.
   *
   * @param type the result's type
   * @return the value
   */
  public Value gives(DataType type) {
    return gives(type, anyNullable);
  }

  /**
   * The call.
   *
   * @param type the result's type
   * @param nullable whether the function's definition says that it can be null
   * @return the value
   */
  public Value gives(DataType type, boolean nullable) {
    return gives(messages.types().type(type, nullable), type, nullable);
  }

  /**
   * The call.
   *
   * @param result the result's type as the function's definition says
   * @param type the same, or the nearest that the plan has
   * @param nullable whether the function's definition says that it can be null
   * @return the value
   */
  public Value gives(Type result, DataType type, boolean nullable) {
    Expression.ScalarFunction call =
        Expression.ScalarFunction.newBuilder()
            .setFunctionReference(anchor())
            .addAllArguments(arguments)
            .addAllOptions(options)
            .setOutputType(result)
            .build();
    return new Value(Expression.newBuilder().setScalarFunction(call).build(), type, nullable);
  }

  /**
   * The call of an aggregate function.
   *
   * @param result the result
   * @return a message without order and invocation
   */
  public Algebra.AggregateFunction.Builder aggregate(Column result) {
    return Algebra.AggregateFunction.newBuilder()
        .setFunctionReference(anchor())
        .addAllArguments(arguments)
        .addAllOptions(options)
        .setOutputType(messages.types().type(result.type(), result.nullable()))
        .setPhase(Algebra.AggregationPhase.AGGREGATION_PHASE_INITIAL_TO_RESULT);
  }

  /**
   * The call of a function over the rows around.
   *
   * @param result the result
   * @return a message without rows
   */
  public Expression.WindowFunction.Builder window(Column result) {
    return Expression.WindowFunction.newBuilder()
        .setFunctionReference(anchor())
        .addAllArguments(arguments)
        .addAllOptions(options)
        .setOutputType(messages.types().type(result.type(), result.nullable()))
        .setPhase(Algebra.AggregationPhase.AGGREGATION_PHASE_INITIAL_TO_RESULT);
  }

  private int anchor() {
    return messages.anchor(extension, name + ":" + String.join("_", signature));
  }
}
