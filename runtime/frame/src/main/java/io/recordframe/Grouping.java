package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An input whose rows are grouped by keys, or taken as one group when there is none. With several
 * sets of keys the rows are there once for each set, and a further key says which set it is.
 */
final class Grouping {

  private final Input input;
  private final Input.Opened opened;
  private final List<Term<?>> keys;
  private final RelationIdentity group = RelationIdentity.ofUnknownColumns("the groups");
  private final GroupingSets sets;

  private Grouping(Input input, Input.Opened opened, List<Term<?>> keys, GroupingSets sets) {
    this.input = input;
    this.opened = opened;
    this.keys = keys;
    this.sets = sets;
  }

  static Grouping by(Input input, List<Function<List<Term<?>>, ? extends Term<?>>> keys) {
    Input.Opened opened = input.open();
    List<Term<?>> terms = new ArrayList<>();
    for (Function<List<Term<?>>, ? extends Term<?>> key : keys) {
      terms.add(opened.call(key::apply));
    }
    return new Grouping(input, opened, terms, GroupingSets.allKeys(terms.size()));
  }

  Grouping rollup() {
    return with(GroupingSets.rollup(keys.size()));
  }

  Grouping cube() {
    return with(GroupingSets.cube(keys.size()));
  }

  /** Groups by the sets that a lambda makes of the keys. */
  Grouping sets(Function<List<Term<?>>, ? extends List<? extends List<? extends Term<?>>>> lambda) {
    return with(GroupingSets.of(keyColumns(), Input.given(lambda.apply(keyColumns()))));
  }

  private Grouping with(GroupingSets other) {
    return new Grouping(input, opened, keys, other);
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
    MeasureCollector collector = new MeasureCollector(opened, binder, group, keyColumns(), sets);
    Row<F> row = Input.given(lambda.apply(keyColumns(), collector));
    List<Measure> measures = collector.close();
    Relation aggregate = Input.valid(() -> aggregate(boundKeys, measures));
    Scope scope = Scope.of(group, aggregate.schema(), opened.scope().session());
    Relation projected = new Project(aggregate, row.bind(Binder.in(scope)));
    return row.schema().frame(new FrameState(input.session(), projected));
  }

  private Aggregate aggregate(List<NamedExpression> boundKeys, List<Measure> measures) {
    if (!sets.several()) {
      return new Aggregate(input.plan(), boundKeys, measures);
    }
    Relation crossed =
        new Join(input.plan(), NumberedRows.count(sets.size()), Join.Type.CROSS, Join.ALWAYS);
    return new Aggregate(crossed, keysOfSets(boundKeys, crossed), measures);
  }

  /** Each key where it belongs to the set, otherwise null; and the number of the set. */
  private List<NamedExpression> keysOfSets(List<NamedExpression> bound, Relation crossed) {
    int position = input.plan().schema().size() + NumberedRows.POSITION;
    Expression set = FieldReference.of(position, crossed.schema().field(position));
    List<NamedExpression> keysOfSets = new ArrayList<>();
    for (int i = 0; i < bound.size(); i++) {
      List<Expression> with = sets.with(i).stream().<Expression>map(Grouping::number).toList();
      Case.Branch whereHeld = new Case.Branch(new InList(set, with), bound.get(i).expression());
      keysOfSets.add(new NamedExpression(bound.get(i).name(), new Case(List.of(whereHeld), null)));
    }
    keysOfSets.add(new NamedExpression("set", set));
    return keysOfSets;
  }

  private static Literal number(int set) {
    return new Literal((long) set, ScalarType.INT64);
  }

  private List<Term<?>> keyColumns() {
    List<Term<?>> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      columns.add(Terms.sameKind(keys.get(i), new RelationColumn(group, i)));
    }
    return columns;
  }
}
