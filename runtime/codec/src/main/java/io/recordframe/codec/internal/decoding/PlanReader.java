package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.envelope.Body;
import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.binding.PlanValidation;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimits;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.physical.PhysicalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a plan: what it needs, then its tables, then its nodes in the order of the arenas, without
 * recursion from node to node.
 */
public final class PlanReader {

  /** The newest minor version that is read. */
  public static final int MINOR_VERSION = 0;

  private final Wire.Plan plan;
  private final Nodes nodes;
  private final ExpressionReader expressions;
  private final RelationReader relations;

  private PlanReader(
      Wire.Plan plan, Wire.Plan.RootCase root, boolean signed, CodecSettings settings) {
    this.plan = plan;
    DecodingLimits limits = settings.limits();
    requireFeatures();
    Parts.requireKnown(plan);
    requireRoot(root);
    Budget budget = new Budget(limits);
    budget.check(DecodingLimit.RELATIONS, plan.getRelationsCount());
    budget.check(DecodingLimit.EXPRESSIONS, plan.getExpressionsCount());
    TypeReader types = new TypeReader(plan, budget);
    LiteralReader literals = new LiteralReader(types, budget);
    nodes = new Nodes(budget, types);
    UserFunctionReader users =
        new UserFunctionReader(
            plan.getPayloadsList(), types, settings, CodeTrust.of(settings, signed));
    expressions = new ExpressionReader(types, new FunctionReader(plan, users), literals, nodes);
    relations =
        new RelationReader(
            types,
            new SourceReader(plan, types, literals, budget, settings),
            new ExtensionReader(
                plan.getPayloadsList(), types, settings.extensions().logical(), nodes),
            nodes);
  }

  private static <T> T read(
      Body body, Wire.Plan.RootCase root, CodecSettings settings, Function<PlanReader, T> reading) {
    Wire.Plan plan =
        WireParser.parse(body.bytes(), body.offset(), body.length(), settings.limits());
    try {
      return reading.apply(new PlanReader(plan, root, body.signed(), settings));
    } catch (PlanVersionException unknown) {
      if (Integer.compareUnsigned(plan.getMinor(), MINOR_VERSION) <= 0) {
        throw unknown;
      }
      throw new PlanVersionException(
          "The plan is of version %d.%s, and this library reads %d.%d and before. %s"
              .formatted(
                  Envelope.MAJOR_VERSION,
                  Integer.toUnsignedString(plan.getMinor()),
                  Envelope.MAJOR_VERSION,
                  MINOR_VERSION,
                  unknown.getMessage()),
          unknown);
    }
  }

  /**
   * Reads a plan.
   *
   * @param body the message
   * @param settings what the codec was told
   * @return the plan
   */
  public static Relation plan(Body body, CodecSettings settings) {
    return read(body, Wire.Plan.RootCase.ROOT_RELATION, settings, PlanReader::plan);
  }

  private Relation plan() {
    readNodes();
    Relation root = nodes.relation(plan.getRootRelation());
    validate(() -> PlanValidation.check(root));
    return root;
  }

  /**
   * Reads an expression.
   *
   * @param body the message
   * @param settings what the codec was told
   * @return the expression
   */
  public static Expression expression(Body body, CodecSettings settings) {
    return read(body, Wire.Plan.RootCase.ROOT_EXPRESSION, settings, PlanReader::expression);
  }

  private Expression expression() {
    readNodes();
    Expression root = nodes.expression(plan.getRootExpression());
    validate(() -> PlanValidation.checkPart(root));
    return root;
  }

  /**
   * Reads a physical plan.
   *
   * @param body the message
   * @param settings what the codec was told
   * @return the plan
   */
  public static PhysicalPlan physical(Body body, CodecSettings settings) {
    return read(body, Wire.Plan.RootCase.ROOT_PHYSICAL, settings, PlanReader::physical);
  }

  private PhysicalPlan physical() {
    Wire.PhysicalPlan message = plan.getRootPhysical();
    Parts.requireKnown(message);
    readNodes();
    List<Integer> indices = new ArrayList<>(message.getTasksList());
    indices.add(message.getMerge());
    List<Relation> roots = nodes.roots(indices);
    validate(() -> roots.forEach(PlanValidation::check));
    try {
      return new PhysicalPlan(
          message.getEngine(), roots.subList(0, roots.size() - 1), roots.getLast());
    } catch (IllegalArgumentException invalid) {
      throw Problem.INVALID_NODE.malformed(
          "The physical plan is not valid: " + invalid.getMessage(), invalid);
    }
  }

  /** What nodes cannot check of themselves: how they stand among others. */
  private static void validate(Runnable check) {
    try {
      check.run();
    } catch (InvalidPlanException invalid) {
      throw Problem.INVALID_NODE.malformed(
          "The plan is not valid: " + invalid.getMessage(), invalid);
    }
  }

  private void requireFeatures() {
    if (plan.getRequiredFeaturesCount() > 0) {
      throw Problem.UNKNOWN_FEATURE.otherVersion(
          "The plan needs %s, which this version does not know; read it with the version that wrote it"
              .formatted(plan.getRequiredFeaturesList().stream().limit(20).toList()));
    }
  }

  private void requireRoot(Wire.Plan.RootCase wanted) {
    if (plan.getRootCase() != wanted) {
      throw Problem.MALFORMED.malformed(
          "The root must be %s, but is %s".formatted(wanted, plan.getRootCase()));
    }
  }

  private void readNodes() {
    for (Wire.Relation message : plan.getRelationsList()) {
      int before = message.getExpressionsBefore();
      if (before < nodes.expressionCount() || before > plan.getExpressionsCount()) {
        throw Problem.DANGLING_INDEX.malformed(
            "Relation %d stands behind %d of %d expressions, but %d are read before it"
                .formatted(
                    nodes.relationCount(),
                    Integer.toUnsignedLong(before),
                    plan.getExpressionsCount(),
                    nodes.expressionCount()));
      }
      readExpressions(before);
      nodes.addRelation(message.getNodeCase(), () -> relations.relation(message));
    }
    readExpressions(plan.getExpressionsCount());
  }

  private void readExpressions(int end) {
    while (nodes.expressionCount() < end) {
      Wire.Expression message = plan.getExpressions(nodes.expressionCount());
      nodes.addExpression(message.getNodeCase(), () -> expressions.expression(message));
    }
  }
}
