package io.recordframe;

import io.recordframe.expression.Agg;
import io.recordframe.expression.BoolExpr;
import io.recordframe.expression.Expressions;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.In;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Collects the aggregates that a lambda asks for; each becomes a column of the aggregation, equal
 * ones only once.
 */
final class MeasureCollector {

  private final Input.Opened opened;
  private final Binder binder;
  private final RelationIdentity group;
  private final List<Term<?>> keys;
  private final GroupingSets sets;
  private final List<Measure> measures = new ArrayList<>();
  private boolean closed;

  MeasureCollector(
      Input.Opened opened,
      Binder binder,
      RelationIdentity group,
      List<Term<?>> keys,
      GroupingSets sets) {
    this.opened = opened;
    this.binder = binder;
    this.group = group;
    this.keys = keys;
    this.sets = sets;
  }

  /** Whether the group is one of a set without the key. */
  BoolExpr isSubtotalOver(Term<?> key) {
    Objects.requireNonNull(key, "key");
    List<Integer> without = sets.without(GroupingSets.position(keys, key));
    if (without.isEmpty()) {
      return Expressions.lit(false);
    }
    List<UnboundExpression> numbers = new ArrayList<>();
    without.forEach(set -> numbers.add(new Constant(set.longValue(), null)));
    return Terms.condition(new In(new RelationColumn(group, keys.size()), numbers));
  }

  LongExpr countRows() {
    return nonEmpty(_ -> Expressions.countRows());
  }

  /** The aggregate's value over a group that has rows. */
  <N extends Term<?>> N nonEmpty(Function<List<Term<?>>, ? extends Agg<? extends N, ?>> lambda) {
    Agg<? extends N, ?> aggregate = opened.call(lambda::apply);
    return Terms.overRows(aggregate, column(aggregate));
  }

  /** The aggregate's value where there may be no rows. */
  <Q extends Term<?>> Q orEmpty(Function<List<Term<?>>, ? extends Agg<?, ? extends Q>> lambda) {
    Agg<?, ? extends Q> aggregate = opened.call(lambda::apply);
    return Terms.orEmpty(aggregate, column(aggregate));
  }

  List<Measure> close() {
    closed = true;
    return List.copyOf(measures);
  }

  private RelationColumn column(Agg<?, ?> aggregate) {
    if (closed) {
      throw new IllegalStateException(
          "A group is valid only inside the lambda of agg(...) or aggregate(...) that it was given to");
    }
    AggregateCall call = (AggregateCall) binder.bind(Terms.unbound(aggregate));
    int firstColumn = keys.size() + (sets.several() ? 1 : 0);
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).call().equals(call)) {
        return new RelationColumn(group, firstColumn + i);
      }
    }
    measures.add(new Measure("measure" + (measures.size() + 1), call));
    return new RelationColumn(group, firstColumn + measures.size() - 1);
  }
}
