package io.recordframe.plan.physical;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as an engine runs it: tasks that can run apart, and a plan that makes the result of the
 * rows that they give. The relations are rewritten already. What the engine is told in its own
 * language is not part of it: that depends on the files and functions where a task runs, and is
 * made there.
 *
 * @param engine the name of the engine that it was prepared for
 * @param tasks what runs apart, in any order; all give the same columns, with names that differ
 * @param merge makes the result; reads {@link TaskSource}
 */
public record PhysicalPlan(String engine, List<Relation> tasks, Relation merge) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no engine or no task, two tasks give different
   *     columns, a task reads what tasks give, or the merging plan reads something else than they
   *     give
   */
  public PhysicalPlan {
    tasks = List.copyOf(tasks);
    if (engine.isBlank()) {
      throw new IllegalArgumentException("A physical plan names the engine it was prepared for");
    }
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("A physical plan has a task at least");
    }
    Schema schema = tasks.getFirst().schema();
    for (Relation task : tasks) {
      if (!task.schema().equals(schema)) {
        throw new IllegalArgumentException(
            "The tasks of a physical plan give the same columns, but found %s and %s"
                .formatted(schema, task.schema()));
      }
      requireTaskRows(task, null);
    }
    requireTaskRows(merge, schema);
  }

  private static void requireTaskRows(Relation plan, @Nullable Schema schema) {
    for (Relation relation : PlanGraph.of(plan).inputsFirst()) {
      if (relation instanceof Scan scan
          && scan.source() instanceof TaskSource(Schema found)
          && !found.equals(schema)) {
        throw new IllegalArgumentException(
            schema == null
                ? "A task of a physical plan cannot read what tasks give"
                : "The merging plan reads %s of the tasks, but they give %s"
                    .formatted(found, schema));
      }
    }
  }

  /**
   * The columns of the result.
   *
   * @return the schema
   */
  public Schema schema() {
    return merge.schema();
  }

  /**
   * The columns that tasks give.
   *
   * @return their schema
   */
  public Schema taskSchema() {
    return tasks.getFirst().schema();
  }

  /**
   * The plan that makes the result of rows which tasks gave.
   *
   * @param rows the rows of all tasks, such as the files that they were written to
   * @return the merging plan over these rows
   */
  public Relation mergeOf(Source rows) {
    IdentityHashMap<Relation, Relation> bound = new IdentityHashMap<>();
    for (Relation relation : PlanGraph.of(merge).inputsFirst()) {
      bound.put(
          relation,
          relation instanceof Scan scan && scan.source() instanceof TaskSource
              ? new Scan(rows, scan.schema())
              : Relations.map(
                  relation,
                  input -> known(bound, input),
                  expression -> Relations.mapSubqueries(expression, below -> known(bound, below))));
    }
    return known(bound, merge);
  }

  private static Relation known(IdentityHashMap<Relation, Relation> bound, Relation relation) {
    Relation found = bound.get(relation);
    if (found == null) {
      throw new IllegalStateException("An input was not met before what reads it");
    }
    return found;
  }

  /**
   * The plan in lines: the engine, each task, and what merges them.
   *
   * @return the text
   */
  public String print() {
    StringBuilder text = new StringBuilder();
    text.append("Physical plan for ").append(engine);
    for (int i = 0; i < tasks.size(); i++) {
      text.append("\nTask ").append(i).append('\n').append(PlanPrinter.print(tasks.get(i)).strip());
    }
    return text.append("\nMerge\n")
        .append(PlanPrinter.print(merge).strip())
        .append('\n')
        .toString();
  }
}
