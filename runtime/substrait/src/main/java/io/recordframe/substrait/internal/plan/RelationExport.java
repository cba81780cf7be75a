package io.recordframe.substrait.internal.plan;

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
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.type.Field;
import io.recordframe.substrait.internal.message.Column;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.Value;
import io.recordframe.substrait.internal.wire.Algebra.AggregateRel;
import io.recordframe.substrait.internal.wire.Algebra.CrossRel;
import io.recordframe.substrait.internal.wire.Algebra.FetchRel;
import io.recordframe.substrait.internal.wire.Algebra.FilterRel;
import io.recordframe.substrait.internal.wire.Algebra.JoinRel;
import io.recordframe.substrait.internal.wire.Algebra.ProjectRel;
import io.recordframe.substrait.internal.wire.Algebra.ReadRel;
import io.recordframe.substrait.internal.wire.Algebra.Rel;
import io.recordframe.substrait.internal.wire.Algebra.RelCommon;
import io.recordframe.substrait.internal.wire.Algebra.SetRel;
import io.recordframe.substrait.internal.wire.Algebra.SortRel;
import java.util.ArrayList;
import java.util.List;

/** Relations as messages. */
final class RelationExport {

  /** Says in a fetch that all rows are meant. */
  private static final long ALL_ROWS = -1;

  private final Messages messages;
  private final Extent extent;
  private final SourceExport sources;
  private final ExpressionExport expressions;

  RelationExport(Messages messages, Extent extent) {
    this.messages = messages;
    this.extent = extent;
    sources = new SourceExport(messages);
    expressions = new ExpressionExport(messages, extent, this);
  }

  static RelCommon direct() {
    return RelCommon.newBuilder().setDirect(RelCommon.Direct.getDefaultInstance()).build();
  }

  ExportedRelation relation(Relation relation) {
    if (!extent.enter()) {
      return placeholder(relation);
    }
    ExportedRelation result =
        switch (relation) {
          case Scan scan -> sources.scan(scan);
          case Filter filter -> filter(filter);
          case Project project -> project(project);
          case Join join -> join(join);
          case AsofJoin join -> asofJoin(join);
          case Aggregate aggregate -> aggregate(aggregate);
          case Sort sort -> sort(sort);
          case Limit limit -> limit(limit);
          case Distinct distinct -> distinct(distinct);
          case SetOperation operation -> setOperation(operation);
          case Explode explode -> explode(explode);
          case ExtensionRelation extension -> relation(extension.expansion());
        };
    extent.leave();
    return result;
  }

  private static ExportedRelation placeholder(Relation relation) {
    List<Column> columns = new ArrayList<>();
    for (Field field : relation.schema().fields()) {
      columns.add(new Column(field.type(), field.nullable()));
    }
    return new ExportedRelation(
        Rel.newBuilder().setRead(ReadRel.getDefaultInstance()).build(), columns);
  }

  private ExportedRelation filter(Filter filter) {
    ExportedRelation input = relation(filter.input());
    FilterRel message =
        FilterRel.newBuilder()
            .setCommon(direct())
            .setInput(input.message())
            .setCondition(expressions.value(filter.predicate(), input.columns()).message())
            .build();
    return new ExportedRelation(Rel.newBuilder().setFilter(message).build(), input.columns());
  }

  /** There a projection adds columns; those of the input are left out of what is given on. */
  private ExportedRelation project(Project project) {
    ExportedRelation input = relation(project.input());
    ProjectRel.Builder message = ProjectRel.newBuilder().setInput(input.message());
    RelCommon.Emit.Builder emitted = RelCommon.Emit.newBuilder();
    List<Column> columns = new ArrayList<>();
    for (NamedExpression named : project.columns()) {
      Value value = expressions.value(named.expression(), input.columns());
      emitted.addOutputMapping(input.columns().size() + columns.size());
      message.addExpressions(value.message());
      columns.add(new Column(value.type(), value.nullable()));
    }
    message.setCommon(RelCommon.newBuilder().setEmit(emitted));
    return new ExportedRelation(Rel.newBuilder().setProject(message).build(), columns);
  }

  private ExportedRelation join(Join join) {
    ExportedRelation left = relation(join.left());
    ExportedRelation right = relation(join.right());
    JoinRel.JoinType type =
        switch (join.type()) {
          case INNER -> JoinRel.JoinType.JOIN_TYPE_INNER;
          case LEFT -> JoinRel.JoinType.JOIN_TYPE_LEFT;
          case RIGHT -> JoinRel.JoinType.JOIN_TYPE_RIGHT;
          case FULL -> JoinRel.JoinType.JOIN_TYPE_OUTER;
          case SEMI -> JoinRel.JoinType.JOIN_TYPE_LEFT_SEMI;
          case ANTI -> JoinRel.JoinType.JOIN_TYPE_LEFT_ANTI;
          case CROSS -> JoinRel.JoinType.JOIN_TYPE_UNSPECIFIED;
        };
    if (join.type() == Join.Type.CROSS) {
      CrossRel cross =
          CrossRel.newBuilder()
              .setCommon(direct())
              .setLeft(left.message())
              .setRight(right.message())
              .build();
      return new ExportedRelation(Rel.newBuilder().setCross(cross).build(), left.with(right));
    }
    JoinRel message =
        JoinRel.newBuilder()
            .setCommon(direct())
            .setLeft(left.message())
            .setRight(right.message())
            .setExpression(expressions.value(join.condition(), left.with(right)).message())
            .setType(type)
            .build();
    List<Column> columns = new ArrayList<>();
    left.columns()
        .forEach(column ->
            columns.add(
                new Column(column.type(), column.nullable() || join.type().leftMayBeMissing())));
    if (join.type().keepsRight()) {
      right
          .columns()
          .forEach(column ->
              columns.add(
                  new Column(column.type(), column.nullable() || join.type().rightMayBeMissing())));
    }
    return new ExportedRelation(Rel.newBuilder().setJoin(message).build(), columns);
  }

  private ExportedRelation aggregate(Aggregate aggregate) {
    ExportedRelation input = relation(aggregate.input());
    AggregateRel.Builder message =
        AggregateRel.newBuilder().setCommon(direct()).setInput(input.message());
    List<Column> columns = new ArrayList<>();
    for (NamedExpression key : aggregate.keys()) {
      Value value = expressions.value(key.expression(), input.columns());
      message.addGroupingExpressions(value.message());
      columns.add(new Column(value.type(), value.nullable()));
    }
    // Without keys as well: some readers take no grouping for no rows.
    message.addGroupings(groupingOf(columns.size()));
    for (Aggregate.Measure measure : aggregate.measures()) {
      columns.add(
          expressions.measure(measure.call(), input.columns(), message.addMeasuresBuilder()));
    }
    return new ExportedRelation(Rel.newBuilder().setAggregate(message).build(), columns);
  }

  private static AggregateRel.Grouping groupingOf(int keys) {
    AggregateRel.Grouping.Builder grouping = AggregateRel.Grouping.newBuilder();
    for (int i = 0; i < keys; i++) {
      grouping.addExpressionReferences(i);
    }
    return grouping.build();
  }

  /** There different rows are groups without a measure. */
  private ExportedRelation distinct(Distinct distinct) {
    ExportedRelation input = relation(distinct.input());
    AggregateRel.Builder message =
        AggregateRel.newBuilder()
            .setCommon(direct())
            .setInput(input.message())
            .addGroupings(groupingOf(input.columns().size()));
    for (int i = 0; i < input.columns().size(); i++) {
      message.addGroupingExpressions(ExpressionExport.column(i));
    }
    return new ExportedRelation(Rel.newBuilder().setAggregate(message).build(), input.columns());
  }

  private ExportedRelation sort(Sort sort) {
    ExportedRelation input = relation(sort.input());
    SortRel message =
        SortRel.newBuilder()
            .setCommon(direct())
            .setInput(input.message())
            .addAllSorts(expressions.sortFields(sort.keys(), input.columns()))
            .build();
    return new ExportedRelation(Rel.newBuilder().setSort(message).build(), input.columns());
  }

  /** In the older of two forms, the only one that Substrait's Java library reads. */
  @SuppressWarnings("deprecation")
  private ExportedRelation limit(Limit limit) {
    ExportedRelation input = relation(limit.input());
    FetchRel message =
        FetchRel.newBuilder()
            .setCommon(direct())
            .setInput(input.message())
            .setOffset(limit.offset())
            .setCount(limit.count() == Long.MAX_VALUE ? ALL_ROWS : limit.count())
            .build();
    return new ExportedRelation(Rel.newBuilder().setFetch(message).build(), input.columns());
  }

  private ExportedRelation setOperation(SetOperation operation) {
    ExportedRelation left = relation(operation.left());
    ExportedRelation right = relation(operation.right());
    SetRel.SetOp kind =
        switch (operation.kind()) {
          case UNION ->
              operation.all() ? SetRel.SetOp.SET_OP_UNION_ALL : SetRel.SetOp.SET_OP_UNION_DISTINCT;
          case INTERSECT ->
              operation.all()
                  ? SetRel.SetOp.SET_OP_INTERSECTION_MULTISET_ALL
                  : SetRel.SetOp.SET_OP_INTERSECTION_MULTISET;
          case EXCEPT ->
              operation.all()
                  ? SetRel.SetOp.SET_OP_MINUS_PRIMARY_ALL
                  : SetRel.SetOp.SET_OP_MINUS_PRIMARY;
        };
    SetRel message =
        SetRel.newBuilder()
            .setCommon(direct())
            .addInputs(left.message())
            .addInputs(right.message())
            .setOp(kind)
            .build();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < left.columns().size(); i++) {
      Column column = left.columns().get(i);
      boolean other = right.columns().get(i).nullable();
      boolean nullable =
          switch (operation.kind()) {
            case UNION -> column.nullable() || other;
            case INTERSECT -> column.nullable() && other;
            case EXCEPT -> column.nullable();
          };
      columns.add(new Column(column.type(), nullable));
    }
    return new ExportedRelation(Rel.newBuilder().setSet(message).build(), columns);
  }

  private ExportedRelation asofJoin(AsofJoin join) {
    List<Column> both = new ArrayList<>(relation(join.left()).columns());
    both.addAll(relation(join.right()).columns());
    Relations.expressions(join).forEach(part -> expressions.value(part, both));
    messages
        .refusals()
        .add("the relation AsofJoin", "Substrait has no relation that joins with the nearest row");
    return placeholder(join);
  }

  private ExportedRelation explode(Explode explode) {
    ExportedRelation input = relation(explode.input());
    explode.lists().forEach(list -> expressions.value(list, input.columns()));
    messages
        .refusals()
        .add("the relation Explode", "Substrait has no relation that makes rows of lists");
    return placeholder(explode);
  }
}
