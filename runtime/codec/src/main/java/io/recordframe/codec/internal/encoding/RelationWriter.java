package io.recordframe.codec.internal.encoding;

import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;

/** Writes one relation whose inputs and expressions are written already. */
final class RelationWriter {

  private final TypeWriter types;
  private final SourceWriter sources;
  private final ExtensionWriter extensions;
  private final Positions positions;

  RelationWriter(
      TypeWriter types, SourceWriter sources, ExtensionWriter extensions, Positions positions) {
    this.types = types;
    this.sources = sources;
    this.extensions = extensions;
    this.positions = positions;
  }

  Wire.Relation message(Relation relation, int expressionsBefore) {
    Wire.Relation.Builder message =
        Wire.Relation.newBuilder().setExpressionsBefore(expressionsBefore);
    switch (relation) {
      case Scan scan ->
          message.setScan(
              Wire.Scan.newBuilder()
                  .setSource(sources.source(scan.source()))
                  .setSchema(types.schema(scan.schema())));
      case Project project ->
          message.setProject(
              Wire.Project.newBuilder()
                  .setInput(positions.of(project.input()))
                  .setColumns(positions.named(project.columns(), types)));
      case Filter filter ->
          message.setFilter(
              Wire.Filter.newBuilder()
                  .setInput(positions.of(filter.input()))
                  .setPredicate(positions.of(filter.predicate())));
      case Join join ->
          message.setJoin(
              Wire.Join.newBuilder()
                  .setLeft(positions.of(join.left()))
                  .setRight(positions.of(join.right()))
                  .setType(joinType(join.type()))
                  .setCondition(positions.of(join.condition())));
      case AsofJoin join -> message.setAsofJoin(asofJoin(join));
      case Aggregate aggregate -> message.setAggregate(aggregate(aggregate));
      case Sort sort ->
          message.setSort(
              Wire.Sort.newBuilder()
                  .setInput(positions.of(sort.input()))
                  .setKeys(positions.keys(sort.keys())));
      case Limit limit -> message.setLimit(limit(limit));
      case Explode explode -> message.setExplode(explode(explode));
      case ExtensionRelation extension ->
          message.setExtension(extensions.message(extension, positions));
      case Distinct distinct ->
          message.setDistinct(Wire.Distinct.newBuilder().setInput(positions.of(distinct.input())));
      case SetOperation operation ->
          message.setSetOperation(
              Wire.SetOperation.newBuilder()
                  .setLeft(positions.of(operation.left()))
                  .setRight(positions.of(operation.right()))
                  .setKind(kind(operation.kind()))
                  .setAll(operation.all()));
    }
    return message.build();
  }

  private Wire.AsofJoin asofJoin(AsofJoin join) {
    Wire.AsofJoin.Builder message =
        Wire.AsofJoin.newBuilder()
            .setLeft(positions.of(join.left()))
            .setRight(positions.of(join.right()))
            .setType(joinType(join.type()))
            .setLeftValue(positions.of(join.leftValue()))
            .setRightValue(positions.of(join.rightValue()))
            .setDirection(direction(join.direction()))
            .setOrEqual(join.orEqual())
            .setWithin(positions.of(join.within()));
    for (AsofJoin.Key key : join.keys()) {
      message
          .addLeftKeys(positions.of(key.left()))
          .addRightKeys(positions.of(key.right()))
          .addNullSafe(key.nullSafe());
    }
    return message.build();
  }

  private static Wire.AsofDirection direction(AsofJoin.Direction direction) {
    return switch (direction) {
      case BACKWARD -> Wire.AsofDirection.ASOF_DIRECTION_BACKWARD;
      case FORWARD -> Wire.AsofDirection.ASOF_DIRECTION_FORWARD;
      case NEAREST -> Wire.AsofDirection.ASOF_DIRECTION_NEAREST;
    };
  }

  private Wire.Aggregate aggregate(Aggregate aggregate) {
    return Wire.Aggregate.newBuilder()
        .setInput(positions.of(aggregate.input()))
        .setKeys(positions.named(aggregate.keys(), types))
        .setMeasures(
            positions.named(
                aggregate.measures().stream()
                    .map(measure -> new NamedExpression(measure.name(), measure.call()))
                    .toList(),
                types))
        .build();
  }

  private Wire.Explode explode(Explode explode) {
    Wire.Explode.Builder message =
        Wire.Explode.newBuilder()
            .setInput(positions.of(explode.input()))
            .setKeepEmpty(explode.keepEmpty());
    explode.lists().forEach(list -> message.addLists(positions.of(list)));
    return message.build();
  }

  private Wire.Limit limit(Limit limit) {
    Wire.Limit.Builder message =
        Wire.Limit.newBuilder().setInput(positions.of(limit.input())).setOffset(limit.offset());
    if (limit.count() != Long.MAX_VALUE) {
      message.setCount(limit.count());
    }
    return message.build();
  }

  private static Wire.JoinType joinType(Join.Type type) {
    return switch (type) {
      case INNER -> Wire.JoinType.JOIN_TYPE_INNER;
      case LEFT -> Wire.JoinType.JOIN_TYPE_LEFT;
      case RIGHT -> Wire.JoinType.JOIN_TYPE_RIGHT;
      case FULL -> Wire.JoinType.JOIN_TYPE_FULL;
      case CROSS -> Wire.JoinType.JOIN_TYPE_CROSS;
      case SEMI -> Wire.JoinType.JOIN_TYPE_SEMI;
      case ANTI -> Wire.JoinType.JOIN_TYPE_ANTI;
    };
  }

  private static Wire.SetOperationKind kind(SetOperation.Kind kind) {
    return switch (kind) {
      case UNION -> Wire.SetOperationKind.SET_OPERATION_KIND_UNION;
      case INTERSECT -> Wire.SetOperationKind.SET_OPERATION_KIND_INTERSECT;
      case EXCEPT -> Wire.SetOperationKind.SET_OPERATION_KIND_EXCEPT;
    };
  }
}
