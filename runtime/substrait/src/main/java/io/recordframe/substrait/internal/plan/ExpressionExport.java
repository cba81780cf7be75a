package io.recordframe.substrait.internal.plan;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.function.AggregateMappings;
import io.recordframe.substrait.internal.function.AggregateTerms;
import io.recordframe.substrait.internal.function.Call;
import io.recordframe.substrait.internal.function.FunctionMapping;
import io.recordframe.substrait.internal.function.ScalarMappings;
import io.recordframe.substrait.internal.function.WindowMappings;
import io.recordframe.substrait.internal.message.Column;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.Value;
import io.recordframe.substrait.internal.wire.Algebra;
import io.recordframe.substrait.internal.wire.Algebra.Expression.ReferenceSegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions as messages. Not safe for use by several threads. */
final class ExpressionExport {

  private final Messages messages;
  private final Extent extent;
  private final RelationExport relations;

  /** The columns of the relations around, the innermost first. */
  private final Deque<List<Column>> scopes = new ArrayDeque<>();

  /** The elements of the lists around, the innermost first. */
  private final Deque<Column> elements = new ArrayDeque<>();

  ExpressionExport(Messages messages, Extent extent, RelationExport relations) {
    this.messages = messages;
    this.extent = extent;
    this.relations = relations;
  }

  /** A value over a relation with these columns. */
  Value value(Expression expression, List<Column> columns) {
    scopes.push(columns);
    Value value = value(expression);
    scopes.pop();
    return value;
  }

  /** What rows are ordered by. */
  List<Algebra.SortField> sortFields(List<SortKey> keys, List<Column> columns) {
    scopes.push(columns);
    List<Algebra.SortField> fields = sortFields(keys);
    scopes.pop();
    return fields;
  }

  /** Writes an aggregate call, and says what column it makes. */
  Column measure(
      AggregateCall call, List<Column> columns, Algebra.AggregateRel.Measure.Builder measure) {
    scopes.push(columns);
    Column column = measure(call, measure);
    scopes.pop();
    return column;
  }

  private Column measure(AggregateCall call, Algebra.AggregateRel.Measure.Builder measure) {
    AggregateTerms terms = terms(call.function(), call.arguments(), call.type());
    Value filter = call.filter() == null ? null : value(call.filter());
    List<Algebra.SortField> order = sortFields(call.orderBy());
    if (terms == null) {
      return new Column(call.type(), call.nullable());
    }
    if (call.distinct() && (call.arguments().isEmpty() || terms.filter() != null)) {
      messages
          .refusals()
          .add(
              "the function " + call.function().functionName(),
              "exported with equal values counted each time only");
    }
    measure.setMeasure(
        terms
            .invocation()
            .aggregate(terms.result())
            .addAllSorts(order)
            .setInvocation(invocation(call.distinct())));
    Value both = both(filter, terms.filter());
    if (both != null) {
      measure.setFilter(neverNull(both).message());
    }
    return terms.result();
  }

  /** Some readers take no filter that can be null; null leaves a row out like false. */
  private Value neverNull(Value filter) {
    return filter.nullable()
        ? messages
            .function(Extension.COMPARISON, "is_true")
            .with(filter)
            .gives(ScalarType.BOOLEAN, false)
        : filter;
  }

  private static Algebra.AggregateFunction.AggregationInvocation invocation(boolean distinct) {
    return distinct
        ? Algebra.AggregateFunction.AggregationInvocation.AGGREGATION_INVOCATION_DISTINCT
        : Algebra.AggregateFunction.AggregationInvocation.AGGREGATION_INVOCATION_ALL;
  }

  private @Nullable Value both(@Nullable Value first, @Nullable Value second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return messages
        .function(Extension.BOOLEAN, "and")
        .withAll(List.of(first, second), "bool")
        .gives(ScalarType.BOOLEAN);
  }

  private List<Algebra.SortField> sortFields(List<SortKey> keys) {
    List<Algebra.SortField> fields = new ArrayList<>();
    for (SortKey key : keys) {
      boolean first = key.nulls() == SortKey.Nulls.FIRST;
      Algebra.SortField.SortDirection direction =
          switch (key.direction()) {
            case ASCENDING ->
                first
                    ? Algebra.SortField.SortDirection.SORT_DIRECTION_ASC_NULLS_FIRST
                    : Algebra.SortField.SortDirection.SORT_DIRECTION_ASC_NULLS_LAST;
            case DESCENDING ->
                first
                    ? Algebra.SortField.SortDirection.SORT_DIRECTION_DESC_NULLS_FIRST
                    : Algebra.SortField.SortDirection.SORT_DIRECTION_DESC_NULLS_LAST;
          };
      fields.add(
          Algebra.SortField.newBuilder()
              .setExpr(value(key.expression()).message())
              .setDirection(direction)
              .build());
    }
    return fields;
  }

  private Value value(Expression expression) {
    if (!extent.enter()) {
      return messages.placeholder(expression.type(), expression.nullable());
    }
    Value value =
        switch (expression) {
          case Literal literal -> messages.literal(literal.value(), literal.type());
          case FieldReference reference -> reference(reference);
          case OuterReference reference -> outerReference(reference);
          case StructAccess access -> structAccess(access);
          case StructOf struct -> struct(struct);
          case FunctionCall call -> function(call);
          case Case cases -> cases(cases);
          case Cast cast -> cast(cast);
          case InList in -> inList(in);
          case ScalarSubquery subquery -> scalarSubquery(subquery);
          case InSubquery in -> inSubquery(in);
          case Exists exists -> exists(exists);
          case WindowCall call -> window(call);
          case ListLambda lambda -> lambda(lambda);
          case LambdaParameter parameter -> element(parameter);
          // Stands at the top of a measure only.
          case AggregateCall call -> messages.placeholder(call.type(), call.nullable());
        };
    extent.leave();
    return value;
  }

  private Value struct(StructOf struct) {
    messages
        .refusals()
        .add("a struct of values", "Substrait's own library does not read structs of expressions");
    values(struct.values());
    return messages.placeholder(struct.type(), struct.nullable());
  }

  private Value lambda(ListLambda lambda) {
    Value list = value(lambda.list());
    ListType type = (ListType) list.type();
    elements.push(new Column(type.element(), type.elementNullable()));
    Value body = value(lambda.body());
    Column element = elements.pop();
    Algebra.Expression.Lambda message =
        Algebra.Expression.Lambda.newBuilder()
            .setParameters(messages.types().parameter(element))
            .setBody(body.message())
            .build();
    return switch (lambda.kind()) {
      case MAP ->
          overList("transform", list, message).gives(new ListType(body.type(), body.nullable()));
      case FILTER -> overList("filter", list, message).gives(type);
      case ANY -> overList("any_match", list, message).gives(ScalarType.BOOLEAN, true);
      case ALL -> overList("all_match", list, message).gives(ScalarType.BOOLEAN, true);
      case REDUCE -> {
        messages
            .refusals()
            .add("the reduction of a list", "Substrait has no function that reduces lists");
        yield messages.placeholder(lambda.type(), lambda.nullable());
      }
    };
  }

  private Invocation overList(String name, Value list, Algebra.Expression.Lambda lambda) {
    return messages.function(Extension.LIST, name).with(list).withLambda(lambda);
  }

  private Value element(LambdaParameter parameter) {
    if (parameter.role() == LambdaParameter.Role.ACCUMULATOR) {
      // Stands in a reduction only, which is refused.
      return messages.placeholder(parameter.type(), parameter.nullable());
    }
    Column element = elements.stream().skip(parameter.depth()).findFirst().orElseThrow();
    Algebra.Expression message =
        Algebra.Expression.newBuilder()
            .setSelection(
                Algebra.Expression.FieldReference.newBuilder()
                    .setDirectReference(segment(0))
                    .setLambdaParameterReference(
                        Algebra.Expression.FieldReference.LambdaParameterReference.newBuilder()
                            .setStepsOut(parameter.depth())))
            .build();
    return new Value(message, element.type(), element.nullable());
  }

  private static ReferenceSegment segment(int field) {
    return ReferenceSegment.newBuilder()
        .setStructField(ReferenceSegment.StructField.newBuilder().setField(field))
        .build();
  }

  static Algebra.Expression column(int position) {
    return Algebra.Expression.newBuilder()
        .setSelection(
            Algebra.Expression.FieldReference.newBuilder()
                .setDirectReference(segment(position))
                .setRootReference(
                    Algebra.Expression.FieldReference.RootReference.getDefaultInstance()))
        .build();
  }

  private Value reference(FieldReference reference) {
    Column column = scopes.element().get(reference.index());
    return new Value(column(reference.index()), column.type(), column.nullable());
  }

  private Value outerReference(OuterReference reference) {
    List<Column> columns = scopes.stream().skip(reference.level()).findFirst().orElseThrow();
    Column column = columns.get(reference.index());
    Algebra.Expression message =
        Algebra.Expression.newBuilder()
            .setSelection(
                Algebra.Expression.FieldReference.newBuilder()
                    .setDirectReference(segment(reference.index()))
                    .setOuterReference(
                        Algebra.Expression.FieldReference.OuterReference.newBuilder()
                            .setStepsOut(reference.level())))
            .build();
    return new Value(message, column.type(), column.nullable());
  }

  private Value structAccess(StructAccess access) {
    Value struct = value(access.struct());
    Algebra.Expression message =
        Algebra.Expression.newBuilder()
            .setSelection(
                Algebra.Expression.FieldReference.newBuilder()
                    .setDirectReference(segment(access.index()))
                    .setExpression(struct.message()))
            .build();
    return new Value(message, access.type(), struct.nullable() || access.field().nullable());
  }

  private List<Value> values(List<Expression> expressions) {
    return expressions.stream().map(this::value).toList();
  }

  private Value function(FunctionCall call) {
    Call written = new Call(messages, call.arguments(), values(call.arguments()), call.type());
    Value value = translate(call.function(), ScalarMappings.of(call.function()), written);
    return value == null ? messages.placeholder(call.type(), call.nullable()) : value;
  }

  private <R> @Nullable R translate(
      Function function, FunctionMapping<Call, R> mapping, Call call) {
    String part = "the function " + function.functionName();
    switch (mapping) {
      case FunctionMapping.Refused<Call, R>(String reason) -> {
        messages.refusals().add(part, reason);
        return null;
      }
      case FunctionMapping.Exported<Call, R>(
              String condition,
              FunctionMapping.Translation<Call, R> translation) -> {
        R result = translation.translate(call);
        if (result == null) {
          messages.refusals().add(part, "exported for " + condition + " only");
        }
        return result;
      }
    }
  }

  private @Nullable AggregateTerms terms(
      Aggregation function, List<Expression> arguments, DataType type) {
    Call call = new Call(messages, arguments, values(arguments), type);
    return translate(function, AggregateMappings.of(function), call);
  }

  /** All results are of one type there, null included. */
  private Value cases(Case cases) {
    List<Value> conditions = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    for (Case.Branch branch : cases.branches()) {
      conditions.add(value(branch.condition()));
      results.add(value(branch.result()));
    }
    results.add(
        cases.otherwise() == null
            ? messages.literal(null, cases.type())
            : value(cases.otherwise()));
    boolean nullable = results.stream().anyMatch(Value::nullable);
    if (nullable) {
      results.replaceAll(messages::asNullable);
    }
    Algebra.Expression.IfThen.Builder message = Algebra.Expression.IfThen.newBuilder();
    for (int i = 0; i < conditions.size(); i++) {
      message.addIfsBuilder().setIf(conditions.get(i).message()).setThen(results.get(i).message());
    }
    message.setElse(results.getLast().message());
    return new Value(
        Algebra.Expression.newBuilder().setIfThen(message).build(), cases.type(), nullable);
  }

  private Value cast(Cast cast) {
    Value operand = value(cast.operand());
    if (!CastRules.isExported(cast.operand().type(), cast.type())) {
      messages
          .refusals()
          .add(
              "the cast of %s to %s"
                  .formatted(cast.operand().type().displayName(), cast.type().displayName()),
              "Substrait does not say how values are rounded, written and read by casts");
    }
    return messages.cast(operand, cast.type(), cast.mode());
  }

  private Value inList(InList in) {
    Value value = value(in.value());
    if (in.options().isEmpty()) {
      return messages.literal(false, ScalarType.BOOLEAN);
    }
    Algebra.Expression.SingularOrList.Builder message =
        Algebra.Expression.SingularOrList.newBuilder().setValue(value.message());
    in.options().forEach(option -> message.addOptions(value(option).message()));
    return new Value(
        Algebra.Expression.newBuilder().setSingularOrList(message).build(),
        ScalarType.BOOLEAN,
        true);
  }

  private static Value subquery(
      Algebra.Expression.Subquery.Builder subquery, DataType type, boolean nullable) {
    return new Value(Algebra.Expression.newBuilder().setSubquery(subquery).build(), type, nullable);
  }

  private Value scalarSubquery(ScalarSubquery subquery) {
    ExportedRelation relation = relations.relation(subquery.relation());
    return subquery(
        Algebra.Expression.Subquery.newBuilder()
            .setScalar(
                Algebra.Expression.Subquery.Scalar.newBuilder().setInput(relation.message())),
        subquery.type(),
        subquery.nullable() || relation.columns().getFirst().nullable());
  }

  private Value inSubquery(InSubquery in) {
    Value value = value(in.value());
    ExportedRelation relation = relations.relation(in.relation());
    return subquery(
        Algebra.Expression.Subquery.newBuilder()
            .setInPredicate(
                Algebra.Expression.Subquery.InPredicate.newBuilder()
                    .addNeedles(value.message())
                    .setHaystack(relation.message())),
        ScalarType.BOOLEAN,
        value.nullable() || relation.columns().getFirst().nullable());
  }

  private Value exists(Exists exists) {
    return subquery(
        Algebra.Expression.Subquery.newBuilder()
            .setSetPredicate(
                Algebra.Expression.Subquery.SetPredicate.newBuilder()
                    .setPredicateOp(
                        Algebra.Expression.Subquery.SetPredicate.PredicateOp.PREDICATE_OP_EXISTS)
                    .setTuples(relations.relation(exists.relation()).message())),
        ScalarType.BOOLEAN,
        false);
  }

  private Value window(WindowCall call) {
    AggregateTerms terms =
        switch (call.function()) {
          case Aggregation aggregation -> terms(aggregation, call.arguments(), call.type());
          case UserWindowFunction function ->
              translate(
                  function,
                  WindowMappings.ofUser(),
                  new Call(messages, call.arguments(), values(call.arguments()), call.type()));
          case WindowFunction function ->
              translate(
                  function,
                  WindowMappings.of(function),
                  new Call(messages, call.arguments(), values(call.arguments()), call.type()));
        };
    String part = "the window of " + call.function().functionName();
    if (call.filter() != null || (terms != null && terms.filter() != null)) {
      messages.refusals().add(part, "Substrait's windows have no filter");
    }
    if (call.function() instanceof WindowFunction && call.orderBy().isEmpty()) {
      messages.refusals().add(part, "Substrait does not promise the order in which rows are read");
    }
    WindowRows rows = WindowRows.of(call);
    if (rows instanceof WindowRows.Refused refused) {
      messages.refusals().add(part, refused.reason());
    }
    List<Value> partitions = values(call.partitionBy());
    List<Algebra.SortField> order = sortFields(call.orderBy());
    if (terms == null || !(rows instanceof WindowRows.Exported exported)) {
      return messages.placeholder(call.type(), call.nullable());
    }
    Algebra.Expression.WindowFunction.Builder message =
        terms.invocation().window(terms.result()).addAllSorts(order);
    partitions.forEach(value -> message.addPartitions(value.message()));
    message
        .setInvocation(invocation(call.distinct()))
        .setBoundsType(exported.type())
        .setLowerBound(exported.lower())
        .setUpperBound(exported.upper());
    return new Value(
        Algebra.Expression.newBuilder().setWindowFunction(message).build(),
        terms.result().type(),
        terms.result().nullable());
  }
}
