package io.recordframe.plan.algebra;

import io.recordframe.plan.function.Function;
import io.recordframe.plan.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Walks expressions without knowing each node: the operands of a node, and the node with other
 * operands.
 */
public final class Expressions {

  private Expressions() {}

  /**
   * The function that a node calls by itself, not in its operands.
   *
   * @param expression a node
   * @return the function, or null where the node calls none
   */
  public static @Nullable Function calledFunction(Expression expression) {
    return switch (expression) {
      case FunctionCall call -> call.function();
      case AggregateCall call -> call.function();
      case WindowCall call -> call.function();
      case Literal _,
          FieldReference _,
          OuterReference _,
          StructAccess _,
          StructOf _,
          Case _,
          Cast _,
          InList _,
          ListLambda _,
          LambdaParameter _,
          Subquery _ ->
          null;
    };
  }

  /**
   * The types of expressions, such as the arguments of a call.
   *
   * @param expressions the expressions
   * @return their types in the same order
   */
  public static List<DataType> types(List<Expression> expressions) {
    List<DataType> types = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      types.add(expression.type());
    }
    return types;
  }

  /**
   * The expressions directly below, in order. A subquery's expressions are not among them.
   *
   * @param expression a node
   * @return its operands
   */
  public static List<Expression> operands(Expression expression) {
    return switch (expression) {
      case Literal _,
          FieldReference _,
          OuterReference _,
          LambdaParameter _,
          Exists _,
          ScalarSubquery _ ->
          List.of();
      case StructAccess access -> List.of(access.struct());
      case StructOf struct -> struct.values();
      case FunctionCall call -> call.arguments();
      case Cast cast -> List.of(cast.operand());
      case InSubquery in -> List.of(in.value());
      case InList in -> {
        List<Expression> operands = new ArrayList<>(in.options().size() + 1);
        operands.add(in.value());
        operands.addAll(in.options());
        yield operands;
      }
      case ListLambda lambda -> {
        List<Expression> operands = new ArrayList<>();
        operands.add(lambda.list());
        addIfPresent(operands, lambda.initial());
        operands.add(lambda.body());
        yield operands;
      }
      case Case cases -> {
        List<Expression> operands = new ArrayList<>();
        for (Case.Branch branch : cases.branches()) {
          operands.add(branch.condition());
          operands.add(branch.result());
        }
        addIfPresent(operands, cases.otherwise());
        yield operands;
      }
      case AggregateCall call -> {
        List<Expression> operands = new ArrayList<>(call.arguments());
        addIfPresent(operands, call.filter());
        call.orderBy().forEach(key -> operands.add(key.expression()));
        yield operands;
      }
      case WindowCall call -> {
        List<Expression> operands = new ArrayList<>(call.arguments());
        addIfPresent(operands, call.filter());
        operands.addAll(call.partitionBy());
        call.orderBy().forEach(key -> operands.add(key.expression()));
        yield operands;
      }
    };
  }

  /**
   * The same node over changed operands. Nullability is derived anew, and what is computed keeps
   * its type, by a cast around it where need be. A subquery is left as it is.
   *
   * @param expression a node
   * @param change what each operand becomes
   * @return the node, the same instance when no operand changed
   */
  @SuppressWarnings("ReferenceEquality") // asks whether the very instance was given back
  public static Expression mapOperands(Expression expression, UnaryOperator<Expression> change) {
    List<Expression> operands = operands(expression);
    List<Expression> changed = null;
    for (int i = 0; i < operands.size(); i++) {
      Expression operand = operands.get(i);
      Expression result = change.apply(operand);
      if (changed == null && result != operand) {
        changed = new ArrayList<>(operands);
      }
      if (changed != null) {
        changed.set(i, result);
      }
    }
    if (changed == null) {
      return expression;
    }
    Expression rebuilt = withOperands(expression, changed);
    // What lists hold may be up to whether operands can be null; to all around it stays the same.
    return rebuilt.type().equals(expression.type())
        ? rebuilt
        : Cast.strict(rebuilt, expression.type());
  }

  private static Expression withOperands(Expression expression, List<Expression> operands) {
    Operands next = new Operands(operands);
    return switch (expression) {
      case Literal _,
          FieldReference _,
          OuterReference _,
          LambdaParameter _,
          Exists _,
          ScalarSubquery _ ->
          expression;
      case StructAccess access -> new StructAccess(next.one(), access.index());
      case StructOf struct -> new StructOf(struct.type(), next.many(struct.values().size()));
      case FunctionCall call -> FunctionCall.of(call.function(), operands);
      case Cast cast -> new Cast(next.one(), cast.type(), cast.mode());
      case InSubquery in -> new InSubquery(next.one(), in.relation());
      case InList in -> new InList(next.one(), next.many(in.options().size()));
      case ListLambda lambda ->
          new ListLambda(
              lambda.kind(), next.one(), next.oneIfPresent(lambda.initial()), next.one());
      case Case cases -> {
        List<Case.Branch> branches = new ArrayList<>();
        for (int i = 0; i < cases.branches().size(); i++) {
          branches.add(new Case.Branch(next.one(), next.one()));
        }
        yield new Case(branches, next.oneIfPresent(cases.otherwise()));
      }
      case AggregateCall call ->
          new AggregateCall(
              call.function(),
              next.many(call.arguments().size()),
              call.distinct(),
              next.oneIfPresent(call.filter()),
              next.keys(call.orderBy()),
              call.type());
      case WindowCall call ->
          new WindowCall(
              call.function(),
              next.many(call.arguments().size()),
              call.distinct(),
              next.oneIfPresent(call.filter()),
              next.many(call.partitionBy().size()),
              next.keys(call.orderBy()),
              call.frame(),
              call.type());
    };
  }

  private static void addIfPresent(List<Expression> operands, @Nullable Expression operand) {
    if (operand != null) {
      operands.add(operand);
    }
  }

  /** Hands operands out in the order of {@link #operands}. */
  private static final class Operands {
    private final List<Expression> expressions;
    private int position;

    Operands(List<Expression> expressions) {
      this.expressions = expressions;
    }

    Expression one() {
      return expressions.get(position++);
    }

    @Nullable Expression oneIfPresent(@Nullable Expression before) {
      return before == null ? null : one();
    }

    List<Expression> many(int count) {
      List<Expression> part = List.copyOf(expressions.subList(position, position + count));
      position += count;
      return part;
    }

    List<SortKey> keys(List<SortKey> before) {
      List<SortKey> keys = new ArrayList<>();
      for (SortKey key : before) {
        keys.add(new SortKey(one(), key.direction(), key.nulls()));
      }
      return keys;
    }
  }
}
