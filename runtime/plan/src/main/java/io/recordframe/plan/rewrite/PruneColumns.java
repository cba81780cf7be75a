package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that nothing uses are left out of scans, projections, aggregations and both sides of a
 * UNION ALL. The root keeps all of its columns, and so does what a distinct or another set
 * operation compares. A relation that several others read keeps what any of them needs.
 */
final class PruneColumns {

  private final PlanGraph graph;
  private final IdentityHashMap<Relation, BitSet> needed = new IdentityHashMap<>();
  private final IdentityHashMap<Relation, Pruned> pruned = new IdentityHashMap<>();

  private PruneColumns(PlanGraph graph) {
    this.graph = graph;
  }

  /** A relation with fewer columns. */
  private static final class Pruned {
    private final Relation relation;
    private final Schema schema;
    private final int[] positions;

    Pruned(Relation relation, Schema schema, int[] positions) {
      this.relation = relation;
      this.schema = schema;
      this.positions = positions;
    }

    Relation relation() {
      return relation;
    }

    Schema schema() {
      return schema;
    }

    /** Where each column from before stands now, or -1. */
    int[] positions() {
      return positions;
    }
  }

  static Relation apply(PlanGraph graph) {
    PruneColumns pass = new PruneColumns(graph);
    pass.needAll(graph.root());
    for (Relation relation : pass.graph.readersFirst()) {
      pass.needBelow(relation);
    }
    if (pass.isEverythingNeeded()) {
      return graph.root();
    }
    for (Relation relation : pass.graph.inputsFirst()) {
      pass.pruned.put(relation, pass.prune(relation));
    }
    return pass.pruned(graph.root()).relation();
  }

  private boolean isEverythingNeeded() {
    for (Relation relation : graph.inputsFirst()) {
      boolean whole =
          switch (relation) {
            case Aggregate aggregate ->
                keptMeasures(aggregate).cardinality() == aggregate.measures().size();
            case Scan _, Project _, SetOperation _ ->
                need(relation).cardinality() == schema(relation).size();
            case Filter _,
                Sort _,
                Limit _,
                Distinct _,
                Join _,
                AsofJoin _,
                Explode _,
                ExtensionRelation _ ->
                true;
          };
      if (!whole) {
        return false;
      }
    }
    return true;
  }

  private void needBelow(Relation relation) {
    BitSet own = need(relation);
    switch (relation) {
      case Scan _ -> {}
      case Filter filter -> {
        need(filter.input()).or(own);
        needFor(filter.predicate(), filter.input());
      }
      case Sort sort -> {
        need(sort.input()).or(own);
        sort.keys().forEach(key -> needFor(key.expression(), sort.input()));
      }
      case Limit limit -> need(limit.input()).or(own);
      case Explode explode -> {
        need(explode.input()).or(own.get(0, schema(explode.input()).size()));
        explode.lists().forEach(list -> needFor(list, explode.input()));
      }
      case ExtensionRelation extension -> need(extension.expansion()).or(own);
      case Distinct distinct -> needAll(distinct.input());
      case Project project -> {
        for (int column : own.stream().toArray()) {
          needFor(project.columns().get(column).expression(), project.input());
        }
      }
      case Aggregate aggregate -> {
        aggregate.keys().forEach(key -> needFor(key.expression(), aggregate.input()));
        for (int kept : keptMeasures(aggregate).stream().toArray()) {
          needFor(aggregate.measures().get(kept).call(), aggregate.input());
        }
      }
      case Join join -> needSides(join.left(), join.right(), Relations.expressions(join), own);
      case AsofJoin join -> needSides(join.left(), join.right(), Relations.expressions(join), own);
      case SetOperation operation -> {
        if (isUnionAll(operation)) {
          if (own.isEmpty()) {
            own.set(0, Math.min(1, schema(operation).size()));
          }
          need(operation.left()).or(own);
          need(operation.right()).or(own);
        } else {
          needAll(operation.left());
          needAll(operation.right());
        }
      }
    }
  }

  private void needSides(Relation left, Relation right, List<Expression> expressions, BitSet own) {
    int leftSize = schema(left).size();
    int size = leftSize + schema(right).size();
    BitSet both = new BitSet();
    both.or(own);
    for (Expression expression : expressions) {
      both.or(ColumnUses.of(expression, size));
      needInSubqueries(expression);
    }
    for (int column : both.stream().toArray()) {
      if (column < leftSize) {
        need(left).set(column);
      } else {
        need(right).set(column - leftSize);
      }
    }
  }

  private void needFor(Expression expression, Relation input) {
    need(input).or(ColumnUses.of(expression, schema(input).size()));
    needInSubqueries(expression);
  }

  /** The relations of IN and of a value have one column, which is needed; EXISTS needs none. */
  private void needInSubqueries(Expression expression) {
    if (graph.subqueries().isEmpty()) {
      return;
    }
    switch (expression) {
      case InSubquery in -> needAll(in.relation());
      case ScalarSubquery scalar -> needAll(scalar.relation());
      default -> {
        // Other nodes need no column of a subquery by themselves.
      }
    }
    for (Expression operand : Expressions.operands(expression)) {
      needInSubqueries(operand);
    }
  }

  private Pruned prune(Relation relation) {
    return switch (relation) {
      case Scan scan -> prune(scan);
      case Project project -> prune(project);
      case Aggregate aggregate -> prune(aggregate);
      case Join join -> prune(join, join.left(), join.right());
      case AsofJoin join -> prune(join, join.left(), join.right());
      case SetOperation operation -> prune(operation);
      case Filter filter -> {
        Pruned input = pruned(filter.input());
        yield like(input, rebuilt(filter, input));
      }
      case Sort sort -> {
        Pruned input = pruned(sort.input());
        yield like(input, rebuilt(sort, input));
      }
      case Explode explode -> prune(explode);
      case ExtensionRelation extension -> pruned(extension.expansion());
      case Limit limit -> {
        Pruned input = pruned(limit.input());
        yield like(input, rebuilt(limit, input));
      }
      case Distinct distinct -> {
        Pruned input = pruned(distinct.input());
        yield like(input, rebuilt(distinct, input));
      }
    };
  }

  private Pruned prune(Scan scan) {
    BitSet own = need(scan);
    Schema schema = scan.schema();
    if (own.cardinality() == schema.size()) {
      return whole(scan);
    }
    List<Field> fields = own.stream().mapToObj(schema::field).toList();
    Schema fewer = new Schema(fields);
    return new Pruned(new Scan(scan.source(), fewer), fewer, positions(own, schema.size()));
  }

  private Pruned prune(Project project) {
    BitSet own = need(project);
    Pruned input = pruned(project.input());
    if (own.isEmpty()) {
      // Only the number of rows matters, and that is the input's.
      int[] positions = new int[project.columns().size()];
      Arrays.fill(positions, -1);
      return new Pruned(input.relation(), input.schema(), positions);
    }
    if (own.cardinality() == project.columns().size()) {
      return whole(project, rebuilt(project, input));
    }
    List<NamedExpression> columns = own.stream().mapToObj(project.columns()::get).toList();
    Substitution substitution = substitution(input);
    Relation result =
        new Project(
            input.relation(),
            Relations.mapNamed(
                columns, expression -> substitution.apply(mapSubqueries(expression))));
    return new Pruned(result, result.schema(), positions(own, project.columns().size()));
  }

  private Pruned prune(Aggregate aggregate) {
    Pruned input = pruned(aggregate.input());
    BitSet kept = keptMeasures(aggregate);
    List<Measure> measures = aggregate.measures();
    if (kept.cardinality() == measures.size()) {
      return whole(aggregate, rebuilt(aggregate, input));
    }
    Aggregate fewer =
        new Aggregate(
            aggregate.input(), aggregate.keys(), kept.stream().mapToObj(measures::get).toList());
    Relation result = rebuilt(fewer, input);
    int keys = aggregate.keys().size();
    BitSet columns = new BitSet();
    columns.set(0, keys);
    kept.stream().forEach(measure -> columns.set(keys + measure));
    return new Pruned(result, result.schema(), positions(columns, keys + measures.size()));
  }

  /** Position and elements stay behind what is left of the input. */
  private Pruned prune(Explode explode) {
    Pruned input = pruned(explode.input());
    Relation result = rebuilt(explode, input);
    int before = input.positions().length;
    int[] positions = Arrays.copyOf(input.positions(), schema(explode).size());
    for (int i = before; i < positions.length; i++) {
      positions[i] = input.schema().size() + i - before;
    }
    return new Pruned(result, result.schema(), positions);
  }

  private Pruned prune(Relation join, Relation leftInput, Relation rightInput) {
    Pruned left = pruned(leftInput);
    Pruned right = pruned(rightInput);
    int leftSize = schema(leftInput).size();
    int[] both = Arrays.copyOf(left.positions(), leftSize + schema(rightInput).size());
    for (int i = 0; i < right.positions().length; i++) {
      int position = right.positions()[i];
      both[leftSize + i] = position < 0 ? -1 : left.schema().size() + position;
    }
    List<Field> fields = new ArrayList<>(left.schema().fields());
    fields.addAll(right.schema().fields());
    Substitution substitution = Substitution.ofPositions(both, new Schema(fields));
    Relation result =
        Relations.map(
            join,
            input -> pruned(input).relation(),
            expression -> substitution.apply(mapSubqueries(expression)));
    if (Identity.same(result, join)) {
      return whole(join);
    }
    int[] positions = Arrays.copyOf(both, schema(join).size());
    return new Pruned(result, result.schema(), positions);
  }

  private Pruned prune(SetOperation operation) {
    BitSet own = need(operation);
    if (!isUnionAll(operation) || own.cardinality() == schema(operation).size()) {
      return whole(operation, rebuiltInputs(operation));
    }
    SetOperation result =
        new SetOperation(
            onlyNeeded(operation.left(), own),
            onlyNeeded(operation.right(), own),
            operation.kind(),
            operation.all());
    return new Pruned(result, result.schema(), positions(own, schema(operation).size()));
  }

  /** Both sides of a union must have the same columns, so what else is left there is cut off. */
  private Relation onlyNeeded(Relation input, BitSet columns) {
    Pruned side = pruned(input);
    int[] kept = columns.stream().map(column -> side.positions()[column]).toArray();
    boolean exact = kept.length == side.schema().size();
    for (int i = 0; i < kept.length; i++) {
      exact &= kept[i] == i;
    }
    if (exact) {
      return side.relation();
    }
    List<NamedExpression> cut = new ArrayList<>(kept.length);
    for (int position : kept) {
      Field field = side.schema().field(position);
      cut.add(new NamedExpression(field.name(), FieldReference.of(position, field)));
    }
    return new Project(side.relation(), cut);
  }

  /** The measures that are needed; one at least where there is no key. */
  private BitSet keptMeasures(Aggregate aggregate) {
    int keys = aggregate.keys().size();
    BitSet kept = need(aggregate).get(keys, keys + aggregate.measures().size());
    if (kept.isEmpty() && keys == 0) {
      kept.set(0);
    }
    return kept;
  }

  private Relation rebuilt(Relation relation, Pruned input) {
    Substitution substitution = substitution(input);
    return Relations.map(
        relation,
        _ -> input.relation(),
        expression -> substitution.apply(mapSubqueries(expression)));
  }

  private Relation rebuiltInputs(Relation relation) {
    return Relations.map(relation, input -> pruned(input).relation(), this::mapSubqueries);
  }

  private Expression mapSubqueries(Expression expression) {
    if (graph.subqueries().isEmpty()) {
      return expression;
    }
    return Relations.mapSubqueries(expression, relation -> pruned(relation).relation());
  }

  private static Substitution substitution(Pruned input) {
    return Substitution.ofPositions(input.positions(), input.schema());
  }

  private Pruned whole(Relation relation) {
    return whole(relation, relation);
  }

  private Pruned whole(Relation before, Relation after) {
    Schema schema = schema(before);
    int[] positions = new int[schema.size()];
    Arrays.setAll(positions, i -> i);
    return new Pruned(after, schema, positions);
  }

  private static Pruned like(Pruned input, Relation relation) {
    return new Pruned(relation, input.schema(), input.positions());
  }

  private static int[] positions(BitSet kept, int size) {
    int[] positions = new int[size];
    int next = 0;
    for (int i = 0; i < size; i++) {
      positions[i] = kept.get(i) ? next++ : -1;
    }
    return positions;
  }

  private static boolean isUnionAll(SetOperation operation) {
    return operation.kind() == SetOperation.Kind.UNION && operation.all();
  }

  private void needAll(Relation relation) {
    need(relation).set(0, schema(relation).size());
  }

  private BitSet need(Relation relation) {
    return needed.computeIfAbsent(relation, _ -> new BitSet());
  }

  private Schema schema(Relation relation) {
    return graph.schema(relation);
  }

  private Pruned pruned(Relation relation) {
    return found(pruned.get(relation));
  }

  private static <T> T found(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("An input was not met before what reads it");
    }
    return value;
  }
}
