package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import java.util.ArrayList;
import java.util.List;

/** Reads one relation over nodes that are read already. */
final class RelationReader {

  private final TypeReader types;
  private final SourceReader sources;
  private final ExtensionReader extensions;
  private final Nodes nodes;

  RelationReader(TypeReader types, SourceReader sources, ExtensionReader extensions, Nodes nodes) {
    this.types = types;
    this.sources = sources;
    this.extensions = extensions;
    this.nodes = nodes;
  }

  Relation relation(Wire.Relation message) {
    Parts.requireKnown(message);
    return switch (message.getNodeCase()) {
      case SCAN -> {
        Parts.requireKnown(message.getScan());
        yield new Scan(
            sources.source(message.getScan().getSource()),
            types.schema(message.getScan().getSchema()));
      }
      case PROJECT -> {
        Wire.Project project = message.getProject();
        Parts.requireKnown(project);
        yield new Project(nodes.input(project.getInput()), named(project.getColumns()));
      }
      case FILTER -> {
        Wire.Filter filter = message.getFilter();
        Parts.requireKnown(filter);
        yield new Filter(nodes.input(filter.getInput()), nodes.expression(filter.getPredicate()));
      }
      case JOIN -> join(message.getJoin());
      case ASOF_JOIN -> asofJoin(message.getAsofJoin());
      case AGGREGATE -> aggregate(message.getAggregate());
      case SORT -> {
        Wire.Sort sort = message.getSort();
        Parts.requireKnown(sort);
        yield new Sort(
            nodes.input(sort.getInput()), ExpressionReader.sortKeys(sort.getKeys(), nodes));
      }
      case LIMIT -> {
        Wire.Limit limit = message.getLimit();
        Parts.requireKnown(limit);
        yield new Limit(
            nodes.input(limit.getInput()),
            limit.getOffset(),
            limit.hasCount() ? limit.getCount() : Long.MAX_VALUE);
      }
      case DISTINCT -> {
        Parts.requireKnown(message.getDistinct());
        yield new Distinct(nodes.input(message.getDistinct().getInput()));
      }
      case EXPLODE -> {
        Wire.Explode explode = message.getExplode();
        Parts.requireKnown(explode);
        yield new Explode(
            nodes.input(explode.getInput()),
            explode.getListsList().stream().map(nodes::expression).toList(),
            explode.getKeepEmpty());
      }
      case EXTENSION -> extensions.relation(message.getExtension());
      case SET_OPERATION -> setOperation(message.getSetOperation());
      case NODE_NOT_SET ->
          throw Problem.MALFORMED.malformed(
              "Relation %d is empty".formatted(nodes.relationCount()));
    };
  }

  private List<NamedExpression> named(Wire.NamedExpressions message) {
    Parts.requireKnown(message);
    Parts.requireSameLength(
        "names and expressions", message.getNamesList(), message.getExpressionsList());
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < message.getNamesCount(); i++) {
      columns.add(
          new NamedExpression(
              types.name(message.getNames(i)), nodes.expression(message.getExpressions(i))));
    }
    return columns;
  }

  private Join join(Wire.Join message) {
    Parts.requireKnown(message);
    Relation left = nodes.input(message.getLeft());
    Relation right = nodes.input(message.getRight());
    nodes.chargeCombined();
    Join.Type type = joinType(message.getType(), message.getTypeValue());
    return new Join(left, right, type, nodes.expression(message.getCondition()));
  }

  private static Join.Type joinType(Wire.JoinType type, int number) {
    return switch (type) {
      case JOIN_TYPE_INNER -> Join.Type.INNER;
      case JOIN_TYPE_LEFT -> Join.Type.LEFT;
      case JOIN_TYPE_RIGHT -> Join.Type.RIGHT;
      case JOIN_TYPE_FULL -> Join.Type.FULL;
      case JOIN_TYPE_CROSS -> Join.Type.CROSS;
      case JOIN_TYPE_SEMI -> Join.Type.SEMI;
      case JOIN_TYPE_ANTI -> Join.Type.ANTI;
      case JOIN_TYPE_UNSPECIFIED, UNRECOGNIZED ->
          throw Parts.unknownConstant("type of a join", number);
    };
  }

  private AsofJoin asofJoin(Wire.AsofJoin message) {
    Parts.requireKnown(message);
    Relation left = nodes.input(message.getLeft());
    Relation right = nodes.input(message.getRight());
    nodes.chargeCombined();
    Parts.requireSameLength(
        "left and right keys", message.getLeftKeysList(), message.getRightKeysList());
    Parts.requireSameLength(
        "keys and what they do with nulls", message.getLeftKeysList(), message.getNullSafeList());
    List<AsofJoin.Key> keys = new ArrayList<>();
    for (int i = 0; i < message.getLeftKeysCount(); i++) {
      keys.add(
          new AsofJoin.Key(
              nodes.expression(message.getLeftKeys(i)),
              nodes.expression(message.getRightKeys(i)),
              message.getNullSafe(i)));
    }
    AsofJoin.Direction direction =
        switch (message.getDirection()) {
          case ASOF_DIRECTION_BACKWARD -> AsofJoin.Direction.BACKWARD;
          case ASOF_DIRECTION_FORWARD -> AsofJoin.Direction.FORWARD;
          case ASOF_DIRECTION_NEAREST -> AsofJoin.Direction.NEAREST;
          case ASOF_DIRECTION_UNSPECIFIED, UNRECOGNIZED ->
              throw Parts.unknownConstant("direction of an asof join", message.getDirectionValue());
        };
    return new AsofJoin(
        left,
        right,
        joinType(message.getType(), message.getTypeValue()),
        keys,
        nodes.expression(message.getLeftValue()),
        nodes.expression(message.getRightValue()),
        direction,
        message.getOrEqual(),
        nodes.expression(message.getWithin()));
  }

  private Aggregate aggregate(Wire.Aggregate message) {
    Parts.requireKnown(message);
    Relation input = nodes.input(message.getInput());
    List<NamedExpression> keys = named(message.getKeys());
    List<Aggregate.Measure> measures = new ArrayList<>();
    for (NamedExpression measure : named(message.getMeasures())) {
      Expression call = measure.expression();
      if (!(call instanceof AggregateCall aggregateCall)) {
        throw Problem.INVALID_NODE.malformed(
            "The measure '%s' must be a call of an aggregate function".formatted(measure.name()));
      }
      measures.add(new Aggregate.Measure(measure.name(), aggregateCall));
    }
    return new Aggregate(input, keys, measures);
  }

  private SetOperation setOperation(Wire.SetOperation message) {
    Parts.requireKnown(message);
    Relation left = nodes.input(message.getLeft());
    Relation right = nodes.input(message.getRight());
    nodes.chargeCombined();
    SetOperation.Kind kind =
        switch (message.getKind()) {
          case SET_OPERATION_KIND_UNION -> SetOperation.Kind.UNION;
          case SET_OPERATION_KIND_INTERSECT -> SetOperation.Kind.INTERSECT;
          case SET_OPERATION_KIND_EXCEPT -> SetOperation.Kind.EXCEPT;
          case SET_OPERATION_KIND_UNSPECIFIED, UNRECOGNIZED ->
              throw Parts.unknownConstant("kind of a set operation", message.getKindValue());
        };
    return new SetOperation(left, right, kind, message.getAll());
  }
}
