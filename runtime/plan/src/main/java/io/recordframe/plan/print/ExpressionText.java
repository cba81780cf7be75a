package io.recordframe.plan.print;

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
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions, without recursion from expression to expression, so that deep ones need no
 * stack.
 */
final class ExpressionText {

  /**
   * About how many characters an expression is shown with: parts that are used again stand there
   * again, so that their number may double from level to level.
   */
  private static final int MAX_LENGTH = 1_000_000;

  private final @Nullable Scope scope;
  private final Function<Relation, String> subqueryName;

  /**
   * Creates one.
   *
   * @param scope the columns that the expressions refer to, or null if they are not known
   * @param subqueryName told each relation of a subquery, gives its name
   */
  ExpressionText(@Nullable Scope scope, Function<Relation, String> subqueryName) {
    this.scope = scope;
    this.subqueryName = subqueryName;
  }

  /** A part that is still to be written. */
  private sealed interface Piece {}

  private record Words(String text) implements Piece {}

  private record Operand(Expression expression, int binding) implements Piece {}

  /** The expression; a constant alone has its type where it is not plain. */
  String write(Expression expression) {
    if (expression instanceof Literal literal) {
      return Literals.typedText(literal.value(), literal.type());
    }
    StringBuilder text = new StringBuilder();
    Deque<Piece> open = new ArrayDeque<>();
    open.push(new Operand(expression, Operators.LOOSEST));
    while (!open.isEmpty()) {
      if (text.length() > MAX_LENGTH) {
        return text.append(" ...").toString();
      }
      switch (open.pop()) {
        case Words words -> text.append(words.text());
        case Operand operand -> {
          Pieces pieces = new Pieces();
          boolean loose = Operators.binding(operand.expression()) < operand.binding();
          if (loose) {
            pieces.add("(");
          }
          take(operand.expression(), pieces);
          if (loose) {
            pieces.add(")");
          }
          pieces.list.reversed().forEach(open::push);
        }
      }
    }
    return text.toString();
  }

  String write(SortKey key) {
    Pieces pieces = new Pieces();
    pieces.add(key);
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces.list) {
      text.append(
          switch (piece) {
            case Words words -> words.text();
            case Operand operand -> write(operand.expression());
          });
    }
    return text.toString();
  }

  private static final class Pieces {
    private final List<Piece> list = new ArrayList<>();

    void add(String text) {
      list.add(new Words(text));
    }

    void add(Expression expression, int binding) {
      list.add(new Operand(expression, binding));
    }

    void add(Expression expression) {
      add(expression, Operators.LOOSEST);
    }

    void addAll(List<Expression> expressions) {
      for (int i = 0; i < expressions.size(); i++) {
        add(i == 0 ? "" : ", ");
        add(expressions.get(i));
      }
    }

    void addKeys(List<SortKey> keys) {
      for (int i = 0; i < keys.size(); i++) {
        add(i == 0 ? "" : ", ");
        add(keys.get(i));
      }
    }

    void add(SortKey key) {
      add(key.expression());
      add(key.direction() == SortKey.Direction.DESCENDING ? " DESC" : "");
      add(key.nulls() == SortKey.Nulls.FIRST ? " NULLS FIRST" : "");
    }
  }

  private void take(Expression expression, Pieces pieces) {
    switch (expression) {
      case Literal literal -> pieces.add(Literals.text(literal.value(), literal.type()));
      case FieldReference reference ->
          pieces.add(Scope.column(scope, reference.index(), reference.name()));
      case OuterReference reference -> {
        Scope around = scope == null ? null : scope.outer(reference.level());
        pieces.add(reference.level() == 1 ? "outer." : "outer" + reference.level() + ".");
        pieces.add(Scope.column(around, reference.index(), reference.name()));
      }
      case StructAccess access -> {
        pieces.add(access.struct(), Operators.TIGHTEST);
        pieces.add("." + Names.name(access.field().name()));
      }
      case StructOf struct -> {
        for (int i = 0; i < struct.values().size(); i++) {
          String name = Names.name(struct.type().fields().get(i).name());
          pieces.add((i == 0 ? "{" : ", ") + name + ": ");
          pieces.add(struct.values().get(i));
        }
        pieces.add("}");
      }
      case FunctionCall call -> take(call, pieces);
      case Case cases -> {
        pieces.add("CASE");
        for (Case.Branch branch : cases.branches()) {
          pieces.add(" WHEN ");
          pieces.add(branch.condition());
          pieces.add(" THEN ");
          pieces.add(branch.result());
        }
        Expression otherwise = cases.otherwise();
        if (otherwise != null) {
          pieces.add(" ELSE ");
          pieces.add(otherwise);
        }
        pieces.add(" END");
      }
      case Cast cast -> {
        pieces.add(cast.mode() == Cast.Mode.TRY ? "TRY_CAST(" : "CAST(");
        pieces.add(cast.operand());
        pieces.add(" AS " + cast.type().displayName() + ")");
      }
      case InList in -> {
        pieces.add(in.value(), Operators.COMPARISON + 1);
        pieces.add(" IN (");
        pieces.addAll(in.options());
        pieces.add(")");
      }
      case InSubquery in -> {
        pieces.add(in.value(), Operators.COMPARISON + 1);
        pieces.add(" IN " + subqueryName.apply(in.relation()));
      }
      case LambdaParameter parameter ->
          pieces.add(lambdaParameter(parameter.role(), parameter.depth()));
      case ListLambda lambda -> {
        pieces.add(lambda.kind() + "(");
        pieces.add(lambda.list());
        if (lambda.initial() != null) {
          pieces.add(", ");
          pieces.add(lambda.initial());
        }
        pieces.add(", ");
        pieces.add(lambda.body());
        pieces.add(")");
      }
      case Exists exists -> pieces.add("EXISTS " + subqueryName.apply(exists.relation()));
      case ScalarSubquery scalar -> pieces.add("VALUE OF " + subqueryName.apply(scalar.relation()));
      case AggregateCall call -> {
        take(
            call.function().functionName(),
            call.arguments(),
            call.distinct(),
            call.orderBy(),
            call.filter(),
            pieces);
      }
      case WindowCall call -> {
        take(
            call.function().functionName(),
            call.arguments(),
            call.distinct(),
            List.of(),
            call.filter(),
            pieces);
        take(call, pieces);
      }
    }
  }

  /** The parameters of the innermost lambda have no number. */
  private static String lambdaParameter(LambdaParameter.Role role, int depth) {
    String name =
        switch (role) {
          case ELEMENT -> "element";
          case ACCUMULATOR -> "accumulator";
        };
    return depth == 0 ? name : name + (depth + 1);
  }

  private static void take(FunctionCall call, Pieces pieces) {
    List<Operators.Part> parts = Operators.parts(call.function());
    if (parts.isEmpty()) {
      take(call.function().functionName(), call.arguments(), false, List.of(), null, pieces);
      return;
    }
    for (Operators.Part part : Operators.repeated(parts, call.arguments().size())) {
      switch (part) {
        case Operators.Word word -> pieces.add(word.text());
        case Operators.Place place ->
            pieces.add(call.arguments().get(place.argument()), place.binding());
      }
    }
  }

  private static void take(
      String function,
      List<Expression> arguments,
      boolean distinct,
      List<SortKey> orderBy,
      @Nullable Expression filter,
      Pieces pieces) {
    pieces.add(function + "(" + (distinct ? "DISTINCT " : ""));
    pieces.addAll(arguments);
    if (!orderBy.isEmpty()) {
      pieces.add(" ORDER BY ");
      pieces.addKeys(orderBy);
    }
    pieces.add(")");
    if (filter != null) {
      pieces.add(" FILTER (WHERE ");
      pieces.add(filter);
      pieces.add(")");
    }
  }

  private static void take(WindowCall call, Pieces pieces) {
    pieces.add(" OVER (");
    String separator = "";
    if (!call.partitionBy().isEmpty()) {
      pieces.add("PARTITION BY ");
      pieces.addAll(call.partitionBy());
      separator = " ";
    }
    if (!call.orderBy().isEmpty()) {
      pieces.add(separator + "ORDER BY ");
      pieces.addKeys(call.orderBy());
      separator = " ";
    }
    if (!isUsualFrame(call)) {
      WindowFrame frame = call.frame();
      pieces.add(
          "%s%s BETWEEN %s AND %s%s"
              .formatted(
                  separator,
                  frame.unit(),
                  bound(frame.start(), "PRECEDING"),
                  bound(frame.end(), "FOLLOWING"),
                  exclusion(frame.exclusion())));
    }
    pieces.add(")");
  }

  /** Whether the frame goes without saying, or the function does not look at it. */
  private static boolean isUsualFrame(WindowCall call) {
    boolean usual =
        call.frame()
            .equals(
                call.orderBy().isEmpty() ? WindowFrame.WHOLE_PARTITION : WindowFrame.UP_TO_CURRENT);
    return usual
        || switch (call.function()) {
          case Aggregation _ -> false;
          case UserWindowFunction _ -> true;
          case WindowFunction function ->
              switch (function) {
                case ROW_NUMBER,
                    RANK,
                    DENSE_RANK,
                    PERCENT_RANK,
                    CUMULATIVE_DISTRIBUTION,
                    NTILE,
                    LAG,
                    LEAD ->
                    true;
                case FIRST_VALUE, LAST_VALUE, NTH_VALUE -> false;
              };
        };
  }

  private static String exclusion(WindowFrame.Exclusion exclusion) {
    return switch (exclusion) {
      case NO_OTHERS -> "";
      case CURRENT_ROW -> " EXCLUDE CURRENT ROW";
      case GROUP -> " EXCLUDE GROUP";
      case TIES -> " EXCLUDE TIES";
    };
  }

  private static String bound(WindowFrame.Bound bound, String end) {
    return switch (bound) {
      case WindowFrame.Unbounded _ -> "UNBOUNDED " + end;
      case WindowFrame.CurrentRow _ -> "CURRENT ROW";
      case WindowFrame.Preceding preceding -> preceding.offset() + " PRECEDING";
      case WindowFrame.Following following -> following.offset() + " FOLLOWING";
    };
  }
}
