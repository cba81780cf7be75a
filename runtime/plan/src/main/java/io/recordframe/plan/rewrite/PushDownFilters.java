package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.rewrite.FilterStack.Conjunct;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
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
 *   <li>to the left side of an intersect or except, and to the rows whose lists are exploded, where
 *       they need nothing of the lists;
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

  private final PlanGraph graph;
  private final boolean merge;
  private final Rewritten rewritten;

  /** The filters to put over each relation, for its only reader; what it did not let through. */
  private final IdentityHashMap<Relation, FilterStack> above = new IdentityHashMap<>();

  /** The filters to put over each input of a relation, where others read the input as well. */
  private final IdentityHashMap<Relation, List<@Nullable FilterStack>> aboveInputs =
      new IdentityHashMap<>();

  private PushDownFilters(PlanGraph graph, boolean merge) {
    this.graph = graph;
    this.merge = merge;
    this.rewritten = new Rewritten(!graph.subqueries().isEmpty());
  }

  /**
   * Moves all filters of a plan as far as they can.
   *
   * @param merge whether {@link MergeFilters} runs as well
   */
  static Relation apply(PlanGraph graph, boolean merge) {
    PushDownFilters pass = new PushDownFilters(graph, merge);
    // Subqueries first, so that predicates take them along as they are to be.
    pass.graph.subqueries().forEach(pass::applyToQuery);
    pass.applyToQuery(graph.root());
    return pass.rewritten.get(graph.root());
  }

  private void applyToQuery(Relation root) {
    if (rewritten.has(root)) {
      return;
    }
    PlanGraph query = PlanGraph.ofInputs(root, rewritten::has);
    query.readersFirst().forEach(this::letThrough);
    for (Relation relation : query.inputsFirst()) {
      rewritten.put(relation, rebuilt(relation));
    }
  }

  /** Decides which of the filters over a relation go on to its inputs. */
  private void letThrough(Relation relation) {
    FilterStack stack = above.computeIfAbsent(relation, _ -> new FilterStack(merge));
    switch (relation) {
      case Scan _, Limit _ -> {}
      case Filter filter -> {
        // The filter joins those above it, and all go to its input, over which they stay at least.
        Expression predicate = rewritten.inSubqueries(filter.predicate());
        boolean asBefore = Identity.same(predicate, filter.predicate());
        stack.addBelow(Conjunct.of(predicate), asBefore ? filter : null);
        moveAll(filter, stack);
      }
      case Sort sort -> moveAll(sort, stack);
      case Distinct distinct -> moveAll(distinct, stack);
      case ExtensionRelation extension -> moveAll(extension, stack);
      case Explode explode -> letThroughExplode(explode, stack);
      case Project project -> letThroughProject(project, stack);
      case Aggregate aggregate -> letThroughAggregate(aggregate, stack);
      case Join join -> letThroughJoin(join, stack);
      case AsofJoin join -> letThroughAsofJoin(join, stack);
      case SetOperation operation -> letThroughSetOperation(operation, stack);
    }
  }

  /** Below, rows are tested that have no elements and were not tested before. */
  private void letThroughExplode(Explode explode, FilterStack stack) {
    if (stack.isEmpty()) {
      return;
    }
    int columns = graph.schema(explode).size();
    int inputColumns = graph.schema(explode.input()).size();
    Parts parts =
        Parts.of(
            stack.candidates(),
            conjunct -> ColumnUses.of(conjunct, columns).length() <= inputColumns,
            false);
    if (!parts.movable().isEmpty()) {
      stack.remove(parts.movable());
      handOn(explode, List.of(stackOf(parts.movable())));
    }
  }

  private void letThroughProject(Project project, FilterStack stack) {
    if (stack.isEmpty()) {
      return;
    }
    List<Weight> weights = weights(project.columns());
    if (weights.stream().anyMatch(PushDownFilters::blocksFilters)) {
      return;
    }
    Parts parts = Parts.of(stack.candidates(), conjunct -> mayReplace(conjunct, weights), true);
    move(project, stack, parts, expressions(project.columns()));
  }

  private void letThroughAggregate(Aggregate aggregate, FilterStack stack) {
    int keys = aggregate.keys().size();
    if (stack.isEmpty() || keys == 0) {
      return;
    }
    int columns = keys + aggregate.measures().size();
    List<Weight> weights = weights(aggregate.keys());
    Parts parts =
        Parts.of(
            stack.candidates(),
            conjunct ->
                ColumnUses.of(conjunct, columns).length() <= keys && mayReplace(conjunct, weights),
            true);
    move(aggregate, stack, parts, expressions(aggregate.keys()));
  }

  private void letThroughJoin(Join join, FilterStack stack) {
    if (stack.isEmpty()) {
      return;
    }
    Schema rightSchema = graph.schema(join.right());
    int leftSize = graph.schema(join.left()).size();
    int columns = leftSize + rightSchema.size();
    List<Conjunct> candidates = stack.candidates();
    Parts left =
        Parts.of(
            candidates,
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
      return;
    }
    List<@Nullable Expression> rightColumns = new ArrayList<>();
    for (int i = 0; i < leftSize; i++) {
      rightColumns.add(null);
    }
    rightColumns.addAll(references(rightSchema));
    stack.remove(left.movable());
    stack.remove(right.movable());
    handOn(join, List.of(stackOf(left.movable()), stackOf(right.substituted(rightColumns))));
  }

  /** The rows of the right side decide which of them is nearest, so that all must be there. */
  private void letThroughAsofJoin(AsofJoin join, FilterStack stack) {
    if (stack.isEmpty()) {
      return;
    }
    int leftSize = graph.schema(join.left()).size();
    int columns = leftSize + graph.schema(join.right()).size();
    Parts left =
        Parts.of(
            stack.candidates(),
            conjunct -> {
              BitSet used = ColumnUses.of(conjunct, columns);
              return !used.isEmpty() && used.length() <= leftSize;
            },
            false);
    if (!left.movable().isEmpty()) {
      stack.remove(left.movable());
      handOn(join, List.of(stackOf(left.movable()), new FilterStack(merge)));
    }
  }

  private void letThroughSetOperation(SetOperation operation, FilterStack stack) {
    if (stack.isEmpty()) {
      return;
    }
    boolean union = operation.kind() == SetOperation.Kind.UNION;
    Schema schema = operation.schema();
    Schema leftSchema = graph.schema(operation.left());
    Schema rightSchema = graph.schema(operation.right());
    Parts parts =
        Parts.of(
            stack.candidates(),
            conjunct ->
                keepsTypes(conjunct, schema, leftSchema)
                    && (!union || keepsTypes(conjunct, schema, rightSchema)),
            union);
    List<FilterStack> inputs = new ArrayList<>();
    inputs.add(stackOf(parts.substituted(references(leftSchema))));
    inputs.add(
        union ? stackOf(parts.substituted(references(rightSchema))) : new FilterStack(merge));
    stack.remove(parts.movable());
    handOn(operation, inputs);
  }

  /**
   * Whether columns have the same nullability in another input where types depend on it: those that
   * subqueries use, whose own columns may have theirs from them, and those in structs.
   */
  private static boolean keepsTypes(Expression conjunct, Schema before, Schema after) {
    ColumnUses uses = new ColumnUses(before.size());
    uses.add(conjunct);
    boolean inStructs = putsStructsTogether(conjunct);
    return uses.used().stream()
        .filter(i -> inStructs || uses.isInSubquery(i))
        .allMatch(i -> before.field(i).nullable() == after.field(i).nullable());
  }

  private static boolean putsStructsTogether(Expression expression) {
    return expression instanceof StructOf
        || Expressions.operands(expression).stream().anyMatch(PushDownFilters::putsStructsTogether);
  }

  /** Moves the filters as they are, one over the other. */
  private void moveAll(Relation relation, FilterStack stack) {
    above.put(relation, new FilterStack(merge));
    handOn(relation, List.of(stack));
  }

  private void move(
      Relation relation, FilterStack stack, Parts parts, List<Expression> replacements) {
    stack.remove(parts.movable());
    handOn(relation, List.of(stackOf(parts.substituted(replacements))));
  }

  private FilterStack stackOf(List<Conjunct> conjuncts) {
    FilterStack stack = new FilterStack(merge);
    if (!conjuncts.isEmpty()) {
      stack.addOnTop(conjuncts, null);
    }
    return stack;
  }

  /** Gives each input its filters; keeps those of an input that others read. */
  private void handOn(Relation relation, List<FilterStack> stacks) {
    List<@Nullable FilterStack> kept = new ArrayList<>();
    Iterator<Relation> inputs = relation.inputs().iterator();
    for (FilterStack stack : stacks) {
      Relation input = inputs.next();
      boolean shared = graph.isShared(input);
      if (!shared) {
        above.put(input, stack);
      }
      kept.add(shared ? stack : null);
    }
    aboveInputs.put(relation, kept);
  }

  private Relation rebuilt(Relation relation) {
    List<@Nullable FilterStack> kept = aboveInputs.getOrDefault(relation, List.of());
    Iterator<@Nullable FilterStack> stacks = kept.iterator();
    Relation result;
    if (relation instanceof Filter filter) {
      FilterStack stack = stacks.next();
      Relation input = rewritten.get(filter.input());
      result = stack == null ? input : stack.over(input);
    } else {
      result =
          Relations.map(
              relation,
              input -> {
                FilterStack stack = stacks.hasNext() ? stacks.next() : null;
                return stack == null ? rewritten.get(input) : stack.over(rewritten.get(input));
              },
              rewritten::inSubqueries);
    }
    FilterStack stack = above.get(relation);
    return stack == null ? result : stack.over(result);
  }

  /** Whether no filter may pass a projection with a column of that weight. */
  static boolean blocksFilters(Weight weight) {
    return weight.hasWindow() || weight.isVolatile();
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
      if (weight.hasSubquery()) {
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
   * The conjuncts that go on and those that stay.
   *
   * @param movable go on
   * @param rest stay
   */
  record Parts(List<Conjunct> movable, List<Conjunct> rest) {

    /**
     * Splits.
     *
     * @param mayMove whether a conjunct may go on, failures left aside
     * @param onSameValues whether it is tested there on the same values as here, so that one that
     *     can fail may go on as well, if all do
     */
    static Parts of(List<Conjunct> conjuncts, Predicate<Expression> mayMove, boolean onSameValues) {
      List<Conjunct> movable = new ArrayList<>();
      List<Conjunct> rest = new ArrayList<>();
      boolean all = onSameValues;
      for (Conjunct conjunct : conjuncts) {
        all &= mayMove(conjunct, mayMove);
      }
      if (all) {
        return new Parts(conjuncts, rest);
      }
      for (Conjunct conjunct : conjuncts) {
        boolean moves = !conjunct.mayFail() && mayMove(conjunct, mayMove);
        (moves ? movable : rest).add(conjunct);
      }
      return new Parts(movable, rest);
    }

    /** A volatile conjunct stays where it was written. */
    private static boolean mayMove(Conjunct conjunct, Predicate<Expression> mayMove) {
      return !Weight.of(conjunct.expression()).isVolatile() && mayMove.test(conjunct.expression());
    }

    /** Those that go on, with expressions put in the place of the columns they refer to. */
    List<Conjunct> substituted(List<? extends @Nullable Expression> replacements) {
      Substitution substitution = Substitution.of(replacements);
      List<Conjunct> result = new ArrayList<>(movable.size());
      for (Conjunct conjunct : movable) {
        Expression expression = substitution.apply(conjunct.expression());
        result.add(new Conjunct(expression, MayFail.test(expression)));
      }
      return result;
    }
  }
}
