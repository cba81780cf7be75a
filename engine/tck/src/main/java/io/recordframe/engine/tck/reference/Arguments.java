package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.value.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arguments of a call for one row, each computed when it is first asked for. */
final class Arguments {

  private final FunctionCall call;
  private final Evaluator evaluator;
  private final Scope scope;
  private final @Nullable Object[] values;
  private final boolean[] computed;

  Arguments(FunctionCall call, Evaluator evaluator, Scope scope) {
    this.call = call;
    this.evaluator = evaluator;
    this.scope = scope;
    this.values = new @Nullable Object[call.arguments().size()];
    this.computed = new boolean[call.arguments().size()];
  }

  int count() {
    return values.length;
  }

  @Nullable Object get(int index) {
    if (!computed[index]) {
      values[index] = evaluator.value(call.arguments().get(index), scope);
      computed[index] = true;
    }
    return values[index];
  }

  /** An argument that is known not to be null. */
  Object present(int index) {
    return Objects.requireNonNull(get(index), "Nulls are looked for first");
  }

  /** Whether an argument is null; all are computed, so that an error in one shows. */
  boolean anyNull() {
    boolean any = false;
    for (int i = 0; i < count(); i++) {
      any |= get(i) == null;
    }
    return any;
  }

  /** All arguments. */
  Row all() {
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      all.add(get(i));
    }
    return new Row(all);
  }

  String text(int index) {
    return (String) present(index);
  }

  int integer(int index) {
    return (Integer) present(index);
  }

  long longInteger(int index) {
    return (Long) present(index);
  }

  Bytes bytes(int index) {
    return (Bytes) present(index);
  }

  List<?> list(int index) {
    return (List<?>) present(index);
  }

  Map<?, ?> map(int index) {
    return (Map<?, ?>) present(index);
  }

  DataType type(int index) {
    return call.arguments().get(index).type();
  }

  DataType resultType() {
    return call.type();
  }

  /** What messages call an argument: the column's name where it is one. */
  String nameOf(int index) {
    return nameOf(call.arguments().get(index));
  }

  static String nameOf(Expression expression) {
    return expression instanceof FieldReference reference
        ? "column " + reference.name()
        : "an expression of type " + expression.type().displayName();
  }

  /** An error of the query that the function found. */
  QueryFailedException failure(String message) {
    return new QueryFailedException(message);
  }

  /** A result that its type cannot hold. */
  QueryFailedException overflow(Object result) {
    return new QueryFailedException(
        "Overflow: %s gives %s, which %s cannot hold; cast the arguments to a wider type"
            .formatted(call.function().functionName(), result, call.type().displayName()));
  }
}
