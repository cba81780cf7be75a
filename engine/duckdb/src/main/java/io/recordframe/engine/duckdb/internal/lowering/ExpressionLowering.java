package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.lowering.SqlExpression.Kind;
import io.recordframe.engine.duckdb.internal.sql.SqlLiterals;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Junctions;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Expressions of one relation in SQL: references become what the level below has for a column. */
final class ExpressionLowering {

  private final List<SqlExpression> columns;
  private final OuterColumns outer;
  private final RelationLowering relations;
  private final int lambdas;

  /**
   * Lowers expressions over columns.
   *
   * @param columns the columns of the relation's input
   * @param outer the columns of the queries around
   * @param relations lowers the relations of subqueries
   */
  ExpressionLowering(List<SqlExpression> columns, OuterColumns outer, RelationLowering relations) {
    this(columns, outer, relations, 0);
  }

  /** Lowers the body of a lambda, with that many lambdas around it and itself. */
  private ExpressionLowering(
      List<SqlExpression> columns, OuterColumns outer, RelationLowering relations, int lambdas) {
    this.columns = columns;
    this.outer = outer;
    this.relations = relations;
    this.lambdas = lambdas;
  }

  SqlExpression lower(Expression expression) {
    SqlExpression lowered = lowered(expression);
    relations.observeDepth(lowered.depth());
    return lowered;
  }

  private SqlExpression lowered(Expression expression) {
    return switch (expression) {
      case Literal literal ->
          new SqlExpression(SqlLiterals.of(literal.content()), 1, 0, Kind.LITERAL, false);
      case FieldReference reference -> column(columns, reference.index(), reference.name());
      case OuterReference reference ->
          column(outer.at(reference.level()), reference.index(), reference.name()).fromWithin();
      case StructAccess access -> structAccess(access);
      case StructOf struct -> structOf(struct);
      case FunctionCall call -> call(call);
      case Case cases -> CaseLowering.lower(cases, this);
      case Cast cast -> {
        SqlExpression operand = lower(cast.operand());
        yield SqlExpression.of(CastLowering.lower(cast, operand), List.of(operand));
      }
      case InList in -> InListLowering.lower(in, this);
      case LambdaParameter parameter -> lambdaParameter(parameter);
      case ListLambda lambda -> listLambda(lambda);
      case AggregateCall call -> aggregate(call);
      case WindowCall call -> window(call);
      case Exists exists -> {
        Query query = relations.lowerAsked(exists.relation(), outer.within(columns));
        yield subquery("EXISTS (\n" + query.sql() + ")", List.of(), query);
      }
      case InSubquery in -> {
        SqlExpression value = lower(in.value());
        boolean countable = !value.hasSubquery() && !value.hasWindow();
        yield countable && CorrelatedMembership.isNeededFor(in, relations.outerLevels())
            ? lower(CorrelatedMembership.of(in))
            : membership(in, value);
      }
      case ScalarSubquery scalar -> {
        Query query = relations.lower(scalar.relation(), outer.within(columns));
        yield subquery("(\n" + query.sql() + ")", List.of(), query);
      }
    };
  }

  /** Whether elements of lists are lowered, rather than rows. */
  boolean isWithinLambda() {
    return lambdas > 0;
  }

  List<SqlExpression> lower(Collection<? extends Expression> expressions) {
    return expressions.stream().map(this::lower).toList();
  }

  /** An expression in a form that sorts as its type does. */
  SqlExpression lowerOrdered(Expression expression) {
    SqlExpression lowered = lower(expression);
    String ordered = Call.ordered(lowered.text(), expression.type());
    return ordered.equals(lowered.text()) ? lowered : SqlExpression.of(ordered, List.of(lowered));
  }

  /** Sort keys, without constants: they order nothing, and DuckDB refuses them. */
  List<SqlExpression> order(List<SortKey> keys) {
    List<SqlExpression> order = new ArrayList<>();
    for (SortKey key : keys) {
      SqlExpression ordered = lowerOrdered(key.expression());
      if (!ordered.isConstant()) {
        order.add(SqlExpression.of(SortKeys.of(ordered.text(), key), List.of(ordered)));
      }
    }
    return order;
  }

  private static List<String> texts(List<SqlExpression> expressions) {
    return expressions.stream().map(SqlExpression::text).toList();
  }

  /** A condition as those that all must be true. */
  List<SqlExpression> conjuncts(Expression condition) {
    List<SqlExpression> conjuncts = new ArrayList<>();
    for (Expression part : Junctions.conjuncts(condition)) {
      conjuncts.add(
          part instanceof InSubquery in ? membership(in, lower(in.value())) : lower(part));
    }
    return conjuncts;
  }

  private static SqlExpression column(List<SqlExpression> columns, int index, String name) {
    if (index >= columns.size()) {
      throw new InvalidPlanException(
          "Column %d (%s) is out of reach; the query around has %d columns"
              .formatted(index, name, columns.size()));
    }
    return columns.get(index);
  }

  private SqlExpression lambdaParameter(LambdaParameter parameter) {
    if (parameter.depth() >= lambdas) {
      throw new InvalidPlanException("An element of a list stands outside of a lambda over lists");
    }
    String name = ListLambdaLowering.parameter(parameter.role(), lambdas - parameter.depth());
    return new SqlExpression(name, 0, 0, Kind.ROW, false);
  }

  private SqlExpression listLambda(ListLambda lambda) {
    PlanLimits.requireFewLambdas(lambdas + 1);
    SqlExpression list = lower(lambda.list());
    List<SqlExpression> operands = new ArrayList<>();
    operands.add(list);
    SqlExpression initial = lambda.initial() == null ? null : lower(lambda.initial());
    if (initial != null) {
      operands.add(initial);
    }
    SqlExpression body =
        new ExpressionLowering(columns, outer, relations, lambdas + 1).lower(lambda.body());
    if (body.hasSubquery()) {
      throw new UnsupportedPlanException(
          "DuckDB asks no query for each element of a list; explode the list instead");
    }
    operands.add(body);
    String text =
        ListLambdaLowering.lower(
            lambda, list.text(), initial == null ? null : initial.text(), body.text(), lambdas + 1);
    return SqlExpression.of(text, operands);
  }

  private SqlExpression structAccess(StructAccess access) {
    SqlExpression struct = lower(access.struct());
    String field = SqlTypes.fieldNames((StructType) access.struct().type()).get(access.index());
    String value = "struct_extract(" + struct.text() + ", " + SqlText.string(field) + ")";
    // Of a struct that is known to be null, DuckDB forgets the types of the fields.
    return SqlExpression.of(
        struct.isReference()
            ? value
            : "CAST(" + value + " AS " + SqlTypes.name(access.type()) + ")",
        List.of(struct));
  }

  /** The cast gives nulls their types. */
  private SqlExpression structOf(StructOf struct) {
    List<String> names = SqlTypes.fieldNames(struct.type());
    List<SqlExpression> values = lower(struct.values());
    StringJoiner fields = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < values.size(); i++) {
      fields.add(SqlText.string(names.get(i)) + ": " + values.get(i).text());
    }
    return SqlExpression.of("CAST(" + fields + " AS " + SqlTypes.name(struct.type()) + ")", values);
  }

  private SqlExpression call(FunctionCall call) {
    if (call.function() instanceof LogicalFunction function
        && (function == LogicalFunction.AND || function == LogicalFunction.OR)) {
      List<SqlExpression> parts = lower(Junctions.operands(call));
      List<String> texts = parts.stream().map(SqlExpression::text).toList();
      return SqlExpression.of("(" + String.join(" " + function.name() + " ", texts) + ")", parts);
    }
    List<SqlExpression> arguments = lower(call.arguments());
    Call lowered = asCall(call.function(), call.arguments(), arguments, call);
    String text =
        switch (call.function()) {
          case ComparisonFunction function -> ComparisonLowering.lower(function, lowered);
          case LogicalFunction function -> LogicalLowering.lower(function, lowered);
          case ConditionalFunction function -> ConditionalLowering.lower(function, lowered);
          case ArithmeticFunction function -> ArithmeticLowering.lower(function, lowered);
          case MathFunction function -> MathLowering.lower(function, lowered);
          case TextFunction function -> TextLowering.lower(function, lowered);
          case TemporalFunction function -> TemporalLowering.lower(function, lowered);
          case CollectionFunction function -> CollectionLowering.lower(function, lowered);
          case UserScalarFunction function -> lowered.as(relations.nameOf(function));
        };
    boolean isVolatile = call.function().signature().volatility() == Volatility.VOLATILE;
    return SqlExpression.of(text, arguments, isVolatile ? Kind.VOLATILE : Kind.ROW);
  }

  private static Call asCall(
      Function function, List<Expression> arguments, List<SqlExpression> lowered, Expression call) {
    return new Call(function, arguments, lowered, call.type());
  }

  private SqlExpression aggregate(AggregateCall call) {
    List<SqlExpression> arguments = lower(call.arguments());
    List<SqlExpression> operands = new ArrayList<>(arguments);
    String filter = filter(call.filter(), operands);
    List<SqlExpression> orderBy = order(call.orderBy());
    operands.addAll(orderBy);
    Call lowered = asCall(call.function(), call.arguments(), arguments, call);
    String text =
        new AggregateLowering(lowered, call.distinct(), filter, texts(orderBy), "")
            .lower(call.function(), relations::nameOf);
    return SqlExpression.of(text, operands, Kind.AGGREGATE);
  }

  private SqlExpression window(WindowCall call) {
    List<SqlExpression> arguments = lower(call.arguments());
    List<SqlExpression> partitionBy = lower(call.partitionBy());
    List<SqlExpression> orderBy =
        call.orderBy().stream().map(key -> lowerOrdered(key.expression())).toList();
    List<SqlExpression> operands = new ArrayList<>(arguments);
    operands.addAll(partitionBy);
    operands.addAll(orderBy);
    String filter = filter(call.filter(), operands);
    String text =
        WindowLowering.lower(
            call,
            asCall(call.function(), call.arguments(), arguments, call),
            filter,
            texts(partitionBy),
            texts(orderBy),
            relations::nameOf);
    return SqlExpression.of(text, operands, Kind.WINDOW);
  }

  private @Nullable String filter(@Nullable Expression filter, List<SqlExpression> operands) {
    if (filter == null) {
      return null;
    }
    SqlExpression lowered = lower(filter);
    operands.add(lowered);
    return lowered.text();
  }

  private SqlExpression membership(InSubquery in, SqlExpression value) {
    return among(value, relations.lower(in.relation(), outer.within(columns)));
  }

  /** Whether a value is one of those of a query's only column. */
  static SqlExpression among(SqlExpression value, Query query) {
    return subquery("(" + value.text() + " IN (\n" + query.sql() + "))", List.of(value), query);
  }

  private static SqlExpression subquery(String text, List<SqlExpression> operands, Query query) {
    SqlExpression expression = SqlExpression.of(text, operands, Kind.SUBQUERY);
    return new SqlExpression(
        text,
        expression.depth(),
        Math.max(expression.levels(), query.levels()),
        expression.kind(),
        expression.isCorrelated());
  }
}
