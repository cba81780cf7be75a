package io.recordframe.plan.binding;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.binding.Coercions.Argument;
import io.recordframe.plan.binding.UnboundExpression.AggregateOf;
import io.recordframe.plan.binding.UnboundExpression.Branch;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Choice;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.binding.UnboundExpression.HasRows;
import io.recordframe.plan.binding.UnboundExpression.In;
import io.recordframe.plan.binding.UnboundExpression.InPlaceOf;
import io.recordframe.plan.binding.UnboundExpression.InRelation;
import io.recordframe.plan.binding.UnboundExpression.NamedColumn;
import io.recordframe.plan.binding.UnboundExpression.OnlyValue;
import io.recordframe.plan.binding.UnboundExpression.OverElements;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import io.recordframe.plan.binding.UnboundExpression.SortBy;
import io.recordframe.plan.binding.UnboundExpression.StructWith;
import io.recordframe.plan.binding.UnboundExpression.Windowed;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.Signature;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TypedValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of unbound expressions in a scope, gives constants their types and inserts the
 * widenings that Java would do. Immutable.
 */
public final class Binder {

  /** How often a reduction is bound until its types fit. */
  private static final int MAX_ROUNDS = 4;

  /** What is offered where nothing is. */
  private static final Scope NOTHING =
      new Scope(new Schema(List.of()), List.of(), new SessionIdentity("no session"));

  private final Scope scope;
  private final List<Scope> outer;
  private final List<LambdaScope> lambdas;

  /** Whether columns may be of any relation, since the expression is only to be shown. */
  private final boolean anywhere;

  /** What was bound while one expression is bound; empty otherwise. */
  private final IdentityHashMap<UnboundExpression, Expression> known = new IdentityHashMap<>();

  private Binder(Scope scope, List<Scope> outer, List<LambdaScope> lambdas, boolean anywhere) {
    this.scope = scope;
    this.outer = outer;
    this.lambdas = lambdas;
    this.anywhere = anywhere;
  }

  /**
   * A binder for expressions that stand in no relation and are only to be shown: a column may be of
   * any relation whose columns are known.
   *
   * @return the binder, whose results fit no plan
   */
  public static Binder anywhere() {
    return new Binder(NOTHING, List.of(), List.of(), true);
  }

  /**
   * A binder for expressions over one input. Columns of the rows around it, whose lambdas are being
   * called by this thread, are found as well.
   *
   * @param scope what the input offers
   * @return the binder
   */
  public static Binder in(Scope scope) {
    return new Binder(scope, OpenScopes.current(), List.of(), false);
  }

  /**
   * A Java value as a parameter of a query, of the type that it has by itself.
   *
   * @param value a box of a primitive, a String, BigDecimal, {@code byte[]}, java.time value, UUID
   *     or enum constant, or null
   * @return the value with its type; a null is a string
   * @throws InvalidPlanException if it is of another class
   */
  public static TypedValue parameter(@Nullable Object value) {
    return value == null
        ? new TypedValue(null, ScalarType.STRING)
        : Literals.natural(value).content();
  }

  /**
   * Binds an expression.
   *
   * @param expression the expression as it is written
   * @return the resolved expression
   * @throws InvalidPlanException if a column is out of reach, types do not fit, or a constant does
   *     not fit what it meets
   */
  public Expression bind(UnboundExpression expression) {
    try {
      return new Binder(scope, outer, lambdas, anywhere).bound(expression);
    } catch (IllegalArgumentException fault) {
      throw new InvalidPlanException(String.valueOf(fault.getMessage()), fault);
    }
  }

  /**
   * Binds an expression whose value goes where a field is: widens it to the field's type.
   *
   * @param expression the expression as it is written
   * @param target the field
   * @param owner what messages call the field's owner, such as {@code record Order}
   * @return the resolved expression, of the field's type, and null only if the field may be
   * @throws InvalidPlanException as {@link #bind}, and if the value does not fit the field
   */
  public Expression bindTo(UnboundExpression expression, Field target, String owner) {
    try {
      return new Binder(scope, outer, lambdas, anywhere).boundTo(expression, target, owner);
    } catch (IllegalArgumentException fault) {
      throw new InvalidPlanException(String.valueOf(fault.getMessage()), fault);
    }
  }

  /**
   * Binds a sort key.
   *
   * @param key the key as it is written
   * @return the resolved key
   */
  public SortKey bind(SortBy key) {
    return new SortKey(bind(key.expression()), key.direction(), key.nulls());
  }

  /** What is used again is bound once, since its uses may double from level to level. */
  private Expression bound(UnboundExpression expression) {
    Expression before = known.get(expression);
    if (before != null) {
      return before;
    }
    Expression bound = newlyBound(expression);
    known.put(expression, bound);
    return bound;
  }

  private Expression newlyBound(UnboundExpression expression) {
    return switch (expression) {
      case NamedColumn column -> named(column.name());
      case RelationColumn column -> ofRelation(column);
      case UnboundExpression.Field field -> new StructAccess(bound(field.struct()), field.index());
      case UnboundExpression.StructOf struct -> structOf(struct);
      case StructWith changed -> structWith(changed);
      case InPlaceOf replacement -> inPlaceOf(replacement);
      case Constant constant -> Argument.constant(constant).natural();
      case Call call ->
          FunctionCall.of(call.function(), coerced(call.function().signature(), call.arguments()));
      case Choice choice -> choice(choice);
      case Conversion conversion -> conversion(conversion);
      case In in -> in(in);
      case OverElements over -> overElements(over);
      case UnboundExpression.Parameter parameter -> {
        LambdaParameter found = LambdaScope.find(lambdas, parameter);
        if (found == null) {
          throw new InvalidPlanException(
              "An element of a list is used outside of the lambda that gave it, or in a query within that lambda");
        }
        yield found;
      }
      case HasRows(Relation relation, SessionIdentity session) -> {
        requireSame(session, "exists()");
        yield new Exists(relation);
      }
      case InRelation(UnboundExpression value, Relation relation, SessionIdentity session) -> {
        requireSame(session, "in(...)");
        yield inRelation(bound(value), relation);
      }
      case OnlyValue(Relation relation, SessionIdentity session) -> {
        requireSame(session, "a value of a query");
        yield new ScalarSubquery(relation);
      }
      case AggregateOf aggregate -> aggregate(aggregate);
      case Windowed windowed -> window(windowed);
    };
  }

  private Expression structOf(UnboundExpression.StructOf struct) {
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < struct.values().size(); i++) {
      Field field = struct.type().fields().get(i);
      values.add(boundTo(struct.values().get(i), field, struct.owner()));
    }
    return new StructOf(struct.type(), values);
  }

  private Expression structWith(StructWith changed) {
    Expression struct = bound(changed.struct());
    if (!(struct.type() instanceof StructType type)) {
      throw new InvalidPlanException(
          "Only a struct has fields, but found " + struct.type().displayName());
    }
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < type.fields().size(); i++) {
      Field field = type.fields().get(i);
      UnboundExpression replacement = changed.replaced().get(i);
      values.add(
          replacement == null
              ? kept(struct, i, field)
              : boundTo(replacement, field, changed.owner()));
    }
    Expression result = new StructOf(type, values);
    return struct.nullable()
        ? new Case(
            List.of(
                new Case.Branch(FunctionCall.of(ComparisonFunction.IS_NOT_NULL, struct), result)),
            null)
        : result;
  }

  /** A field of a struct where that is not null. */
  private static Expression kept(Expression struct, int index, Field field) {
    if (struct instanceof StructOf parts) {
      return parts.values().get(index);
    }
    Expression value = new StructAccess(struct, index);
    return value.nullable() && !field.nullable()
        ? FunctionCall.of(ConditionalFunction.REQUIRE_NON_NULL, value)
        : value;
  }

  /** The compiler sees to it that what replaces a column is null only where the column may be. */
  private Expression inPlaceOf(InPlaceOf replacement) {
    Field field =
        switch (bound(replacement.column())) {
          case FieldReference found -> Field.nullable(found.name(), found.type());
          case OuterReference found -> Field.nullable(found.name(), found.type());
          case Expression other ->
              throw new IllegalStateException("Not a column of a relation: " + other);
        };
    return boundTo(replacement.value(), field, replacement.owner());
  }

  private Expression boundTo(UnboundExpression expression, Field target, String owner) {
    Expression bound =
        expression instanceof Constant(Object value, DataType type) && type == null && value == null
            ? bound(new Constant(null, target.type()))
            : bound(expression);
    if (bound.nullable() && !target.nullable()) {
      throw new InvalidPlanException(
          "Component %s of %s is never null, but the value for it can be; use orElse(...), or declare the component @Nullable"
              .formatted(target.name(), owner));
    }
    if (bound.type().equals(target.type())) {
      return bound;
    }
    if (Widening.isLossless(bound.type(), target.type())) {
      return Cast.strict(bound, target.type());
    }
    throw new InvalidPlanException(
        "Component %s of %s is %s, but the value for it is %s; convert it by name"
            .formatted(
                target.name(), owner, target.type().displayName(), bound.type().displayName()));
  }

  private void requireSame(SessionIdentity session, String use) {
    if (!anywhere) {
      scope.session().requireSame(session, use);
    }
  }

  private Expression named(String name) {
    int index = scope.schema().indexOf(name);
    if (index < 0) {
      throw new InvalidPlanException(Suggestions.unknownColumn(name, scope.schema().names()));
    }
    if (scope.schema().names().lastIndexOf(name) != index) {
      throw new InvalidPlanException(
          "The column '%s' stands more than once in %s; rename one of them first"
              .formatted(name, scope.schema()));
    }
    return FieldReference.of(index, scope.schema().field(index));
  }

  private Expression ofRelation(RelationColumn column) {
    Scope.Slot slot = scope.slotOf(column.relation());
    if (slot != null) {
      int index = slot.offset() + column.index();
      return FieldReference.of(index, scope.schema().field(index));
    }
    for (int level = 1; level <= outer.size(); level++) {
      Scope around = outer.get(level - 1);
      Scope.Slot outerSlot = around.slotOf(column.relation());
      if (outerSlot != null) {
        int index = outerSlot.offset() + column.index();
        Field field = around.schema().field(index);
        return new OuterReference(level, index, field.name(), field.type(), field.nullable());
      }
    }
    Schema known = column.relation().schema();
    if (anywhere && known != null) {
      return FieldReference.of(column.index(), known.field(column.index()));
    }
    throw new InvalidPlanException(
        "%s belongs to another row than the parameters of this lambda, which are: %s; take the column from one of these, or join the relations first"
            .formatted(column.relation().describeColumn(column.index()), scope.description()));
  }

  private List<Argument> arguments(List<UnboundExpression> expressions) {
    List<Argument> arguments = new ArrayList<>(expressions.size());
    for (UnboundExpression expression : expressions) {
      arguments.add(
          expression instanceof Constant constant
              ? Argument.constant(constant)
              : Argument.of(bound(expression)));
    }
    return arguments;
  }

  private List<Expression> coerced(Signature signature, List<UnboundExpression> expressions) {
    return Coercions.coerce(signature, arguments(expressions));
  }

  private Expression choice(Choice choice) {
    List<UnboundExpression> results =
        new ArrayList<>(choice.branches().stream().map(Branch::result).toList());
    if (choice.otherwise() != null) {
      results.add(choice.otherwise());
    }
    List<Expression> bound = Coercions.toCommonType("case", arguments(results), false);
    List<Case.Branch> branches = new ArrayList<>();
    for (int i = 0; i < choice.branches().size(); i++) {
      branches.add(new Case.Branch(bound(choice.branches().get(i).condition()), bound.get(i)));
    }
    return new Case(branches, choice.otherwise() == null ? null : bound.getLast());
  }

  private Expression conversion(Conversion conversion) {
    Expression operand = bound(conversion.operand());
    if (operand.type().equals(conversion.type())) {
      return operand;
    }
    Conversions.check(operand.type(), conversion.type());
    return new Cast(operand, conversion.type(), conversion.mode());
  }

  private Expression in(In in) {
    List<UnboundExpression> all = new ArrayList<>();
    all.add(in.value());
    all.addAll(in.options());
    List<Expression> bound = Coercions.toCommonType("in", arguments(all), false);
    return new InList(bound.getFirst(), bound.subList(1, bound.size()));
  }

  private static Expression inRelation(Expression value, Relation relation) {
    Field column = relation.schema().field(0);
    Expression among = FieldReference.of(0, column);
    List<Expression> both =
        Coercions.toCommonType("in", List.of(Argument.of(value), Argument.of(among)), false);
    Relation values =
        both.getLast().equals(among)
            ? relation
            : new Project(relation, List.of(new NamedExpression(column.name(), both.getLast())));
    return new InSubquery(both.getFirst(), values);
  }

  private Expression overElements(OverElements over) {
    Expression list = bound(over.list());
    if (!(list.type() instanceof ListType type)) {
      throw new InvalidPlanException(
          "Only a list has elements, but found " + list.type().displayName());
    }
    return over.initial() == null
        ? new ListLambda(over.kind(), list, null, body(over, type, null, false))
        : reduction(over, list, type, bound(over.initial()));
  }

  /**
   * The initial value becomes as wide as what the steps give, and then the steps are bound to that.
   */
  private Expression reduction(
      OverElements over, Expression list, ListType type, Expression initial) {
    Expression start = initial;
    boolean canBeNull = initial.nullable();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Expression body = body(over, type, start.type(), canBeNull);
      if (!Widening.isLossless(body.type(), start.type())) {
        // Sums of decimals would become longer with each round.
        DataType wider =
            body.type() instanceof DecimalType decimal
                ? new DecimalType(DecimalType.MAX_PRECISION, decimal.scale())
                : body.type();
        if (!Widening.isLossless(start.type(), wider)) {
          break;
        }
        start = Cast.strict(start, wider);
      } else if (body.nullable() && !canBeNull) {
        canBeNull = true;
      } else {
        return new ListLambda(over.kind(), list, start, Cast.strict(body, start.type()));
      }
    }
    throw new InvalidPlanException(
        "The lambda of a reduction must give the type of the initial value, %s, but gives another; convert one of them"
            .formatted(initial.type().displayName()));
  }

  private Expression body(
      OverElements over, ListType list, @Nullable DataType accumulator, boolean canBeNull) {
    List<LambdaScope> inside = new ArrayList<>();
    inside.add(
        new LambdaScope(
            over.lambda(), list.element(), list.elementNullable(), accumulator, canBeNull));
    inside.addAll(lambdas);
    return new Binder(scope, outer, inside, anywhere).bound(over.body());
  }

  private Expression aggregate(AggregateOf aggregate) {
    List<Expression> arguments = coerced(aggregate.function().signature(), aggregate.arguments());
    return new AggregateCall(
        aggregate.function(),
        arguments,
        aggregate.distinct(),
        optional(aggregate.filter()),
        aggregate.orderBy().stream().map(this::boundKey).toList(),
        resultType(aggregate.function().signature(), arguments));
  }

  private Expression window(Windowed windowed) {
    List<Expression> arguments = coerced(windowed.function().signature(), windowed.arguments());
    WindowFrame defaultFrame =
        windowed.orderBy().isEmpty() || windowed.function() instanceof UserWindowFunction
            ? WindowFrame.WHOLE_PARTITION
            : WindowFrame.UP_TO_CURRENT;
    return new WindowCall(
        windowed.function(),
        arguments,
        windowed.distinct(),
        optional(windowed.filter()),
        windowed.partitionBy().stream().map(this::bound).toList(),
        windowed.orderBy().stream().map(this::boundKey).toList(),
        windowed.frame() == null ? defaultFrame : windowed.frame(),
        resultType(windowed.function().signature(), arguments));
  }

  private SortKey boundKey(SortBy key) {
    return new SortKey(bound(key.expression()), key.direction(), key.nulls());
  }

  private @Nullable Expression optional(@Nullable UnboundExpression expression) {
    return expression == null ? null : bound(expression);
  }

  private static DataType resultType(Signature signature, List<Expression> arguments) {
    return signature.resultType(Expressions.types(arguments));
  }
}
