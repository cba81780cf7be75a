package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.problem.Problem;
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
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one expression over nodes that are read already. */
final class ExpressionReader {

  private final TypeReader types;
  private final FunctionReader functions;
  private final LiteralReader literals;
  private final Nodes nodes;

  ExpressionReader(
      TypeReader types, FunctionReader functions, LiteralReader literals, Nodes nodes) {
    this.types = types;
    this.functions = functions;
    this.literals = literals;
    this.nodes = nodes;
  }

  Expression expression(Wire.Expression message) {
    Parts.requireKnown(message);
    return switch (message.getNodeCase()) {
      case LITERAL -> new Literal(literals.typedValue(message.getLiteral()));
      case FIELD_REFERENCE -> fieldReference(message.getFieldReference());
      case OUTER_REFERENCE -> outerReference(message.getOuterReference());
      case STRUCT_ACCESS -> {
        Wire.StructAccess access = message.getStructAccess();
        Parts.requireKnown(access);
        yield new StructAccess(nodes.expression(access.getStruct()), access.getIndex());
      }
      case STRUCT_OF -> structOf(message.getStructOf());
      case FUNCTION_CALL -> {
        Wire.FunctionCall call = message.getFunctionCall();
        Parts.requireKnown(call);
        yield new FunctionCall(
            functions.scalar(call.getFunction()),
            nodes.expressions(call.getArgumentsList()),
            types.type(call.getType()),
            call.getNullable());
      }
      case CASE -> cases(message.getCase());
      case CAST -> {
        Wire.Cast cast = message.getCast();
        Parts.requireKnown(cast);
        yield new Cast(nodes.expression(cast.getOperand()), types.type(cast.getType()), mode(cast));
      }
      case IN_LIST -> {
        Wire.InList in = message.getInList();
        Parts.requireKnown(in);
        yield new InList(nodes.expression(in.getValue()), nodes.expressions(in.getOptionsList()));
      }
      case AGGREGATE_CALL -> aggregate(message.getAggregateCall());
      case WINDOW_CALL -> window(message.getWindowCall());
      case EXISTS -> {
        Parts.requireKnown(message.getExists());
        yield new Exists(nodes.relation(message.getExists().getRelation()));
      }
      case IN_SUBQUERY -> {
        Wire.InSubquery in = message.getInSubquery();
        Parts.requireKnown(in);
        yield new InSubquery(nodes.expression(in.getValue()), nodes.relation(in.getRelation()));
      }
      case LIST_LAMBDA -> listLambda(message.getListLambda());
      case LAMBDA_PARAMETER -> lambdaParameter(message.getLambdaParameter());
      case SCALAR_SUBQUERY -> {
        Parts.requireKnown(message.getScalarSubquery());
        yield new ScalarSubquery(nodes.relation(message.getScalarSubquery().getRelation()));
      }
      case NODE_NOT_SET ->
          throw Problem.MALFORMED.malformed(
              "Expression %d is empty".formatted(nodes.expressionCount()));
    };
  }

  private StructOf structOf(Wire.StructOf message) {
    Parts.requireKnown(message);
    if (!(types.type(message.getType()) instanceof StructType type)) {
      throw Problem.MALFORMED.malformed("A struct is made of values for a type that is none");
    }
    return new StructOf(type, nodes.expressions(message.getValuesList()));
  }

  private ListLambda listLambda(Wire.ListLambda message) {
    Parts.requireKnown(message);
    ListLambda.Kind kind =
        switch (message.getKind()) {
          case LIST_LAMBDA_KIND_MAP -> ListLambda.Kind.MAP;
          case LIST_LAMBDA_KIND_FILTER -> ListLambda.Kind.FILTER;
          case LIST_LAMBDA_KIND_ANY -> ListLambda.Kind.ANY;
          case LIST_LAMBDA_KIND_ALL -> ListLambda.Kind.ALL;
          case LIST_LAMBDA_KIND_REDUCE -> ListLambda.Kind.REDUCE;
          case LIST_LAMBDA_KIND_UNSPECIFIED, UNRECOGNIZED ->
              throw Parts.unknownConstant("kind of a lambda over a list", message.getKindValue());
        };
    return new ListLambda(
        kind,
        nodes.expression(message.getList()),
        message.hasInitial() ? nodes.expression(message.getInitial()) : null,
        nodes.expression(message.getBody()));
  }

  private LambdaParameter lambdaParameter(Wire.LambdaParameter message) {
    Parts.requireKnown(message);
    nodes.checkLevel(message.getDepth());
    LambdaParameter.Role role =
        switch (message.getRole()) {
          case LAMBDA_PARAMETER_ROLE_ELEMENT -> LambdaParameter.Role.ELEMENT;
          case LAMBDA_PARAMETER_ROLE_ACCUMULATOR -> LambdaParameter.Role.ACCUMULATOR;
          case LAMBDA_PARAMETER_ROLE_UNSPECIFIED, UNRECOGNIZED ->
              throw Parts.unknownConstant("parameter of a lambda", message.getRoleValue());
        };
    return new LambdaParameter(
        message.getDepth(), role, types.type(message.getType()), message.getNullable());
  }

  private FieldReference fieldReference(Wire.FieldReference message) {
    Parts.requireKnown(message);
    return new FieldReference(
        message.getIndex(),
        types.name(message.getName()),
        types.type(message.getType()),
        message.getNullable());
  }

  private OuterReference outerReference(Wire.OuterReference message) {
    Parts.requireKnown(message);
    nodes.checkLevel(message.getLevel());
    return new OuterReference(
        message.getLevel(),
        message.getIndex(),
        types.name(message.getName()),
        types.type(message.getType()),
        message.getNullable());
  }

  private Case cases(Wire.Case message) {
    Parts.requireKnown(message);
    Parts.requireSameLength(
        "conditions and results", message.getConditionsList(), message.getResultsList());
    List<Case.Branch> branches = new ArrayList<>();
    for (int i = 0; i < message.getConditionsCount(); i++) {
      branches.add(
          new Case.Branch(
              nodes.expression(message.getConditions(i)), nodes.expression(message.getResults(i))));
    }
    return new Case(
        branches, message.hasOtherwise() ? nodes.expression(message.getOtherwise()) : null);
  }

  private static Cast.Mode mode(Wire.Cast cast) {
    return switch (cast.getMode()) {
      case CAST_MODE_STRICT -> Cast.Mode.STRICT;
      case CAST_MODE_TRY -> Cast.Mode.TRY;
      case CAST_MODE_UNSPECIFIED, UNRECOGNIZED ->
          throw Parts.unknownConstant("mode of a cast", cast.getModeValue());
    };
  }

  private AggregateCall aggregate(Wire.AggregateCall message) {
    Parts.requireKnown(message);
    List<Expression> arguments = nodes.expressions(message.getArgumentsList());
    @Nullable Expression filter =
        message.hasFilter() ? nodes.expression(message.getFilter()) : null;
    return new AggregateCall(
        functions.aggregate(message.getFunction()),
        arguments,
        message.getDistinct(),
        filter,
        sortKeys(message.getOrderBy(), nodes),
        types.type(message.getType()));
  }

  private WindowCall window(Wire.WindowCall message) {
    Parts.requireKnown(message);
    List<Expression> arguments = nodes.expressions(message.getArgumentsList());
    @Nullable Expression filter =
        message.hasFilter() ? nodes.expression(message.getFilter()) : null;
    List<Expression> partitionBy = nodes.expressions(message.getPartitionByList());
    return new WindowCall(
        functions.windowable(message.getFunction()),
        arguments,
        message.getDistinct(),
        filter,
        partitionBy,
        sortKeys(message.getOrderBy(), nodes),
        frame(message.getFrame()),
        types.type(message.getType()));
  }

  private static WindowFrame frame(Wire.WindowFrame message) {
    Parts.requireKnown(message);
    WindowFrame.Unit unit =
        switch (message.getUnit()) {
          case FRAME_UNIT_ROWS -> WindowFrame.Unit.ROWS;
          case FRAME_UNIT_RANGE -> WindowFrame.Unit.RANGE;
          case FRAME_UNIT_GROUPS -> WindowFrame.Unit.GROUPS;
          case FRAME_UNIT_UNSPECIFIED, UNRECOGNIZED ->
              throw Parts.unknownConstant("unit of a frame", message.getUnitValue());
        };
    return new WindowFrame(
        unit,
        bound(message.getStart(), message.getStartValue(), message.getStartOffset()),
        bound(message.getEnd(), message.getEndValue(), message.getEndOffset()),
        switch (message.getExclusion()) {
          case FRAME_EXCLUSION_NO_OTHERS -> WindowFrame.Exclusion.NO_OTHERS;
          case FRAME_EXCLUSION_CURRENT_ROW -> WindowFrame.Exclusion.CURRENT_ROW;
          case FRAME_EXCLUSION_GROUP -> WindowFrame.Exclusion.GROUP;
          case FRAME_EXCLUSION_TIES -> WindowFrame.Exclusion.TIES;
          case UNRECOGNIZED ->
              throw Parts.unknownConstant("exclusion of a frame", message.getExclusionValue());
        });
  }

  private static WindowFrame.Bound bound(Wire.FrameBoundKind kind, int number, long offset) {
    return switch (kind) {
      case FRAME_BOUND_KIND_UNBOUNDED -> new WindowFrame.Unbounded();
      case FRAME_BOUND_KIND_CURRENT_ROW -> new WindowFrame.CurrentRow();
      case FRAME_BOUND_KIND_PRECEDING -> new WindowFrame.Preceding(offset);
      case FRAME_BOUND_KIND_FOLLOWING -> new WindowFrame.Following(offset);
      case FRAME_BOUND_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw Parts.unknownConstant("bound of a frame", number);
    };
  }

  static List<SortKey> sortKeys(Wire.SortKeys message, Nodes nodes) {
    Parts.requireKnown(message);
    Parts.requireSameLength(
        "expressions and orderings", message.getExpressionsList(), message.getOrderingsList());
    List<SortKey> keys = new ArrayList<>();
    for (int i = 0; i < message.getExpressionsCount(); i++) {
      Expression expression = nodes.expression(message.getExpressions(i));
      keys.add(sortKey(expression, message.getOrderings(i), message.getOrderingsValue(i)));
    }
    return keys;
  }

  private static SortKey sortKey(Expression expression, Wire.Ordering ordering, int number) {
    return switch (ordering) {
      case ORDERING_ASCENDING_NULLS_FIRST ->
          new SortKey(expression, SortKey.Direction.ASCENDING, SortKey.Nulls.FIRST);
      case ORDERING_ASCENDING_NULLS_LAST ->
          new SortKey(expression, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
      case ORDERING_DESCENDING_NULLS_FIRST ->
          new SortKey(expression, SortKey.Direction.DESCENDING, SortKey.Nulls.FIRST);
      case ORDERING_DESCENDING_NULLS_LAST ->
          new SortKey(expression, SortKey.Direction.DESCENDING, SortKey.Nulls.LAST);
      case ORDERING_UNSPECIFIED, UNRECOGNIZED -> throw Parts.unknownConstant("ordering", number);
    };
  }
}
