package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.Field;
import java.util.List;
import java.util.Objects;

/**
 * An aggregate function of the user. Rows in which a parameter that takes no null has one are left
 * out; what it gives over no rows is what it makes of a state that nothing was added to.
 *
 * @param name its name
 * @param parameters its parameters in order
 * @param state what a state is written as when it leaves the process
 * @param result what it gives
 * @param volatility how long its result holds
 * @param implementation computes it
 */
public record UserAggregateFunction(
    FunctionName name,
    List<Field> parameters,
    Field state,
    Field result,
    Volatility volatility,
    AggregateImplementation<?> implementation)
    implements Aggregation, UserFunction {

  /** Copies. */
  public UserAggregateFunction {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(volatility, "volatility");
    Objects.requireNonNull(implementation, "implementation");
    parameters = List.copyOf(parameters);
  }

  @Override
  public Signature signature() {
    return Signature.declared(name, parameters, result, volatility);
  }

  @Override
  public boolean nullableOverNoRows() {
    return result.nullable();
  }

  @Override
  public boolean nullableOverRows(boolean inputNullable) {
    return result.nullable();
  }

  /**
   * The first of two steps: an aggregate of the same rows, or of some of them, that gives their
   * state as a value of the state's type.
   *
   * @return the aggregate from rows to a state
   */
  public UserAggregateFunction toState() {
    return new UserAggregateFunction(
        step("_state"), parameters, state, state, volatility, new AggregateStep.ToState(this));
  }

  /**
   * The second of two steps: an aggregate of states that gives what this one gives over all rows
   * that were added to them.
   *
   * @return the aggregate from states to the result
   */
  public UserAggregateFunction ofStates() {
    return new UserAggregateFunction(
        step("_of_states"),
        List.of(state),
        state,
        result,
        volatility,
        new AggregateStep.OfStates(this));
  }

  private FunctionName step(String suffix) {
    return new FunctionName(name.namespace(), name.name() + suffix);
  }

  /**
   * A state that nothing was added to.
   *
   * @return a new state
   * @throws io.recordframe.plan.error.QueryFailedException if the function throws anything at all;
   *     this holds for the other methods as well
   */
  public AggregateState newState() {
    return UserCalls.newState(this);
  }

  /**
   * Adds rows to states.
   *
   * @param states the state for each row
   * @param arguments a column for each parameter
   */
  public void update(AggregateState[] states, ColumnBatch arguments) {
    UserCalls.update(this, states, arguments);
  }

  /**
   * Adds to a state what was added to another, which stays as it is.
   *
   * @param target the state that is added to
   * @param source the other one
   */
  public void merge(AggregateState target, AggregateState source) {
    UserCalls.merge(this, target, source);
  }

  /**
   * What the function gives for states. They can be added to afterwards, as windows do.
   *
   * @param states the states
   * @return the results, one for each state
   */
  public ColumnVector finish(AggregateState[] states) {
    return UserCalls.finish(this, states);
  }
}
