package io.recordframe.codec.internal.encoding;

import io.recordframe.codec.internal.wire.Wire;
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
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import org.jspecify.annotations.Nullable;

/** Writes one expression whose operands and subqueries are written already. */
final class ExpressionWriter {

  private final TypeWriter types;
  private final LiteralWriter literals;
  private final FunctionWriter functions;
  private final Positions positions;

  ExpressionWriter(
      TypeWriter types, LiteralWriter literals, FunctionWriter functions, Positions positions) {
    this.types = types;
    this.literals = literals;
    this.functions = functions;
    this.positions = positions;
  }

  Wire.Expression message(Expression expression) {
    Wire.Expression.Builder message = Wire.Expression.newBuilder();
    switch (expression) {
      case Literal literal -> message.setLiteral(literals.message(literal.content()));
      case FieldReference reference ->
          message.setFieldReference(
              Wire.FieldReference.newBuilder()
                  .setIndex(reference.index())
                  .setName(types.name(reference.name()))
                  .setType(types.type(reference.type()))
                  .setNullable(reference.nullable()));
      case OuterReference reference ->
          message.setOuterReference(
              Wire.OuterReference.newBuilder()
                  .setLevel(reference.level())
                  .setIndex(reference.index())
                  .setName(types.name(reference.name()))
                  .setType(types.type(reference.type()))
                  .setNullable(reference.nullable()));
      case StructAccess access ->
          message.setStructAccess(
              Wire.StructAccess.newBuilder()
                  .setStruct(positions.of(access.struct()))
                  .setIndex(access.index()));
      case StructOf struct ->
          message.setStructOf(
              Wire.StructOf.newBuilder()
                  .setType(types.type(struct.type()))
                  .addAllValues(positions.of(struct.values())));
      case FunctionCall call ->
          message.setFunctionCall(
              Wire.FunctionCall.newBuilder()
                  .setFunction(functions.function(call.function()))
                  .addAllArguments(positions.of(call.arguments()))
                  .setType(types.type(call.type()))
                  .setNullable(call.nullable()));
      case Case cases -> message.setCase(cases(cases));
      case Cast cast ->
          message.setCast(
              Wire.Cast.newBuilder()
                  .setOperand(positions.of(cast.operand()))
                  .setType(types.type(cast.type()))
                  .setMode(mode(cast.mode())));
      case InList in ->
          message.setInList(
              Wire.InList.newBuilder()
                  .setValue(positions.of(in.value()))
                  .addAllOptions(positions.of(in.options())));
      case AggregateCall call -> message.setAggregateCall(aggregate(call));
      case WindowCall call -> message.setWindowCall(window(call));
      case Exists exists ->
          message.setExists(Wire.Exists.newBuilder().setRelation(positions.of(exists.relation())));
      case InSubquery in ->
          message.setInSubquery(
              Wire.InSubquery.newBuilder()
                  .setValue(positions.of(in.value()))
                  .setRelation(positions.of(in.relation())));
      case ListLambda lambda -> message.setListLambda(listLambda(lambda));
      case LambdaParameter parameter ->
          message.setLambdaParameter(
              Wire.LambdaParameter.newBuilder()
                  .setDepth(parameter.depth())
                  .setRole(role(parameter.role()))
                  .setType(types.type(parameter.type()))
                  .setNullable(parameter.nullable()));
      case ScalarSubquery scalar ->
          message.setScalarSubquery(
              Wire.ScalarSubquery.newBuilder().setRelation(positions.of(scalar.relation())));
    }
    return message.build();
  }

  private Wire.ListLambda listLambda(ListLambda lambda) {
    Wire.ListLambda.Builder message =
        Wire.ListLambda.newBuilder()
            .setKind(kind(lambda.kind()))
            .setList(positions.of(lambda.list()))
            .setBody(positions.of(lambda.body()));
    if (lambda.initial() != null) {
      message.setInitial(positions.of(lambda.initial()));
    }
    return message.build();
  }

  private static Wire.ListLambdaKind kind(ListLambda.Kind kind) {
    return switch (kind) {
      case MAP -> Wire.ListLambdaKind.LIST_LAMBDA_KIND_MAP;
      case FILTER -> Wire.ListLambdaKind.LIST_LAMBDA_KIND_FILTER;
      case ANY -> Wire.ListLambdaKind.LIST_LAMBDA_KIND_ANY;
      case ALL -> Wire.ListLambdaKind.LIST_LAMBDA_KIND_ALL;
      case REDUCE -> Wire.ListLambdaKind.LIST_LAMBDA_KIND_REDUCE;
    };
  }

  private static Wire.LambdaParameterRole role(LambdaParameter.Role role) {
    return switch (role) {
      case ELEMENT -> Wire.LambdaParameterRole.LAMBDA_PARAMETER_ROLE_ELEMENT;
      case ACCUMULATOR -> Wire.LambdaParameterRole.LAMBDA_PARAMETER_ROLE_ACCUMULATOR;
    };
  }

  private Wire.Case cases(Case cases) {
    Wire.Case.Builder message = Wire.Case.newBuilder();
    for (Case.Branch branch : cases.branches()) {
      message.addConditions(positions.of(branch.condition()));
      message.addResults(positions.of(branch.result()));
    }
    @Nullable Expression otherwise = cases.otherwise();
    if (otherwise != null) {
      message.setOtherwise(positions.of(otherwise));
    }
    return message.build();
  }

  private static Wire.CastMode mode(Cast.Mode mode) {
    return switch (mode) {
      case STRICT -> Wire.CastMode.CAST_MODE_STRICT;
      case TRY -> Wire.CastMode.CAST_MODE_TRY;
    };
  }

  private Wire.AggregateCall aggregate(AggregateCall call) {
    Wire.AggregateCall.Builder message =
        Wire.AggregateCall.newBuilder()
            .setFunction(functions.function(call.function()))
            .addAllArguments(positions.of(call.arguments()))
            .setDistinct(call.distinct())
            .setType(types.type(call.type()));
    @Nullable Expression filter = call.filter();
    if (filter != null) {
      message.setFilter(positions.of(filter));
    }
    if (!call.orderBy().isEmpty()) {
      message.setOrderBy(positions.keys(call.orderBy()));
    }
    return message.build();
  }

  private Wire.WindowCall window(WindowCall call) {
    Wire.WindowCall.Builder message =
        Wire.WindowCall.newBuilder()
            .setFunction(functions.function(call.function()))
            .addAllArguments(positions.of(call.arguments()))
            .setDistinct(call.distinct())
            .addAllPartitionBy(positions.of(call.partitionBy()))
            .setFrame(frame(call.frame()))
            .setType(types.type(call.type()));
    @Nullable Expression filter = call.filter();
    if (filter != null) {
      message.setFilter(positions.of(filter));
    }
    if (!call.orderBy().isEmpty()) {
      message.setOrderBy(positions.keys(call.orderBy()));
    }
    return message.build();
  }

  private static Wire.WindowFrame frame(WindowFrame frame) {
    return Wire.WindowFrame.newBuilder()
        .setUnit(
            switch (frame.unit()) {
              case ROWS -> Wire.FrameUnit.FRAME_UNIT_ROWS;
              case RANGE -> Wire.FrameUnit.FRAME_UNIT_RANGE;
              case GROUPS -> Wire.FrameUnit.FRAME_UNIT_GROUPS;
            })
        .setStart(boundKind(frame.start()))
        .setStartOffset(offset(frame.start()))
        .setEnd(boundKind(frame.end()))
        .setEndOffset(offset(frame.end()))
        .setExclusion(
            switch (frame.exclusion()) {
              case NO_OTHERS -> Wire.FrameExclusion.FRAME_EXCLUSION_NO_OTHERS;
              case CURRENT_ROW -> Wire.FrameExclusion.FRAME_EXCLUSION_CURRENT_ROW;
              case GROUP -> Wire.FrameExclusion.FRAME_EXCLUSION_GROUP;
              case TIES -> Wire.FrameExclusion.FRAME_EXCLUSION_TIES;
            })
        .build();
  }

  private static Wire.FrameBoundKind boundKind(WindowFrame.Bound bound) {
    return switch (bound) {
      case WindowFrame.Unbounded _ -> Wire.FrameBoundKind.FRAME_BOUND_KIND_UNBOUNDED;
      case WindowFrame.CurrentRow _ -> Wire.FrameBoundKind.FRAME_BOUND_KIND_CURRENT_ROW;
      case WindowFrame.Preceding _ -> Wire.FrameBoundKind.FRAME_BOUND_KIND_PRECEDING;
      case WindowFrame.Following _ -> Wire.FrameBoundKind.FRAME_BOUND_KIND_FOLLOWING;
    };
  }

  private static long offset(WindowFrame.Bound bound) {
    return switch (bound) {
      case WindowFrame.Unbounded _, WindowFrame.CurrentRow _ -> 0;
      case WindowFrame.Preceding preceding -> preceding.offset();
      case WindowFrame.Following following -> following.offset();
    };
  }
}
