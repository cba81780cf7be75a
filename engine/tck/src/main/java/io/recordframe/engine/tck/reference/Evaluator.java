package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.UserScalarFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the value of an expression for one row. */
final class Evaluator {

  private final Interpreter interpreter;
  private final ExecutionControl control;

  static Evaluator of(ExecutionControl control) {
    return new Interpreter(control).evaluator();
  }

  Evaluator(Interpreter interpreter, ExecutionControl control) {
    this.interpreter = interpreter;
    this.control = control;
  }

  /** Whether a condition is true, neither false nor null. */
  boolean isTrue(Expression condition, Scope scope) {
    return Boolean.TRUE.equals(value(condition, scope));
  }

  @Nullable Object value(Expression expression, Scope scope) {
    control.check();
    return switch (expression) {
      case Literal literal -> literal.value();
      case FieldReference reference -> scope.row().get(reference.index());
      case OuterReference reference -> scope.outer(reference.level()).row().get(reference.index());
      case StructAccess access ->
          value(access.struct(), scope) instanceof List<?> fields
              ? fields.get(access.index())
              : null;
      case StructOf struct -> values(struct.values(), scope);
      case FunctionCall call -> call(call, new Arguments(call, this, scope));
      case Case cases -> firstTrue(cases, scope);
      case Cast cast -> Casts.convert(cast, value(cast.operand(), scope));
      case InList in -> isIn(value(in.value(), scope), values(in.options(), scope));
      case Exists exists -> !interpreter.rows(exists.relation(), scope).isEmpty();
      case InSubquery in -> {
        List<@Nullable Object> options = new ArrayList<>();
        for (Row row : interpreter.rows(in.relation(), scope)) {
          options.add(row.get(0));
        }
        yield isIn(value(in.value(), scope), options);
      }
      case ScalarSubquery scalar -> onlyValue(interpreter.rows(scalar.relation(), scope));
      case LambdaParameter parameter -> {
        Scope.ListElement given = scope.elements().get(parameter.depth());
        yield switch (parameter.role()) {
          case ELEMENT -> given.element();
          case ACCUMULATOR -> given.accumulator();
        };
      }
      case ListLambda lambda -> ListLambdas.value(lambda, this, scope);
      case WindowCall call -> scope.windows().get(call);
      case AggregateCall call ->
          throw new IllegalStateException(
              call.function().functionName() + " has no value for a single row");
    };
  }

  private static @Nullable Object onlyValue(List<Row> rows) {
    if (rows.size() > 1) {
      throw new QueryFailedException(
          "A query that stands for a value has %d rows, and may have one".formatted(rows.size()));
    }
    return rows.isEmpty() ? null : rows.getFirst().get(0);
  }

  List<@Nullable Object> values(List<Expression> expressions, Scope scope) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Expression expression : expressions) {
      values.add(value(expression, scope));
    }
    return values;
  }

  private @Nullable Object call(FunctionCall call, Arguments arguments) {
    return switch (call.function()) {
      case ComparisonFunction function -> ComparisonFunctions.apply(function, arguments);
      case LogicalFunction function -> LogicalFunctions.apply(function, arguments);
      case ConditionalFunction function -> ConditionalFunctions.apply(function, arguments);
      case ArithmeticFunction function -> ArithmeticFunctions.apply(function, arguments);
      case MathFunction function -> MathFunctions.apply(function, arguments);
      case TextFunction function -> TextFunctions.apply(function, arguments);
      case TemporalFunction function ->
          TemporalFunctions.apply(function, arguments, control.start());
      case CollectionFunction function -> CollectionFunctions.apply(function, arguments);
      case UserScalarFunction function -> UserFunctionCalls.evaluate(function, arguments);
    };
  }

  private @Nullable Object firstTrue(Case cases, Scope scope) {
    for (Case.Branch branch : cases.branches()) {
      if (isTrue(branch.condition(), scope)) {
        return value(branch.result(), scope);
      }
    }
    return cases.otherwise() == null ? null : value(cases.otherwise(), scope);
  }

  /** True when an option is equal, otherwise null when one of them or the value is null. */
  private static @Nullable Boolean isIn(@Nullable Object value, List<@Nullable Object> options) {
    boolean unknown = false;
    for (@Nullable Object option : options) {
      if (value == null || option == null) {
        unknown = true;
      } else if (Equality.equal(value, option)) {
        return true;
      }
    }
    return unknown ? null : false;
  }
}
