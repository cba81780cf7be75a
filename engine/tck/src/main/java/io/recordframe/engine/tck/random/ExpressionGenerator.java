package io.recordframe.engine.tck.random;

import io.recordframe.engine.tck.random.FunctionIndex.Overload;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.rewrite.MayFail;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Well-typed expressions of any type over the columns of a scope. */
final class ExpressionGenerator {

  private static final int ATTEMPTS = 4;

  private final SeededRandom random;
  private final RandomValues values;
  private final ArgumentChoice arguments;
  private final boolean total;
  private final RelationGenerator relations;
  private final LambdaGenerator lambdas;

  /**
   * Creates a generator.
   *
   * @param total whether expressions must not be able to fail on any row
   * @param relations gives the relations of subqueries
   */
  ExpressionGenerator(
      SeededRandom random, RandomValues values, boolean total, RelationGenerator relations) {
    this.random = random;
    this.values = values;
    this.arguments = new ArgumentChoice(random);
    this.total = total;
    this.relations = relations;
    this.lambdas = new LambdaGenerator(random, this);
  }

  /** A type for a column: mostly one that the scope has, or one of any. */
  DataType anyType(Scope scope) {
    if (scope.schema().size() > 0 && random.coin()) {
      return random.pick(scope.schema().fields()).type();
    }
    return random.pick(TypeUniverse.ALL);
  }

  /** A type with an order. */
  DataType orderedType(Scope scope) {
    while (true) {
      DataType type = anyType(scope);
      if (ParameterType.ORDERED.accepts(type)) {
        return type;
      }
    }
  }

  Expression predicate(Scope scope) {
    return of(ScalarType.BOOLEAN, scope, 3);
  }

  /** A predicate over both sides of a join, which mostly asks for equal columns. */
  Expression joinCondition(Scope both, int leftColumns) {
    List<Expression> pairs = new ArrayList<>();
    for (int left = 0; left < leftColumns; left++) {
      for (int right = leftColumns; right < both.schema().size(); right++) {
        Field leftField = both.schema().field(left);
        Field rightField = both.schema().field(right);
        if (leftField.type().equals(rightField.type())
            && isDetermined(both, left)
            && isDetermined(both, right)) {
          pairs.add(
              FunctionCall.of(
                  random.oneIn(3) ? ComparisonFunction.EQUAL_NULL_SAFE : ComparisonFunction.EQUAL,
                  FieldReference.of(left, leftField),
                  FieldReference.of(right, rightField)));
        }
      }
    }
    if (pairs.isEmpty() || random.oneIn(3)) {
      return predicate(both);
    }
    Expression equal = random.pick(pairs);
    return random.coin()
        ? equal
        : FunctionCall.of(LogicalFunction.AND, equal, of(ScalarType.BOOLEAN, both, 2));
  }

  private static boolean isDetermined(Scope scope, int column) {
    Exactness exactness = scope.exactness().get(column);
    return exactness == Exactness.EXACT || exactness == Exactness.ZERO_SIGN;
  }

  /** An expression whose values are determined to the last bit. */
  Expression of(DataType type, Scope scope, int depth) {
    return generate(type, scope, depth, false).expression();
  }

  /** An expression for a column, which may be rounded or a column as it is. */
  RandomExpression column(DataType type, Scope scope, int depth) {
    return generate(type, scope, depth, true);
  }

  private RandomExpression generate(DataType type, Scope scope, int depth, boolean mayRound) {
    if (depth > 0 && !random.oneIn(5)) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        RandomExpression found = composed(type, scope, depth, mayRound);
        if (found != null && !(total && MayFail.test(found.expression()))) {
          return found;
        }
      }
    }
    return RandomExpression.exact(leaf(type, scope));
  }

  private @Nullable RandomExpression composed(
      DataType type, Scope scope, int depth, boolean mayRound) {
    int choice = random.below(type == ScalarType.BOOLEAN ? 24 : 16);
    return switch (choice) {
      case 0 -> RandomExpression.exact(cases(type, scope, depth));
      case 1, 2 -> exactOrNull(cast(type, scope, depth));
      case 3 ->
          type instanceof StructType struct && random.coin()
              ? RandomExpression.exact(structOf(struct, scope, depth))
              : exactOrNull(structField(type, scope));
      case 4 -> exactOrNull(lambdas.of(type, scope, depth));
      case 5 -> exactOrNull(relations.mayNest(scope) ? onlyValue(type, scope) : null);
      case 16, 17 -> RandomExpression.exact(inList(scope, depth));
      case 18, 19, 20 -> exactOrNull(relations.mayNest(scope) ? subquery(scope, depth) : null);
      default -> call(type, scope, depth, mayRound);
    };
  }

  private static @Nullable RandomExpression exactOrNull(@Nullable Expression expression) {
    return expression == null ? null : RandomExpression.exact(expression);
  }

  private @Nullable RandomExpression call(DataType type, Scope scope, int depth, boolean mayRound) {
    Map<ScalarFunction, List<Overload<ScalarFunction>>> giving = FunctionIndex.giving(type);
    if (giving.isEmpty()) {
      return null;
    }
    ScalarFunction function = random.pick(List.copyOf(giving.keySet()));
    Exactness exactness = FunctionIndex.exactness(function, type);
    boolean allowed = exactness == Exactness.EXACT || mayRound;
    if (!allowed || function.signature().volatility() != Volatility.IMMUTABLE) {
      return null;
    }
    Overload<ScalarFunction> overload = random.pick(List.copyOf(giving.get(function)));
    List<Expression> operands = new ArrayList<>();
    for (int i = 0; i < overload.arguments().size(); i++) {
      DataType argument = overload.arguments().get(i);
      Expression chosen = arguments.of(function, i, argument);
      operands.add(chosen == null ? of(argument, scope, depth - 1) : chosen);
    }
    FunctionCall call = FunctionCall.of(function, operands);
    // Where the type depends on nulls it may be another.
    return call.type().equals(type) ? new RandomExpression(call, exactness) : null;
  }

  private Expression cases(DataType type, Scope scope, int depth) {
    List<Case.Branch> branches = new ArrayList<>();
    for (int i = random.between(1, 2); i > 0; i--) {
      branches.add(
          new Case.Branch(of(ScalarType.BOOLEAN, scope, depth - 1), of(type, scope, depth - 1)));
    }
    return new Case(branches, random.coin() ? null : of(type, scope, depth - 1));
  }

  private @Nullable Expression cast(DataType type, Scope scope, int depth) {
    List<DataType> sources =
        TypeUniverse.ALL.stream().filter(source -> converts(source, type)).toList();
    if (sources.isEmpty()) {
      return null;
    }
    Expression operand = of(random.pick(sources), scope, depth - 1);
    return new Cast(operand, type, random.oneIn(3) ? Cast.Mode.STRICT : Cast.Mode.TRY);
  }

  /** The conversions whose meaning is the same for all engines. */
  private static boolean converts(DataType from, DataType to) {
    if (from.equals(to)) {
      return false;
    }
    if (NumericTypes.isNumeric(from) && NumericTypes.isNumeric(to)) {
      return true;
    }
    if (to == ScalarType.STRING) {
      return NumericTypes.isInteger(from)
          || from instanceof DecimalType
          || from instanceof EnumType
          || from == ScalarType.BOOLEAN
          || from == ScalarType.DATE
          || from == ScalarType.TIMESTAMP
          || from == ScalarType.TIME
          || from == ScalarType.UUID;
    }
    if (from == ScalarType.STRING) {
      return NumericTypes.isInteger(to) || to instanceof EnumType || to == ScalarType.UUID;
    }
    return (from == ScalarType.TIMESTAMP && to == ScalarType.DATE)
        || (from == ScalarType.DATE && to == ScalarType.TIMESTAMP);
  }

  private @Nullable Expression structField(DataType type, Scope scope) {
    List<Expression> fields = new ArrayList<>();
    for (Expression column : columns(scope)) {
      addFields(fields, column, type);
    }
    return fields.isEmpty() ? null : random.pick(fields);
  }

  private Expression structOf(StructType type, Scope scope, int depth) {
    List<Expression> fields = new ArrayList<>();
    for (Field field : type.fields()) {
      Expression value = of(field.type(), scope, depth - 1);
      boolean fits = field.nullable() || !value.nullable();
      fields.add(fits ? value : new Literal(values.value(field.type()), field.type()));
    }
    return new StructOf(type, fields);
  }

  private static void addFields(List<Expression> found, Expression struct, DataType type) {
    if (struct.type() instanceof StructType structType) {
      for (int i = 0; i < structType.fields().size(); i++) {
        StructAccess access = new StructAccess(struct, i);
        if (access.type().equals(type)) {
          found.add(access);
        }
        addFields(found, access, type);
      }
    }
  }

  private Expression inList(Scope scope, int depth) {
    DataType type = random.oneIn(10) ? anyType(scope) : orderedType(scope);
    List<Expression> options = new ArrayList<>();
    for (int i = random.below(5); i > 0; i--) {
      options.add(random.oneIn(4) ? of(type, scope, depth - 1) : literal(type));
    }
    return new InList(of(type, scope, depth - 1), options);
  }

  /** The value of a query of one row at most, or null where no order says which one that is. */
  private @Nullable Expression onlyValue(DataType type, Scope scope) {
    boolean determined = ParameterType.ORDERED.accepts(type) && !TypeUniverse.holdsFloating(type);
    return determined ? new ScalarSubquery(relations.nestedValue(scope, type)) : null;
  }

  private Expression subquery(Scope scope, int depth) {
    if (random.coin()) {
      return new Exists(relations.nested(scope).relation());
    }
    DataType type = orderedType(scope);
    return new InSubquery(of(type, scope, depth - 1), relations.nestedColumn(scope, type));
  }

  /** A column, an element of a list, or a literal. */
  Expression leaf(DataType type, Scope scope) {
    List<Expression> candidates =
        columns(scope).stream().filter(column -> column.type().equals(type)).toList();
    if (candidates.isEmpty() || random.oneIn(4)) {
      return literal(type);
    }
    return random.pick(candidates);
  }

  Literal literal(DataType type) {
    boolean isNull = random.oneIn(8) || !TypeUniverse.hasLiterals(type);
    return new Literal(isNull ? null : values.value(type), type);
  }

  /** The columns that may be computed with, those of queries around as well. */
  private List<Expression> columns(Scope scope) {
    List<Expression> columns = new ArrayList<>();
    for (int i = 0; i < scope.schema().size(); i++) {
      add(columns, FieldReference.of(i, scope.schema().field(i)), scope.exactness().get(i));
    }
    for (int level = 1; level <= scope.around().size(); level++) {
      Scope outer = scope.around().get(level - 1);
      for (int i = 0; i < outer.schema().size(); i++) {
        Field field = outer.schema().field(i);
        add(
            columns,
            new OuterReference(level, i, field.name(), field.type(), field.nullable()),
            outer.exactness().get(i));
      }
    }
    columns.addAll(scope.parameters());
    return columns;
  }

  private static void add(List<Expression> columns, Expression column, Exactness exactness) {
    if (exactness == Exactness.EXACT) {
      columns.add(column);
    } else if (exactness == Exactness.ZERO_SIGN && NumericTypes.isFloating(column.type())) {
      columns.add(withoutZeroSign(column));
    }
  }

  /** The sum of -0.0 and 0.0 is 0.0, so that nothing depends on the sign any more. */
  private static Expression withoutZeroSign(Expression number) {
    Object zero = number.type() == ScalarType.FLOAT32 ? (Object) 0.0f : (Object) 0.0;
    return FunctionCall.of(ArithmeticFunction.ADD, number, new Literal(zero, number.type()));
  }
}
