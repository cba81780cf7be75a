package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An input whose rows are grouped by keys, or taken as one group when there is none. */
final class Grouping {

  private final Input input;
  private final Input.Opened opened;
  private final List<Term<?>> keys;

  private Grouping(Input input, Input.Opened opened, List<Term<?>> keys) {
    this.input = input;
    this.opened = opened;
    this.keys = keys;
  }

  static Grouping by(Input input, List<Function<List<Term<?>>, ? extends Term<?>>> keys) {
    Input.Opened opened = input.open();
    List<Term<?>> terms = new ArrayList<>();
    for (Function<List<Term<?>>, ? extends Term<?>> key : keys) {
      terms.add(opened.call(key::apply));
    }
    return new Grouping(input, opened, terms);
  }

  /**
   * Aggregates and projects: the lambda sees the keys as columns of the groups, and collects
   * measures while it makes the row.
   */
  <F> F aggregate(BiFunction<List<Term<?>>, MeasureCollector, Row<F>> lambda) {
    Binder binder = Binder.in(opened.scope());
    List<NamedExpression> boundKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      boundKeys.add(new NamedExpression("key" + (i + 1), binder.bind(Terms.unbound(keys.get(i)))));
    }
    RelationIdentity group = new RelationIdentity("the groups");
    List<Term<?>> keyColumns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      UnboundExpression column = new RelationColumn(group, i);
      keyColumns.add(Terms.sameKind(keys.get(i), column));
    }
    MeasureCollector collector = new MeasureCollector(opened, binder, group, keys.size());
    Row<F> row = Input.given(lambda.apply(keyColumns, collector));
    Relation aggregate = new Aggregate(input.plan(), boundKeys, collector.close());
    Scope scope = Scope.of(group, aggregate.schema(), opened.scope().session());
    Relation projected = new Project(aggregate, row.bind(Binder.in(scope)));
    return row.schema().frame(new FrameState(input.session(), projected));
  }
}
