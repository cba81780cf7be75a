package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a plan as the graph that they are: each once, however many others read it.
 * Walked without recursion from relation to relation, so that long chains need no stack. Not safe
 * for use by several threads at once.
 */
public final class PlanGraph {

  private final Relation root;
  private final List<Relation> inputsFirst;
  private final IdentityHashMap<Relation, Integer> readers = new IdentityHashMap<>();
  private final IdentityHashMap<Relation, Schema> schemas = new IdentityHashMap<>();
  private @Nullable List<Relation> subqueries;

  private PlanGraph(Relation root, Function<Relation, List<Relation>> below) {
    this.root = root;
    inputsFirst = new ArrayList<>();
    Deque<Visit> open = new ArrayDeque<>();
    readers.put(root, 1);
    open.push(new Visit(root, below.apply(root).iterator()));
    while (!open.isEmpty()) {
      Visit visit = open.element();
      if (!visit.below().hasNext()) {
        inputsFirst.add(visit.relation());
        open.pop();
        continue;
      }
      Relation next = visit.below().next();
      if (readers.merge(next, 1, Integer::sum) == 1) {
        open.push(new Visit(next, below.apply(next).iterator()));
      }
    }
  }

  private record Visit(Relation relation, Iterator<Relation> below) {}

  /**
   * The relations that a root reads, directly or not, with those in subqueries.
   *
   * @param root the result of the plan
   * @return the graph
   */
  public static PlanGraph of(Relation root) {
    return new PlanGraph(root, PlanGraph::subqueriesAndInputs);
  }

  /**
   * The relations that a root reads as inputs, directly or not; nothing of subqueries.
   *
   * @param root the result of the plan
   * @param leftOut which relations to leave out, with what only they read
   * @return the graph
   */
  public static PlanGraph ofInputs(Relation root, Predicate<Relation> leftOut) {
    return new PlanGraph(
        root,
        relation -> {
          List<Relation> inputs = relation.inputs();
          for (Relation input : inputs) {
            if (leftOut.test(input)) {
              return inputs.stream().filter(leftOut.negate()).toList();
            }
          }
          return inputs;
        });
  }

  /**
   * The result of the plan.
   *
   * @return the root
   */
  public Relation root() {
    return root;
  }

  /**
   * Every relation behind its inputs and the subqueries in its expressions.
   *
   * @return the relations, the root last
   */
  public List<Relation> inputsFirst() {
    return Collections.unmodifiableList(inputsFirst);
  }

  /**
   * Every relation before its inputs and the subqueries in its expressions.
   *
   * @return the relations, the root first
   */
  public List<Relation> readersFirst() {
    return inputsFirst().reversed();
  }

  /**
   * Whether more than one place reads a relation.
   *
   * @param relation a relation
   * @return whether two or more inputs or subqueries are that very object
   */
  public boolean isShared(Relation relation) {
    return readers.getOrDefault(relation, 0) > 1;
  }

  /**
   * The relations of subqueries.
   *
   * @return the relations, each behind those that stand in its own expressions
   */
  public List<Relation> subqueries() {
    List<Relation> known = subqueries;
    if (known == null) {
      Set<Relation> roots = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Relation relation : inputsFirst) {
        roots.addAll(subqueries(relation));
      }
      known = roots.isEmpty() ? List.of() : inputsFirst.stream().filter(roots::contains).toList();
      subqueries = known;
    }
    return known;
  }

  /**
   * The columns of a relation of this graph. Equal to {@link Relation#schema()}, but found once for
   * each relation and without recursion.
   *
   * @param relation a relation of this graph
   * @return its schema
   */
  public Schema schema(Relation relation) {
    if (schemas.isEmpty()) {
      inputsFirst.forEach(each -> schemas.put(each, derive(each)));
    }
    Schema schema = schemas.get(relation);
    return schema == null ? relation.schema() : schema;
  }

  private Schema derive(Relation relation) {
    return switch (relation) {
      case Filter filter -> known(filter.input());
      case Sort sort -> known(sort.input());
      case Limit limit -> known(limit.input());
      case Distinct distinct -> known(distinct.input());
      case Scan _,
          Project _,
          Aggregate _,
          Join _,
          AsofJoin _,
          SetOperation _,
          Explode _,
          ExtensionRelation _ ->
          relation.schema();
    };
  }

  private Schema known(Relation input) {
    Schema schema = schemas.get(input);
    return schema == null ? input.schema() : schema;
  }

  private static List<Relation> subqueries(Relation relation) {
    List<Relation> subqueries = List.of();
    for (Expression expression : Relations.expressions(relation)) {
      List<Relation> further = Relations.subqueries(expression);
      if (subqueries.isEmpty()) {
        subqueries = further;
      } else if (!further.isEmpty()) {
        subqueries = new ArrayList<>(subqueries);
        subqueries.addAll(further);
      }
    }
    return subqueries;
  }

  private static List<Relation> subqueriesAndInputs(Relation relation) {
    List<Relation> subqueries = subqueries(relation);
    if (subqueries.isEmpty()) {
      return relation.inputs();
    }
    List<Relation> below = new ArrayList<>(subqueries);
    below.addAll(relation.inputs());
    return below;
  }
}
