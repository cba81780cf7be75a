package io.recordframe.plan.print;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a printed plan says, line by line, and how deep each line stands. */
final class PlanOutline {

  /**
   * A line.
   *
   * @param depth how many relations and subqueries are around; 0 for the root
   * @param text what it says, without a line break
   */
  record Line(int depth, String text) {}

  private final int maxRelations;
  private final List<Line> lines = new ArrayList<>();
  private final IdentityHashMap<Relation, Integer> sharedNumbers = new IdentityHashMap<>();
  private final Set<Relation> printed = Collections.newSetFromMap(new IdentityHashMap<>());
  private int relations;
  private int subqueries;

  private PlanOutline(int maxRelations) {
    this.maxRelations = maxRelations;
  }

  /** What is still to be written: a heading or, where there is one, a relation. */
  private record Entry(
      int depth, String heading, @Nullable Relation relation, @Nullable Scope around) {}

  private record Subquery(String name, Relation relation) {}

  /**
   * The outline of a plan.
   *
   * @param maxRelations how many relations have lines; a line at the end counts the others
   */
  static List<Line> of(Relation root, int maxRelations) {
    PlanOutline outline = new PlanOutline(maxRelations);
    outline.write(root, 0, null);
    return outline.lines;
  }

  /** The outline of an expression: the expression itself, and its subqueries below. */
  static List<Line> of(Expression expression, int maxRelations) {
    PlanOutline outline = new PlanOutline(maxRelations);
    List<Subquery> found = new ArrayList<>();
    String text = outline.expressionText(null, found).write(expression);
    outline.lines.add(new Line(0, text));
    for (Subquery subquery : found) {
      outline.lines.add(new Line(1, subquery.name()));
      outline.write(subquery.relation(), 2, null);
    }
    return outline.lines;
  }

  private void write(Relation root, int depth, @Nullable Scope around) {
    PlanGraph graph = PlanGraph.of(root);
    printed.clear();
    Deque<Entry> open = new ArrayDeque<>();
    open.push(new Entry(depth, "", root, around));
    while (!open.isEmpty() && relations < maxRelations) {
      Entry entry = open.pop();
      Relation relation = entry.relation();
      if (relation == null) {
        lines.add(new Line(entry.depth(), entry.heading()));
      } else {
        write(relation, entry, graph, open);
      }
    }
    int left = graph.inputsFirst().size() - printed.size();
    if (left > 0) {
      lines.add(new Line(depth, "... and %,d more relations".formatted(left)));
    }
  }

  private void write(Relation relation, Entry entry, PlanGraph graph, Deque<Entry> open) {
    String label = "";
    // A scan is one line in any case.
    if (graph.isShared(relation) && !relation.inputs().isEmpty()) {
      Integer number = sharedNumbers.get(relation);
      if (number != null) {
        lines.add(new Line(entry.depth(), "shared " + number + " (see above)"));
        return;
      }
      sharedNumbers.put(relation, sharedNumbers.size() + 1);
      label = "shared " + sharedNumbers.size() + ": ";
    }
    relations++;
    printed.add(relation);
    Scope scope = new Scope(inputColumns(relation, graph), entry.around());
    List<Subquery> found = new ArrayList<>();
    String text = RelationText.write(relation, expressionText(scope, found));
    lines.add(new Line(entry.depth(), label + text));
    relation
        .inputs()
        .reversed()
        .forEach(input -> open.push(new Entry(entry.depth() + 1, "", input, entry.around())));
    for (Subquery subquery : found.reversed()) {
      open.push(new Entry(entry.depth() + 2, "", subquery.relation(), scope));
      open.push(new Entry(entry.depth() + 1, subquery.name(), null, null));
    }
  }

  private ExpressionText expressionText(@Nullable Scope scope, List<Subquery> found) {
    return new ExpressionText(
        scope,
        relation -> {
          Subquery subquery = new Subquery("query " + ++subqueries, relation);
          found.add(subquery);
          return subquery.name();
        });
  }

  /** The columns that the expressions of a relation refer to. */
  private static Schema inputColumns(Relation relation, PlanGraph graph) {
    List<Field> fields = new ArrayList<>();
    relation.inputs().forEach(input -> fields.addAll(graph.schema(input).fields()));
    return new Schema(fields);
  }
}
