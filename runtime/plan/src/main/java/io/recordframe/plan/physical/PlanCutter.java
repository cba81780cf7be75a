package io.recordframe.plan.physical;

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
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.rewrite.Rewriter;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a plan into tasks that run apart, each over a part of one of its sources. Filters,
 * projections and joins with whole other sides run in the tasks. So do aggregations whose parts can
 * be added up, distinct rows and limits, each as far as the task's rows go; the merging plan does
 * the rest. Safe for use by several threads.
 *
 * <p>Sums, products and means of floating point are added up in another order than in one run, as
 * an engine with several threads does too.
 */
public final class PlanCutter {

  private final Function<Source, List<Source>> parts;
  private final Map<Source, List<Source>> known = new HashMap<>();

  private PlanCutter(Function<Source, List<Source>> parts) {
    this.parts = parts;
  }

  /** What runs in tasks instead of a relation, and the same relation over the rows of these. */
  private record Cut(List<Relation> tasks, Relation merge) {
    Cut merged(UnaryOperator<Relation> change) {
      return new Cut(tasks, change.apply(merge));
    }
  }

  /**
   * A plan that is not cut: one task.
   *
   * @param engine the name of the engine that runs it
   * @param plan the plan
   * @return the physical plan
   */
  public static PhysicalPlan whole(String engine, Relation plan) {
    Relation rewritten = Rewriter.standard().rewrite(plan);
    return checked(engine, plan, rowsOf(List.of(rewritten)));
  }

  /**
   * Cuts a plan into as many tasks as the first source that can be cut has parts.
   *
   * @param engine the name of the engine that runs it
   * @param plan the plan, without free outer references
   * @param parts gives the sources that together have the rows of a source, each row in one of
   *     them; none where a source cannot be cut. Asked once for each source
   * @return the physical plan
   * @throws InvalidPlanException if nothing in the plan can be cut, or it numbers the rows of what
   *     is cut in the order in which they are read
   */
  public static PhysicalPlan cut(
      String engine, Relation plan, Function<Source, List<Source>> parts) {
    Cut cut = new PlanCutter(parts).cut(Rewriter.standard().rewrite(plan));
    if (cut == null) {
      throw new InvalidPlanException(
          "The plan cannot be cut into tasks: it has no files, and no rows of a source that can tell them apart (PartitionedRows), that are read through filters, projections and joins only, on the side of a join whose rows are kept; run it as it is, or cut a part of it");
    }
    return checked(engine, plan, cut);
  }

  private static PhysicalPlan checked(String engine, Relation plan, Cut cut) {
    PhysicalPlan physical = new PhysicalPlan(engine, cut.tasks(), cut.merge());
    if (!physical.schema().equals(plan.schema())) {
      throw new IllegalStateException(
          "Cutting changed the columns of the result from %s to %s"
              .formatted(plan.schema(), physical.schema()));
    }
    return physical;
  }

  /** Cuts at the first place that allows it; null where none does. */
  private @Nullable Cut cut(Relation relation) {
    ScanPath path = path(relation);
    if (path != null) {
      return rowsOf(tasks(path));
    }
    Cut partial = partial(relation);
    if (partial != null) {
      return partial;
    }
    List<Relation> inputs = relation.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      Cut below = cut(inputs.get(i));
      if (below != null) {
        requireNoPositions(relation);
        int position = i;
        return below.merged(merge -> ScanPath.withInput(relation, position, merge));
      }
    }
    return null;
  }

  /**
   * Refuses the numbers of rows in the order in which they are read: the rows of tasks come in
   * another one.
   */
  private static void requireNoPositions(Relation relation) {
    if (!(relation instanceof Project project)
        || project.columns().stream().noneMatch(column -> hasPosition(column.expression()))) {
      return;
    }
    Relation input = project.input();
    while (input instanceof Project || input instanceof Filter || input instanceof Limit) {
      input = input.inputs().getFirst();
    }
    if (!(input instanceof Sort)) {
      throw new InvalidPlanException(
          "The plan cannot be cut into tasks: it numbers rows in the order in which they are read, as the faults of validated rows are, and the rows of tasks come in another one; number them by an order, or cut the part of the plan below");
    }
  }

  private static boolean hasPosition(Expression expression) {
    return (expression instanceof WindowCall call
            && call.function() == WindowFunction.ROW_NUMBER
            && call.orderBy().isEmpty())
        || Expressions.operands(expression).stream().anyMatch(PlanCutter::hasPosition);
  }

  /** A relation that tasks compute a part of, right over rows that can be told apart. */
  private @Nullable Cut partial(Relation relation) {
    return switch (relation) {
      case Distinct distinct -> {
        ScanPath path = path(distinct.input());
        yield path == null
            ? null
            : rowsOf(tasks(path).stream().<Relation>map(Distinct::new).toList())
                .merged(Distinct::new);
      }
      case Limit limit -> limited(limit);
      case Aggregate aggregate -> {
        ScanPath path = path(aggregate.input());
        PartialAggregate steps = PartialAggregate.of(aggregate);
        if (path == null || steps == null) {
          yield null;
        }
        List<Relation> tasks = tasks(path).stream().map(steps::over).toList();
        yield new Cut(tasks, steps.merge(rows(tasks)));
      }
      case Scan _,
          Project _,
          Filter _,
          Join _,
          AsofJoin _,
          Sort _,
          SetOperation _,
          Explode _,
          ExtensionRelation _ ->
          null;
    };
  }

  /** Each task keeps as many rows as all of them together. */
  private @Nullable Cut limited(Limit limit) {
    long kept = limit.offset() + limit.count();
    if (limit.count() == Long.MAX_VALUE || kept < 0) {
      return null;
    }
    Sort sort = limit.input() instanceof Sort below ? below : null;
    ScanPath path = path(sort == null ? limit.input() : sort.input());
    if (path == null) {
      return null;
    }
    List<Relation> tasks = new ArrayList<>();
    for (Relation task : tasks(path)) {
      Relation ordered = sort == null ? task : new Sort(task, sort.keys());
      tasks.add(new Limit(ordered, 0, kept));
    }
    return rowsOf(tasks)
        .merged(rows ->
            new Limit(
                sort == null ? rows : new Sort(rows, sort.keys()), limit.offset(), limit.count()));
  }

  private @Nullable ScanPath path(Relation relation) {
    return ScanPath.to(relation, source -> !parts(source).isEmpty());
  }

  private List<Source> parts(Source source) {
    return known.computeIfAbsent(source, parts);
  }

  /** The relation over each part of the source. */
  private List<Relation> tasks(ScanPath path) {
    Scan scan = path.scan();
    return parts(scan.source()).stream()
        .map(part -> path.over(new Scan(part, scan.schema())))
        .toList();
  }

  /** Tasks whose columns have names that differ, and their rows with the names of before. */
  private static Cut rowsOf(List<Relation> tasks) {
    Schema schema = tasks.getFirst().schema();
    if (schema.namesDiffer()) {
      return new Cut(tasks, rows(tasks));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      names.add("c" + i);
    }
    List<Relation> renamed = tasks.stream().<Relation>map(task -> renamed(task, names)).toList();
    return new Cut(renamed, renamed(rows(renamed), schema.names()));
  }

  private static Scan rows(List<Relation> tasks) {
    Schema schema = tasks.getFirst().schema();
    return new Scan(new TaskSource(schema), schema);
  }

  private static Project renamed(Relation relation, List<String> names) {
    Schema schema = relation.schema();
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(new NamedExpression(names.get(i), FieldReference.of(i, schema.field(i))));
    }
    return new Project(relation, columns);
  }
}
