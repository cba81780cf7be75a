package io.recordframe.codec.internal.encoding;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.physical.PhysicalPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a plan: each node behind those that it refers to. Does not recurse from node to node, so
 * that long chains need no stack.
 *
 * <p>A relation that is read several times is written once, and two relations stay two, since
 * engines may run them apart. Equal expressions are written once, but for those that may give
 * another value each time.
 */
public final class PlanWriter {

  private final Wire.Plan.Builder plan = Wire.Plan.newBuilder();
  private final Positions positions = new Positions();
  private final Map<Wire.Expression, Integer> expressions = new HashMap<>();
  private final BitSet volatileExpressions = new BitSet();
  private final ExpressionWriter expressionWriter;
  private final RelationWriter relationWriter;
  private final ExtensionWriter extensions;

  private PlanWriter(CodecSettings settings, boolean physical) {
    TypeWriter types = new TypeWriter(plan);
    LiteralWriter literals = new LiteralWriter(types);
    Numbering<ByteString> payloads = new Numbering<>(plan::addPayloads);
    expressionWriter =
        new ExpressionWriter(
            types, literals, new FunctionWriter(plan, types, payloads, settings), positions);
    extensions = new ExtensionWriter(types, payloads, settings);
    relationWriter =
        new RelationWriter(
            types,
            new SourceWriter(plan, types, literals, payloads, settings, physical),
            extensions,
            positions);
  }

  /**
   * Writes a plan.
   *
   * @param root the relation that gives the result
   * @param settings what the codec was told
   * @return the message
   * @throws io.recordframe.plan.codec.PlanNotPortableException if the plan holds what cannot travel
   */
  public static Wire.Plan plan(Relation root, CodecSettings settings) {
    PlanWriter writer = new PlanWriter(settings, false);
    writer.writeAll(root);
    return writer.plan.setRootRelation(writer.positions.of(root)).build();
  }

  /**
   * Writes an expression.
   *
   * @param root the expression
   * @param settings what the codec was told
   * @return the message
   * @throws io.recordframe.plan.codec.PlanNotPortableException if the expression holds what cannot
   *     travel
   */
  public static Wire.Plan expression(Expression root, CodecSettings settings) {
    PlanWriter writer = new PlanWriter(settings, false);
    writer.writeAll(root);
    return writer.plan.setRootExpression(writer.positions.of(root)).build();
  }

  /**
   * Writes a physical plan.
   *
   * @param root the plan
   * @param settings what the codec was told
   * @return the message
   * @throws io.recordframe.plan.codec.PlanNotPortableException if a relation holds what cannot
   *     travel
   */
  public static Wire.Plan physical(PhysicalPlan root, CodecSettings settings) {
    PlanWriter writer = new PlanWriter(settings, true);
    Wire.PhysicalPlan.Builder message = Wire.PhysicalPlan.newBuilder().setEngine(root.engine());
    for (Relation task : root.tasks()) {
      writer.writeAll(task);
      message.addTasks(writer.positions.of(task));
    }
    writer.writeAll(root.merge());
    message.setMerge(writer.positions.of(root.merge()));
    return writer.plan.setRootPhysical(message).build();
  }

  private record Visit(Object node, Iterator<?> below) {}

  private void writeAll(Object root) {
    if (positions.contains(root)) {
      return;
    }
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(root, below(root)));
    while (!open.isEmpty()) {
      Visit visit = open.element();
      if (visit.below().hasNext()) {
        Object next = visit.below().next();
        if (!positions.contains(next)) {
          open.push(new Visit(next, below(next)));
        }
        continue;
      }
      open.pop();
      write(visit.node());
    }
  }

  private Iterator<?> below(Object node) {
    return switch (node) {
      case ExtensionRelation extension -> extensions.below(extension).iterator();
      case Relation relation -> {
        List<Object> below = new ArrayList<>(relation.inputs());
        below.addAll(Relations.expressions(relation));
        yield below.iterator();
      }
      case Subquery subquery -> {
        List<Object> below = new ArrayList<>(Expressions.operands(subquery));
        below.add(subquery.relation());
        yield below.iterator();
      }
      case Expression expression -> Expressions.operands(expression).iterator();
      default -> throw new IllegalStateException("Neither relation nor expression: " + node);
    };
  }

  private void write(Object node) {
    switch (node) {
      case ExtensionRelation extension when !extensions.isCarried(extension) ->
          positions.put(extension, positions.of(extension.expansion()));
      case Relation relation -> {
        plan.addRelations(relationWriter.message(relation, plan.getExpressionsCount()));
        positions.put(relation, plan.getRelationsCount() - 1);
      }
      case Expression expression -> positions.put(expression, write(expression));
      default -> throw new IllegalStateException("Neither relation nor expression: " + node);
    }
  }

  private int write(Expression expression) {
    Wire.Expression message = expressionWriter.message(expression);
    int next = plan.getExpressionsCount();
    if (isVolatile(expression)) {
      volatileExpressions.set(next);
    } else {
      Integer same = expressions.putIfAbsent(message, next);
      if (same != null) {
        return same;
      }
    }
    plan.addExpressions(message);
    return next;
  }

  private boolean isVolatile(Expression expression) {
    Function function = Expressions.calledFunction(expression);
    boolean own = function != null && function.signature().volatility() == Volatility.VOLATILE;
    if (own || volatileExpressions.isEmpty()) {
      return own;
    }
    return Expressions.operands(expression).stream()
        .anyMatch(operand -> volatileExpressions.get(positions.of(operand)));
  }
}
