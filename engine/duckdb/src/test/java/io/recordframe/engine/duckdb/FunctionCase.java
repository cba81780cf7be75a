package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.Coercion;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One call of a function with what it must give: for arguments that are literals, for arguments
 * that are columns, and null where each argument in turn is null, if the function says so.
 *
 * @param function the function
 * @param expected the value, null, or a {@link Failure}
 * @param arguments the arguments as literals
 */
record FunctionCase(ScalarFunction function, Object expected, List<Expression> arguments) {

  /** An error of the query. */
  record Failure(String message) {}

  static FunctionCase of(ScalarFunction function, Object expected, Object... arguments) {
    List<Expression> expressions = new ArrayList<>();
    for (Object argument : arguments) {
      expressions.add(argument instanceof Expression given ? given : literal(argument));
    }
    return new FunctionCase(function, expected, expressions);
  }

  static Failure fails(String message) {
    return new Failure(message);
  }

  /** Decimals take the digits that they are written with. */
  static Literal literal(Object value) {
    if (value instanceof BigDecimal number) {
      return new Literal(
          number,
          new DecimalType(Math.max(number.precision(), number.scale() + 1), number.scale()));
    }
    return Plans.literal(value);
  }

  void check(EngineSession session, boolean literalsOnly) {
    Relation one = Plans.rows(Values.nullable("one", ScalarType.INT32), List.of(1));
    evaluate(session, one, arguments);
    if (literalsOnly) {
      return;
    }
    List<Field> fields = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<Expression> columns = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Field field = Field.nullable("argument" + i, arguments.get(i).type());
      fields.add(field);
      values.add(((Literal) arguments.get(i)).value());
      columns.add(FieldReference.of(i, field));
    }
    if (arguments.isEmpty()) {
      return;
    }
    evaluate(session, Plans.rows(new Schema(fields), values), columns);
  }

  /** With one argument null the result is null, whatever the others are. */
  void checkNulls(EngineSession session) {
    for (int i = 0; i < arguments.size(); i++) {
      List<Expression> changed = new ArrayList<>(arguments);
      changed.set(i, new Literal(null, arguments.get(i).type()));
      Relation one = Plans.rows(Values.nullable("one", ScalarType.INT32), List.of(1));
      assertThat(run(session, one, changed))
          .describedAs("%s with argument %d null", this, i)
          .isEqualTo(new ArrayList<>(Arrays.asList((Object) null)));
    }
  }

  private void evaluate(EngineSession session, Relation input, List<Expression> actual) {
    if (expected instanceof Failure failure) {
      assertThatThrownBy(() -> run(session, input, actual))
          .describedAs(toString())
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining(failure.message());
      return;
    }
    Object found = run(session, input, actual).getFirst();
    if (expected instanceof Double number && found instanceof Double other) {
      assertThat(other)
          .describedAs(toString())
          .satisfiesAnyOf(
              value -> assertThat(value).isEqualTo(number),
              value ->
                  assertThat(Math.abs(value - number))
                      .isLessThanOrEqualTo(Math.abs(number) * 1e-14));
    } else {
      assertThat(found).describedAs(toString()).isEqualTo(expected);
    }
  }

  private List<Object> run(EngineSession session, Relation input, List<Expression> actual) {
    List<Expression> fitted =
        function.signature().coercion() == Coercion.FLOAT64
            ? actual.stream().map(it -> Cast.strict(it, ScalarType.FLOAT64)).toList()
            : actual;
    Relation plan = new Project(input, List.of(as("result", FunctionCall.of(function, fitted))));
    try (PreparedPlan prepared = session.prepare(plan)) {
      List<List<Object>> rows = Values.collect(prepared.execute(Execution.unbounded()));
      assertThat(rows).hasSize(1);
      return rows.getFirst();
    }
  }

  @Override
  public String toString() {
    List<Object> values = new ArrayList<>();
    arguments.forEach(
        argument -> values.add(argument instanceof Literal literal ? literal.value() : argument));
    return function.functionName() + values;
  }
}
