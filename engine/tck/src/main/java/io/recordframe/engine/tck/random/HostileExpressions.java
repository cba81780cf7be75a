package io.recordframe.engine.tck.random;

import io.recordframe.engine.tck.random.FunctionIndex.Overload;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions that are too deep, too long, or over values that nobody expects. */
final class HostileExpressions {

  private static final int MOST_DEPTH = 20_000;
  private static final int MOST_OPERANDS = 20_000;
  private static final int MOST_OPTIONS = 100_000;

  /** The overloads of scalar functions that take a type at one place or more. */
  private static final Map<DataType, List<Overload<ScalarFunction>>> TAKING = byArgument();

  private final SeededRandom random;
  private final HostileValues values;
  private final RandomValues ordinary;
  private final ArgumentChoice choice;

  HostileExpressions(SeededRandom random) {
    this.random = random;
    this.values = new HostileValues(random);
    this.ordinary = new RandomValues(random);
    this.choice = new ArgumentChoice(random);
  }

  private static Map<DataType, List<Overload<ScalarFunction>>> byArgument() {
    Map<DataType, List<Overload<ScalarFunction>>> index = new HashMap<>();
    for (DataType result : TypeUniverse.ALL) {
      for (List<Overload<ScalarFunction>> overloads : FunctionIndex.giving(result).values()) {
        for (Overload<ScalarFunction> overload : overloads) {
          for (DataType argument : new HashSet<>(overload.arguments())) {
            index.computeIfAbsent(argument, _ -> new ArrayList<>()).add(overload);
          }
        }
      }
    }
    return index;
  }

  /** One step within the other, of one kind or of any. */
  Relation deep() {
    Relation input = table(List.of(random.pick(TypeUniverse.ALL)), false);
    Expression expression = column(input, 0);
    Overload<ScalarFunction> only = random.coin() ? repeatable(expression.type()) : null;
    for (int i = random.size(MOST_DEPTH); i > 0; i--) {
      expression = only == null ? wrapped(expression) : call(only, expression);
    }
    return project(input, expression);
  }

  /** A function that gives the type that it takes. */
  private @Nullable Overload<ScalarFunction> repeatable(DataType type) {
    List<Overload<ScalarFunction>> found =
        FunctionIndex.giving(type).values().stream()
            .flatMap(List::stream)
            .filter(overload -> overload.arguments().contains(type))
            .toList();
    return found.isEmpty() ? null : random.pick(found);
  }

  private Expression wrapped(Expression expression) {
    DataType type = expression.type();
    List<Overload<ScalarFunction>> taking = TAKING.getOrDefault(type, List.of());
    return switch (taking.isEmpty() ? random.below(3) : random.below(12)) {
      case 0 -> new Case(List.of(new Case.Branch(isNull(expression), expression)), expression);
      case 1 ->
          new Case(List.of(new Case.Branch(isNull(literal(type)), literal(type))), expression);
      case 2 -> FunctionCall.of(ConditionalFunction.COALESCE, literal(type), expression);
      case 3 -> new Cast(expression, ScalarType.STRING, Cast.Mode.TRY);
      case 4 -> new InList(expression, List.of(literal(type), expression));
      default -> call(random.pick(taking), expression);
    };
  }

  private static Expression isNull(Expression expression) {
    return FunctionCall.of(ComparisonFunction.IS_NULL, expression);
  }

  /** A call whose first argument of the expression's type is the expression. */
  private Expression call(Overload<ScalarFunction> overload, Expression expression) {
    List<Expression> arguments = new ArrayList<>();
    boolean placed = false;
    for (int i = 0; i < overload.arguments().size(); i++) {
      DataType type = overload.arguments().get(i);
      if (!placed && type.equals(expression.type())) {
        arguments.add(expression);
        placed = true;
      } else {
        Expression chosen = choice.of(overload.function(), i, type);
        arguments.add(chosen == null ? literal(type) : chosen);
      }
    }
    return FunctionCall.of(overload.function(), arguments);
  }

  private Expression literal(DataType type) {
    boolean isNull = random.oneIn(8) || !TypeUniverse.hasLiterals(type);
    return new Literal(isNull ? null : ordinary.value(type), type);
  }

  /** Very many operands of one node, or of a chain of equal ones. */
  Relation longOne() {
    int count = random.size(MOST_OPERANDS);
    return switch (random.below(6)) {
      case 0 -> chain(LogicalFunction.AND, count);
      case 1 -> chain(LogicalFunction.OR, count);
      case 2 -> cases(count);
      case 3 -> operands(TextFunction.CONCAT, ScalarType.STRING, count + 2);
      case 4 ->
          operands(
              random.pick(
                  ConditionalFunction.COALESCE,
                  ConditionalFunction.GREATEST,
                  ConditionalFunction.LEAST),
              random.pick(TypeUniverse.SCALARS),
              count + 2);
      default -> operands(TextFunction.JOIN_NON_NULL, ScalarType.STRING, count + 2);
    };
  }

  private Relation chain(LogicalFunction function, int count) {
    Relation input = table(List.of(ScalarType.INT64), false);
    Expression chain = comparison(input);
    for (int i = 0; i < count; i++) {
      chain =
          random.coin()
              ? FunctionCall.of(function, chain, comparison(input))
              : FunctionCall.of(function, comparison(input), chain);
    }
    return new Filter(input, chain);
  }

  private Expression comparison(Relation input) {
    return FunctionCall.of(
        random.pick(ComparisonFunction.LESS, ComparisonFunction.NOT_EQUAL),
        column(input, 0),
        literal(ScalarType.INT64));
  }

  private Relation cases(int count) {
    DataType type = random.pick(TypeUniverse.SCALARS);
    Relation input = table(List.of(ScalarType.INT64, type), false);
    List<Case.Branch> branches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      branches.add(new Case.Branch(comparison(input), literal(type)));
    }
    return project(input, new Case(branches, random.coin() ? null : column(input, 1)));
  }

  private Relation operands(ScalarFunction function, DataType type, int count) {
    Relation input = table(List.of(type), false);
    List<Expression> operands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      operands.add(random.oneIn(4) ? column(input, 0) : literal(type));
    }
    return project(input, FunctionCall.of(function, operands));
  }

  Relation list() {
    DataType type = random.pick(random.coin() ? TypeUniverse.SCALARS : TypeUniverse.ALL);
    Relation input = table(List.of(type), false);
    List<Expression> options = new ArrayList<>();
    for (int i = random.size(MOST_OPTIONS); i > 0; i--) {
      options.add(random.oneIn(1_000) ? column(input, 0) : literal(type));
    }
    InList in = new InList(column(input, 0), options);
    return random.coin() ? new Filter(input, in) : project(input, in);
  }

  /** Some calls of any functions. */
  Relation calls() {
    List<Function> functions = new ArrayList<>();
    boolean scalar = random.coin();
    for (int i = random.between(1, 3); i > 0; i--) {
      functions.add(
          scalar
              ? random.pick(FunctionCatalogue.scalarFunctions())
              : random.pick(FunctionCatalogue.windowableFunctions()));
    }
    List<DataType> types = new ArrayList<>();
    List<List<DataType>> signatures = new ArrayList<>();
    for (Function function : functions) {
      List<DataType> arguments = arguments(function);
      signatures.add(arguments);
      types.addAll(arguments);
    }
    types.add(ScalarType.INT64);
    Relation input = table(types, true);
    List<Expression> columns = new ArrayList<>();
    boolean windows =
        random.coin() || !functions.stream().allMatch(AggregateFunction.class::isInstance);
    int from = 0;
    for (int i = 0; i < functions.size(); i++) {
      columns.add(call(functions.get(i), signatures.get(i), input, from, windows));
      from += signatures.get(i).size();
    }
    return columns.stream().allMatch(AggregateCall.class::isInstance)
        ? aggregated(input, columns)
        : project(input, columns.toArray(Expression[]::new));
  }

  private Relation aggregated(Relation input, List<Expression> calls) {
    List<Aggregate.Measure> measures = new ArrayList<>();
    for (Expression call : calls) {
      measures.add(new Aggregate.Measure("m" + measures.size(), (AggregateCall) call));
    }
    return new Aggregate(input, List.of(), measures);
  }

  private List<DataType> arguments(Function function) {
    List<List<DataType>> all = new ArrayList<>();
    if (function instanceof WindowableFunction windowable) {
      FunctionIndex.of(windowable).forEach(overload -> all.add(overload.arguments()));
    } else {
      for (DataType result : TypeUniverse.ALL) {
        for (Overload<ScalarFunction> overload :
            FunctionIndex.giving(result).getOrDefault(function, List.of())) {
          all.add(overload.arguments());
        }
      }
    }
    return all.isEmpty() ? List.of() : random.pick(all);
  }

  private Expression call(
      Function function, List<DataType> types, Relation input, int from, boolean windows) {
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Expression chosen = random.coin() ? choice.of(function, i, types.get(i)) : null;
      if (chosen == null) {
        chosen = random.coin() ? column(input, from + i) : values.literal(types.get(i));
      }
      arguments.add(chosen);
    }
    if (function instanceof ScalarFunction scalar) {
      return FunctionCall.of(scalar, arguments);
    }
    WindowableFunction windowable = (WindowableFunction) function;
    return windows || !(windowable instanceof AggregateFunction aggregate)
        ? window(windowable, arguments, input)
        : AggregateCall.of(aggregate, arguments.toArray(Expression[]::new));
  }

  private Expression window(
      WindowableFunction function, List<Expression> arguments, Relation input) {
    SortKey order =
        new SortKey(
            column(input, input.schema().size() - 1),
            random.pick(SortKey.Direction.values()),
            random.pick(SortKey.Nulls.values()));
    return new WindowCall(
        function,
        arguments,
        false,
        null,
        List.of(),
        List.of(order),
        frame(),
        function.signature().resultType(arguments.stream().map(Expression::type).toList()));
  }

  private WindowFrame frame() {
    List<WindowFrame.Bound> bounds =
        List.of(
            new WindowFrame.Preceding(Long.MAX_VALUE),
            new WindowFrame.Preceding(1L << 31),
            new WindowFrame.Preceding(1),
            new WindowFrame.CurrentRow(),
            new WindowFrame.Following(0),
            new WindowFrame.Following(1L << 31),
            new WindowFrame.Following(Long.MAX_VALUE));
    int start = random.below(bounds.size());
    WindowFrame.Bound end = bounds.get(random.between(start, bounds.size() - 1));
    return new WindowFrame(
        random.pick(WindowFrame.Unit.values()),
        random.oneIn(4) ? new WindowFrame.Unbounded() : bounds.get(start),
        random.oneIn(4) ? new WindowFrame.Unbounded() : end);
  }

  /** A table with columns of these types. */
  private Relation table(List<DataType> types, boolean hostile) {
    List<Field> fields = new ArrayList<>();
    for (DataType type : types) {
      fields.add(new Field("c" + fields.size(), type, random.coin()));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = random.between(1, 3); i > 0; i--) {
      List<@Nullable Object> row = new ArrayList<>();
      for (Field field : fields) {
        row.add(
            hostile
                ? values.orNull(field.type(), field.nullable())
                : ordinary.orNull(field.type(), field.nullable()));
      }
      rows.add(new Row(row));
    }
    return Rows.scan(new Schema(fields), rows.toArray(Row[]::new));
  }

  private static Relation project(Relation input, Expression... expressions) {
    List<NamedExpression> columns = new ArrayList<>();
    for (Expression expression : expressions) {
      columns.add(new NamedExpression("e" + columns.size(), expression));
    }
    return new Project(input, columns);
  }

  private static FieldReference column(Relation input, int index) {
    return FieldReference.of(index, input.schema().field(index));
  }
}
