package io.recordframe;

import io.recordframe.expression.SortTerm;
import io.recordframe.expression.Term;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.SortKey.Direction;
import io.recordframe.plan.algebra.SortKey.Nulls;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Rows that are equal in some keys, before it is known which of them remains. The rows of each
 * partition are numbered or counted, and those remain that have the number 1.
 */
final class PendingDistinct {

  private final Input input;
  private final Input.Opened opened;
  private final List<Expression> keys;

  PendingDistinct(Input input, Input.Opened opened, List<Expression> keys) {
    this.input = input;
    this.opened = opened;
    this.keys = List.copyOf(keys);
  }

  <L> Input keepFirst(
      Function<List<Term<?>>, ? extends SortTerm> first,
      List<L> more,
      BiFunction<L, List<Term<?>>, ? extends SortTerm> apply) {
    return numberedBy(Input.sortKeys(opened, first, more, apply));
  }

  <L> Input keepLast(
      Function<List<Term<?>>, ? extends SortTerm> first,
      List<L> more,
      BiFunction<L, List<Term<?>>, ? extends SortTerm> apply) {
    List<SortKey> order = Input.sortKeys(opened, first, more, apply);
    return numberedBy(order.stream().map(SortKey::reversed).toList());
  }

  /** All rows of a partition are equal in its keys, so that any may have the number 1. */
  Input keepAny() {
    return numberedBy(List.of(new SortKey(keys.getFirst(), Direction.ASCENDING, Nulls.LAST)));
  }

  Input keepUnique() {
    return onlyOnes(AggregateFunction.COUNT_ROWS, List.of(), WindowFrame.WHOLE_PARTITION);
  }

  private Input numberedBy(List<SortKey> order) {
    return onlyOnes(WindowFunction.ROW_NUMBER, order, WindowFrame.UP_TO_CURRENT);
  }

  private Input onlyOnes(WindowableFunction function, List<SortKey> order, WindowFrame frame) {
    List<NamedExpression> columns = Input.columns(input.plan().schema());
    List<NamedExpression> counted = new ArrayList<>(columns);
    counted.add(
        new NamedExpression(
            "number",
            new WindowCall(
                function, List.of(), false, null, keys, order, frame, ScalarType.INT64)));
    Relation rows = new Project(input.plan(), counted);
    int last = columns.size();
    Expression isOne =
        FunctionCall.of(
            ComparisonFunction.EQUAL,
            FieldReference.of(last, rows.schema().field(last)),
            new Literal(1L, ScalarType.INT64));
    return input.with(new Project(new Filter(rows, isOne), columns));
  }
}
