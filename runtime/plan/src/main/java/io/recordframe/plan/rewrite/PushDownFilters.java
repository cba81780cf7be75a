package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters move towards the sources, conjunct by conjunct:
 *
 * <ul>
 *   <li>through a sort, a distinct, and to both sides of a union;
 *   <li>through a projection without windows and volatile functions, its columns put where the
 *       filter refers to them, unless that repeats more than {@value #MAX_REPEATED_COST}
 *       operations;
 *   <li>through an aggregation where they need no more than its keys;
 *   <li>to the left side of an intersect or except;
 *   <li>to the only side of a join that they need, if the join keeps no row of the other side
 *       without it.
 * </ul>
 *
 * <p>The first three test a conjunct on the values on which it was tested before. The others test
 * it on more, so one that can fail stays where it is, and so does every one that can fail when
 * another of the same filter has to stay: that may be its guard. A limit lets nothing through. A
 * relation that several others read is left alone.
 */
final class PushDownFilters {

  /** How many operations may be done twice: in the filter and in the projection above it. */
  static final long MAX_REPEATED_COST = 64;

  private final Set<Relation> shared;
  private final boolean merge;

  /**
   * Creates one.
   *
   * @param shared the relations that several others read, a set by identity
   * @param merge whether a filter that lands on another becomes one with it
   */
  PushDownFilters(Set<Relation> shared, boolean merge) {
    this.shared = shared;
    this.merge = merge;
  }

  /**
   * What became of conjuncts over a relation.
   *
   * @param relation the relation with those inside that could move
   * @param rest those that stay above, in their order
   */
  record Pushed(Relation relation, List<Expression> rest) {}

  /** Moves what can move into the inputs of a relation. */
  Pushed through(Relation relation, List<Expression> conjuncts) {
    Pushed none = new Pushed(relation, conjuncts);
    if (conjuncts.isEmpty() || shared.contains(relation)) {
      return none;
    }
    return switch (relation) {
      case Scan _, Limit _ -> none;
      case Filter filter -> throughFilter(filter, conjuncts);
      case Sort sort ->
          new Pushed(new Sort(place(sort.input(), conjuncts), sort.keys()), List.of());
      case Distinct distinct ->
          new Pushed(new Distinct(place(distinct.input(), conjuncts)), List.of());
      case Project project -> throughProject(project, conjuncts);
      case Aggregate aggregate -> throughAggregate(aggregate, conjuncts);
      case Join join -> throughJoin(join, conjuncts);
      case SetOperation operation -> throughSetOperation(operation, conjuncts);
    };
  }

  /** Moves what can move, and puts a filter of the rest on top. */
  private Relation place(Relation relation, List<Expression> conjuncts) {
    if (conjuncts.isEmpty()) {
      return relation;
    }
    Pushed pushed = through(relation, conjuncts);
    if (pushed.rest().isEmpty()) {
      return pushed.relation();
    }
    if (merge
        && pushed.relation() instanceof Filter below
        && !shared.contains(below)
        && pushed.rest().stream().allMatch(MergeFilters::mayJoinFilterBelow)) {
      List<Expression> all = new ArrayList<>(Conjunctions.split(below.predicate()));
      all.addAll(pushed.rest());
      return new Filter(below.input(), Conjunctions.and(all));
    }
    return new Filter(pushed.relation(), Conjunctions.and(pushed.rest()));
  }

  private Pushed throughFilter(Filter filter, List<Expression> conjuncts) {
    Parts parts = Parts.of(conjuncts, _ -> true, false);
    Pushed below = through(filter.input(), parts.movable());
    if (below.rest().size() == parts.movable().size()) {
      return new Pushed(filter, conjuncts);
    }
    List<Expression> rest = new ArrayList<>(below.rest());
    rest.addAll(parts.rest());
    return new Pushed(new Filter(below.relation(), filter.predicate()), rest);
  }

  private Pushed throughProject(Project project, List<Expression> conjuncts) {
    List<Weight> weights = weights(project.columns());
    if (weights.stream().anyMatch(weight -> weight.hasWindow() || weight.isVolatile())) {
      return new Pushed(project, conjuncts);
    }
    Parts parts = Parts.of(conjuncts, conjunct -> mayReplace(conjunct, weights), true);
    if (parts.movable().isEmpty()) {
      return new Pushed(project, conjuncts);
    }
    Relation input = place(project.input(), parts.substituted(expressions(project.columns())));
    return new Pushed(new Project(input, project.columns()), parts.rest());
  }

  private Pushed throughAggregate(Aggregate aggregate, List<Expression> conjuncts) {
    int keys = aggregate.keys().size();
    int columns = keys + aggregate.measures().size();
    List<Weight> weights = weights(aggregate.keys());
    Parts parts =
        Parts.of(
            conjuncts,
            conjunct ->
                keys > 0
                    && ColumnUses.of(conjunct, columns).length() <= keys
                    && mayReplace(conjunct, weights),
            true);
    if (parts.movable().isEmpty()) {
      return new Pushed(aggregate, conjuncts);
    }
    Relation input = place(aggregate.input(), parts.substituted(expressions(aggregate.keys())));
    return new Pushed(new Aggregate(input, aggregate.keys(), aggregate.measures()), parts.rest());
  }

  private Pushed throughJoin(Join join, List<Expression> conjuncts) {
    Schema leftSchema = join.left().schema();
    Schema rightSchema = join.right().schema();
    int leftSize = leftSchema.size();
    int columns = leftSize + rightSchema.size();
    Parts left =
        Parts.of(
            conjuncts,
            conjunct -> {
              BitSet used = ColumnUses.of(conjunct, columns);
              return !join.type().leftMayBeMissing()
                  && !used.isEmpty()
                  && used.length() <= leftSize;
            },
            false);
    Parts right =
        Parts.of(
            left.rest(),
            conjunct -> {
              BitSet used = ColumnUses.of(conjunct, columns);
              return !join.type().rightMayBeMissing()
                  && !used.isEmpty()
                  && used.nextSetBit(0) >= leftSize;
            },
            false);
    if (left.movable().isEmpty() && right.movable().isEmpty()) {
      return new Pushed(join, conjuncts);
    }
    List<@Nullable Expression> rightColumns = new ArrayList<>();
    for (int i = 0; i < leftSize; i++) {
      rightColumns.add(null);
    }
    rightColumns.addAll(references(rightSchema));
    return new Pushed(
        new Join(
            place(join.left(), left.movable()),
            place(join.right(), right.substituted(rightColumns)),
            join.type(),
            join.condition()),
        right.rest());
  }

  private Pushed throughSetOperation(SetOperation operation, List<Expression> conjuncts) {
    boolean union = operation.kind() == SetOperation.Kind.UNION;
    Parts parts = Parts.of(conjuncts, _ -> true, union);
    if (parts.movable().isEmpty()) {
      return new Pushed(operation, conjuncts);
    }
    Relation left =
        place(operation.left(), parts.substituted(references(operation.left().schema())));
    Relation right =
        union
            ? place(operation.right(), parts.substituted(references(operation.right().schema())))
            : operation.right();
    return new Pushed(
        new SetOperation(left, right, operation.kind(), operation.all()), parts.rest());
  }

  /** Whether columns of such weights may stand in the conjunct besides where they are now. */
  static boolean mayReplace(Expression conjunct, List<Weight> weights) {
    ColumnUses uses = new ColumnUses(weights.size());
    uses.add(conjunct);
    long cost = 0;
    for (int column = uses.used().nextSetBit(0);
        column >= 0;
        column = uses.used().nextSetBit(column + 1)) {
      Weight weight = weights.get(column);
      if (weight.hasWindow() || weight.hasSubquery() || weight.isVolatile()) {
        return false;
      }
      cost += weight.cost() * uses.count(column);
    }
    if (cost > MAX_REPEATED_COST) {
      return false;
    }
    return cost == 0 || Weight.of(conjunct, weights::get).depth() <= FuseProjections.MAX_DEPTH;
  }

  private static List<Weight> weights(List<NamedExpression> columns) {
    return columns.stream().map(column -> Weight.of(column.expression())).toList();
  }

  private static List<Expression> expressions(List<NamedExpression> columns) {
    return columns.stream().map(NamedExpression::expression).toList();
  }

  private static List<Expression> references(Schema schema) {
    List<Expression> references = new ArrayList<>(schema.size());
    for (Field field : schema.fields()) {
      references.add(FieldReference.of(references.size(), field));
    }
    return references;
  }

  /**
   * The conjuncts that may go on and those that stay.
   *
   * @param movable may go on
   * @param rest stay
   */
  record Parts(List<Expression> movable, List<Expression> rest) {

    /**
     * Splits.
     *
     * @param mayMove whether a conjunct may go on, failures left aside
     * @param onSameValues whether it is tested there on the same values as here, so that one that
     *     can fail may go on as well, if all do
     */
    static Parts of(
        List<Expression> conjuncts, Predicate<Expression> mayMove, boolean onSameValues) {
      boolean all = onSameValues && conjuncts.stream().allMatch(mayMove);
      if (all) {
        return new Parts(conjuncts, List.of());
      }
      List<Expression> movable = new ArrayList<>();
      List<Expression> rest = new ArrayList<>();
      for (Expression conjunct : conjuncts) {
        boolean moves = mayMove.test(conjunct) && !MayFail.test(conjunct);
        (moves ? movable : rest).add(conjunct);
      }
      return new Parts(movable, rest);
    }

    List<Expression> substituted(List<? extends @Nullable Expression> replacements) {
      Substitution substitution = Substitution.of(replacements);
      return movable.stream().map(substitution::apply).toList();
    }
  }
}
