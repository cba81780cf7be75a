package io.recordframe.codec.internal.decoding;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the relations that extensions stand for: they are in no plan as bytes, but a few bytes may
 * have a codec make many. Each is met once, and what was read before is not entered.
 */
final class Expansions {

  private final Budget budget;
  private final TypeReader types;
  private final IdentityHashMap<Relation, RelationWeight> weights = new IdentityHashMap<>();
  private long relations;
  private long expressions;

  Expansions(Budget budget, TypeReader types) {
    this.budget = budget;
    this.types = types;
  }

  /** Notes a relation that was read. */
  void put(Relation relation, RelationWeight weight) {
    weights.put(relation, weight);
  }

  RelationWeight weight(Relation root) {
    Deque<Relation> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Relation relation = open.element();
      Relation missing = weights.containsKey(relation) ? null : firstUnknown(relation);
      if (missing != null) {
        open.push(missing);
        continue;
      }
      open.pop();
      if (!weights.containsKey(relation)) {
        weights.put(relation, weighed(relation));
      }
    }
    return known(root);
  }

  private RelationWeight known(Relation relation) {
    RelationWeight weight = weights.get(relation);
    if (weight == null) {
      throw new IllegalStateException("What stands below is weighed first");
    }
    return weight;
  }

  private @Nullable Relation firstUnknown(Relation relation) {
    for (Relation below : below(relation)) {
      if (!weights.containsKey(below)) {
        return below;
      }
    }
    return null;
  }

  private static List<Relation> below(Relation relation) {
    List<Relation> below = new ArrayList<>(relation.inputs());
    Relations.expressions(relation)
        .forEach(expression -> below.addAll(Relations.subqueries(expression)));
    return below;
  }

  private RelationWeight weighed(Relation relation) {
    relations++;
    budget.check(DecodingLimit.RELATIONS, relations);
    long before = expressions;
    Relations.expressions(relation).forEach(expression -> count(expression, 1));
    long expanded = Budget.add(1, expressions - before);
    int depth = 0;
    for (Relation below : below(relation)) {
      expanded = Budget.add(expanded, known(below).expanded());
    }
    budget.check(DecodingLimit.EXPANDED_SIZE, expanded);
    for (Relation input : relation.inputs()) {
      depth = Math.max(depth, known(input).depth());
    }
    budget.check(DecodingLimit.RELATION_DEPTH, depth + 1L);
    Schema schema = relation.schema();
    budget.chargeColumns(schema.size());
    long text = types.text(schema);
    budget.check(DecodingLimit.SCHEMA_TEXT, text);
    return new RelationWeight(depth + 1, 1, expanded, schema.size(), text);
  }

  private void count(Expression expression, int depth) {
    budget.check(DecodingLimit.EXPRESSION_DEPTH, depth);
    expressions++;
    budget.check(DecodingLimit.EXPRESSIONS, expressions);
    Expressions.operands(expression).forEach(operand -> count(operand, depth + 1));
  }
}
