package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.function.LogicalFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a plan may be. DuckDB recurses into what it is given, and a native stack that overflows
 * ends the process; so what is too deep is refused before. The check itself does not recurse.
 */
final class PlanLimits {

  /** How many expressions may stand within each other. Chains of AND and OR count once. */
  static final int MAX_EXPRESSION_DEPTH = 1_000;

  /** How many calls of AND or OR may stand within each other, those of a chain counted each. */
  static final int MAX_CHAIN = 20_000;

  /** How many joins, set operations and subqueries may stand within each other's other sides. */
  static final int MAX_BRANCH_DEPTH = 200;

  /**
   * How many relations and expressions there may be, those counted again that are used again: each
   * use becomes text of its own.
   */
  static final long MAX_NODES = 2_000_000;

  /** How many lambdas may stand within each other; DuckDB takes twice as long for each one more. */
  static final int MAX_LAMBDAS = 12;

  /** How many queries of the SQL may stand within each other. */
  static final int MAX_LEVELS = 400;

  /** How many relations one FROM clause may join. */
  static final int MAX_JOINED = 200;

  /** How many queries one set operation may combine. */
  static final int MAX_SET_OPERANDS = 1_000;

  /** How many characters one expression of the SQL may have. */
  static final int MAX_EXPRESSION_TEXT = 4_000_000;

  /** How many characters the SQL may have. */
  static final int MAX_TEXT = 32_000_000;

  /** Expressions are put into each other up to that depth; beyond it a subquery computes them. */
  static final int MAX_INLINED_DEPTH = 200;

  /** How many characters an expression that is used several times may add by being repeated. */
  static final int MAX_REPEATED_TEXT = 1_000;

  private PlanLimits() {}

  /**
   * Refuses a plan that is too large.
   *
   * @throws LimitExceededException if it is, with the limit
   */
  static void check(Relation plan) {
    IdentityHashMap<Object, Size> measures = new IdentityHashMap<>();
    Deque<Object> pending = new ArrayDeque<>();
    pending.push(plan);
    while (!pending.isEmpty()) {
      Object node = pending.peek();
      if (measures.containsKey(node)) {
        pending.pop();
        continue;
      }
      List<?> below = below(node);
      boolean ready = true;
      for (Object other : below) {
        if (!measures.containsKey(other)) {
          pending.push(other);
          ready = false;
        }
      }
      if (ready) {
        pending.pop();
        measures.put(node, measured(node, below, measures));
      }
    }
  }

  /**
   * Refuses lambdas within lambdas.
   *
   * @param lambdas how many stand within each other
   * @throws LimitExceededException if they are too many
   */
  static void requireFewLambdas(int lambdas) {
    require(
        lambdas <= MAX_LAMBDAS, "has lambdas within lambdas of more than %d levels", MAX_LAMBDAS);
  }

  /**
   * What is known of a node with all that stands below it.
   *
   * @param nodes how many nodes there are when what is shared is counted for each use
   * @param depth of expressions: how many stand within each other
   * @param chain of expressions: the same with each call of a chain counted
   * @param branches how many other sides stand within each other
   */
  private record Size(long nodes, int depth, int chain, int branches) {}

  private static Size measured(Object node, List<?> below, IdentityHashMap<Object, Size> measures) {
    long nodes = 1;
    int depth = 0;
    int chain = 0;
    int branches = 0;
    for (int i = 0; i < below.size(); i++) {
      Object other = below.get(i);
      Size measure = known(measures.get(other));
      nodes = Math.min(MAX_NODES + 1, nodes + measure.nodes);
      branches = Math.max(branches, measure.branches + (isBranch(node, i) ? 1 : 0));
      if (other instanceof Expression) {
        boolean flat = isSameChain(node, other);
        depth = Math.max(depth, measure.depth + (flat ? 0 : 1));
        chain = Math.max(chain, measure.chain + 1);
      }
    }
    require(nodes <= MAX_NODES, "holds more than %d relations and expressions", MAX_NODES);
    if (node instanceof Expression) {
      require(
          depth <= MAX_EXPRESSION_DEPTH,
          "has expressions that stand within each other more than %d times",
          MAX_EXPRESSION_DEPTH);
      require(
          chain <= MAX_CHAIN,
          "has conditions that are joined by AND or OR more than %d times",
          MAX_CHAIN);
    }
    require(
        branches <= MAX_BRANCH_DEPTH,
        "has joins, set operations or subqueries that stand within each other more than %d times",
        MAX_BRANCH_DEPTH);
    return node instanceof Expression
        ? new Size(nodes, depth, chain, branches)
        : new Size(nodes, 0, 0, branches);
  }

  private static Size known(@Nullable Size measure) {
    if (measure == null) {
      throw new IllegalStateException("What stands below is measured first");
    }
    return measure;
  }

  private static void require(boolean within, String excess, long limit) {
    if (!within) {
      throw new LimitExceededException(
          "The plan "
              + excess.formatted(limit)
              + "; split it, and collect or write what a part of it gives");
    }
  }

  private static boolean isBranch(Object node, int position) {
    return switch (node) {
      case Join _, AsofJoin _, SetOperation _ -> position == 1;
      case Exists _, ScalarSubquery _ -> true;
      case InSubquery _ -> position == 1;
      default -> false;
    };
  }

  private static boolean isSameChain(Object node, Object below) {
    return node instanceof FunctionCall call
        && below instanceof FunctionCall other
        && call.function().equals(other.function())
        && (call.function() == LogicalFunction.AND || call.function() == LogicalFunction.OR);
  }

  private static List<?> below(Object node) {
    return switch (node) {
      case Relation relation -> {
        List<Object> below = new ArrayList<>(relation.inputs());
        below.addAll(Relations.expressions(relation));
        yield below;
      }
      case Subquery subquery -> {
        List<Object> below = new ArrayList<>(Expressions.operands(subquery));
        below.add(subquery.relation());
        yield below;
      }
      case Expression expression -> Expressions.operands(expression);
      default -> throw new IllegalStateException("Neither relation nor expression: " + node);
    };
  }
}
