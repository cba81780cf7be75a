package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The nodes that are built, and what the next one costs. A node's operands are asked for here
 * before the node is built, so that what is too deep, too wide or too much work is refused before
 * it is done.
 */
final class Nodes {

  /**
   * What an expression weighs.
   *
   * @param depth how many expressions stand within each other
   * @param steps how many nodes a walk over it meets
   * @param expanded the same with the relations of its subqueries
   */
  private record ExpressionWeight(int depth, long steps, long expanded) {}

  private final Budget budget;
  private final TypeReader types;
  private final List<Expression> expressions = new ArrayList<>();
  private final List<ExpressionWeight> expressionWeights = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<RelationWeight> relationWeights = new ArrayList<>();
  private final Expansions expansions;

  // The node that is being built.
  private int width;
  private int expressionDepth;
  private int relationDepth;
  private long steps;
  private long ownSteps;
  private long expanded;
  private long inputSchemaSteps;
  private int inputColumns;
  private long inputText;

  Nodes(Budget budget, TypeReader types) {
    this.budget = budget;
    this.types = types;
    this.expansions = new Expansions(budget, types);
  }

  int expressionCount() {
    return expressions.size();
  }

  int relationCount() {
    return relations.size();
  }

  private void begin() {
    width = 0;
    expressionDepth = 0;
    relationDepth = 0;
    steps = 0;
    ownSteps = 0;
    expanded = 1;
    inputSchemaSteps = 0;
    inputColumns = 0;
    inputText = 0;
  }

  /** An expression that the one which is being built, or a relation, refers to. */
  Expression expression(int index) {
    Expression expression = Parts.entry(expressions, index, "expression");
    ExpressionWeight weight = expressionWeights.get(index);
    width++;
    budget.check(DecodingLimit.WIDTH, width);
    expressionDepth = Math.max(expressionDepth, weight.depth());
    budget.check(DecodingLimit.EXPRESSION_DEPTH, expressionDepth);
    ownSteps = Budget.add(ownSteps, weight.steps());
    addSteps(weight.steps());
    addExpanded(weight.expanded());
    return expression;
  }

  List<Expression> expressions(List<Integer> indices) {
    List<Expression> found = new ArrayList<>(indices.size());
    for (int i = 0; i < indices.size(); i++) {
      found.add(expression(indices.get(i)));
    }
    return found;
  }

  /** Refuses a reference past more subqueries than there can be expressions around it. */
  void checkLevel(int level) {
    budget.check(DecodingLimit.EXPRESSION_DEPTH, Integer.toUnsignedLong(level));
  }

  /** A relation that an expression asks, or that nobody reads. */
  Relation relation(int index) {
    Relation relation = Parts.entry(relations, index, "relation");
    RelationWeight weight = relationWeights.get(index);
    addSteps(weight.schemaSteps());
    addExpanded(weight.expanded());
    return relation;
  }

  /** A relation that another one reads. */
  Relation input(int index) {
    Relation relation = relation(index);
    RelationWeight weight = relationWeights.get(index);
    relationDepth = Math.max(relationDepth, weight.depth());
    budget.check(DecodingLimit.RELATION_DEPTH, relationDepth + 1L);
    inputSchemaSteps = weight.schemaSteps();
    inputColumns += weight.columns();
    inputText = Budget.add(inputText, weight.text());
    return relation;
  }

  /** Relations that nobody reads; what they share counts for each. */
  List<Relation> roots(List<Integer> indices) {
    begin();
    List<Relation> roots = new ArrayList<>();
    for (int index : indices) {
      roots.add(relation(index));
    }
    return roots;
  }

  /** Charges a relation that keeps the columns of two inputs. */
  void chargeCombined() {
    budget.check(DecodingLimit.SCHEMA_TEXT, inputText);
    budget.chargeColumns(inputColumns);
  }

  private void addSteps(long more) {
    steps = Budget.add(steps, more);
    budget.charge(more);
  }

  private void addExpanded(long more) {
    expanded = Budget.add(expanded, more);
    budget.check(DecodingLimit.EXPANDED_SIZE, expanded);
  }

  /**
   * Builds the next expression.
   *
   * @param kind what messages call it
   * @param building builds it, asking for operands before
   */
  void addExpression(Object kind, Supplier<Expression> building) {
    begin();
    Expression expression = build(building, "Expression", expressions.size(), kind);
    budget.check(DecodingLimit.EXPRESSION_DEPTH, expressionDepth + 1L);
    expressions.add(expression);
    expressionWeights.add(
        new ExpressionWeight(expressionDepth + 1, Budget.add(steps, 1), expanded));
  }

  /**
   * Builds the next relation.
   *
   * @param kind what messages call it
   * @param building builds it, asking for inputs and expressions before
   */
  void addRelation(Object kind, Supplier<Relation> building) {
    begin();
    Relation relation = build(building, "Relation", relations.size(), kind);
    RelationWeight weight = weight(relation);
    relations.add(relation);
    relationWeights.add(weight);
    expansions.put(relation, weight);
  }

  private RelationWeight weight(Relation relation) {
    int depth = relationDepth + 1;
    return switch (relation) {
      case Filter _, Sort _, Limit _, Distinct _ ->
          new RelationWeight(
              depth, Budget.add(inputSchemaSteps, 1), expanded, inputColumns, inputText);
      case Scan _, Project _, Aggregate _, Explode _ -> {
        Schema schema = relation.schema();
        budget.chargeColumns(schema.size());
        yield new RelationWeight(
            depth, Budget.add(ownSteps, 1), expanded, schema.size(), checkedText(schema));
      }
      case ExtensionRelation extension -> expansions.weight(extension);
      case Join _, AsofJoin _, SetOperation _ -> {
        Schema schema = relation.schema();
        yield new RelationWeight(depth, 1, expanded, schema.size(), checkedText(schema));
      }
    };
  }

  private long checkedText(Schema schema) {
    long text = types.text(schema);
    budget.check(DecodingLimit.SCHEMA_TEXT, text);
    return text;
  }

  private static <T> T build(Supplier<T> building, String what, int index, Object kind) {
    try {
      return building.get();
    } catch (IllegalArgumentException | InvalidDataException invalid) {
      throw Problem.INVALID_NODE.malformed(
          "%s %d (%s) is not valid: %s".formatted(what, index, kind, invalid.getMessage()),
          invalid);
    }
  }
}
