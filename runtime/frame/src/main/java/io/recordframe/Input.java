package io.recordframe;

import io.recordframe.expression.Agg;
import io.recordframe.expression.BoolExpr;
import io.recordframe.expression.Expressions;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableValues;
import io.recordframe.expression.SortTerm;
import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.expression.Values;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.OpenScopes;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan and how lambdas see its columns: as slots side by side, each a relation of records or a
 * value. All operations of frames and scopes, whatever the number of slots, come down to the
 * methods here. Immutable.
 */
final class Input {

  private final Session session;
  private final Relation plan;
  private final List<SlotFactory> slots;

  Input(Session session, Relation plan, List<SlotFactory> slots) {
    this.session = session;
    this.plan = plan;
    this.slots = List.copyOf(slots);
  }

  Session session() {
    return session;
  }

  Relation plan() {
    return plan;
  }

  List<SlotFactory> slots() {
    return slots;
  }

  /** The slots made ready for one call of a lambda. */
  record Opened(Scope scope, List<Term<?>> parameters) {

    /** Calls the lambda; while it runs, queries inside may refer to this scope. */
    <T> T call(Function<List<Term<?>>, T> lambda) {
      return given(OpenScopes.within(scope, () -> lambda.apply(parameters)));
    }

    Expression bind(Function<List<Term<?>>, ? extends Term<?>> lambda) {
      UnboundExpression unbound = Terms.unbound(call(lambda));
      return Binder.in(scope).bind(unbound);
    }
  }

  /** What a lambda of a query gave, which the compiler does not keep from being null. */
  static <T> T given(@Nullable T result) {
    if (result == null) {
      throw new InvalidPlanException(
          "A lambda of a query gave null; it must give an expression, such as a column or lit(...)");
    }
    return result;
  }

  /** A relation made of what lambdas of a query gave, which says what cannot stand there. */
  static Relation valid(Supplier<? extends Relation> relation) {
    try {
      return relation.get();
    } catch (IllegalArgumentException fault) {
      throw new InvalidPlanException(String.valueOf(fault.getMessage()), fault);
    }
  }

  Opened open() {
    return open(plan.schema(), slots, session);
  }

  static Opened open(Schema schema, List<SlotFactory> slots, Session session) {
    List<Scope.Slot> scopeSlots = new ArrayList<>(slots.size());
    List<Term<?>> parameters = new ArrayList<>(slots.size());
    int offset = 0;
    for (SlotFactory slot : slots) {
      Schema columns = new Schema(schema.fields().subList(offset, offset + slot.width()));
      RelationIdentity relation = new RelationIdentity(slot.description(), columns);
      scopeSlots.add(new Scope.Slot(relation, offset));
      parameters.add(slot.parameter(relation));
      offset += slot.width();
    }
    return new Opened(new Scope(schema, scopeSlots, session.identity()), List.copyOf(parameters));
  }

  Input filter(Function<List<Term<?>>, ? extends Term<?>> predicate) {
    Expression bound = open().bind(predicate);
    return with(hasWindow(bound) ? filterByWindow(bound) : new Filter(plan, bound));
  }

  private static boolean hasWindow(Expression expression) {
    return expression instanceof WindowCall
        || io.recordframe.plan.algebra.Expressions.operands(expression).stream()
            .anyMatch(Input::hasWindow);
  }

  /** Windows are computed in a projection only, so the predicate becomes a column for a moment. */
  private Relation filterByWindow(Expression predicate) {
    List<NamedExpression> columns = columns(plan.schema());
    List<NamedExpression> judged = new ArrayList<>(columns);
    judged.add(new NamedExpression("kept", predicate));
    Relation rows = new Project(plan, judged);
    int last = columns.size();
    Relation kept = new Filter(rows, FieldReference.of(last, rows.schema().field(last)));
    return new Project(kept, columns);
  }

  static List<NamedExpression> columns(Schema schema) {
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(
          new NamedExpression(schema.field(i).name(), FieldReference.of(i, schema.field(i))));
    }
    return columns;
  }

  <L> Input sort(
      Function<List<Term<?>>, ? extends SortTerm> first,
      List<L> more,
      BiFunction<L, List<Term<?>>, ? extends SortTerm> apply) {
    List<SortKey> keys = sortKeys(open(), first, more, apply);
    return with(valid(() -> new Sort(plan, keys)));
  }

  /** What lambdas order by, each called with the parameters of an opened input. */
  static <L> List<SortKey> sortKeys(
      Opened opened,
      Function<List<Term<?>>, ? extends SortTerm> first,
      List<L> more,
      BiFunction<L, List<Term<?>>, ? extends SortTerm> apply) {
    Binder binder = Binder.in(opened.scope());
    List<SortKey> keys = new ArrayList<>();
    keys.add(binder.bind(Terms.sortBy(opened.call(first::apply))));
    for (L lambda : more) {
      SortTerm term = opened.call(parameters -> apply.apply(lambda, parameters));
      keys.add(binder.bind(Terms.sortBy(term)));
    }
    return keys;
  }

  Input limit(long offset, long count) {
    return with(new Limit(plan, offset, count));
  }

  /** The last rows of an order, in that order. */
  Input tail(long count) {
    if (!(plan instanceof Sort(Relation rows, List<SortKey> keys))) {
      throw new InvalidPlanException(
          "tail(%d) takes the last rows of an order; put sort(...) directly before it"
              .formatted(count));
    }
    List<SortKey> backwards = keys.stream().map(SortKey::reversed).toList();
    return with(new Sort(new Limit(new Sort(rows, backwards), 0, count), keys));
  }

  /**
   * The rows in which so many of some columns are not null; of all columns where none is named.
   *
   * @param missing how many of that many columns may be null
   */
  <L> Input dropNulls(
      List<L> columns,
      BiFunction<L, List<Term<?>>, ? extends Term<?>> apply,
      IntUnaryOperator missing) {
    Opened opened = open();
    List<Expression> values = new ArrayList<>();
    for (L lambda : columns) {
      values.add(opened.bind(parameters -> apply.apply(lambda, parameters)));
    }
    if (columns.isEmpty()) {
      columns(plan.schema()).forEach(column -> values.add(column.expression()));
    }
    return with(NullRows.dropped(plan, values, missing.applyAsInt(values.size())));
  }

  Input distinct() {
    return with(new Distinct(plan));
  }

  <L> PendingDistinct distinctOn(
      Function<List<Term<?>>, ? extends Term<?>> first,
      List<L> more,
      BiFunction<L, List<Term<?>>, ? extends Term<?>> apply) {
    Opened opened = open();
    List<Expression> keys = new ArrayList<>();
    keys.add(opened.bind(first));
    for (L lambda : more) {
      keys.add(opened.bind(parameters -> apply.apply(lambda, parameters)));
    }
    return new PendingDistinct(this, opened, keys);
  }

  /** A row for each of several values, with the value's name and the value as further slots. */
  Input unpivot(Function<List<Term<?>>, ? extends Unpivot<?>> lambda) {
    Opened opened = open();
    Unpivot<?> values = opened.call(lambda);
    Relation pairs =
        new Join(plan, NumberedRows.named(values.names()), Join.Type.CROSS, Join.ALWAYS);
    RelationIdentity names = RelationIdentity.ofUnknownColumns("the names of the values");
    int nameColumn = plan.schema().size() + NumberedRows.NAME;
    List<Scope.Slot> scopeSlots = new ArrayList<>(opened.scope().slots());
    scopeSlots.add(new Scope.Slot(names, plan.schema().size()));
    Binder binder = Binder.in(new Scope(pairs.schema(), scopeSlots, session.identity()));
    List<NamedExpression> columns = columns(plan.schema());
    columns.add(
        new NamedExpression(
            "name", FieldReference.of(nameColumn, pairs.schema().field(nameColumn))));
    columns.add(
        new NamedExpression(
            "value", binder.bind(values.choice(new RelationColumn(names, NumberedRows.POSITION)))));
    List<SlotFactory> more = new ArrayList<>(slots);
    more.add(new SlotFactory.Value("the name of an unpivoted value", Expressions.lit("")));
    more.add(new SlotFactory.Value("an unpivoted value", values.example()));
    return new Input(session, new Project(pairs, columns), more);
  }

  <F> F select(Function<List<Term<?>>, Row<F>> lambda) {
    Opened opened = open();
    Row<F> row = opened.call(lambda);
    Relation projected = new Project(plan, row.bind(Binder.in(opened.scope())));
    return row.schema().frame(new FrameState(session, projected));
  }

  Input let(Function<List<Term<?>>, ? extends Term<?>> lambda) {
    Opened opened = open();
    Term<?> term = opened.call(lambda::apply);
    return append(plan, term, Binder.in(opened.scope()).bind(Terms.unbound(term)));
  }

  /**
   * The rows in which a value is not null, with that value as a further slot that is never null.
   */
  Input whereNotNull(Function<List<Term<?>>, ? extends Term<?>> lambda) {
    Opened opened = open();
    Term<?> term = opened.call(lambda::apply);
    Expression value = Binder.in(opened.scope()).bind(Terms.unbound(term));
    Expression isPresent = FunctionCall.of(ComparisonFunction.IS_NOT_NULL, value);
    Relation present = valid(() -> new Filter(plan, isPresent));
    Expression asserted = FunctionCall.of(ConditionalFunction.REQUIRE_NON_NULL, value);
    return append(present, term, asserted);
  }

  /**
   * A row for each position of some lists, with the position, if it is asked for, and the elements
   * as further slots.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the functions are only called
  final Input explode(
      boolean keepEmpty,
      boolean withPosition,
      Function<List<Term<?>>, ? extends NullableListExpr<?>>... lambdas) {
    Opened opened = open();
    List<Expression> lists = new ArrayList<>();
    List<SlotFactory> more = new ArrayList<>(slots);
    if (withPosition) {
      more.add(new SlotFactory.Value("the position in a list", Expressions.lit(0L)));
    }
    for (Function<List<Term<?>>, ? extends NullableListExpr<?>> lambda : lambdas) {
      NullableListExpr<?> list = opened.call(lambda::apply);
      UnboundExpression unbound = Terms.unbound(list);
      lists.add(Binder.in(opened.scope()).bind(unbound));
      more.add(new SlotFactory.Value("an element of a list", Terms.element(list, unbound)));
    }
    Relation exploded = valid(() -> new Explode(plan, lists, keepEmpty));
    if (!withPosition) {
      List<NamedExpression> columns = columns(exploded.schema());
      columns.remove(plan.schema().size());
      exploded = new Project(exploded, columns);
    }
    return new Input(session, exploded, more);
  }

  private Input append(Relation rows, Term<?> term, Expression value) {
    List<NamedExpression> columns = columns(rows.schema());
    columns.add(new NamedExpression("let" + slots.size(), value));
    return new Input(
        session,
        new Project(rows, columns),
        Stream.concat(
                slots.stream(), Stream.of(new SlotFactory.Value("a value added by let", term)))
            .toList());
  }

  PendingJoin join(Input other, Join.Type type) {
    requireSameSession(other, "a join");
    return PendingJoin.of(this, other, type);
  }

  /** Pairs with the nearest row of another input; keeps the rows without one if asked for. */
  PendingAsofJoin asofJoin(Input other, Join.Type type) {
    requireSameSession(other, "a join");
    return new PendingAsofJoin(this, other, type);
  }

  Input crossJoin(Input other) {
    requireSameSession(other, "a join");
    return new Input(
        session,
        new Join(plan, other.plan, Join.Type.CROSS, Join.ALWAYS),
        Stream.concat(slots.stream(), other.slots.stream()).toList());
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the functions are only called
  final Grouping group(Function<List<Term<?>>, ? extends Term<?>>... keys) {
    return Grouping.by(this, List.of(keys));
  }

  <F> F aggregate(Function<MeasureCollector, Row<F>> lambda) {
    return Grouping.by(this, List.of()).aggregate((_, collector) -> lambda.apply(collector));
  }

  BoolExpr exists() {
    return Terms.exists(plan, session.identity());
  }

  /** An aggregate of all rows as a value. */
  <Q extends Term<?>> Q agg(Function<List<Term<?>>, ? extends Agg<?, ? extends Q>> lambda) {
    Opened opened = open();
    Agg<?, ? extends Q> aggregate = opened.call(lambda::apply);
    Expression call = Binder.in(opened.scope()).bind(Terms.unbound(aggregate));
    Measure measure = new Measure("value", (AggregateCall) call);
    Relation total = valid(() -> new Aggregate(plan, List.of(), List.of(measure)));
    return Terms.orEmpty(aggregate, Terms.onlyValue(total, session.identity()));
  }

  /** A value of the only row. */
  Term<?> scalar(Function<List<Term<?>>, ? extends Term<?>> lambda) {
    Opened opened = open();
    Term<?> term = opened.call(lambda::apply);
    return Terms.sameKind(term, Terms.onlyValue(column(opened, term), session.identity()));
  }

  <T extends Term<?>> Values<T> values(Function<List<Term<?>>, T> lambda) {
    Opened opened = open();
    return Terms.values(column(opened, opened.call(lambda)), session.identity());
  }

  <T extends Term<?>> NullableValues<T> nullableValues(Function<List<Term<?>>, T> lambda) {
    Opened opened = open();
    return Terms.nullableValues(column(opened, opened.call(lambda)), session.identity());
  }

  private Relation column(Opened opened, Term<?> term) {
    Expression value = Binder.in(opened.scope()).bind(Terms.unbound(term));
    return valid(() -> new Project(plan, List.of(new NamedExpression("value", value))));
  }

  Input with(Relation changed) {
    return new Input(session, changed, slots);
  }

  void requireSameSession(Input other, String use) {
    session.identity().requireSame(other.session.identity(), use);
  }
}
